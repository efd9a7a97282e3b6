import { interimPreviewOf } from '../../../libs/intake/src/interim-preview';
import { understand } from '../../../libs/intake/src/understand';
import { figuresOf } from '../../../test/intake/interim-reports';
import { VOCABULARY } from '../../../test/intake/run-case';
import { measureRow, type Row } from './row';
import type { Size } from './size';

const ROWS = 60;
const MINUTE = 60;
const MOST_MILLISECONDS = 300;
const HEADINGS = [
  'RN3',
  '2023 Bokslut',
  'Ack Mars Utfall',
  'Ack Mars Budget',
  'Ack Mars Avv. i tkr',
  'Ack Mars Förb i %',
  'Helår Innev. Progn',
  'Helår Budget',
  'Helår Avv Progn-Budg',
];

/** How fast a pasted table of 60 rows becomes a preview, without the start of a thread. */
export async function* pasteRows({ repetitions }: Size): AsyncGenerator<Row> {
  for (const [form, between] of Object.entries({ tabs: '\t', 'spaces alone': ' ' })) {
    const text = table(between);
    const row = await measureRow({
      title: `Preview a pasted table of ${ROWS} rows, columns set off by ${form}`,
      unit: 'tables/minute',
      count: MINUTE,
      repetitions,
      attempts: [{ who: 'Kompassros', run: () => preview(text) }],
      notes: ['All 480 figures are found, each surely, in each run'],
    });
    const milliseconds = (MINUTE / (row.entries[0]?.rate ?? Number.NaN)) * 1000;
    const aim = {
      text: `≤ ${MOST_MILLISECONDS} ms a table`,
      reached: milliseconds,
      met: milliseconds <= MOST_MILLISECONDS,
    };
    yield { ...row, aim };
  }
}

function table(between: string): string {
  const rows = Array.from({ length: ROWS }, (_, nth) => {
    const budget = -10_000 - 137 * nth;
    const toDate = Math.trunc(budget / 4);
    const outturn = toDate + ((nth * 53) % 700) - 350;
    const forecast = budget + ((nth * 131) % 900) - 450;
    const percent = `${Math.round((100 * outturn) / toDate)}%`;
    const [accounts, ...rest] = [budget - 90, outturn, toDate, outturn - toDate].map(printed);
    const year = [forecast, budget, forecast - budget].map(printed);
    return [`K${nth} En avdelning med ett namn`, accounts, ...rest, percent, ...year].join(between);
  });
  return ['Delårsrapport 1 2024', '', 'Kommunstyrelsen', '', HEADINGS.join(between), ...rows].join('\n');
}

function printed(amount: number): string {
  return String(amount).replace(/\B(?=(?:\d{3})+$)/gu, ' ');
}

async function preview(text: string): Promise<void> {
  const { source, interim } = await understand({ file: text, vocabulary: VOCABULARY }, () => undefined);
  const tables = interim ? (interimPreviewOf(source, interim).proposed.interimReport?.tables ?? []) : [];
  const unsure = interim?.tables.flatMap(({ rows }) => rows.filter(({ split }) => split?.sure === false)) ?? [];
  const figures = tables.flatMap(figuresOf);
  if (figures.length !== 8 * ROWS || unsure.length > 0) {
    throw new Error(`${8 * ROWS} figures were to be found surely, not ${figures.length}`);
  }
}
