import type { ComparisonAnswer, PeerSet } from '../answer';
import type { Comparison } from '../compare';
import { totalMaxPoints } from '../measures';
import { peerSet } from '../peer-set';
import { figureOf, pointsText, type Organisation } from '../scored-evaluation';
import { subjectOf } from '../subject';

export interface PeerScores {
  readonly municipalityCode: string;
  readonly name: string;
  readonly evaluationId: string;
  readonly year: number;
  readonly isSample: boolean;
  readonly isSubject: boolean;
  /** Points by measure; a measure that is not known is not there. */
  readonly scores: Readonly<Record<string, string>>;
}

/** `GET /comparisons/{code}/peer-scores`: the figures behind the pictures, municipality by municipality. */
export interface PeerScoresAnswer {
  readonly subject: ComparisonAnswer['subject'];
  readonly asOf: ComparisonAnswer['asOf'];
  readonly peers: PeerSet;
  readonly measures: readonly { readonly measure: string; readonly maxPoints: string }[];
  /** The subject first, then the peers in their order. */
  readonly rows: readonly PeerScores[];
}

/**
 * The scores of the subject and of every peer, as their sources have them.
 *
 * @param level `area`: total and areas; `sub`: the sub-questions too.
 */
export function peerScores(comparison: Comparison, level: 'area' | 'sub'): PeerScoresAnswer {
  const { subject, previous, peers, peerRule, instrument, asOf, language } = comparison;
  const measures = [
    { measure: 'total', maxPoints: totalMaxPoints(instrument) },
    ...instrument.areas.flatMap(({ number, maxPoints, subQuestions }) => [
      { measure: `area:${number}`, maxPoints },
      ...(level === 'sub'
        ? subQuestions.map((one) => ({ measure: `sub:${one.number}`, maxPoints: one.maxPoints }))
        : []),
    ]),
  ];
  const row = ({ municipality, evaluation }: Organisation): PeerScores => ({
    municipalityCode: municipality.code,
    name: municipality.name,
    evaluationId: evaluation.evaluationId,
    year: evaluation.year,
    isSample: evaluation.isSample,
    isSubject: evaluation === subject.evaluation,
    scores: Object.fromEntries(
      measures.flatMap(({ measure }) => {
        const figure = figureOf(evaluation, measure);
        return figure ? [[measure, pointsText(figure.value)]] : [];
      }),
    ),
  });
  return {
    subject: subjectOf(subject, previous),
    asOf,
    peers: peerSet(peerRule, peers, language),
    measures,
    rows: [subject, ...peers.members].map(row),
  };
}
