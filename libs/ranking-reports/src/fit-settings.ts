import { measuresOf, parsePeerRule, selectAmong, type ScoreFeed } from '#comparison';
import { findInstrument } from '#evaluations';
import { Refusal, refuse } from '#kernel';
import type { ReportSettings } from './report-settings';

/** What is wrong with settings in view of the instruments, municipalities and networks that there are; or nothing. */
export function unfitSettings(
  { instrumentVersion, measures, peers }: ReportSettings,
  feed: Pick<ScoreFeed, 'at'>,
  now: string,
): Refusal | undefined {
  const instrument = findInstrument(instrumentVersion);
  if (!instrument) return unknownInstrument(instrumentVersion);
  const known = measuresOf(instrument);
  const unknown = measures.findIndex((measure) => !known.includes(measure));
  if (unknown >= 0) return unknownMeasure(unknown, measures[unknown] ?? '');
  if (new Set(measures).size < measures.length) return twice();
  const rule = parsePeerRule(peers);
  if (rule instanceof Refusal) return rule;
  const point = feed.at('now', now);
  if (point instanceof Refusal) return point;
  const scores = point.published.version(instrumentVersion);
  if (!scores) return unknownInstrument(instrumentVersion);
  const selection = selectAmong(scores, { rule, subject: null, networks: point.networks });
  return selection instanceof Refusal ? selection : undefined;
}

function unknownInstrument(version: string): Refusal {
  return refuse(
    'invalid',
    'instrumentVersion',
    'unknown-instrument',
    `Kommunkompassen har ingen känd version ${version}.`,
    `Kommunkompassen has no known version ${version}.`,
  );
}

function unknownMeasure(nth: number, measure: string): Refusal {
  return refuse(
    'invalid',
    `measures[${nth}]`,
    'unknown-measure',
    `Måttet ${measure} finns inte i den versionen. Ange total, area:1 eller sub:1.1.`,
    `There is no measure ${measure} in that version. Give total, area:1 or sub:1.1.`,
  );
}

function twice(): Refusal {
  return refuse(
    'invalid',
    'measures',
    'measure-twice',
    'Samma mått är angivet två gånger.',
    'The same measure is given twice.',
  );
}
