import type { CheckedReport, ForecastTable, InterimReportRow, Judgement, ShownJudgement } from '#interim-reports';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { showTable } from '../../../libs/interim-reports/src/shown-tables';

const FOLDER = join(__dirname, '../../../libs/sample-data/src/data/interim-reports');

interface Transcribed {
  readonly municipalityCode: string;
  readonly committee: string;
  readonly fiscalYear: number;
  readonly cycle: string;
  readonly outturnThrough: string;
  readonly origin: string;
  readonly tables: readonly ForecastTable[];
}

const NAMES: Readonly<Record<string, string>> = { '1880': 'Örebro', '0484': 'Eskilstuna' };

/** A real report, adopted, with the tables as printed and nothing else; parts of it replaced. */
export function interimReport(
  replaced: Partial<InterimReportRow> = {},
  file = 'orebro-2024-delar-1',
): InterimReportRow {
  const read = JSON.parse(readFileSync(join(FOLDER, `${file}.json`), 'utf8')) as Transcribed;
  const { tables, ...head } = read;
  return {
    id: '1880-kommunstyrelsen-2024-delarsrapport-med-prognos-1',
    version: 5,
    ...head,
    municipalityName: NAMES[head.municipalityCode] ?? head.municipalityCode,
    status: 'adopted',
    wasAdopted: true,
    isSample: false,
    tables: tables.map((table, nth) => showTable(`${table.kind}-${nth + 1}`, table)),
    ...NOTHING_STATED,
    openedAt: '2024-05-02T08:00:00.000Z',
    submittedAt: '2024-05-20T08:00:00.000Z',
    returned: null,
    adoption: {
      decidedOn: '2024-06-03',
      paragraph: '§ 112',
      diaryNumber: null,
      incompleteReason: 'Diarienumret står inte i handlingen.',
      adoptedAt: '2024-06-04T08:00:00.000Z',
    },
    corrections: [],
    ...replaced,
  };
}

const NOTHING_STATED = {
  goals: [],
  processAreas: [],
  assignments: [],
  commitments: [],
  indicators: [],
  measures: [],
  observations: [],
  texts: [],
} as const;

function judgement(
  { scale, printed }: Judgement,
  says: Partial<Pick<ShownJudgement, 'meaning' | 'attainment' | 'trend' | 'percent'>> = {},
): ShownJudgement {
  return { scale, printed, meaning: null, attainment: null, trend: null, percent: null, ...says };
}

const met = judgement(
  { scale: 'orebro-attainment', printed: 'Uppfylls' },
  { meaning: { sv: 'uppfylls', en: 'met' }, attainment: 'met' },
);
const notMet = judgement(
  { scale: 'orebro-attainment', printed: 'Uppfylls ej' },
  { meaning: { sv: 'uppfylls inte', en: 'not met' }, attainment: 'not-met' },
);
const half = judgement(
  { scale: 'eskilstuna-assessment', printed: '◐' },
  { meaning: { sv: 'delvis', en: 'partly' }, attainment: 'partly' },
);
const rising = judgement(
  { scale: 'eskilstuna-trend', printed: '↗' },
  { meaning: { sv: 'bättre', en: 'better' }, trend: 'better' },
);
const lost = judgement({ scale: 'eskilstuna-commitment-status', printed: null });

const told = { source: null } as const;

/** One or two statements of every kind, with invented words. */
export const STATED: Pick<InterimReportRow, keyof typeof NOTHING_STATED> = {
  goals: [
    {
      ...told,
      key: '1.1-strategic',
      kind: 'strategic',
      number: '1.1',
      title: 'Ekonomin är i balans',
      area: 'Påhittat målområde',
      forecast: notMet,
      comment: 'Påhittad kommentar om målet.',
      tiedTo: { rule: 'economy-in-balance' },
    },
    {
      ...told,
      key: '1.2-committee',
      kind: 'committee',
      number: '1.2',
      title: 'Fler använder tjänsten',
      area: 'Påhittat målområde',
      under: { number: '1', title: 'Påhittat strategiskt mål' },
      forecast: met,
      status: half,
      trend: rising,
    },
    { ...told, key: 'utan-bedomning-process', kind: 'process', number: null, title: 'Utan bedömning' },
  ],
  processAreas: [{ ...told, key: 'omrade', title: 'Påhittat område', assessment: half, trend: rising }],
  assignments: [
    {
      ...told,
      key: 'uppdrag',
      title: 'Påhittat uppdrag',
      sourceDocument: 'ÖSB',
      sourceYear: 2023,
      isCarriedOver: true,
      responsible: ['KS', 'BN'],
      forecast: judgement(
        { scale: 'orebro-assignment', printed: 'Påbörjat' },
        { meaning: { sv: 'påbörjat', en: 'begun' }, attainment: 'partly' },
      ),
    },
  ],
  commitments: [
    {
      ...told,
      key: 'atagande',
      title: 'Påhittat åtagande',
      responsible: ['KS'],
      status: lost,
      completion: judgement(
        { scale: 'eskilstuna-completion', printed: '80 %' },
        { meaning: { sv: '80 procent klart', en: '80 per cent done' }, percent: '80' },
      ),
    },
  ],
  indicators: [
    {
      ...told,
      key: 'sjukfranvaro',
      name: 'Sjukfrånvaro',
      unit: 'percent',
      values: [
        { period: '2022', kind: 'outturn', group: 'total', values: ['1.7'], footnotes: ['*'] },
        { period: '2022', kind: 'outturn', group: 'women', values: ['2.2'] },
        { period: '2022', kind: 'outturn', group: 'men', values: ['0.7'] },
        { period: '2024', kind: 'forecast', group: 'total', direction: 'decrease' },
        { period: '2024', kind: 'target', group: 'total', text: 'mäts senare' },
      ],
      footnotes: [{ mark: '*', text: 'Ny mätmetod.', breaksComparability: true }],
    },
  ],
  measures: [
    {
      ...told,
      key: 'atgard',
      title: 'Påhittad åtgärd',
      decidedOn: '2023-03-14',
      decision: 'KS 2023-03-14',
      diaryNumber: 'Ks 1/2023',
      amountsIn: 'mnkr',
      forecastEffect: '5.8',
      comment: 'Påhittad text.',
    },
    { ...told, key: 'atgard-2', title: 'Åtgärd utan datum', decidedOn: null, diaryNumber: null, amountsIn: 'mnkr' },
  ],
  observations: [
    { ...told, key: 'plus', goalArea: 'Påhittat målområde', kind: 'positive', text: 'Något gick bra.' },
    { ...told, key: 'mer', goalArea: 'Påhittat målområde', kind: 'improvement', text: 'Något kan bli bättre.' },
  ],
  texts: [
    { ...told, key: 'handelser', kind: 'significant-events', heading: '', text: 'Påhittad händelse.' },
    {
      ...told,
      key: 'om-nivan',
      kind: 'comment',
      heading: 'Om nivån',
      text: 'Påhittad kommentar.',
      section: 'Kommungemensam nivå',
    },
  ],
};

const NO_CHECKS: CheckedReport['checked'] = {
  'sums-foot': 40,
  deviation: 120,
  'deviation-to-date': 0,
  consumption: 80,
  'same-total': 3,
  'same-row': 12,
  'same-unit': 11,
  'text-and-table': 0,
  'previous-forecast': 0,
  signs: 70,
};

/** A fault found in the fourth row of a table, and something to look at in the text. */
export function checkedReport({ tables }: InterimReportRow): CheckedReport {
  const table = tables[0]?.tableId ?? null;
  return {
    checked: NO_CHECKS,
    findings: [
      {
        check: 'sums-foot',
        severity: 'error',
        table,
        row: 4,
        measure: 'forecast',
        expected: '-924381000',
        printed: '-913000000',
        difference: '11381000',
        tolerance: '2500',
        detail: { sv: 'Summan stämmer inte med raderna.', en: 'The sum does not agree with the rows.' },
        ledTo: [{ table, row: 0, measure: 'forecast', value: '-438234000' }],
      },
      {
        check: 'text-and-table',
        severity: 'warning',
        table: null,
        row: null,
        measure: null,
        expected: null,
        printed: null,
        difference: null,
        tolerance: null,
        detail: { sv: 'Texten anger ett annat belopp.', en: 'The text gives another amount.' },
        ledTo: [],
      },
    ],
  };
}
