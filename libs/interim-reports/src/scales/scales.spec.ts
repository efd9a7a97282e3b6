import { FaultyScales, comparable, readScales } from './read-scales';
import { allScales, findScale, resolveJudgement } from './scales';

const attainmentOf = (scale: string, printed: string | null) => resolveJudgement({ scale, printed }).attainment;
const trendOf = (scale: string, printed: string) => resolveJudgement({ scale, printed }).trend;

describe('the stated table of scales', () => {
  it('holds the scales of the known reports', () => {
    expect(allScales().map(({ scale }) => scale)).toEqual(
      expect.arrayContaining([
        'orebro-attainment',
        'orebro-assignment',
        'eskilstuna-assessment',
        'eskilstuna-trend',
        'eskilstuna-commitment-status',
        'eskilstuna-completion',
      ]),
    );
  });

  it.each([
    ['orebro-attainment', 'Uppfylls', 'met'],
    ['orebro-attainment', 'Uppfylls delvis', 'partly'],
    ['orebro-attainment', 'Uppfylls ej', 'not-met'],
    ['orebro-assignment', 'Genomfört', 'met'],
    ['orebro-assignment', 'Påbörjat', 'partly'],
    ['eskilstuna-assessment', '●', 'met'],
    ['eskilstuna-assessment', '◐', 'partly'],
    ['eskilstuna-assessment', '○', 'not-met'],
    ['eskilstuna-commitment-status', '✔', 'met'],
    ['eskilstuna-commitment-status', '✓', 'met'],
    ['eskilstuna-commitment-status', 'Försenat', 'not-met'],
    ['traffic-light', '🟡', 'partly'],
    ['traffic-light', 'Grå', 'not-assessed'],
    ['faces', '🙁', 'not-met'],
    ['coloured-arrows', 'röd ↗', 'not-met'],
  ])('%s: %s is %s', (scale, printed, attainment) => {
    expect(attainmentOf(scale, printed)).toBe(attainment);
  });

  it.each([
    ['eskilstuna-trend', '↗', 'better'],
    ['eskilstuna-trend', '→', 'unchanged'],
    ['eskilstuna-trend', '↘', 'worse'],
    ['coloured-arrows', 'röd ↗', 'better'],
    ['trend-arrows', '⬇️', 'worse'],
  ])('%s: %s is %s', (scale, printed, trend) => {
    expect(trendOf(scale, printed)).toBe(trend);
  });

  it('reads a degree of completion as percent, with and without a space', () => {
    const percents = ['0%', '20 %', '80%', '100\u00a0%'].map(
      (printed) => resolveJudgement({ scale: 'eskilstuna-completion', printed }).percent,
    );
    expect(percents).toEqual(['0', '20', '80', '100']);
  });

  it('reads a sign with or without the mark that asks for colour', () => {
    expect(attainmentOf('eskilstuna-commitment-status', '\u2714\uFE0F')).toBe('met');
    expect(attainmentOf('faces', '\u2639\uFE0F')).toBe('not-met');
  });
});

describe('what a judgement is shown as', () => {
  it('keeps what was printed beside what it means', () => {
    expect(resolveJudgement({ scale: 'orebro-attainment', printed: 'Uppfylls ej' })).toEqual({
      scale: 'orebro-attainment',
      printed: 'Uppfylls ej',
      meaning: { sv: 'Bedöms inte uppfyllas vid årets slut', en: 'Not expected to be met at year-end' },
      attainment: 'not-met',
      trend: null,
      percent: null,
    });
  });

  it.each<[string, string, string | null]>([
    ['a lost symbol', 'eskilstuna-assessment', null],
    ['a symbol that the scale does not have', 'eskilstuna-assessment', '★'],
    ['a word of another scale', 'eskilstuna-assessment', 'Uppfylls'],
    ['a scale that nobody has stated', 'unheard-of', 'Uppfylls'],
  ])('%s is unknown and stays so', (_, scale, printed) => {
    expect(resolveJudgement({ scale, printed })).toEqual({
      scale,
      printed,
      meaning: null,
      attainment: null,
      trend: null,
      percent: null,
    });
  });
});

describe('reading a table of scales', () => {
  const step = (printed: string[], rest: object) => ({ printed, meaning: { sv: 'a', en: 'b' }, ...rest });
  const scale = (...steps: object[]) => ({ scale: 'x', name: { sv: 'X', en: 'X' }, source: 'Källa', steps });
  const met = step(['Ja'], { attainment: 'met' });
  const notMet = step(['Nej'], { attainment: 'not-met' });

  it('takes one that says the same kind of thing throughout', () => {
    expect(readScales(JSON.stringify([scale(met, notMet)]))).toHaveLength(1);
  });

  it.each<[string, object[], RegExp]>([
    ['the same form twice', [scale(met, step(['ja '], { attainment: 'not-met' }))], /ja stands twice/],
    ['the same scale twice', [scale(met, notMet), scale(met, notMet)], /x stands twice/],
    ['steps of two kinds', [scale(met, step(['Ned'], { trend: 'worse' }))], /attainment, others trend/],
    ['a step that says nothing', [scale(met, step(['Kanske'], {}))], /says nothing/],
    ['an attainment that is none', [scale(met, step(['Kanske'], { attainment: 'maybe' }))], /attainment/],
    ['a percentage that is no number', [scale(met, step(['Halvt'], { percent: '50 %' }))], /percent/],
  ])('refuses %s', (_, table, told) => {
    expect(() => readScales(JSON.stringify(table))).toThrow(FaultyScales);
    expect(() => readScales(JSON.stringify(table))).toThrow(told);
  });

  it('says the words of every stated scale in both languages', () => {
    const texts = allScales().flatMap(({ name, steps }) => [name, ...steps.map(({ meaning }) => meaning)]);
    expect(texts.filter(({ sv, en }) => sv === '' || en === '')).toEqual([]);
    expect(texts.length).toBeGreaterThan(30);
  });

  it('knows no printed form by another scale than its own', () => {
    expect(findScale('orebro-attainment')?.steps.flatMap(({ printed }) => printed.map(comparable))).not.toContain('●');
  });
});
