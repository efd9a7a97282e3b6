import { AnswerTexts } from './answer-texts';
import type { KnownPoint } from './known-point';

const at = (position: string, lastChange: bigint) =>
  ({ asOf: { position, instant: `2026-01-01T00:00:0${position}Z` }, lastChange }) as KnownPoint;

describe('answers kept as text', () => {
  it('are made once while nothing changes, and say each time what point they hold for', () => {
    const texts = new AnswerTexts();
    let made = 0;
    const make = () => ({ subject: 'Örebro "asOf":null', asOf: 'put in afterwards', total: (made += 1) });
    const first = texts.of('a', at('1', 1n), make);
    const later = texts.of('a', at('2', 1n), make);
    expect(made).toBe(1);
    expect(later.etag).toBe(first.etag);
    expect(JSON.parse(first.bytes.toString())).toEqual({
      subject: 'Örebro "asOf":null',
      asOf: { position: '1', instant: '2026-01-01T00:00:01Z' },
      total: 1,
    });
    expect(JSON.parse(later.bytes.toString()).asOf.position).toBe('2');
    const changed = texts.of('a', at('3', 3n), make);
    expect(made).toBe(2);
    expect(changed.etag).not.toBe(first.etag);
  });

  it('are kept apart by what was asked', () => {
    const texts = new AnswerTexts();
    texts.of('a', at('1', 1n), () => ({ asOf: null, one: 1 }));
    expect(JSON.parse(texts.of('b', at('1', 1n), () => ({ asOf: null, two: 2 })).bytes.toString())).toMatchObject({
      two: 2,
    });
  });

  it('give way to newer ones when they grow too many', () => {
    const texts = new AnswerTexts();
    let made = 0;
    const large = () => ({ asOf: null, text: 'x'.repeat(6_000_000), nth: (made += 1) });
    for (const key of ['a', 'b', 'c']) texts.of(key, at('1', 1n), large);
    texts.of('c', at('1', 1n), large);
    expect(made).toBe(3);
    texts.of('a', at('1', 1n), large);
    expect(made).toBe(4);
  });
});
