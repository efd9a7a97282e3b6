import { progressText, reportProgress, type ReportProgress, type StepTold } from './report-progress';
import { FORMATS } from './report-settings';

const ROW = { id: 'r', state: 'due', formats: FORMATS, failed: null } as const;
const MEASURES = 9;

const brief = ({ state, step, done, of }: ReportProgress) => `${state} ${step} ${done}/${of}`;
const dueAt = (told?: StepTold) => reportProgress(ROW, MEASURES, 0, told);
const doneAt = (told?: StepTold) => reportProgress({ ...ROW, state: 'done' }, MEASURES, 0, told);

describe('how far a report has come', () => {
  it('grows with every step and ends where it is all', () => {
    const along = [
      dueAt(),
      dueAt({ step: 'reading', done: 0 }),
      dueAt({ step: 'ranking', done: 0 }),
      doneAt({ step: 'html', done: 0 }),
      doneAt({ step: 'csv', done: 0 }),
      doneAt({ step: 'xlsx', done: 0 }),
      doneAt({ step: 'pictures', done: 4 }),
      doneAt({ step: 'pdf', done: 0 }),
      doneAt({ step: 'pdf', done: 8 }),
      doneAt(),
    ];
    expect(along.map(brief)).toEqual([
      'due waiting 0/31',
      'due reading 0/31',
      'due ranking 1/31',
      'setting html 10/31',
      'setting csv 11/31',
      'setting xlsx 12/31',
      'setting pictures 17/31',
      'setting pdf 22/31',
      'setting pdf 30/31',
      'done ready 31/31',
    ]);
  });

  it('counts the formats that are offered, and no others', () => {
    const json = { ...ROW, formats: ['json'] as const };
    expect(brief(reportProgress(json, 1, 3, { step: 'ranking', done: 5 }))).toBe('due ranking 2/2');
    expect(reportProgress(json, 1, 3).ahead).toBe(3);
  });

  it('says why it could not be made', () => {
    const reason = { sv: 'Nätverket fanns inte.', en: 'There was no such network.' };
    const failed = { code: 'unknown-network', reason, at: '2026-11-01T05:00:00Z' };
    const progress = reportProgress({ ...ROW, state: 'failed', failed }, MEASURES, 0);
    expect(progress).toMatchObject({ state: 'failed', step: 'ready', done: 0, failure: reason });
    expect(progressText(progress)).toBe(`event: failed\ndata: ${JSON.stringify(progress)}\n\n`);
  });
});
