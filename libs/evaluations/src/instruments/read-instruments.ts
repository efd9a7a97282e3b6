import { compare, decimal, parseDecimal, sum, toText, whole, ZERO } from '#kernel';
import { z } from 'zod';
import { readJson, refuseFaults, type DataFault } from './data-text';
import type { DataText, Instrument, InstrumentArea } from './instrument';

const TOTAL_POINTS = whole(800);

const points = z.string().refine((text) => {
  const value = parseDecimal(text);
  return value !== undefined && compare(value, ZERO) > 0;
}, 'not a decimal above 0');
const title = z.string().trim().min(1);

const instrumentSchema = z.strictObject({
  version: z.string().regex(/^\d{4}$/, 'not a year of four digits'),
  title,
  titleEn: title,
  subQuestionsKnown: z.boolean(),
  areas: z.array(
    z.strictObject({
      number: z.string().regex(/^[1-9]\d?$/, 'not an area number'),
      title,
      titleEn: title,
      maxPoints: points,
      subQuestions: z.array(
        z.strictObject({
          number: z.string().regex(/^[1-9]\d?\.[1-9]\d?$/, 'not a sub-question number'),
          title,
          maxPoints: points,
        }),
      ),
    }),
  ),
});

interface Numbered {
  readonly where: string;
  readonly number: string;
}

function repeatedNumbers(items: readonly Numbered[]): DataFault[] {
  const first = new Map<string, string>();
  return items.flatMap(({ where, number }) => {
    const earlier = first.get(number);
    if (earlier !== undefined) return [{ where: `${where}.number`, problem: `${number} already stands at ${earlier}` }];
    first.set(number, where);
    return [];
  });
}

function pointsFault(where: string, parts: readonly { maxPoints: string }[], expected: string): DataFault[] {
  const actual = sum(parts.map((part) => decimal(part.maxPoints)));
  if (compare(actual, decimal(expected)) === 0) return [];
  return [{ where, problem: `max points add up to ${toText(actual)}, expected ${expected}` }];
}

function subQuestionFaults(area: InstrumentArea, where: string, known: boolean): DataFault[] {
  const place = `${where}.subQuestions`;
  if (!known) {
    return area.subQuestions.length === 0 ? [] : [{ where: place, problem: 'not empty although unknown' }];
  }
  const misplaced = area.subQuestions.flatMap(({ number }, index) =>
    number.startsWith(`${area.number}.`)
      ? []
      : [{ where: `${place}[${index}].number`, problem: `${number} does not begin with area ${area.number}` }],
  );
  return [...misplaced, ...pointsFault(place, area.subQuestions, area.maxPoints)];
}

function instrumentFaults({ areas, subQuestionsKnown }: Instrument): DataFault[] {
  const numberedAreas = areas.map(({ number }, index) => ({ where: `areas[${index}]`, number }));
  const numberedSubQuestions = areas.flatMap(({ subQuestions }, area) =>
    subQuestions.map(({ number }, index) => ({ where: `areas[${area}].subQuestions[${index}]`, number })),
  );
  return [
    ...repeatedNumbers(numberedAreas),
    ...repeatedNumbers(numberedSubQuestions),
    ...areas.flatMap((area, index) => subQuestionFaults(area, `areas[${index}]`, subQuestionsKnown)),
    ...pointsFault('areas', areas, toText(TOTAL_POINTS)),
  ];
}

function readInstrument(source: DataText): Instrument {
  const instrument = readJson(source, instrumentSchema);
  const misnamed = source.file !== `${instrument.version}.json`;
  refuseFaults(source.file, [
    ...(misnamed ? [{ where: 'version', problem: `${instrument.version} does not fit the file's name` }] : []),
    ...instrumentFaults(instrument),
  ]);
  return instrument;
}

/**
 * Reads instrument versions from the text of their data files, oldest version first.
 *
 * Throws FaultyData, naming file and place, for a shape that is not an instrument's, a number that stands twice, a
 * sub-question outside its area, and max points that do not add up (sub-questions to their area, areas to 800).
 */
export function readInstruments(sources: readonly DataText[]): readonly Instrument[] {
  return sources.map(readInstrument).toSorted((a, b) => a.version.localeCompare(b.version));
}
