import { add, compare, decimal, figure, toText, type Decimal } from '#kernel';
import * as fc from 'fast-check';
import { decimalMarkOf, readNumber } from './swedish-number';

const read = (text: string, mark: 'comma' | 'dot' = 'comma') => {
  const reading = readNumber(text, mark);
  return reading.is === 'number' ? toText(reading.value) : reading.is;
};

const decimals = fc.record({
  units: fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }),
  scale: fc.integer({ min: 0, max: 4 }),
});
const plain = (value: Decimal) => toText(value);

describe('a number as Swedish reports write it', () => {
  it('is read back from the figure that the service shows, whatever the number', () => {
    fc.assert(
      fc.property(decimals, (value) => {
        const reading = readNumber(figure(value, 'sv'));
        expect(reading.is === 'number' && compare(reading.value, value)).toBe(0);
      }),
      { numRuns: 1000 },
    );
  });

  it('may have any one of the thin and fixed spaces between its groups, and a minus of three kinds', () => {
    fc.assert(
      fc.property(
        decimals,
        fc.constantFrom(' ', '\u00a0', '\u202f', '\u2009'),
        fc.constantFrom('-', '\u2212', '\u2013', '- ', '\u2212\u00a0', '\u2013 '),
        (value, space, minus) => {
          const shown = figure(value, 'sv').replaceAll('\u00a0', space).replace('\u2212', minus);
          expect(read(shown)).toBe(plain(value));
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('is exact, however the figures are added', () => {
    const tenth = readNumber('0,1');
    const fifth = readNumber('0,2');
    if (tenth.is !== 'number' || fifth.is !== 'number') throw new Error('not read');
    expect(toText(add(tenth.value, fifth.value))).toBe('0.3');
  });

  it.each([
    ['1 234,5', '1234.5'],
    ['137 121', '137121'],
    ['1\u00a0234\u00a0567', '1234567'],
    ['  68 ', '68'],
    ['68,35', '68.35'],
    ['0,5', '0.5'],
    ['\u2013 12,5', '-12.5'],
    ['1,234', '1.234'],
    ['', 'empty'],
    [' \u00a0', 'empty'],
  ])('%j is %s', (text, value) => {
    expect(read(text)).toBe(value);
  });

  it.each([
    '1e308',
    '1 23',
    '1 2345',
    '1 234\u00a0567',
    '12 34',
    '007',
    '1,2,3',
    ',5',
    '5,',
    '+5',
    '\u0661\u0662',
    '６８',
    '6\u200b8',
    '\u202e86',
    '0x10',
    'Infinity',
    'NaN',
    '5 kr',
    '5%%',
    '--5',
    '1234 567',
    '9'.repeat(41),
  ])('%j is not read', (text) => {
    expect(read(text)).toBe('unreadable');
  });

  it.each([
    ['1.234', ['1.234', '1234']],
    ['68.5', ['68.5', '685']],
    ['-1.5', ['-1.5', '-15']],
  ])('%j among commas is asked about', (text, could) => {
    expect(readNumber(text)).toEqual({ is: 'ambiguous', could });
  });

  it('has its dot where the whole column has dots, and only there', () => {
    expect(decimalMarkOf(['68.5', '70.25', '71'])).toBe('dot');
    expect(read('68.5', 'dot')).toBe('68.5');
    expect(read('68,5', 'dot')).toBe('unreadable');
    expect(decimalMarkOf(['68.5', '70,25'])).toBe('comma');
    expect(decimalMarkOf(['68.5', '70'])).toBe('comma');
    expect(decimalMarkOf(['1.234', '12.345'])).toBe('comma');
    expect(decimalMarkOf([])).toBe('comma');
  });

  it('says whether it is a percentage', () => {
    expect(readNumber('60%')).toMatchObject({ is: 'number', percent: true });
    expect(readNumber('60 %')).toMatchObject({ is: 'number', percent: true });
    expect(readNumber('60')).toMatchObject({ is: 'number', percent: false });
  });

  it('stays within its range, ends included', () => {
    const range = { min: decimal('0'), max: decimal('100') };
    expect(readNumber('100', 'comma', range)).toMatchObject({ is: 'number' });
    expect(readNumber('100,01', 'comma', range)).toEqual({ is: 'out-of-range' });
    expect(readNumber('-0,01', 'comma', range)).toEqual({ is: 'out-of-range' });
    expect(read('9999999999999999')).toBe('out-of-range');
  });

  it('is never anything but what its digits say', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from('0123456789 ,.-–−%e\u00a0\u200b')), maxLength: 12 }),
        (text) => {
          const reading = readNumber(text);
          if (reading.is !== 'number') return;
          const digits = toText(reading.value).replace(/[-.]/g, '');
          expect(text.replace(/\D/g, '')).toBe(digits);
        },
      ),
      { numRuns: 5000 },
    );
  });
});
