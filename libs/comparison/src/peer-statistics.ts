import type { Column } from './columns';
import { exactStatistics } from './exact-statistics';
import type { ComparedInstrument } from './measures';
import { microStatistics, type MeasureStatistics } from './measure-statistics';
import { ColumnField, GatheredField } from './micro-fields';
import { microRowOf, placesOf } from './micro-rows';
import { microOf } from './micropoints';
import { figureOf, type ScoredEvaluation } from './scored-evaluation';

/** Everyone evaluated, in sorted arrays by the measure's place, and which evaluation to leave out. */
export interface EveryoneSorted {
  readonly columns: readonly Column[];
  readonly without: ScoredEvaluation | undefined;
}

/** What the peers say of one measure and of the subject's score in it. */
export type AskPeers = (measure: string) => MeasureStatistics;

/**
 * Prepares to ask the peers of a comparison. Where the peers are everyone evaluated, nothing is gathered: the sorted
 * arrays answer, with the subject's own evaluation passed over.
 *
 * @param others the peers' evaluations, all of the instrument's version.
 */
export function peerStatistics(
  subject: ScoredEvaluation,
  others: readonly ScoredEvaluation[],
  instrument: ComparedInstrument,
  everyone?: EveryoneSorted,
): AskPeers {
  const places = placesOf(instrument);
  const exact = (measure: string) =>
    exactStatistics(
      others.flatMap((other) => figureOf(other, measure) ?? []),
      figureOf(subject, measure),
    );
  if (!microRowOf(subject, instrument)) return exact;
  const field = everyone ? sortedFields(everyone, instrument) : gatheredFields(others, instrument);
  return (measure) => {
    const place = places.get(measure);
    const own = figureOf(subject, measure);
    const found = place === undefined ? undefined : field?.(place);
    return found ? microStatistics(found, (own && microOf(own)) ?? undefined) : exact(measure);
  };
}

function sortedFields({ columns, without }: EveryoneSorted, instrument: ComparedInstrument) {
  const row = without && microRowOf(without, instrument);
  return (place: number) => {
    const column = columns[place];
    return column && new ColumnField(column, row?.at(place));
  };
}

function gatheredFields(others: readonly ScoredEvaluation[], instrument: ComparedInstrument) {
  const rows = others.map((other) => microRowOf(other, instrument));
  const fit = rows.filter((row) => row !== null);
  return fit.length === rows.length ? (place: number) => new GatheredField(fit, place) : undefined;
}
