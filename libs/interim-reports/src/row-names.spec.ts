import { isWithin, sameWord, sameWords, stemOf, withoutSection, wordsOf } from './row-names';

describe('words of labels', () => {
  it('are told apart from what only says that a row is a sum', () => {
    expect(wordsOf('Summa ÖKF ÖKG')).toEqual(['ökf', 'ökg']);
    expect(wordsOf('varav Myndighetsavdelningen samt centralt skolstöd')).toEqual([
      'myndighetsavdelningen',
      'centralt',
      'skolstöd',
    ]);
    expect(wordsOf('Entrpr,fastighetskostn, övr. m')).toEqual(['entrpr', 'fastighetskostn', 'övr', 'm']);
    expect(wordsOf('Summa')).toEqual([]);
  });

  it.each([
    ['kommungemensamt', 'kommungemensamma'],
    ['kommungemensam', 'kommungemensamt'],
    ['nämnden', 'nämndens'],
    ['kommunstyrelse', 'kommunstyrelsens'],
    ['universitet', 'universitetet'],
    ['kommunledning', 'kommunledningen'],
  ])('%s and %s are one', (one, other) => {
    expect([sameWord(one, other), sameWord(other, one)]).toEqual([true, true]);
    expect(stemOf(one)).toBe(stemOf(other));
  });

  it.each([
    ['kommunledning', 'kommunledningsförvaltning'],
    ['kommun', 'kommunikation'],
    ['val', 'valen'],
    ['ekonomi', 'ekonomisk'],
    ['skola', 'skolstöd'],
  ])('%s and %s are two', (one, other) => {
    expect([sameWord(one, other), sameWord(other, one)]).toEqual([false, false]);
  });
});

describe('labels', () => {
  it('are the same with the same words', () => {
    expect(sameWords(wordsOf('Kommungemensamma statsbidrag'), wordsOf('Kommungemensamt Statsbidrag'))).toBe(true);
    expect(sameWords(wordsOf('Kommungemensamt'), wordsOf('Kommungemensamma statsbidrag'))).toBe(false);
    expect(sameWords([], [])).toBe(false);
  });

  it('lose the words of their section', () => {
    const section = wordsOf('Kommungemensam nivå');
    expect(withoutSection(wordsOf('Kommungem IT'), section)).toEqual(['it']);
    expect(withoutSection(wordsOf('Kommungemensamt Statsbidrag'), section)).toEqual(['statsbidrag']);
    expect(withoutSection(wordsOf('Kommungemensamt'), section)).toEqual([]);
  });

  it('stand within longer ones', () => {
    expect(isWithin(wordsOf('Kommunledning'), wordsOf('Politisk kommunledning'))).toBe(true);
    expect(isWithin(wordsOf('Politisk kommunledning'), wordsOf('Kommunledning'))).toBe(false);
  });
});
