import { refuse, type Refusal } from '#kernel';
import { z } from 'zod';

const LONGEST_ID = 40;

/** The name of a network in links: lower-case letters, digits and hyphens. */
export const networkIdSchema = z
  .string()
  .max(LONGEST_ID)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);

export const codesSchema = z.array(z.string().regex(/^\d{4}$/)).max(289);

export const daySchema = z.iso.date();

/** Refuses codes that the registry does not know. */
export function unknownCodes(where: string, codes: readonly string[]): Refusal | undefined {
  if (codes.length === 0) return undefined;
  const listed = codes.join(', ');
  return refuse(
    'invalid',
    where,
    'unknown-municipality',
    `Det finns ingen kommun med koden ${listed}.`,
    `There is no municipality with the code ${listed}.`,
  );
}
