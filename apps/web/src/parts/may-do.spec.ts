import { mayDo, type PossibleDeed } from './may-do';
import { sessionAs } from '../../../../test/support/web-fixtures/visit-page';

type Status = Parameters<typeof mayDo>[1]['status'];
type Who = Parameters<typeof sessionAs>;

const STATUSES: readonly Status[] = [
  'started',
  'scored',
  'submitted',
  'replied',
  'published',
  'corrected',
  'withdrawn',
];

function deeds(who: Who, status: Status, agrees = true): readonly PossibleDeed[] {
  const reply = status === 'replied' ? { agrees, text: null, repliedAt: '2026-11-01T08:00:00.000Z' } : null;
  return mayDo(sessionAs(...who)['/session'], { status, municipalityCode: '1880', reply });
}

describe('what a reader may do about an evaluation', () => {
  it.each<[string, Who, readonly (readonly PossibleDeed[])[]]>([
    ['an evaluator', ['evaluator'], [['draft', 'withdraw'], ['draft', 'withdraw'], [], [], [], [], []]],
    [
      'an analyst',
      ['analyst'],
      [[], [], ['publish', 'withdraw'], ['publish', 'withdraw'], ['correct', 'withdraw'], ['correct', 'withdraw'], []],
    ],
    ['the own approver', ['approver', '1880'], [[], [], ['reply'], [], [], [], []]],
    ['an approver elsewhere', ['approver', '1883'], [[], [], [], [], [], [], []]],
    ['a reporter', ['reporter', '1880'], [[], [], [], [], [], [], []]],
    ['the public', ['public'], [[], [], [], [], [], [], []]],
    ['the operator', ['operator'], [[], [], [], [], [], [], []]],
  ])('%s', (_, who, expected) => {
    expect(STATUSES.map((status) => deeds(who, status))).toEqual(expected);
  });

  it('opens to its evaluators again when the municipality disagrees', () => {
    expect(deeds(['evaluator'], 'replied', false)).toEqual(['draft']);
  });
});
