import 'reflect-metadata';
import type { Scope } from './scope';

const ASSURED = Symbol('needs an assured login');
const SCOPE = Symbol('scope of an API key');

/** States that a route needs a login as strong as publishing asks for, whatever the role. */
export function assured(): MethodDecorator {
  return mark(ASSURED, true);
}

/** Whether a route needs a strong login. */
export function needsAssurance(handler: object): boolean {
  return Reflect.getMetadata(ASSURED, handler) === true;
}

/** States that an API key with this scope may call the route; one without any is closed to keys. */
export function scope(wanted: Scope): MethodDecorator {
  return mark(SCOPE, wanted);
}

/** The scope that a route wants of an API key, or undefined where keys are not let in. */
export function scopeOf(handler: object): Scope | undefined {
  return Reflect.getMetadata(SCOPE, handler) as Scope | undefined;
}

function mark(key: symbol, value: unknown): MethodDecorator {
  return (_, __, descriptor: PropertyDescriptor) => {
    Reflect.defineMetadata(key, value, descriptor.value as object);
  };
}
