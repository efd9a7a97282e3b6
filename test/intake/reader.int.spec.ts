import { Unreadable } from '../../libs/intake/src/document';
import { LIMITS } from '../../libs/intake/src/limits';
import { Reader, TooBusy } from '../../libs/intake/src/reader';
import { longPdf } from './long-pdf';
import { OREBRO_2012 } from './orebro-2012';
import { reportPdf, type Alignment } from './report-pdf';
import { outcomeOf, VOCABULARY } from './run-case';

const readers: Reader[] = [];
const readerWith = (limits: Partial<ConstructorParameters<typeof Reader>[1]> = {}) => {
  const reader = new Reader(undefined, { ...LIMITS, ...limits });
  readers.push(reader);
  return reader;
};
afterAll(() => Promise.all(readers.map((reader) => reader.stop())));

const task = (file: Buffer | string) => ({ file, vocabulary: VOCABULARY });
const codeOf = (reading: Promise<unknown>) =>
  reading.then(
    () => 'read',
    (error: unknown) => (error instanceof Unreadable ? error.fault.code : String(error)),
  );

describe('a report as PDF', () => {
  it.each<Alignment>(['top', 'middle', 'bottom'])(
    'is understood whole with figures at the %s of their rows',
    async (alignment) => {
      const reader = readerWith();
      const { preview } = await outcomeOf(reportPdf(OREBRO_2012, alignment), (asked) => reader.read(asked));
      const [latest, earlier] = preview?.proposed.evaluations ?? [];
      const figures = (latest?.scores ?? []).flatMap((score) =>
        'subQuestion' in score ? [[score.subQuestion, score.percent, score.printedPoints]] : [],
      );
      expect(figures).toEqual(
        OREBRO_2012.areas.flatMap(({ subQuestions }) =>
          subQuestions.map((sub) => [sub.number, sub.percent, sub.points]),
        ),
      );
      expect(
        earlier?.scores.map((score) => ('area' in score ? score.printedPoints : 'total' in score && score.total)),
      ).toEqual([...OREBRO_2012.areas.map(({ previousPoints }) => previousPoints), '515']);
      expect(latest?.observations.map(({ text }) => text)).toEqual(
        OREBRO_2012.areas.flatMap(({ strengths, improvements }) => [...strengths, ...improvements]),
      );
      expect(preview?.problems.filter(({ severity }) => severity !== 'info')).toEqual([]);
    },
  );

  it('of 34 pages costs less than two seconds of one processor', async () => {
    const bytes = reportPdf(OREBRO_2012);
    const reader = readerWith();
    const trials: { wallMs: number; processorMs: number }[] = [];
    for (let trial = 0; trial < 5; trial += 1) {
      const [began, before] = [performance.now(), process.cpuUsage()];
      const { source } = await reader.read(task(bytes));
      const { user, system } = process.cpuUsage(before);
      trials.push({ wallMs: performance.now() - began, processorMs: (user + system) / 1000 });
      expect(source.pages).toBe(34);
    }
    const median = (key: 'wallMs' | 'processorMs') =>
      trials.map((one) => one[key]).toSorted((a, b) => a - b)[2] ?? Infinity;
    const [processor, wall] = [median('processorMs').toFixed(0), median('wallMs').toFixed(0)];
    process.stdout.write(`34 pages, median of 5: ${processor} ms of processor, ${wall} ms on the clock\n`);
    expect(median('processorMs')).toBeLessThan(2000);
  });

  it('tells each page it has read', async () => {
    const told: string[] = [];
    await readerWith().read(task(reportPdf(OREBRO_2012)), ({ done, of }) => told.push(`${done}/${of}`));
    expect(told).toEqual(Array.from({ length: 34 }, (_, nth) => `${nth + 1}/34`));
  });
});

describe('reading', () => {
  it('ends when it takes too long', async () => {
    expect(await codeOf(readerWith({ readMs: 150 }).read(task(longPdf(400, 4_000_000))))).toBe('took-too-long');
  });

  it('ends when it needs too much memory, and the process lives on', async () => {
    const reader = readerWith({ heapMegabytes: 16 });
    expect(await codeOf(reader.read(task(longPdf(100, 2_000_000))))).toBe('needs-too-much-memory');
    expect(await codeOf(readerWith().read(task('Totalt 12 poäng')))).toBe('read');
  });

  it('takes a few at a time, lets some wait and turns the rest away', async () => {
    const reader = readerWith({ atOnce: 1, waiting: 1 });
    const all = ['a', 'b', 'c'].map((text) =>
      reader.read(task(text)).then(
        () => 'read',
        (error: unknown) => error instanceof TooBusy,
      ),
    );
    expect(await Promise.all(all)).toEqual(['read', 'read', true]);
    expect(await codeOf(reader.read(task('d')))).toBe('read');
  });
});
