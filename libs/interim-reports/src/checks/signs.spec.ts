import { signs } from './signs';
import { everythingIsRounding, nothingIsRounding, outcomeOf } from './testing/checked';
import { row, table } from './testing/tables';

const groups = (label: string, figures: Parameters<typeof row>[1]) => [
  table('by-account-group', 'Teknik', [row(label, figures)]),
];

describe('check 10, signs of costs and revenue', () => {
  it.each([
    ['[5] Personalkostnader', { outturn: '-5', budget: '0' }, 2, []],
    ['[5] Personalkostnader', { outturn: '5' }, 1, ['warning by-account-group-teknik 0 outturn  5000 ']],
    ['[3] Intäkter', { budget: '5' }, 1, []],
    ['[3] Intäkter', { budget: '-5' }, 1, ['warning by-account-group-teknik 0 budget  -5000 ']],
    ['Övriga intäkter', { budget: '-5' }, 1, ['warning by-account-group-teknik 0 budget  -5000 ']],
    ['[3] Intäkter', { deviation: '-5' }, 0, []],
    ['[8] Finansiellt', { budget: '-5' }, 0, []],
    ['Intäkter och kostnader', { budget: '-5' }, 0, []],
    ['Kostnadsersättning', { budget: '5' }, 0, []],
  ])('%s %p', (label, figures, checked, found) => {
    expect(outcomeOf(signs, groups(label, figures))).toEqual({ checked, found });
  });

  const ofGroups = (...rows: Parameters<typeof row>[]) =>
    outcomeOf(signs, [
      table(
        'by-account-group',
        'Teknik',
        rows.map((one) => row(...one)),
      ),
    ]);

  it('follow the classes of Kommun-Bas where no label contradicts them', () => {
    expect(ofGroups(['[3] Intäkter', { forecast: '9' }], ['[6B] Entrpr, övr. m', { forecast: '5' }])).toEqual({
      checked: 2,
      found: ['warning by-account-group-teknik 1 forecast  5000 '],
    });
    const numbered = ofGroups(
      ['[1] Intäkter', { forecast: '9' }],
      ['[3] Personalkostnader', { forecast: '-5' }],
      ['[4] Resultat', { forecast: '4' }],
    );
    expect(numbered).toEqual({ checked: 2, found: [] });
  });

  it('are told once of a table that has them the other way round', () => {
    expect(
      ofGroups(['[3] Intäkter', { forecast: '-9' }], ['[5] Personalkostnader', { forecast: '5', budget: '0' }]),
    ).toEqual({
      checked: 3,
      found: ['warning by-account-group-teknik     '],
    });
  });

  it('are of no concern in a table by unit, where a net can be either', () => {
    expect(outcomeOf(signs, [table('by-unit', 'Teknik', [row('[5] Kostnader', { outturn: '5' })])])).toEqual({
      checked: 0,
      found: [],
    });
  });
});

describe('check 10, signs of deviations', () => {
  const unit = (deviation: string) => [
    table('by-unit', 'Teknik', [row('Park', { forecast: '-110', budget: '-100', deviation })]),
  ];

  it('finds one that is turned, and leaves other errors to check 2', () => {
    expect(outcomeOf(signs, unit('10'))).toEqual({
      checked: 1,
      found: ['error by-unit-teknik 0 deviation -10000 10000 1500'],
    });
    expect(outcomeOf(signs, unit('11')).found).toHaveLength(1);
    expect(outcomeOf(signs, unit('-10')).found).toEqual([]);
    expect(outcomeOf(signs, unit('70')).found).toEqual([]);
    expect(outcomeOf(signs, unit('10'), everythingIsRounding).found).toEqual([]);
  });

  it('makes nothing of a deviation so small that rounding turns it', () => {
    const small = [
      table('by-unit', 'Teknik', [row('Park', { outturn: '-110', budgetToDate: '-111', deviationToDate: '0' })]),
    ];
    expect(outcomeOf(signs, small)).toEqual({ checked: 1, found: [] });
    expect(outcomeOf(signs, small, nothingIsRounding).found).toHaveLength(1);
  });
});
