import { allowanceFor, noRoom, secondsToWait, tooManyAttempts } from './allowance';

const MB = 1024 * 1024;
const own = allowanceFor({ shared: false });

describe('how much one person may hand over', () => {
  it('is 30 in ten minutes, 200 kept and 500 MB kept; an identity open to everybody stands for many', () => {
    expect(own).toEqual({ attempts: 30, windowMs: 600_000, keptUploads: 200, keptBytes: 500 * MB });
    expect(allowanceFor({ shared: true })).toMatchObject({ attempts: 900, keptUploads: 6000 });
    expect(allowanceFor({ shared: true, attempts: 3 }).attempts).toBe(3);
  });

  it.each([
    [0, 600],
    [599_500, 1],
    [599_999, 1],
    [700_000, 1],
    [480_001, 120],
  ])('after an attempt %i ms ago the next may come in %i s', (ageMs, seconds) => {
    expect(secondsToWait(ageMs, own)).toBe(seconds);
  });

  it('says when to try again', () => {
    expect(tooManyAttempts(own, 61).detail).toEqual({
      sv: 'Högst 30 filer eller texter tas emot på 10 minuter. Försök igen om 2 minuter.',
      en: 'At most 30 files or texts are taken in 10 minutes. Try again in 2 minutes.',
    });
    expect(tooManyAttempts(own, 5).detail.sv).toContain('om 1 minut.');
  });
});

describe('how much one person may keep', () => {
  it.each([
    ['nothing yet', { uploads: 0, bytes: 0 }],
    ['room for one more', { uploads: 199, bytes: 495 * MB }],
  ])('lets one more in with %s', (_, kept) => {
    expect(noRoom(kept, 5 * MB, own)).toBeUndefined();
  });

  it.each([
    ['200 already', { uploads: 200, bytes: 0 }, /200 uppladdningar.*efter 90 dagar/],
    ['a byte too many', { uploads: 1, bytes: 495 * MB + 1 }, /mer än 500 MB/],
  ])('is at its end with %s', (_, kept, words) => {
    expect(noRoom(kept, 5 * MB, own)?.faults[0].detail.sv).toMatch(words);
  });
});
