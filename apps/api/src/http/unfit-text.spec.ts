import { unfitTexts } from './unfit-text';

describe('text that cannot be stored', () => {
  it.each<[string, unknown, (string | number)[][]]>([
    ['nothing', undefined, []],
    ['numbers, booleans and null', { a: 1, b: [true, null] }, []],
    ['letters, emoji and line breaks', { text: 'Åsa 🧭\n\t' }, []],
    ['a NUL', 'a\0b', [[]]],
    ['a NUL deep inside', { scores: [{ area: '1' }, { area: '\0' }] }, [['scores', 1, 'area']]],
    ['half a character', { note: '\ud83e' }, [['note']]],
    ['a NUL in the name of a field', { outer: { 'a\0': 1 } }, [['outer']]],
    ['two places', { a: '\0', b: '\udd9e' }, [['a'], ['b']]],
  ])('finds the places in %s', (_, value, places) => {
    expect(unfitTexts(value)).toEqual(places);
  });
});
