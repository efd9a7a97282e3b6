import { csvText } from './csv';

describe('CSV', () => {
  it.each(['=1+1', '+46', '-5', '@SUM(A1)', '\tx'])('disarms the text %p', (text) => {
    expect(csvText([[{ text }]])).toBe(`'${text}\r\n`);
  });

  it('leaves numbers as numbers, negative ones too', () => {
    expect(csvText([[{ number: '-12.50' }, { number: 3 }, null, { text: 'Örebro' }]])).toBe('-12.50,3,,Örebro\r\n');
  });

  it('quotes commas, quotes and line breaks', () => {
    expect(csvText([[{ text: 'a,b' }, { text: 'say "x"' }, { text: 'one\ntwo' }]])).toBe(
      '"a,b","say ""x""","one\ntwo"\r\n',
    );
  });

  it('disarms and quotes at once', () => {
    expect(csvText([[{ text: '=A1,B1' }]])).toBe(`"'=A1,B1"\r\n`);
  });
});
