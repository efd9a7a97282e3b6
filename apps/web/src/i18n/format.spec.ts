import { computed, count, day, instant, points, signed, signOf } from './format';

describe('figures', () => {
  it('shows printed points as printed and computed ones with one decimal', () => {
    expect(points('615', 'sv')).toBe('615');
    expect(points('68.35', 'sv')).toBe('68,4');
    expect(points('68.35', 'en')).toBe('68.4');
    expect(computed('62', 'sv')).toBe('62,0');
  });

  it('groups with a no-break space in Swedish and a comma in English', () => {
    expect(count(146631, 'sv')).toBe('146\u00a0631');
    expect(count('146631', 'en')).toBe('146,631');
  });

  it('signs differences with a true minus, and zero with nothing', () => {
    expect(signed('12.626', 'sv')).toBe('+12,6');
    expect(signed('-0.55', 'sv')).toBe('\u22120,6');
    expect(signed('0.04', 'sv')).toBe('0,0');
    expect(signed('-1', 'sv')).toBe('\u22121');
    expect([signOf('0.04'), signOf('-0.05'), signOf('3')]).toEqual([0, -1, 1]);
  });

  it('tells dates and Swedish time, winter and summer', () => {
    expect(day('2016-12-31', 'sv')).toBe('31 december 2016');
    expect(instant('2026-11-21T09:47:10.000Z', 'sv')).toBe('21 november 2026 kl. 10:47');
    expect(instant('2026-06-30T22:30:00.000Z', 'en')).toBe('1 July 2026 at 00:30');
  });
});
