import type { GivenStatement } from '#interim-reports';

/** How many letters each field may hold; a text that is longer is none of what a report states. */
const LONGEST: Readonly<Record<string, number>> = {
  title: 1000,
  number: 20,
  area: 300,
  name: 300,
  under: 300,
  goal: 1000,
  goalArea: 300,
  heading: 300,
  section: 300,
  sourceDocument: 300,
  responsible: 100,
  parts: 300,
  partOf: 300,
  indicator: 300,
  decision: 300,
  diaryNumber: 100,
  effectText: 2000,
  period: 40,
  text: 5000,
  comment: 20_000,
};
const OTHERWISE: Readonly<Record<string, number>> = { 'processArea.title': 300, 'text.text': 50_000 };
const MOST_VALUES = 200;
const MOST_PARTS = 50;

/** The field of a statement that holds more than it may; undefined where all is as it should be. */
export function tooLong({ kind, data }: GivenStatement): string | undefined {
  if (kind === 'indicator' && data.values.length > MOST_VALUES) return 'values';
  if (kind === 'indicator' && (data.parts?.length ?? 0) > MOST_PARTS) return 'parts';
  return longField(kind, '', data);
}

function longField(kind: string, field: string, value: unknown): string | undefined {
  if (typeof value === 'string') {
    const most = OTHERWISE[`${kind}.${field}`] ?? LONGEST[field];
    return most !== undefined && value.length > most ? field : undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const inner: readonly (readonly [string, unknown])[] = Array.isArray(value)
    ? value.map((one: unknown) => [field, one] as const)
    : Object.entries(value);
  for (const [name, one] of inner) {
    const found = longField(kind, name, one);
    if (found !== undefined) return found;
  }
  return undefined;
}
