import type { Instrument, ObservationKind, Score } from '#evaluations';
import { decimal, type Decimal } from '#kernel';
import { OBSERVATION_KEYS, TEMPLATE } from '../template-words';

/** A cell of the template: a text, an exact number, or nothing. */
export type TemplateCell = { readonly text: string } | { readonly number: Decimal } | null;

/** What a template may be filled in with beforehand; without it the figures are left to the reader. */
export interface TemplateContent {
  readonly municipality?: string;
  readonly year?: number;
  readonly scores?: readonly Score[];
  readonly observations?: readonly { readonly area: string; readonly kind: ObservationKind; readonly text: string }[];
}

/** Empty rows for observations, per kind and area. */
const ROOM = 2;

/** The rows of the template for an instrument. Its fixed words are what it is known by when it comes back. */
export function templateRows(instrument: Instrument, content: TemplateContent = {}): TemplateCell[][] {
  const text = (value: string): TemplateCell => ({ text: value });
  const head = [TEMPLATE.measure, TEMPLATE.title, TEMPLATE.max, TEMPLATE.percent, TEMPLATE.points].map(text);
  return [
    [text(TEMPLATE.municipality), content.municipality === undefined ? null : text(content.municipality)],
    [text(TEMPLATE.version), text(instrument.version)],
    [text(TEMPLATE.year), content.year === undefined ? null : text(String(content.year))],
    [],
    head,
    ...measureRows(instrument, content.scores ?? []),
    [],
    ...observationRows(instrument, content.observations ?? []),
  ].map((row) => [...row, ...Array.from({ length: head.length - row.length }, () => null)]);
}

function measureRows(instrument: Instrument, scores: readonly Score[]): TemplateCell[][] {
  const total = instrument.areas.reduce((sum, { maxPoints }) => sum + BigInt(maxPoints), 0n);
  const rows = instrument.areas.flatMap((area) => [
    row(`${TEMPLATE.area} ${area.number}`, area.title, area.maxPoints, areaScore(scores, area.number)),
    ...area.subQuestions.map((sub) =>
      row(`${TEMPLATE.subQuestion} ${sub.number}`, sub.title, sub.maxPoints, subQuestionScore(scores, sub.number)),
    ),
  ]);
  const printed = scores.find((score) => 'total' in score)?.total;
  return [...rows, row(TEMPLATE.total, '', total.toString(), { points: printed })];
}

interface Figures {
  readonly percent?: string;
  readonly points?: string;
}

function areaScore(scores: readonly Score[], number: string): Figures {
  const found = scores.find((score) => 'area' in score && score.area === number);
  return found && 'area' in found ? { points: found.printedPoints } : {};
}

function subQuestionScore(scores: readonly Score[], number: string): Figures {
  const found = scores.find((score) => 'subQuestion' in score && score.subQuestion === number);
  return found && 'subQuestion' in found ? { percent: found.percent, points: found.printedPoints } : {};
}

function row(key: string, title: string, max: string, { percent, points }: Figures): TemplateCell[] {
  const number = (value: string | undefined): TemplateCell => (value === undefined ? null : { number: decimal(value) });
  return [{ text: key }, title === '' ? null : { text: title }, number(max), number(percent), number(points)];
}

function observationRows({ areas }: Instrument, given: NonNullable<TemplateContent['observations']>): TemplateCell[][] {
  return areas.flatMap(({ number }) =>
    OBSERVATION_KEYS.flatMap(([kind, word]) => {
      const own = given.filter((one) => one.area === number && one.kind === kind).map(({ text }) => text);
      const rows = own.length > 0 || kind === 'goodExample' ? own : Array.from({ length: ROOM }, () => '');
      return rows.map((text): TemplateCell[] => [{ text: `${word} ${number}` }, text === '' ? null : { text }]);
    }),
  );
}
