import { wrap } from './wrap';

describe('wrap', () => {
  it('breaks at spaces first', () => {
    expect(wrap('Offentlighet och demokrati', 16)).toEqual(['Offentlighet och', 'demokrati']);
  });

  it('divides a long word where Swedish divides it', () => {
    expect(wrap('Verksamhetsutveckling', 12)).toEqual(['Verksamhets-', 'utveckling']);
    expect(wrap('Tillgänglighet och brukarorientering', 14)).toEqual(['Tillgänglighet', 'och brukar-', 'orientering']);
  });

  it('divides an unknown long word by length', () => {
    expect(wrap('abcdefghijkl', 8)).toEqual(['abcdef-', 'ghijkl']);
  });

  it.each([6, 9, 12, 17, 30])('loses nothing at %p characters', (widest) => {
    const text = 'Kommunen som arbetsgivare – personalpolitik';
    expect(wrap(text, widest).join('').replace(/[- ]/g, '')).toBe(text.replace(/ /g, ''));
  });
});
