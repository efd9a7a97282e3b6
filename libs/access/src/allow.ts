import 'reflect-metadata';
import type { Role } from '#kernel';

const KEY = Symbol('allowed roles');

/**
 * States which roles may call a route. Every route needs one: a route without a statement answers nobody. `anyone` is
 * every role and the public; what each may see is then for the route itself to judge.
 */
export function allow(...roles: readonly (Role | 'anyone')[]): MethodDecorator {
  return (_target, _name, descriptor) => {
    Reflect.defineMetadata(KEY, roles, descriptor.value as object);
  };
}

/** The roles stated for a route's method; undefined when none are. */
export function allowedRoles(method: object): readonly (Role | 'anyone')[] | undefined {
  return Reflect.getMetadata(KEY, method) as readonly (Role | 'anyone')[] | undefined;
}
