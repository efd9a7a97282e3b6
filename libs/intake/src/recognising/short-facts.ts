import { decimal } from '#kernel';
import type { Line } from '../document';
import type { FoundFact } from '../findings';
import { visible } from '../grammar';
import { filled, readCell } from './row';

const LABELS: readonly (readonly [FoundFact['fact'], RegExp])[] = [
  ['municipalityGroup', /^kommungrupp\b.{0,60}?(?=$|\d|:\s)/iu],
  ['population', /^(?:folkmängd|antal invånare|invånarantal|invånare)\b[^\d:]{0,30}(?=$|\d|:)/iu],
];

/** The municipality's group and population, where the report states them as facts of their own. */
export function shortFacts(lines: readonly Line[]): FoundFact[] {
  const found = lines.flatMap((line) => factIn(line) ?? []);
  return LABELS.flatMap(([fact]) => found.find((one) => one.fact === fact) ?? []);
}

function factIn(line: Line): FoundFact | undefined {
  const [label, ...values] = filled(line);
  if (!label) return undefined;
  const text = visible(label.text);
  const known = LABELS.find(([, shape]) => shape.test(text));
  if (!known) return undefined;
  const [fact, shape] = known;
  const rest = text.replace(shape, '').replace(/^:\s*/, '');
  const value = values[0] ?? (rest === '' ? undefined : { text: rest, place: label.place });
  if (!value) return undefined;
  const shown = visible(value.text);
  if (fact === 'municipalityGroup') {
    const [, group] = /^([A-C]?\d{1,2})\b\.?/u.exec(shown) ?? [];
    return { fact, text: shown.slice(0, 300), value: group ?? null, place: value.place };
  }
  const reading = readCell({ ...value, text: shown }, { mark: 'comma', percent: false, max: decimal('3000000') });
  return reading.cell.value === null ? undefined : { fact, text: shown, value: reading.cell.value, place: value.place };
}
