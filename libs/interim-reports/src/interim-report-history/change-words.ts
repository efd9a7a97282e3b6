import type { Words } from '#kernel';
import type { InterimReportState } from '../interim-report';
import { MEASURE_WORDS } from '../measure-words';
import type { RevisedRow, Statement, StatementKind } from '../parts';
import { TABLE_MEASURES } from '../table';

/** `Kommunledning, KLP Kansliet: prognos -31327 → -31300`. */
function rowChange({ tables }: InterimReportState, { tableId, row, figures, label, comment }: RevisedRow): Words {
  const table = tables.find((one) => one.tableId === tableId);
  const stands = table?.rows[row];
  const name = [stands?.code, stands?.label].filter(Boolean).join(' ');
  const about = `${table?.section ?? tableId}, ${name || row + 1}: `;
  const changes = TABLE_MEASURES.filter((measure) => figures[measure] !== undefined).map((measure) => {
    const values = `${stands?.[measure] ?? '–'} → ${figures[measure] ?? '–'}`;
    const { sv, en } = MEASURE_WORDS[measure];
    return { sv: `${sv} ${values}`, en: `${en} ${values}` };
  });
  const words = [label, comment].flatMap((text) => (text === undefined ? [] : [{ sv: `"${text}"`, en: `"${text}"` }]));
  const { sv, en } = joined([...changes, ...words], ', ');
  return { sv: about + sv, en: about + en };
}

function joined(parts: readonly Words[], by: string): Words {
  return { sv: parts.map(({ sv }) => sv).join(by), en: parts.map(({ en }) => en).join(by) };
}

export function rowChanges(before: InterimReportState, rows: readonly RevisedRow[]): Words {
  return joined(
    rows.map((row) => rowChange(before, row)),
    '; ',
  );
}

const KINDS: Readonly<Record<StatementKind, Words>> = {
  goal: { sv: 'Mål', en: 'Goal' },
  processArea: { sv: 'Processområde', en: 'Process area' },
  assignment: { sv: 'Uppdrag', en: 'Assignment' },
  commitment: { sv: 'Åtagande', en: 'Commitment' },
  indicator: { sv: 'Indikator', en: 'Indicator' },
  measure: { sv: 'Åtgärd', en: 'Measure' },
  observation: { sv: 'Iakttagelse', en: 'Observation' },
  text: { sv: 'Text', en: 'Text' },
};

/** What a statement says in a line: its name, and the judgements in it as printed, with what they were before. */
export function stated({ statements }: InterimReportState, statement: Statement): Words {
  const earlier = statements.find(({ kind, key }) => kind === statement.kind && key === statement.key);
  const [was, is] = [earlier && judgementsIn(earlier), judgementsIn(statement)];
  const judged = is === '' && !was ? '' : `: ${was === undefined || was === is ? is : `${was} → ${is}`}`;
  const { sv, en } = KINDS[statement.kind];
  const text = `${nameOf(statement)}${judged}`;
  return { sv: `${sv} ${text}`, en: `${en} ${text}` };
}

/** The name of a statement that is taken away. */
export function removed({ statements }: InterimReportState, kind: StatementKind, key: string): Words {
  const found = statements.find((one) => one.kind === kind && one.key === key);
  const { sv, en } = KINDS[kind];
  const name = found ? nameOf(found) : key;
  return { sv: `${sv} ${name}`, en: `${en} ${name}` };
}

function nameOf({ kind, data }: Statement): string {
  switch (kind) {
    case 'goal':
      return [data.number, data.title].filter(Boolean).join(' ');
    case 'indicator':
      return data.name;
    case 'observation':
      return `${data.goalArea}: ${data.text}`;
    case 'text':
      return data.heading;
    case 'processArea':
    case 'assignment':
    case 'commitment':
    case 'measure':
      return data.title;
  }
}

function judgementsIn({ data }: Statement): string {
  const judgements = Object.values(data).flatMap((value: unknown) =>
    typeof value === 'object' && value !== null && 'scale' in value && 'printed' in value ? [value.printed] : [],
  );
  return judgements.map((printed) => (typeof printed === 'string' ? printed : '–')).join(', ');
}

/** What a correction changes, rows and statements, with what they were before. */
export function corrections(
  before: InterimReportState,
  { rows, statements }: { readonly rows: readonly RevisedRow[]; readonly statements: readonly Statement[] },
): Words {
  const said = statements.map((statement) => stated(before, statement));
  return joined([...rows.map((row) => rowChange(before, row)), ...said], '; ');
}
