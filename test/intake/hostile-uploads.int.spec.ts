import * as fc from 'fast-check';
import { Unreadable } from '../../libs/intake/src/document';
import { LIMITS } from '../../libs/intake/src/limits';
import { Reader } from '../../libs/intake/src/reader';
import type { ReadingTask } from '../../libs/intake/src/reading-task';
import { listText, type HostileCase } from './hostile-case';
import { hostileCorpus } from './hostile-corpus';
import { NUMBER_CASES } from './hostile-numbers';
import { OREBRO_2012 } from './orebro-2012';
import { reportPdf } from './report-pdf';
import { reportText } from './report-text';
import { outcomeOf, wrongWith } from './run-case';
import { workbook } from './zip-writer';

/** The reader ends a file by itself after this long; the rest is for starting and ending a thread. */
const SLOWEST_MS = LIMITS.readMs + 5000;
const MOST_MEMORY = 900 * 1024 * 1024;

const reports: string[] = [];
const reader = new Reader((line) => reports.push(line));
afterAll(() => reader.stop());

/** Reads in this very process, with what has been put in the place of a module. */
function changedReader(): (task: ReadingTask) => ReturnType<Reader['read']> {
  let read: ((task: ReadingTask) => ReturnType<Reader['read']>) | undefined;
  jest.isolateModules(() => {
    const { readFile } = jest.requireActual<typeof import('../../libs/intake/src/reading/read-file')>(
      '../../libs/intake/src/reading/read-file',
    );
    const { recognise } = jest.requireActual<typeof import('../../libs/intake/src/recognising/recognise')>(
      '../../libs/intake/src/recognising/recognise',
    );
    const document = jest.requireActual<typeof import('../../libs/intake/src/document')>(
      '../../libs/intake/src/document',
    );
    read = async ({ file, vocabulary }) => {
      try {
        const source = await readFile(file, () => undefined);
        return { source, findings: recognise(source, vocabulary) };
      } catch (error) {
        // A module that was loaded anew has errors of its own.
        if (error instanceof document.Unreadable) throw new Unreadable(error.fault);
        throw error;
      }
    };
  });
  if (!read) throw new Error('The modules were not loaded');
  return read;
}

/**
 * A number eats neither memory nor time, whatever it is: one case in ten of those is read in a thread as all other files
 * are, which costs much more, and the rest in this process.
 */
function readOf(): (one: HostileCase) => (task: ReadingTask) => ReturnType<Reader['read']> {
  const here = changedReader();
  const inThread = (task: ReadingTask) => reader.read(task);
  const light = new Set(NUMBER_CASES.filter((_, nth) => nth % 10 !== 0).map(({ name }) => name));
  return ({ name }) => (light.has(name) ? here : inThread);
}

/** Runs cases two at a time; gives what is wrong, the slowest and how much memory the process took beyond its start. */
async function runAll(cases: readonly HostileCase[]) {
  const start = process.memoryUsage().rss;
  const read = readOf();
  const wrong: string[] = [];
  const waiting = cases.values();
  let [slowestMs, memory] = [0, 0];
  const work = async () => {
    for (const one of waiting) {
      const began = performance.now();
      const outcome = await outcomeOf(one.file, read(one));
      const fault = wrongWith(one, outcome);
      if (fault) wrong.push(`${one.name}: ${fault}`);
      slowestMs = Math.max(slowestMs, performance.now() - began);
      memory = Math.max(memory, process.memoryUsage().rss - start);
    }
  };
  await Promise.all([work(), work()]);
  return { wrong, slowestMs, memory };
}

describe('hostile files', () => {
  it('are refused or read as what they are, within stated time and memory', async () => {
    const corpus = hostileCorpus();
    expect(corpus.length).toBeGreaterThanOrEqual(150);
    expect(new Set(corpus.map(({ name }) => name)).size).toBe(corpus.length);
    const { wrong, slowestMs, memory } = await runAll(corpus);
    const [seconds, megabytes] = [(slowestMs / 1000).toFixed(1), (memory / 1024 / 1024).toFixed(0)];
    process.stdout.write(
      `${corpus.length} hostile files: ${wrong.length} wrong, slowest ${seconds} s, +${megabytes} MB\n`,
    );
    expect(wrong).toEqual([]);
    expect(slowestMs).toBeLessThan(SLOWEST_MS);
    expect(memory).toBeLessThan(MOST_MEMORY);
  }, 600_000);

  it('that are good files with bytes changed end in a refusal or in a preview, never otherwise', async () => {
    const good = [
      reportPdf(OREBRO_2012),
      workbook([['Offentlighet och demokrati', '68']]),
      Buffer.from(reportText(OREBRO_2012)),
    ];
    const change = fc.record({
      which: fc.nat(good.length - 1),
      places: fc.array(fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), byte: fc.nat(255) }), {
        maxLength: 20,
      }),
      keep: fc.double({ min: 0.2, max: 1, noNaN: true }),
    });
    let refused = 0;
    const trials = 60;
    const waiting = fc.sample(change, { numRuns: trials, seed: 2012 }).values();
    const work = async () => {
      for (const { which, places, keep } of waiting) {
        const whole = Buffer.from(good[which] ?? Buffer.alloc(0));
        for (const { at, byte } of places) whole[Math.floor(at * (whole.length - 1))] = byte;
        const outcome = await outcomeOf(whole.subarray(0, Math.ceil(whole.length * keep)), (task) => reader.read(task));
        if (outcome.refused !== undefined) refused += 1;
        for (const value of Object.values(outcome.scores ?? {})) expect(value).toMatch(/^\d{1,4}(?:\.\d+)?$/);
      }
    };
    await Promise.all([work(), work()]);
    process.stdout.write(`${trials} files with bytes changed: ${refused} refused, the others read\n`);
    expect(refused).toBeGreaterThan(0);
    expect(refused).toBeLessThan(trials);
  }, 300_000);
});

describe('the corpus itself', () => {
  afterEach(() => {
    jest.dontMock('../../libs/intake/src/grammar/swedish-number');
    jest.dontMock('../../libs/intake/src/limits');
  });

  async function wrongOf(cases: readonly HostileCase[]): Promise<string[]> {
    const read = changedReader();
    const wrong: string[] = [];
    for (const one of cases) {
      const fault = wrongWith(one, await outcomeOf(one.file, read));
      if (fault) wrong.push(one.name);
    }
    return wrong;
  }

  it('finds nothing in the service as it is, when read in this process too', async () => {
    expect(await wrongOf(NUMBER_CASES)).toEqual([]);
  });

  it('catches a service that reads numbers by parseFloat', async () => {
    jest.doMock('../../libs/intake/src/grammar/swedish-number', () => ({
      decimalMarkOf: () => 'comma',
      readNumber: (text: string) => {
        const value = parseFloat(text);
        if (Number.isNaN(value)) return { is: text.trim() === '' ? 'empty' : 'unreadable' };
        return { is: 'number', value: { units: BigInt(Math.round(value)), scale: 0 }, percent: text.includes('%') };
      },
    }));
    const caught = await wrongOf(NUMBER_CASES.filter(({ name }) => !/boundless|infinity|exponent/.test(name)));
    process.stdout.write(`parseFloat: ${caught.length} of the cases of numbers catch it\n`);
    expect(caught).toEqual(expect.arrayContaining(['number in text: decimal comma', 'number in CSV: torn digits']));
    expect(caught.length).toBeGreaterThan(20);
  });

  it('catches a service without caps', async () => {
    const names = [
      'CSV: a thousand columns',
      'CSV: too many rows',
      'text: too many lines',
      'text: rows without end',
      'workbook: small ratio bomb',
      'workbook: too many entries',
      'workbook: row far down',
      'workbook: column far out',
      'workbook: too many sheets',
    ];
    // Without a cap the whole bomb would be read: just beyond the cap is enough to tell.
    const justBeyond: Readonly<Record<string, HostileCase['file']>> = {
      'text: too many lines': Buffer.alloc(2 * (LIMITS.lines + 5000), 'a\n'),
      'text: rows without end': `${listText()}\n`.repeat(Math.ceil(LIMITS.figures / 8) + 50),
    };
    const cases = hostileCorpus()
      .filter(({ name }) => names.includes(name))
      .map((one) => ({ ...one, file: justBeyond[one.name] ?? one.file }));
    expect(cases).toHaveLength(names.length);
    expect(await wrongOf(cases)).toEqual([]);
    jest.doMock('../../libs/intake/src/limits', () => ({
      LIMITS: new Proxy({}, { get: () => Number.MAX_SAFE_INTEGER }),
    }));
    const caught = await wrongOf(cases);
    process.stdout.write(`no cap: ${caught.length} of ${cases.length} cases of bombs catch it\n`);
    expect(caught.toSorted()).toEqual(names.toSorted());
  }, 120_000);
});
