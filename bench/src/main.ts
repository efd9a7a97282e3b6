import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { startCluster, type Cluster } from './cluster';
import { everyStore, openAll, type Contenders } from './contenders/open-all';
import { markedText, withParts, type Section } from './merge-report';
import { closingText, lossText, openingText, rowText, type Report } from './report';
import { batchRows, importRow, inlineRows, singleRows } from './rows/appends';
import { checkRows } from './rows/checks';
import { comparisonRows } from './rows/comparison';
import { intakeRows } from './rows/intake';
import { losses, type Loss } from './rows/losses';
import { pasteRows } from './rows/paste';
import { rankingReportRows } from './rows/ranking-reports';
import { readRows } from './rows/reads';
import { rebuildRows } from './rows/rebuilds';
import type { Row } from './rows/row';
import { FULL, QUICK, type Size } from './rows/size';

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    json: { type: 'string' },
    write: { type: 'string' },
    only: { type: 'string' },
  },
});

/** Whether a part is to be measured: all are, unless some are named. */
function isAsked(part: string): boolean {
  return options.only === undefined || options.only.split(',').includes(part);
}

async function run(cluster: Cluster): Promise<{ report: Report; text: string; sections: Section[] }> {
  const size = options.quick ? QUICK : FULL;
  const contenders = await openAll(cluster);
  const rows: Row[] = [];
  const texts: string[] = [];
  const sections: Section[] = [];
  const say = (text: string, part?: string) => {
    texts.push(part === undefined ? text : markedText({ part, text }));
    if (part !== undefined) sections.push({ part, text });
    console.log(text);
  };
  const opening = {
    at: new Date().toISOString().slice(0, 10),
    form: options.quick ? ('quick' as const) : ('full' as const),
    repetitions: size.repetitions,
    facts: await cluster.facts(),
    leftOut: contenders.leftOut,
  };
  say(openingText(opening));
  const parts = partsOf(cluster, contenders, size);
  for (const [name, part] of Object.entries(parts)) {
    if (!isAsked(name)) continue;
    for await (const row of part()) {
      rows.push(row);
      say(rowText(row), name);
    }
  }
  const lost = isAsked('losses') ? await lossesFromEmpty(cluster, size) : [];
  if (lost.length > 0) say(lossText(lost), 'losses');
  const eventsVerified = (await contenders.kompassros.verify()).toLocaleString('en');
  const report = { ...opening, rows, losses: lost, eventsVerified };
  say(closingText(report));
  for (const store of everyStore(contenders)) await store.close();
  return { report, text: texts.join('\n'), sections };
}

/** In databases of their own: a projection that first reads all that the other rows wrote would take many minutes. */
async function lossesFromEmpty(cluster: Cluster, size: Size): Promise<Loss[]> {
  const contenders = await openAll(cluster, 'losses');
  try {
    return await losses(contenders, size);
  } finally {
    for (const store of everyStore(contenders)) await store.close();
  }
}

type Parts = Readonly<Record<string, () => AsyncGenerator<Row>>>;

function partsOf(cluster: Cluster, contenders: Contenders, size: Size): Parts {
  return {
    singles: () => singleRows(contenders, size),
    batches: () => batchRows(contenders, size),
    import: async function* () {
      yield await importRow(contenders, size);
    },
    inline: () => inlineRows(contenders, size),
    reads: () => readRows(contenders, size),
    rebuilds: () => rebuildRows(cluster, size, contenders.emmett !== undefined),
    intake: () => intakeRows(size),
    paste: () => pasteRows(size),
    checks: () => checkRows(size),
    comparison: () => comparisonRows(cluster, size),
    reports: () => rankingReportRows(cluster, size),
  };
}

async function main(): Promise<void> {
  const cluster = await startCluster();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end(cluster, 130));
  try {
    const { report, text, sections } = await run(cluster);
    if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify(report, undefined, 2)}\n`);
    if (options.write !== undefined) writeFileSync(options.write, writtenText(options.write, text, sections, report));
    await end(cluster, 0);
  } catch (error) {
    console.error(error);
    await end(cluster, 1);
  }
}

/** Where only some parts were measured, those of an earlier run stay. */
function writtenText(file: string, text: string, sections: readonly Section[], { at, form }: Report): string {
  if (options.only === undefined || !existsSync(file)) return text;
  return withParts(readFileSync(file, 'utf8'), sections, `Taken on ${at} in ${form} form, apart from the rest`);
}

async function end(cluster: Cluster, code: number): Promise<void> {
  // Some stores keep connections that cannot be reached from outside, and learn of the end from the server.
  process.on('uncaughtException', (error: Error & { code?: string }) => {
    if (error.code !== '57P01') console.error(error);
  });
  await cluster.stop();
  process.exit(code);
}

void main();
