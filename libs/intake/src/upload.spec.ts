import { displayName, downloadName } from './upload';

describe('the name of an upload', () => {
  it.each([
    ['rapport.pdf', 'rapport.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\x\\Örebro 2012.xlsx', 'Örebro 2012.xlsx'],
    ['a\u202egnp.pdf', 'agnp.pdf'],
    ['a\r\nset-cookie: x', 'aset-cookie: x'],
    ['x'.repeat(500), 'x'.repeat(120)],
    ['', 'namnlös'],
    [undefined, 'namnlös'],
    ['/', 'namnlös'],
  ])('%j is shown as %j', (given, shown) => {
    expect(displayName(given)).toBe(shown);
  });

  it('is never what it is kept under', () => {
    expect(downloadName({ id: '00000000-0000-4000-8000-000000000001', mediaKind: 'csv' })).toBe(
      'uppladdning-00000000-0000-4000-8000-000000000001.csv',
    );
  });
});
