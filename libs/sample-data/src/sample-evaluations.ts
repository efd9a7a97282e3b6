import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findInstrument } from '#evaluations';
import { municipalities } from '#registry';
import { generateEvaluations, SEED } from './generate-evaluations';
import { publishedEvaluations } from './published-evaluations';
import type { SampleEvaluation } from './sample-evaluation';
import type { Phrases } from './write-observations';

/** The evaluations of the invented municipalities, in chronological order. */
export function inventedEvaluations(): SampleEvaluation[] {
  const instrument = findInstrument('2010');
  if (instrument === undefined) throw new Error('The sample data need instrument version 2010');
  const phrases = JSON.parse(readFileSync(join(__dirname, 'data', 'observations.json'), 'utf8')) as Phrases;
  const invented = municipalities({ sample: true }).filter(({ isSample }) => isSample);
  return generateEvaluations({ instrument, municipalities: invented, phrases, seed: SEED });
}

/** Published and invented evaluations together, in chronological order, within a year by municipality code. */
export function sampleEvaluations(): SampleEvaluation[] {
  return [...publishedEvaluations(), ...inventedEvaluations()].toSorted(
    (a, b) => a.year - b.year || a.municipalityCode.localeCompare(b.municipalityCode),
  );
}
