import { allInstruments, measureOf } from '#evaluations';
import { municipalities } from '#registry';
import { Unreadable } from '../../libs/intake/src/document';
import type { Vocabulary } from '../../libs/intake/src/findings';
import { previewOf, type Preview } from '../../libs/intake/src/preview';
import type { Reading, ReadingTask } from '../../libs/intake/src/reading-task';
import type { HostileCase } from './hostile-case';

export const VOCABULARY: Vocabulary = {
  instruments: allInstruments(),
  municipalities: municipalities({ sample: true }).map(({ code, name, officialName }) => ({
    code,
    name,
    officialName,
  })),
};

type Read = (task: ReadingTask) => Promise<Reading>;

/** What became of a case: the refusal's code, or the scores of the first proposal by measure. */
export interface Outcome {
  readonly refused?: string;
  readonly scores?: Readonly<Record<string, string>>;
  readonly preview?: Preview;
}

export async function outcomeOf(file: Buffer | string, read: Read): Promise<Outcome> {
  try {
    const { source, findings } = await read({ file, vocabulary: VOCABULARY });
    const preview = previewOf(source, findings, VOCABULARY.instruments);
    const scores = preview.proposed.evaluations[0]?.scores ?? [];
    return {
      preview,
      scores: Object.fromEntries(
        scores.map((score) => [
          measureOf(score),
          'percent' in score ? score.percent : 'total' in score ? score.total : score.printedPoints,
        ]),
      ),
    };
  } catch (error) {
    if (error instanceof Unreadable) return { refused: error.fault.code };
    throw error;
  }
}

/** What is wrong with an outcome; undefined when it is the right one. */
export function wrongWith({ outcome }: HostileCase, { refused, scores }: Outcome): string | undefined {
  if ('refused' in outcome) {
    return refused !== undefined && outcome.refused.includes(refused)
      ? undefined
      : `expected a refusal (${outcome.refused.join(', ')}), got ${refused ?? JSON.stringify(scores)}`;
  }
  const [expected, actual] = [outcome.scores, scores ?? {}].map((one) => JSON.stringify(sorted(one)));
  return refused === undefined && expected === actual ? undefined : `expected ${expected}, got ${refused ?? actual}`;
}

function sorted(scores: Readonly<Record<string, string>>): [string, string][] {
  return Object.entries(scores).sort(([a], [b]) => (a < b ? -1 : 1));
}
