import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ShownJudgement } from '../interim-report-row';
import type { Judgement, Scale } from '../statements';
import { comparable, readScales } from './read-scales';

type Step = Scale['steps'][number];

let known: readonly Scale[] | undefined;
let stepsByScale: ReadonlyMap<string, ReadonlyMap<string, Step>> | undefined;

/** Every scale of the stated table. Read from the data folder at the first call. */
export function allScales(): readonly Scale[] {
  return (known ??= readScales(readFileSync(join(__dirname, 'data', 'scales.json'), 'utf8')));
}

export function findScale(name: string): Scale | undefined {
  return allScales().find(({ scale }) => scale === name);
}

/** The step of a scale that is printed so; undefined when the scale does not exist or has no such step. */
export function findStep(scale: string, printed: string): Step | undefined {
  stepsByScale ??= new Map(allScales().map((one) => [one.scale, stepsOf(one)]));
  return stepsByScale.get(scale)?.get(comparable(printed));
}

function stepsOf({ steps }: Scale): ReadonlyMap<string, Step> {
  return new Map(steps.flatMap((step) => step.printed.map((form) => [comparable(form), step])));
}

/**
 * A judgement beside what the stated table of scales makes of it. Where the source lost its symbol (`printed` is null)
 * or the table does not know it, all that it could mean is null: unknown stays unknown.
 */
export function resolveJudgement(judgement: Judgement): ShownJudgement {
  const step = judgement.printed === null ? undefined : findStep(judgement.scale, judgement.printed);
  return {
    scale: judgement.scale,
    printed: judgement.printed,
    meaning: step?.meaning ?? null,
    attainment: step?.attainment ?? null,
    trend: step?.trend ?? null,
    percent: step?.percent ?? null,
  };
}
