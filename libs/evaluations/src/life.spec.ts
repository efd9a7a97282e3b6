import { fold, Refusal, type Decision } from '#kernel';
import { findMunicipality } from '#registry';
import * as fc from 'fast-check';
import { CorrectEvaluation, correctEvaluation } from './correct-evaluation/correct-evaluation';
import { evaluationStream, type EvaluationEvent, type EvaluationState, type Score } from './evaluation';
import {
  ANALYST,
  APPROVER,
  areasOf,
  by,
  EVALUATOR,
  instrument,
  OREBRO_2010,
  OREBRO_2012,
  subQuestionsOf,
} from './examples';
import { depthOf, figuresOf, publishedFigures } from './figures';
import { ObserveEvaluation, observeEvaluation } from './observe-evaluation/observe-evaluation';
import { PublishEvaluation, publishEvaluation } from './publish-evaluation/publish-evaluation';
import { ReplyToEvaluation, replyToEvaluation } from './reply-to-evaluation/reply-to-evaluation';
import { ScoreEvaluation, scoreEvaluation } from './score-evaluation/score-evaluation';
import { StartEvaluation, startEvaluation } from './start-evaluation/start-evaluation';
import { SubmitEvaluation, submitEvaluation } from './submit-evaluation/submit-evaluation';
import { WithdrawEvaluation, withdrawEvaluation } from './withdraw-evaluation/withdraw-evaluation';

const ID = '1880-2010-2012';
const START = { municipalityCode: '1880', instrumentVersion: '2010', year: 2012 };

type Step = (state: EvaluationState) => Decision<EvaluationEvent>;

const scores = fc.oneof<fc.Arbitrary<Score[]>[]>(
  fc.constant([...OREBRO_2012]),
  fc.constant([...areasOf(OREBRO_2010)]),
  fc.subarray([...subQuestionsOf(OREBRO_2012)], { minLength: 1, maxLength: 3 }),
  fc.integer({ min: 600, max: 602 }).map((total) => [{ total: String(total) }]),
);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.constant<Step>((state) =>
    startEvaluation(state, new StartEvaluation(START, by(EVALUATOR), findMunicipality('1880'))),
  ),
  scores.map<Step>(
    (given) => (state) => scoreEvaluation(state, new ScoreEvaluation(ID, { scores: given }, by(EVALUATOR))),
  ),
  fc
    .constantFrom('a', 'b', 'c')
    .map<Step>(
      (text) => (state) =>
        observeEvaluation(state, new ObserveEvaluation(ID, { area: '1', kind: 'strength', text }, by(EVALUATOR))),
    ),
  fc.constant<Step>((state) => submitEvaluation(state, new SubmitEvaluation(ID, {}, by(EVALUATOR)))),
  fc
    .boolean()
    .map<Step>(
      (agrees) => (state) =>
        replyToEvaluation(state, new ReplyToEvaluation(ID, { agrees, text: 'Svar' }, by(APPROVER))),
    ),
  fc
    .constantFrom(undefined, 'Inget svar kom')
    .map<Step>(
      (withoutReplyReason) => (state) =>
        publishEvaluation(state, new PublishEvaluation(ID, { withoutReplyReason }, by(ANALYST))),
    ),
  scores.map<Step>(
    (given) => (state) =>
      correctEvaluation(state, new CorrectEvaluation(ID, { scores: given, reason: 'Fel rad' }, by(ANALYST))),
  ),
);
const withdrawal: Step = (state) =>
  withdrawEvaluation(state, new WithdrawEvaluation(ID, { reason: 'Fel år' }, by(ANALYST)));
const steps = fc.array(fc.oneof({ weight: 20, arbitrary: step }, { weight: 1, arbitrary: fc.constant(withdrawal) }), {
  minLength: 30,
  maxLength: 80,
});

interface Fact {
  readonly event: EvaluationEvent;
  readonly before: EvaluationState;
  readonly after: EvaluationState;
}

/** What the rules let happen of all that was tried, each event with the states around it. */
function lived(tried: readonly Step[]): Fact[] {
  const first = startEvaluation(
    evaluationStream.initial,
    new StartEvaluation(START, by(EVALUATOR), findMunicipality('1880')),
  );
  let state = evaluationStream.initial;
  const facts: Fact[] = [];
  for (const next of [() => first, ...tried]) {
    const decision = next(state);
    for (const event of decision instanceof Refusal ? [] : decision) {
      const after = evaluationStream.evolve(state, event);
      facts.push({ event, before: state, after });
      state = after;
    }
  }
  return facts;
}

const DEEPER = ['total', 'area', 'sub-question'];
const seen = new Map<string, number>();

function checkEach(check: (fact: Fact, earlier: readonly Fact[]) => void): void {
  fc.assert(
    fc.property(steps, (tried) => {
      const facts = lived(tried);
      facts.forEach((fact, nth) => {
        seen.set(fact.event.type, (seen.get(fact.event.type) ?? 0) + 1);
        check(fact, facts.slice(0, nth));
      });
    }),
    { numRuns: 300 },
  );
}

const latest = (facts: readonly Fact[], type: EvaluationEvent['type']) =>
  facts.findLast(({ event }) => event.type === type);

describe('whatever is tried in whatever order', () => {
  it('publishes nothing that the municipality could not reply to: scores and observations are those submitted', () => {
    checkEach(({ event, before }, earlier) => {
      if (event.type !== 'EvaluationPublished.v1') return;
      const submitted = latest(earlier, 'EvaluationSubmitted.v1')?.after;
      expect(before.scores).toEqual(submitted?.scores);
      expect(before.observations).toEqual(submitted?.observations);
    });
  });

  it('publishes without a reply only for a stated reason', () => {
    checkEach(({ event, before }) => {
      if (event.type !== 'EvaluationPublished.v1') return;
      expect(event.data.withoutReplyReason === undefined).toBe(before.agrees !== undefined);
    });
  });

  it('publishes and corrects to exactly the figures that follow from the scores', () => {
    checkEach(({ event, after }) => {
      if (event.type !== 'EvaluationPublished.v1' && event.type !== 'EvaluationCorrected.v1') return;
      const figures = figuresOf(instrument('2010'), after.scores);
      expect(event.data.figures).toEqual(publishedFigures(figures));
      expect(event.data.depth).toBe(depthOf(figures));
    });
  });

  it('never loses depth by a correction', () => {
    checkEach(({ event, before }) => {
      if (event.type !== 'EvaluationCorrected.v1') return;
      const depth = depthOf(figuresOf(instrument('2010'), before.scores)) ?? '';
      expect(DEEPER.indexOf(event.data.depth)).toBeGreaterThanOrEqual(DEEPER.indexOf(depth));
    });
  });

  it('takes one reply for each submission', () => {
    checkEach(({ event, before }) => {
      expect(event.type === 'EvaluationReplied.v1' && before.agrees !== undefined).toBe(false);
    });
  });

  it('lets only a new start follow a withdrawal', () => {
    checkEach(({ event, before }) => {
      expect(before.status === 'withdrawn' && event.type !== 'EvaluationStarted.v1').toBe(false);
    });
  });

  it('records nothing that changes nothing', () => {
    checkEach(({ before, after }) => expect(after).not.toEqual(before));
  });

  it('says the same when all events are folded again', () => {
    checkEach(({ event, after }, earlier) => {
      expect(fold(evaluationStream, [...earlier.map((fact) => fact.event), event])).toEqual(after);
    });
  });

  it('has tried every kind of event', () => {
    expect(Object.fromEntries([...seen].filter(([, count]) => count < 20))).toEqual({});
    expect(seen.size).toBe(8);
  });
});
