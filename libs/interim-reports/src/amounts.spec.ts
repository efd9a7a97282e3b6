import { compare, divide, decimal, toText, whole } from '#kernel';
import * as fc from 'fast-check';
import { amountOf, amountTexts } from './amounts';
import { AMOUNT_UNITS, type AmountUnit } from './table';

describe('a printed amount', () => {
  it.each<[string, AmountUnit, string, string]>([
    ['-222709', 'tkr', '-222709000', '1000'],
    ['307.70', 'mnkr', '307700000', '10000'],
    ['307.7', 'mnkr', '307700000', '100000'],
    ['0', 'tkr', '0', '1000'],
    ['0.0', 'mnkr', '0', '100000'],
    ['-0', 'tkr', '0', '1000'],
    ['12.50', 'kr', '12.50', '0.01'],
    ['12', 'kr', '12', '1'],
    ['1.2345', 'tkr', '1234.5', '0.1'],
    ['999999999999', 'tkr', '999999999999000', '1000'],
  ])('%s %s is %s kr to %s kr', (printed, unit, amountSek, precisionSek) => {
    expect(amountTexts(amountOf(printed, unit))).toEqual({ amountSek, precisionSek });
  });

  it('is the same amount in every unit that can print it', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), (thousands) => {
        const inTkr = amountOf(thousands.toString(), 'tkr');
        const inMnkr = amountOf(toText({ units: thousands, scale: 3 }), 'mnkr');
        const inKr = amountOf((thousands * 1000n).toString(), 'kr');
        expect(inMnkr).toEqual(inTkr);
        expect(inKr.sek).toEqual(inTkr.sek);
        expect(inKr.precisionSek).toEqual(whole(1));
      }),
    );
  });

  it('is as precise as its last digit says', () => {
    for (const unit of AMOUNT_UNITS) {
      const [coarse, fine] = ['5.1', '5.10'].map((printed) => amountOf(printed, unit));
      if (!coarse || !fine) throw new Error('Two amounts');
      expect(compare(coarse.sek, fine.sek)).toBe(0);
      expect(toText(divide(coarse.precisionSek, fine.precisionSek, 0))).toBe('10');
    }
  });

  it.each(['', '1,5', '1 000', '1e3', '--1', '01'])('%p is none', (text) => {
    expect(() => amountOf(text, 'kr')).toThrow(RangeError);
    expect(() => decimal(text)).toThrow(RangeError);
  });
});
