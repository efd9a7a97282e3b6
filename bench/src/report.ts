import type { LeftOut } from './contenders/contender';
import type { Loss } from './rows/losses';
import type { Row } from './rows/row';

export interface Report {
  readonly at: string;
  readonly form: 'full' | 'quick';
  readonly repetitions: number;
  readonly facts: Readonly<Record<string, string>>;
  readonly rows: readonly Row[];
  readonly losses: readonly Loss[];
  readonly leftOut: readonly LeftOut[];
  readonly eventsVerified: string;
}

const whole = (value: number) => Math.round(value).toLocaleString('en');

/** The table of one row, as Markdown; it reads as well in a terminal. */
export function rowText({ title, unit, entries, aim, notes }: Row): string {
  const lines = entries.map(({ who, rate, lowest, highest, ratio }) => [
    who,
    whole(rate),
    `${whole(lowest)} – ${whole(highest)}`,
    ratio === undefined ? '' : ratio.toFixed(2),
  ]);
  const verdict = aim && `Aim ${aim.text}: ${aim.met ? 'met' : 'NOT met'} (${aim.reached.toFixed(2)})`;
  const after = [...(verdict ? [verdict] : []), ...notes].map((line) => `${line}.`);
  return [`### ${title}`, '', table(['', unit, 'lowest – highest', 'ratio'], lines), '', ...after, ''].join('\n');
}

export function lossText(losses: readonly Loss[]): string {
  const lines = losses.map(({ who, written, lost }) =>
    lost === undefined
      ? [who, 'has no log to follow', '']
      : [who, whole(written), `${whole(lost)} (${((100 * lost) / written).toFixed(2)} %)`],
  );
  const heading = '### Events that a live projection lost while 8 writers appended';
  return [heading, '', table(['', 'written', 'lost'], lines), ''].join('\n');
}

export function closingText({ rows, leftOut, eventsVerified }: Report): string {
  const aims = rows.flatMap(({ title, aim }) => (aim ? [{ title, ...aim, reached: aim.reached.toFixed(2) }] : []));
  return [
    aimsTable(aims),
    `After the runs the whole log of Kompassros (${eventsVerified} events) was checked against its hash chain and head.`,
    ...leftOut.map(({ name, reason }) => `Left out: ${name}: ${reason}.`),
    '',
  ].join('\n');
}

/** An aim with the row that it is of; `reached` as it is printed. */
export interface NamedAim {
  readonly title: string;
  readonly text: string;
  readonly reached: string;
  readonly met: boolean;
}

export function aimsTable(aims: readonly NamedAim[]): string {
  const lines = aims.map(({ title, text, reached, met }) => [title, text, reached, met ? 'met' : 'NOT met']);
  const heading = `### ${aims.filter(({ met }) => met).length} of ${aims.length} aims met`;
  return [heading, '', table(['', 'aim', 'reached', ''], lines), ''].join('\n');
}

export function openingText({
  at,
  form,
  repetitions,
  facts,
}: Omit<Report, 'rows' | 'losses' | 'eventsVerified'>): string {
  return [
    `# Benchmark, ${form} form, ${at}`,
    '',
    `Medians of ${repetitions} repetitions (rebuilds at most 5). In each repetition every contender runs in turn on the same PostgreSQL, and ` +
      'ratios are taken inside a repetition. Every store checks the expected version; Kompassros also chains hashes and keeps one order. ' +
      'Plain pg stores the same columns without chain or check, under the same indexes.',
    '',
    table(
      ['', ''],
      Object.entries(facts).map(([name, value]) => [name, value]),
    ),
    '',
  ].join('\n');
}

function table(head: readonly string[], lines: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) =>
    Math.max(3, title.length, ...lines.map((line) => (line[column] ?? '').length)),
  );
  const format = (line: readonly string[]) =>
    `| ${widths.map((width, column) => (column === 0 ? (line[column] ?? '').padEnd(width) : (line[column] ?? '').padStart(width))).join(' | ')} |`;
  const rule = `|${widths.map((width, column) => (column === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`;
  return [format(head), rule, ...lines.map(format)].join('\n');
}
