import type { TableMeasure } from '#interim-reports';
import { figure, parseDecimal } from '#kernel';
import * as fc from 'fast-check';
import { divideRow, identitiesIn, type DivisionShape } from './divide-row';

const NET: readonly TableMeasure[] = [
  'outturnSamePeriodLastYear',
  'outturn',
  'accountsPreviousYear',
  'budget',
  'forecast',
  'previousDeviation',
  'deviation',
];
const shape = (measures: readonly TableMeasure[], other: Partial<DivisionShape> = {}): DivisionShape => ({
  measures,
  percentSigns: false,
  mark: ',',
  detachedMinus: false,
  ...other,
});
const read = (text: string, of: DivisionShape) =>
  divideRow(text, of).readings.map(({ label, values }) => [label, ...values]);

describe('a row whose thousands and columns are both set off by spaces', () => {
  it('is divided by the number of columns where that leaves one way', () => {
    const divided = divideRow('Myndighetsavdelningen -278 -17 150 0 0 0 0', shape(NET));
    expect(divided.readings).toEqual([
      { label: 'Myndighetsavdelningen', values: ['-278', '-17', '150', '0', '0', '0', '0'], cost: 0 },
    ]);
    expect(read('Kommungemensamt -200 408 -176 302 -288 668 -253 267 -248 986 4 985 4 281', shape(NET))).toEqual([
      ['Kommungemensamt', '-200408', '-176302', '-288668', '-253267', '-248986', '4985', '4281'],
    ]);
  });

  it('is divided so that the deviation is forecast less budget', () => {
    const of = shape(['accountsPreviousYear', 'outturn', 'forecast', 'budget', 'deviation']);
    const divided = divideRow('Intäkter 277 641 156 210 222 096 166 758 55 338', of);
    expect(divided.by).toBe('identities');
    expect(divided.readings[0]?.values).toEqual(['277641', '156210', '222096', '166758', '55338']);
  });

  it('keeps all ways that nothing speaks against', () => {
    const of = shape(['outturn', 'budget', 'previousForecast', 'forecast']);
    expect(read('Ledningsstaben 3 414 0 -200 800', of)).toEqual([
      ['Ledningsstaben', '3414', '0', '-200', '800'],
      ['Ledningsstaben', '3', '414', '0', '-200800'],
    ]);
    expect(divideRow('Ledningsstaben 3 414 0 -200 800', of).by).toBe('nothing');
  });

  it('leaves a percentage out where its sign is missing, and a figure to the label where that fits', () => {
    const of = shape(
      [
        'accountsPreviousYear',
        'outturn',
        'budgetToDate',
        'deviationToDate',
        'consumption',
        'forecast',
        'budget',
        'deviation',
      ],
      {
        percentSigns: true,
      },
    );
    expect(read('KGFC1 Förmåncykel upphandl 1 50 158 -2 160 188 -9 197', of)).toEqual([
      ['KGFC1 Förmåncykel upphandl 1', '50', '158', '-2', '160', null, '188', '-9', '197'],
    ]);
  });

  it('takes a dash by itself for a minus only where the table writes it so', () => {
    const of = (detachedMinus: boolean) => shape(['budget', 'forecast', 'deviation'], { detachedMinus });
    expect(read('Staben \u2013 1 200 \u2013 1 000 200', of(true))).toEqual([['Staben', '-1200', '-1000', '200']]);
    expect(read('Staben - 1 200 1 200', of(false))).toContainEqual(['Staben', null, '1200', '1200']);
  });

  it('knows decimals, and no thousands in a percentage', () => {
    const of = shape(['outturn', 'consumption'], { percentSigns: true });
    expect(read('Staben -54 746,5 100%', of)).toEqual([['Staben', '-54746.5', '100']]);
    expect(read('Staben 54 746 100 %', of)).toEqual([['Staben', '54746', '100']]);
  });

  it.each([
    ['fewer figures than columns', 'Staben 1 2'],
    ['more figures than can be joined', 'Staben 1 2 3 4 5 6 7'],
    ['leading zeros', 'Staben 007 1 2 3'],
    ['nothing but words', 'Staben och allt annat'],
  ])('has no reading with %s', (_, text) => {
    expect(read(text, shape(['outturn', 'budget', 'forecast', 'deviation']))).toEqual([]);
  });

  it('is among its readings whatever the figures, and the only one when it is called sure', () => {
    const amount = fc.integer({ min: -3_000_000, max: 3_000_000 });
    const row = fc.record({ outturn: amount, toDate: amount, budget: amount, forecast: amount });
    const counts = { sure: 0, asked: 0 };
    fc.assert(
      fc.property(row, fc.constantFrom('-', '\u2212', '\u2013'), ({ outturn, toDate, budget, forecast }, minus) => {
        const values = [outturn, toDate, outturn - toDate, budget, forecast, forecast - budget].map(String);
        const text = values.map((value) => shown(value, minus)).join(' ');
        const of = shape(['outturn', 'budgetToDate', 'deviationToDate', 'budget', 'forecast', 'deviation']);
        const { readings, cutOff } = divideRow(`En enhet ${text}`, of);
        expect(cutOff).toBe(false);
        expect(readings.map((reading) => reading.values)).toContainEqual(values);
        counts[readings.length === 1 ? 'sure' : 'asked'] += 1;
      }),
      { numRuns: 1000 },
    );
    expect(counts.sure).toBeGreaterThan(counts.asked * 50);
  });

  it('is given up, not guessed, when there are too many ways', () => {
    const many = Array.from({ length: 60 }, () => '100').join(' ');
    const before = process.cpuUsage();
    const columns = Array.from({ length: 30 }, (_, nth): TableMeasure => (nth === 0 ? 'outturn' : 'budget'));
    expect(divideRow(`Staben ${many}`, shape(columns)).cutOff).toBe(true);
    expect(divideRow(`Staben ${many} ${many}`, shape(columns)).readings).toEqual([]);
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(1000);
  });
});

function shown(value: string, minus: string): string {
  const parsed = parseDecimal(value);
  return parsed ? figure(parsed, 'sv').replaceAll('\u00a0', ' ').replace('\u2212', minus) : '';
}

describe('what holds between the columns of a row', () => {
  const of = (measures: readonly TableMeasure[]) => ({ measures });

  it.each<[readonly TableMeasure[], readonly string[], number, number]>([
    [['budget', 'forecast', 'deviation'], ['-100', '-90', '10'], 1, 0],
    [['budget', 'forecast', 'deviation'], ['-100', '-90', '11'], 1, 0],
    [['budget', 'forecast', 'deviation'], ['-100', '-90', '12'], 0, 1],
    [['outturn', 'budgetToDate', 'consumption'], ['-18168', '-19552', '93'], 1, 0],
    [['outturn', 'budgetToDate', 'consumption'], ['-18168', '-19552', '94'], 0, 1],
    [['outturn', 'budgetToDate', 'consumption'], ['-6310', '0', '0'], 0, 0],
    [['outturn', 'budgetToDate', 'consumption'], ['-33', '-850', '4'], 1, 0],
    [['budget', 'originalBudget', 'budgetChange'], ['-382648', '-348520', '-34128'], 1, 0],
  ])('%j %j holds %i, is broken %i', (measures, values, holds, violated) => {
    expect(identitiesIn(values, of(measures))).toEqual({ holds, violated });
  });
});
