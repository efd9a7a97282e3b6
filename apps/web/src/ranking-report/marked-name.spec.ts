import { markedName } from './marked-name';

describe('a municipality’s name in a report', () => {
  it.each([
    ['9901', 'Storlåtsas', 'Storlåtsas (exempeldata)'],
    ['9940', 'Utkastinge', 'Utkastinge (exempeldata)'],
    ['1880', 'Örebro', 'Örebro'],
    ['0199', 'Ingenstans', 'Ingenstans'],
  ])('%s %s is %s', (code, name, shown) => {
    expect(markedName(code, name, 'sv')).toBe(shown);
    expect(markedName(code, name, 'en')).toBe(shown.replace('exempeldata', 'sample data'));
  });
});
