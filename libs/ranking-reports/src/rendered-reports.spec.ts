import { Unavailable } from '#access';
import { FileSetting } from './file-setting';
import { RenderedReports } from './rendered-reports';
import type { RenderReport } from './rendering';

const REPORT = { id: 'r', document: '{}' };

/** Sets every format in so many bytes, and notes what it is asked for. */
function setting(bytes = 10) {
  const asked: string[] = [];
  const render: RenderReport = async (document, format, language, tell) => {
    asked.push(`${document} ${format} ${language}`);
    if (format === 'pdf') tell({ step: 'pdf', done: 3 });
    if (document === 'torn') throw new Error('Torn');
    return { bytes: Buffer.alloc(bytes), contentType: 'text/plain' };
  };
  return { asked, rendered: new RenderedReports(render) };
}

describe('reports in their formats', () => {
  it('are set once for all who ask, and for each language', async () => {
    const { asked, rendered } = setting();
    const [one, other] = await Promise.all([rendered.of(REPORT, 'pdf', 'sv'), rendered.of(REPORT, 'pdf', 'sv')]);
    expect(one).toBe(other);
    await rendered.of(REPORT, 'pdf', 'en');
    expect(asked).toEqual(['{} pdf sv', '{} pdf en']);
  });

  it('are tried again after one that broke', async () => {
    const { asked, rendered } = setting();
    await expect(rendered.of({ id: 'r', document: 'torn' }, 'csv', 'sv')).rejects.toThrow('Torn');
    await rendered.of(REPORT, 'csv', 'sv');
    expect(asked).toHaveLength(2);
  });

  it('are kept by number and by bytes, and those asked for last the longest', async () => {
    const { asked, rendered } = setting();
    for (let nth = 0; nth < 13; nth += 1) {
      await rendered.of({ ...REPORT, id: `r${nth}` }, 'csv', 'sv');
      await rendered.of({ ...REPORT, id: 'r0' }, 'csv', 'sv');
    }
    expect(asked).toHaveLength(13);
    await rendered.of({ ...REPORT, id: 'r1' }, 'csv', 'sv');
    expect(asked).toHaveLength(14);
    const large = setting(20 * 1024 * 1024);
    await large.rendered.of(REPORT, 'csv', 'sv');
    await large.rendered.of(REPORT, 'csv', 'en');
    await large.rendered.of(REPORT, 'csv', 'en');
    await large.rendered.of(REPORT, 'csv', 'sv');
    expect(large.asked).toHaveLength(3);
  });

  it('are not begun when too many wait', async () => {
    const never = new RenderedReports(() => new Promise(() => undefined));
    for (let nth = 0; nth < 64; nth += 1) void never.of({ ...REPORT, id: `r${nth}` }, 'csv', 'sv');
    await expect(never.of(REPORT, 'csv', 'sv')).rejects.toBeInstanceOf(Unavailable);
  });
});

describe('files that are set before they are asked for', () => {
  it('are those that are offered, paper last, once', async () => {
    const { asked, rendered } = setting();
    const files = new FileSetting(rendered);
    expect(files.hasBegun('r', 'sv')).toBe(false);
    const set = files.set(REPORT, ['json', 'pdf', 'csv'], 'sv');
    expect(files.of('r', 'sv')).toEqual({ step: 'csv', done: 0 });
    await set;
    expect([files.hasBegun('r', 'sv'), files.of('r', 'sv')]).toEqual([true, undefined]);
    await files.set(REPORT, ['json', 'pdf', 'csv'], 'sv');
    expect(asked).toEqual(['{} csv sv', '{} pdf sv']);
  });

  it('hold up no other when one breaks', async () => {
    const { asked, rendered } = setting();
    const files = new FileSetting(rendered);
    await files.set({ id: 'r', document: 'torn' }, ['html', 'pdf'], 'en');
    expect(asked).toEqual(['torn html en', 'torn pdf en']);
    expect(files.of('r', 'en')).toBeUndefined();
  });
});
