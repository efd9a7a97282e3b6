import { fold, type Actor } from '#kernel';
import { APPROVER, life, LIVES, REPORTER, type Life } from './examples';
import { interimReportStream } from './interim-report';
import { anyReporter, maySee, ownApprover, ownStaff } from './may';

const ACTORS = {
  public: { id: 'public', role: 'public' },
  analyst: { id: 'analyst-1', role: 'analyst' },
  evaluator: { id: 'evaluator-1', role: 'evaluator' },
  operator: { id: 'operator-1', role: 'operator' },
  'own reporter': REPORTER,
  'other reporter': { id: 'reporter-2', role: 'reporter', municipalityCode: '1883' },
  'own approver': APPROVER,
  'other approver': { id: 'approver-2', role: 'approver', municipalityCode: '1883' },
  'approver without a municipality': { id: 'approver-3', role: 'approver' },
} as const satisfies Record<string, Actor>;
type Who = keyof typeof ACTORS;

const EVERYONE = Object.keys(ACTORS) as Who[];
const OWN: readonly Who[] = ['own reporter', 'own approver'];
const SEEN: Readonly<Record<Life, readonly Who[]>> = {
  none: [],
  opened: OWN,
  filled: OWN,
  submitted: OWN,
  returned: OWN,
  'filled anew': OWN,
  'submitted anew': OWN,
  adopted: EVERYONE,
  corrected: EVERYONE,
};
const TABLE = (Object.keys(LIVES) as Life[]).flatMap((name) => EVERYONE.map((who) => [name, who] as const));
const stateOf = (name: Life) => fold(interimReportStream, life(name));

describe('who sees an interim report', () => {
  it.each(TABLE)('%s: %s', (name, who) => {
    expect(maySee(ACTORS[who], stateOf(name))).toBe(SEEN[name].includes(who));
  });
});

describe.each([
  ['what own staff does', ownStaff, OWN],
  ['what the own approver does', ownApprover, ['own approver'] as const],
])('%s', (_, rule, theirs: readonly Who[]) => {
  it.each(TABLE)('%s: %s', (name, who) => {
    const expected = !SEEN[name].includes(who) ? 'not-found' : theirs.includes(who) ? undefined : 'forbidden';
    expect(rule(stateOf(name), ACTORS[who])?.kind).toBe(expected);
  });

  it('answers about a draft that may not be seen exactly as about one that does not exist', () => {
    const other = ACTORS['other approver'];
    expect(rule(stateOf('filled'), other)).toEqual(rule(stateOf('none'), other));
  });
});

describe('opening', () => {
  it.each(EVERYONE)('%s', (who) => {
    const may = ACTORS[who].role === 'reporter';
    expect(anyReporter(stateOf('none'), ACTORS[who])?.kind).toBe(may ? undefined : 'forbidden');
  });
});
