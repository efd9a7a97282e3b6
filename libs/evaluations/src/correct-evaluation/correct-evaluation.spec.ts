import { given } from '#kernel';
import { evaluationStream, type EvaluationEvent, type Score } from '../evaluation';
import {
  AGREED,
  ANALYST,
  by,
  byMeasure,
  NOW,
  OREBRO_2012,
  published,
  publishedScores,
  scored,
  STARTED,
  SUBMITTED,
  WITHDRAWN,
} from '../examples';
import { figuresOf, publishedFigures } from '../figures';
import { instrumentOf } from '../instrument-of';
import { CorrectEvaluation, correctEvaluation, correctEvaluationSchema } from './correct-evaluation';

function life(scores: readonly Score[]): EvaluationEvent[] {
  return [STARTED, scored(...scores), SUBMITTED, AGREED, published(scores)];
}

function when(events: readonly EvaluationEvent[], ...scores: Score[]) {
  const command = new CorrectEvaluation('1880-2010-2012', { scores, reason: 'Avskrivningsfel' }, by(ANALYST));
  return given(evaluationStream, ...events).when(correctEvaluation, command);
}

const CORRECTED: Score = { subQuestion: '1.1', percent: '66', printedPoints: '10' };

describe('correcting', () => {
  it('records what changes, why, and all figures as they then stand', () => {
    const { events } = when(life(OREBRO_2012), CORRECTED);
    const figures = publishedFigures(
      figuresOf(instrumentOf({ instrumentVersion: '2010' }), byMeasure([...OREBRO_2012, CORRECTED])),
    );
    const data = { scores: [CORRECTED], reason: 'Avskrivningsfel', depth: 'sub-question', figures, correctedAt: NOW };
    expect(events).toEqual([{ type: 'EvaluationCorrected.v1', data }]);
    expect(figures['area:1']?.value).toBe('69.25');
    expect(figures['area:2']?.value).toBe('85.55');
  });

  it('records only what differs', () => {
    const unchanged: Score = { subQuestion: '1.2', percent: '78', printedPoints: '16' };
    expect(when(life(OREBRO_2012), unchanged, CORRECTED).events?.[0]?.data).toMatchObject({ scores: [CORRECTED] });
  });

  it('may follow a correction', () => {
    const [first] = when(life(OREBRO_2012), CORRECTED).events ?? [];
    const events = first ? [...life(OREBRO_2012), first] : [];
    expect(when(events, { total: '616' }).events?.[0]?.data).toMatchObject({ scores: [{ total: '616' }] });
    expect(when(events, CORRECTED).refusal?.codes).toEqual(['scores: nothing-changes']);
  });

  it('can deepen a total to sub-questions', () => {
    const { events } = when(life(publishedScores('0182', 2011)), ...OREBRO_2012);
    expect(events?.[0]?.data).toMatchObject({ depth: 'sub-question' });
  });

  it('refuses to deepen it in part', () => {
    const { refusal } = when(life([{ total: '644' }]), { area: '1', printedPoints: '80' });
    expect(refusal?.kind).toBe('invalid');
    expect(refusal?.codes).toEqual(['2', '3', '4', '5', '6', '7', '8'].map((number) => `area:${number}: missing`));
  });

  it('refuses what changes nothing', () => {
    const { refusal } = when(life(OREBRO_2012), { subQuestion: '1.1', percent: '60', printedPoints: '9' });
    expect(refusal).toEqual({ kind: 'conflict', codes: ['scores: nothing-changes'] });
  });

  it('refuses what the instrument does not have', () => {
    const { refusal } = when(life(OREBRO_2012), { subQuestion: '1.1', percent: '101' });
    expect(refusal).toEqual({ kind: 'invalid', codes: ['scores[0].percent: out-of-range'] });
  });

  it.each<[string, EvaluationEvent[]]>([
    ['none', []],
    ['scored', [STARTED, scored(...OREBRO_2012)]],
    ['submitted', [STARTED, scored(...OREBRO_2012), SUBMITTED]],
    ['agreed to', [STARTED, scored(...OREBRO_2012), SUBMITTED, AGREED]],
    ['withdrawn', [...life(OREBRO_2012), WITHDRAWN]],
    ['started anew', [...life(OREBRO_2012), WITHDRAWN, STARTED]],
  ])('refuses when the evaluation is %s', (_, events) => {
    expect(when(events, CORRECTED).refusal).toEqual({ kind: 'conflict', codes: [': not-published'] });
  });

  it('the form needs a reason', () => {
    expect(correctEvaluationSchema.safeParse({ scores: [CORRECTED] }).success).toBe(false);
    expect(correctEvaluationSchema.safeParse({ scores: [CORRECTED], reason: ' x ' }).success).toBe(false);
    expect(correctEvaluationSchema.parse({ scores: [CORRECTED], reason: ' Fel rad ' }).reason).toBe('Fel rad');
  });
});
