import { OREBRO_2012 } from '../../../test/intake/orebro-2012';
import { reportPdf } from '../../../test/intake/report-pdf';
import { reportText } from '../../../test/intake/report-text';
import { VOCABULARY } from '../../../test/intake/run-case';
import { previewOf } from '../../../libs/intake/src/preview';
import { understand } from '../../../libs/intake/src/understand';
import { measureRow, type Row } from './row';
import type { Size } from './size';

const MINUTE = 60;
const MOST_SECONDS = 2;

/** How fast a report of 34 pages becomes a preview: reading, recognising and checking, without the start of a thread. */
export async function* intakeRows({ repetitions }: Size): AsyncGenerator<Row> {
  const forms = { PDF: reportPdf(OREBRO_2012), text: reportText(OREBRO_2012) };
  for (const [form, file] of Object.entries(forms)) {
    const row = await measureRow({
      title: `Preview a report of 34 pages as ${form}`,
      unit: 'reports/minute',
      count: MINUTE,
      repetitions,
      attempts: [{ who: 'Kompassros', run: () => preview(file) }],
      notes: ['All 45 sub-questions and both years are found in each run'],
    });
    const seconds = MINUTE / (row.entries[0]?.rate ?? Number.NaN);
    yield { ...row, aim: { text: `≤ ${MOST_SECONDS} s a report`, reached: seconds, met: seconds <= MOST_SECONDS } };
  }
}

async function preview(file: Buffer | string): Promise<void> {
  const { source, findings } = await understand({ file, vocabulary: VOCABULARY }, () => undefined);
  const found = previewOf(source, findings, VOCABULARY.instruments).proposed.evaluations;
  const scores = found.map((one) => one.scores.length);
  if (scores.join() !== '54,9') throw new Error(`54 and 9 figures were to be found, not ${scores.join(' and ')}`);
}
