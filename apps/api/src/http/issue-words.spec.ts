import { z } from 'zod';
import { wordsFor } from './issue-words';

/** What is said about `value` when it is read by a schema that is its only field's. */
function said(schema: z.ZodType, value: unknown) {
  const issue = schema.safeParse(value).error?.issues[0];
  if (!issue) throw new Error('The value fits');
  return wordsFor(issue, value);
}

describe('what is said about a value', () => {
  it.each<[string, z.ZodType, unknown, string, string]>([
    ['that is missing', z.string(), undefined, 'Uppgiften saknas.', 'This is missing.'],
    ['that is a number', z.string(), 60, 'Ange en text inom citattecken.', 'Give a text in quotation marks.'],
    ['that is a text', z.number(), '60', 'Ange ett tal utan citattecken.', 'Give a number without quotation marks.'],
    [
      'with decimals',
      z.int(),
      1.5,
      'Ange ett heltal utan citattecken.',
      'Give a whole number without quotation marks.',
    ],
    ['that is no boolean', z.boolean(), 'ja', 'Ange true eller false.', 'Give true or false.'],
    ['that is no list', z.array(z.string()), {}, 'Ange en lista.', 'Give a list.'],
    ['that is null', z.strictObject({}), null, 'Ange ett objekt.', 'Give an object.'],
    ['that is too long', z.string().max(1), 'ab', 'Ange högst 1 tecken.', 'Give at most 1 character.'],
    ['that is too short', z.string().min(3), 'ab', 'Ange minst 3 tecken.', 'Give at least 3 characters.'],
    ['that is too small', z.int().min(1998), 1997, 'Ange minst 1998.', 'Give at least 1998.'],
    ['with too many parts', z.array(z.int()).max(1), [1, 2], 'Ange högst 1 st.', 'Give at most 1.'],
    ['that is none of the choices', z.enum(['a', 'b']), 'c', 'Ange något av a, b.', 'Give one of a, b.'],
    ['of another pattern', z.string().regex(/^\d{4}$/), '188', 'Ange fyra siffror.', 'Give four digits.'],
    [
      'of a pattern without words',
      z.string().regex(/^x$/),
      'y',
      'Uppgiften har inte rätt form.',
      'This does not have the right form.',
    ],
    [
      'that a rule refuses',
      z.string().refine(() => false),
      'y',
      'Uppgiften har inte rätt form.',
      'This does not have the right form.',
    ],
  ])('%s', (_, schema, value, sv, en) => {
    expect(said(schema, value)).toEqual({ sv, en });
  });

  it('that is a field too many', () => {
    expect(said(z.strictObject({}), { extra: 1 }).sv).toBe('Fältet är inte känt.');
  });
});
