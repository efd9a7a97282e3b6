import 'reflect-metadata';

const KEY = Symbol('cursor in after');

/** States that the `after` of a route is a cursor of its own, and not a position that the answer must have come to. */
export function cursorInAfter(): MethodDecorator {
  return (_target, _name, descriptor) => {
    Reflect.defineMetadata(KEY, true, descriptor.value as object);
  };
}

/** Whether a route's method states so. */
export function hasCursorInAfter(method: object): boolean {
  return Reflect.getMetadata(KEY, method) === true;
}
