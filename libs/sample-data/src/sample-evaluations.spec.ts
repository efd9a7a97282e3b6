import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findInstrument } from '#evaluations';
import { sampleEvaluations } from './sample-evaluations';
import type { Phrases } from './write-observations';

describe('the sample data', () => {
  const evaluations = sampleEvaluations();

  it('hold the published and the invented evaluations in chronological order', () => {
    expect(evaluations).toHaveLength(62);
    expect(evaluations.filter(({ isSample }) => !isSample)).toHaveLength(10);
    const years = evaluations.map(({ year }) => year);
    expect(years).toEqual(years.toSorted((a, b) => a - b));
  });

  it('hold at most one evaluation of a municipality by one version in a year', () => {
    const keys = evaluations.map((e) => `${e.municipalityCode} ${e.instrumentVersion} ${e.year}`);
    expect(new Set(keys).size).toBe(evaluations.length);
  });

  it('lack a reply only with a reason', () => {
    expect(evaluations.filter(({ reply, withoutReplyReason }) => (reply === null) !== !!withoutReplyReason)).toEqual(
      [],
    );
  });
});

describe('the invented phrases', () => {
  const phrases = JSON.parse(readFileSync(join(__dirname, 'data', 'observations.json'), 'utf8')) as Phrases;

  it('stand for every sub-question of the 2010 version', () => {
    const numbers = findInstrument('2010')?.areas.flatMap((area) => area.subQuestions.map(({ number }) => number));
    expect(Object.keys(phrases)).toEqual(numbers);
  });

  it('are two of each kind, short and all different', () => {
    const texts = Object.values(phrases).flatMap((kinds) => Object.values(kinds));
    expect(texts).toHaveLength(45 * 3);
    expect(texts.filter((pair) => pair.length !== 2)).toEqual([]);
    expect(new Set(texts.flat()).size).toBe(45 * 3 * 2);
    expect(texts.flat().filter((text) => text.length < 10 || text.length > 90)).toEqual([]);
  });
});
