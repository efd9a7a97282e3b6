import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Score } from '#evaluations';
import { parse } from 'csv-parse/sync';
import type { SampleEvaluation } from './sample-evaluation';

const AREAS = ['1', '2', '3', '4', '5', '6', '7', '8'] as const;

const WITHOUT_REPLY = 'Registrerad i efterhand från en publicerad källa; kommunens svar är inte känt.';

type PublishedRow = Readonly<
  Record<
    'municipality_code' | 'year' | 'instrument_version' | `area${(typeof AREAS)[number]}` | 'total' | 'source' | 'note',
    string
  >
>;

interface PublishedInFull {
  readonly municipalityCode: string;
  readonly year: number;
  readonly instrumentVersion: string;
  readonly source: string;
  readonly note: string;
  readonly subQuestions: readonly { subQuestion: string; percent: string; printedPoints: string }[];
  readonly areas: readonly { area: string; printedPoints: string }[];
  readonly total: string;
}

const textOf = (file: string) => readFileSync(join(__dirname, 'data', file), 'utf8');

function scoresOf(row: PublishedRow): Score[] {
  const areas = AREAS.filter((area) => row[`area${area}`] !== '');
  return [...areas.map((area) => ({ area, printedPoints: row[`area${area}`] })), { total: row.total }];
}

const asPublished = {
  isSample: false,
  observations: [],
  reply: null,
  withoutReplyReason: WITHOUT_REPLY,
} satisfies Partial<SampleEvaluation>;

function fromRow(row: PublishedRow): SampleEvaluation {
  return {
    ...asPublished,
    municipalityCode: row.municipality_code,
    instrumentVersion: row.instrument_version,
    year: Number(row.year),
    source: row.source,
    ...(row.note && { note: row.note }),
    scores: scoresOf(row),
  };
}

function inFull({ subQuestions, areas, total, ...rest }: PublishedInFull): SampleEvaluation {
  return { ...asPublished, ...rest, scores: [...subQuestions, ...areas, { total }] };
}

/** Real evaluations as they were published, by sub-question, by area or in total only. */
export function publishedEvaluations(): SampleEvaluation[] {
  const rows = parse<PublishedRow>(textOf('published-scores.csv'), { columns: true });
  return [inFull(JSON.parse(textOf('orebro-2012.json')) as PublishedInFull), ...rows.map(fromRow)];
}
