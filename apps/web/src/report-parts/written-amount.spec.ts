import { fieldAmount, writtenAmount } from './written-amount';

describe('writtenAmount', () => {
  it.each([
    ['−55 586', '-55586'],
    ['- 55\u00a0586', '-55586'],
    ['–1 234,5', '-1234.5'],
    ['307,70', '307.70'],
    ['+12', '12'],
    ['104 %', '104'],
    ['007', '7'],
    ['0', '0'],
    ['', ''],
  ])('reads %p as %p', (written, amount) => {
    expect(writtenAmount(written)).toBe(amount);
  });

  it.each(['1,234.5', '12 tkr', 'okänt', '1-2', '--3'])('leaves %p for the API to refuse', (written) => {
    expect(writtenAmount(` ${written} `)).toBe(written);
  });
});

describe('fieldAmount', () => {
  it('writes with the language’s own decimal mark, and comes back unchanged', () => {
    expect(fieldAmount('-307.70', 'sv')).toBe('-307,70');
    expect(writtenAmount(fieldAmount('-307.70', 'sv'))).toBe('-307.70');
    expect(fieldAmount('-307.70', 'en')).toBe('-307.70');
    expect(fieldAmount('-1234567', 'en')).toBe('-1\u00a0234\u00a0567');
    expect(writtenAmount(fieldAmount('-1234567.5', 'sv'))).toBe('-1234567.5');
    expect(fieldAmount(null, 'sv')).toBe('');
  });
});
