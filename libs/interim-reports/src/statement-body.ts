import { z } from 'zod';

/** What a request states: one thing, or up to 200 of them that are recorded together or not at all. */
export type OneOrMany<T> = T | { readonly items: readonly T[] };

/** Schema of a body that is one statement, or a list of them under `items`. */
export function oneOrMany<S extends z.ZodObject>(one: S) {
  return z.union([one, z.strictObject({ items: z.array(one).min(1).max(200) })]);
}

/** Each thing stated, with the beginning of the place of what stands in it: empty, or `items[3].`. */
export function placed<T extends object>(body: OneOrMany<T>): { readonly where: string; readonly data: T }[] {
  if ('items' in body) return body.items.map((data, nth) => ({ where: `items[${nth}].`, data }));
  return [{ where: '', data: body }];
}
