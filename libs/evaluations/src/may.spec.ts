import type { Actor } from '#kernel';
import { fold } from '#kernel';
import { evaluationStream, type EvaluationEvent } from './evaluation';
import { AGREED, EVALUATOR, published, scored, STARTED, SUBMITTED, WITHDRAWN } from './examples';
import { analyst, anyEvaluator, assignedEvaluator, mayWithdraw, maySee, ownApprover } from './may';

const TOTAL = { total: '615' };
const SCORED = scored(TOTAL);
const PUBLISHED = published([TOTAL]);
const CORRECTED: EvaluationEvent = {
  type: 'EvaluationCorrected.v1',
  data: { scores: [{ total: '616' }], reason: 'Fel', depth: 'total', figures: {}, correctedAt: '2026-03-02T12:00:00Z' },
};

const LIVES = {
  none: [],
  started: [STARTED],
  scored: [STARTED, SCORED],
  submitted: [STARTED, SCORED, SUBMITTED],
  replied: [STARTED, SCORED, SUBMITTED, AGREED],
  published: [STARTED, SCORED, SUBMITTED, AGREED, PUBLISHED],
  corrected: [STARTED, SCORED, SUBMITTED, AGREED, PUBLISHED, CORRECTED],
  'withdrawn before publication': [STARTED, SCORED, SUBMITTED, WITHDRAWN],
  'withdrawn after publication': [STARTED, SCORED, SUBMITTED, AGREED, PUBLISHED, WITHDRAWN],
  'started anew after that': [STARTED, SCORED, SUBMITTED, AGREED, PUBLISHED, WITHDRAWN, STARTED],
} as const satisfies Record<string, readonly EvaluationEvent[]>;
type Life = keyof typeof LIVES;

const ACTORS = {
  public: { id: 'public', role: 'public' },
  analyst: { id: 'analyst-1', role: 'analyst' },
  'assigned evaluator': EVALUATOR,
  'other evaluator': { id: 'evaluator-2', role: 'evaluator' },
  'own reporter': { id: 'reporter-1', role: 'reporter', municipalityCode: '1880' },
  'other reporter': { id: 'reporter-2', role: 'reporter', municipalityCode: '1883' },
  'own approver': { id: 'approver-1', role: 'approver', municipalityCode: '1880' },
  'other approver': { id: 'approver-2', role: 'approver', municipalityCode: '1883' },
  'approver without a municipality': { id: 'approver-3', role: 'approver' },
  operator: { id: 'operator-1', role: 'operator' },
} as const satisfies Record<string, Actor>;
type Who = keyof typeof ACTORS;

const EVERYONE = Object.keys(ACTORS) as Who[];
const OWN: Who[] = ['assigned evaluator', 'own reporter', 'own approver'];

const SEEN: Readonly<Record<Life, readonly Who[]>> = {
  none: [],
  started: OWN,
  scored: OWN,
  submitted: [...OWN, 'analyst'],
  replied: [...OWN, 'analyst'],
  published: EVERYONE,
  corrected: EVERYONE,
  'withdrawn before publication': [...OWN, 'analyst'],
  'withdrawn after publication': EVERYONE,
  'started anew after that': OWN,
};

const TABLE = (Object.keys(LIVES) as Life[]).flatMap((life) => EVERYONE.map((who) => [life, who] as const));

const stateOf = (life: Life) => fold(evaluationStream, LIVES[life] as readonly EvaluationEvent[]);

describe('who sees an evaluation', () => {
  it.each(TABLE)('%s: %s', (life, who) => {
    expect(maySee(ACTORS[who], stateOf(life))).toBe(SEEN[life].includes(who));
  });
});

const RULES = [
  ['work of the assigned evaluators', assignedEvaluator, 'assigned evaluator'],
  ['the reply of the own approver', ownApprover, 'own approver'],
  ['what the analyst does', analyst, 'analyst'],
] as const;

describe.each(RULES)('%s', (_, rule, theirs) => {
  it.each(TABLE)('%s: %s', (life, who) => {
    const refusal = rule(stateOf(life), ACTORS[who]);
    const expected = !SEEN[life].includes(who) ? 'not-found' : who === theirs ? undefined : 'forbidden';
    expect(refusal?.kind).toBe(expected);
  });

  it('answers about what may not be seen exactly as about what does not exist', () => {
    expect(rule(stateOf('scored'), ACTORS['other reporter'])).toEqual(rule(stateOf('none'), ACTORS['other reporter']));
  });
});

describe('withdrawing', () => {
  it.each(TABLE)('%s: %s', (life, who) => {
    const refusal = mayWithdraw(stateOf(life), ACTORS[who]);
    const isDraft = ['started', 'scored', 'started anew after that'].includes(life);
    const may = who === 'analyst' || (who === 'assigned evaluator' && isDraft);
    expect(refusal?.kind).toBe(!SEEN[life].includes(who) ? 'not-found' : may ? undefined : 'forbidden');
  });
});

describe('starting', () => {
  it.each(TABLE)('%s: %s', (life, who) => {
    const isEvaluator = ACTORS[who].role === 'evaluator';
    expect(anyEvaluator(stateOf(life), ACTORS[who])?.kind).toBe(isEvaluator ? undefined : 'forbidden');
  });
});
