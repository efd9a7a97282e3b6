import type { Words } from '#kernel';
import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

const KINDS: Readonly<Record<string, Words>> = {
  string: { sv: 'en text inom citattecken', en: 'a text in quotation marks' },
  number: { sv: 'ett tal utan citattecken', en: 'a number without quotation marks' },
  int: { sv: 'ett heltal utan citattecken', en: 'a whole number without quotation marks' },
  boolean: { sv: 'true eller false', en: 'true or false' },
  array: { sv: 'en lista', en: 'a list' },
  object: { sv: 'ett objekt', en: 'an object' },
};

/** How the forms that the schemas ask for are said, by their pattern. */
const FORMS: Readonly<Record<string, Words>> = {
  '/^\\d{4}$/': { sv: 'Ange fyra siffror.', en: 'Give four digits.' },
  '/^\\d{2}$/': { sv: 'Ange två siffror.', en: 'Give two digits.' },
  '/^\\d+$/': { sv: 'Ange bara siffror.', en: 'Give digits only.' },
  '/^(?:0|[1-9]\\d*)(?:\\.\\d+)?$/': {
    sv: 'Ange ett tal från 0 och uppåt med decimalpunkt, till exempel "60" eller "68.35".',
    en: 'Give a number from 0 upwards with a decimal point, such as "60" or "68.35".',
  },
};

/**
 * What is wrong with a value, in words a person can act on.
 *
 * @param given what was sent at the issue's place; undefined when nothing was.
 */
export function wordsFor(issue: Issue, given: unknown): Words {
  if (given === undefined && issue.code !== 'unrecognized_keys')
    return { sv: 'Uppgiften saknas.', en: 'This is missing.' };
  switch (issue.code) {
    case 'invalid_type': {
      const kind = KINDS[issue.expected];
      return kind ? { sv: `Ange ${kind.sv}.`, en: `Give ${kind.en}.` } : unfit();
    }
    case 'too_small':
      return limit('minst', 'at least', issue.minimum, issue.origin);
    case 'too_big':
      return limit('högst', 'at most', issue.maximum, issue.origin);
    case 'invalid_format':
      return FORMS[issue.pattern ?? ''] ?? unfit();
    case 'invalid_value': {
      const choices = issue.values.map(String).join(', ');
      return { sv: `Ange något av ${choices}.`, en: `Give one of ${choices}.` };
    }
    case 'unrecognized_keys':
      return { sv: 'Fältet är inte känt.', en: 'The field is not known.' };
    case 'not_multiple_of':
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
      return unfit();
  }
}

function unfit(): Words {
  return { sv: 'Uppgiften har inte rätt form.', en: 'This does not have the right form.' };
}

function limit(sv: string, en: string, bound: number | bigint, origin: string): Words {
  switch (origin) {
    case 'string':
      return {
        sv: `Ange ${sv} ${bound} tecken.`,
        en: `Give ${en} ${bound} ${bound === 1 ? 'character' : 'characters'}.`,
      };
    case 'array':
      return { sv: `Ange ${sv} ${bound} st.`, en: `Give ${en} ${bound}.` };
  }
  return { sv: `Ange ${sv} ${bound}.`, en: `Give ${en} ${bound}.` };
}
