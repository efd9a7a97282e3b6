import { SCALES } from '../../../../test/support/web-fixtures/interim-answers';
import type { ShownJudgement } from '#interim-reports';
import { fieldJudgement, judgementChoices, scaleFor, writtenJudgement } from './judgement-choices';

const judged = (scale: string, printed: string | null): ShownJudgement => ({
  scale,
  printed,
  meaning: null,
  attainment: null,
  trend: null,
  percent: null,
});
const WORDS = { none: 'inte bedömt', lost: 'symbolen saknas i källan' };
const scale = (name: string) => SCALES.find((one) => one.scale === name);
const values = (name: string, stands?: ShownJudgement) =>
  judgementChoices(scale(name), stands, 'sv', WORDS).map(({ value }) => value);

describe('the scale of a judgement', () => {
  it('is its own, else that of the others, else the common one of its sort', () => {
    const own = { status: judged('faces', '😀') };
    const other = { status: judged('traffic-light', '🟢'), trend: judged('eskilstuna-trend', '↗') };
    expect(scaleFor('status', own, [other], SCALES)?.scale).toBe('faces');
    expect(scaleFor('status', {}, [other], SCALES)?.scale).toBe('traffic-light');
    expect(scaleFor('trend', {}, [other], SCALES)?.scale).toBe('eskilstuna-trend');
    expect(scaleFor('trend', {}, [], SCALES)?.scale).toBe('trend-arrows');
    expect(scaleFor('completion', {}, [], SCALES)?.scale).toBe('eskilstuna-completion');
  });
});

describe('the choices of a judgement', () => {
  it('are the steps of its scale and none, symbols with what they mean', () => {
    expect(values('orebro-attainment')).toEqual(['Uppfylls', 'Uppfylls delvis', 'Uppfylls ej', '']);
    expect(judgementChoices(scale('eskilstuna-trend'), undefined, 'sv', WORDS)[0]?.text).toMatch(/^↗ \p{L}/u);
  });

  it('have what stands as it is printed, also in another form of the same step', () => {
    expect(values('orebro-attainment', judged('orebro-attainment', 'Delvis uppfylls'))).toEqual([
      'Uppfylls',
      'Delvis uppfylls',
      'Uppfylls ej',
      '',
    ]);
    expect(values('eskilstuna-completion', judged('eskilstuna-completion', '80 %'))).toContain('80 %');
    expect(values('orebro-attainment', judged('orebro-attainment', 'Oklart'))).toContain('Oklart');
  });

  it('keep that a symbol was lost', () => {
    expect(values('orebro-attainment', judged('orebro-attainment', null))).toContain('?');
  });
});

describe('what a field says', () => {
  it.each<[string, string, ShownJudgement | undefined, object | undefined]>([
    [
      'what stands',
      'Delvis uppfylls',
      judged('faces', 'Delvis uppfylls'),
      { scale: 'faces', printed: 'Delvis uppfylls' },
    ],
    ['a lost symbol', '?', judged('faces', null), { scale: 'faces', printed: null }],
    ['another step', 'Uppfylls', judged('faces', '🙁'), { scale: 'orebro-attainment', printed: 'Uppfylls' }],
    ['a judgement where there was none', 'Uppfylls', undefined, { scale: 'orebro-attainment', printed: 'Uppfylls' }],
    ['that it is taken away', '', judged('orebro-attainment', 'Uppfylls'), undefined],
    ['nothing', '', undefined, undefined],
  ])('is %s', (_, written, stands, said) => {
    expect(writtenJudgement(written, stands, scale('orebro-attainment'))).toEqual(said);
  });

  it('stands in the field as it is printed', () => {
    expect([undefined, judged('faces', null), judged('faces', '😀')].map(fieldJudgement)).toEqual(['', '?', '😀']);
  });
});
