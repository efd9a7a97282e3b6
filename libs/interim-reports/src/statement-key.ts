import { createHash } from 'node:crypto';
import { slug, type Statement, type StatementKind, type Statements } from './parts';

const LONGEST = 72;

/** A slug that stays short: what is longer than a line is cut and told apart by the first digits of its hash. */
function short(...words: readonly (string | number | null | undefined)[]): string {
  const whole = words.filter((word) => word !== null && word !== undefined && word !== '').join(' ');
  const plain = slug(whole);
  if (plain !== '' && plain.length <= LONGEST) return plain;
  const digits = createHash('sha256').update(whole.normalize('NFC')).digest('hex').slice(0, 8);
  return [plain.slice(0, LONGEST).replace(/-$/, ''), digits].filter((part) => part !== '').join('-');
}

type Keys = { readonly [kind in StatementKind]: (data: Statements[kind]) => string };

const KEYS: Keys = {
  goal: ({ kind, number, title, under }) =>
    number === null ? `${kind}-${short(title, under?.number, under?.title)}` : `${kind}-${short(number)}`,
  processArea: ({ title }) => short(title),
  assignment: ({ sourceDocument, sourceYear, title, area }) =>
    [short(sourceDocument), sourceYear, short(title, area)].filter((part) => part !== null).join('-'),
  commitment: ({ title, under }) => short(title, under),
  indicator: ({ name, partOf }) => short(name, partOf),
  measure: ({ title }) => short(title),
  observation: ({ goalArea, kind, text }) => `${kind}-${short(goalArea, text)}`,
  text: ({ kind, heading, section }) => `${kind}-${short(heading, section)}`,
};

/**
 * The key of a statement within its report, from what it is about: a goal's number, else its title; an assignment's
 * source document, year and title. The same key later replaces what stood; titles that say the same thing in two
 * areas have two keys.
 */
export function statementKey<Kind extends StatementKind>(kind: Kind, data: Statements[Kind]): string {
  return KEYS[kind](data);
}

/** A statement's kind and what it says, before it has its key. */
export type GivenStatement = {
  [kind in StatementKind]: { readonly kind: kind; readonly data: Statements[kind] };
}[StatementKind];

/** A statement with its key. */
export function keyed({ kind, data }: GivenStatement): Statement {
  // The two unions run in step, which the compiler cannot follow through the table of keys.
  return { kind, key: statementKey(kind, data as never), data } as Statement;
}
