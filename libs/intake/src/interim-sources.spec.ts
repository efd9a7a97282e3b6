import { figuresOf, transcribed, TRANSCRIBED } from '../../../test/intake/interim-reports';
import { HAS_SOURCES, sourceText } from '../../../test/intake/source-documents';
import { VOCABULARY } from '../../../test/intake/run-case';
import { Refusal } from '#kernel';
import { findMunicipality } from '#registry';
import { commitInterimReport } from './commit-upload/commit-interim-report';
import { commitInterimReportSchema } from './commit-upload/committed-interim-report';
import { interimPreviewOf, isInterimReport } from './interim-preview';
import { readPastedText } from './reading/read-text';
import { recognise } from './recognising/recognise';
import { recogniseInterimReport } from './interim/recognise-interim-report';

const SOURCES = {
  'orebro-2019-delar-2': 'orebro-kommunstyrelsen-delar2-2019',
  'orebro-2022-delar-2': 'orebro-kommunstyrelsen-delar2-2022',
  'orebro-2024-delar-1': 'orebro-kommunstyrelsen-delar1-2024',
  'eskilstuna-2022-delar-2': 'eskilstuna-kommunstyrelsen-delar2-2022',
} as const;

/** Tables, rows and figures as they were counted by hand and by another program in the documents. */
const COUNTS = {
  'orebro-2019-delar-2': [11, 93, 539],
  'orebro-2022-delar-2': [1, 6, 42],
  'orebro-2024-delar-1': [12, 164, 1304],
  'eskilstuna-2022-delar-2': [2, 16, 80],
} as const;

/** The one thing that a person must say: the unit of the table whose caption is wrong. */
const SETTLED: Readonly<Record<string, string>> = { 'eskilstuna-2022-delar-2': 'Driftredovisning' };

function previewed(name: keyof typeof SOURCES) {
  const document = readPastedText(sourceText(SOURCES[name]));
  const evaluation = recognise(document, VOCABULARY);
  const interim = recogniseInterimReport(document, evaluation.suggestions.municipalities);
  return { interim, preview: interimPreviewOf({ kind: document.kind }, interim), evaluation };
}

const where = HAS_SOURCES ? describe.each(TRANSCRIBED) : describe.skip.each(TRANSCRIBED);

where('the source document of %s (run where the documents are at hand)', (name) => {
  const once = (() => {
    let made: ReturnType<typeof previewed> | undefined;
    return () => (made ??= previewed(name));
  })();

  it('is taken for an interim report, with its municipality and all of its head', () => {
    const { preview, interim, evaluation } = once();
    const { municipalityCode, committee, fiscalYear, cycle, outturnThrough } = transcribed(name);
    expect(isInterimReport(interim, evaluation)).toBe(true);
    expect(preview.recognised.kind).toBe('interim-report');
    expect(preview.proposed.interimReport).toMatchObject({
      municipalityCode,
      committee,
      fiscalYear,
      cycle,
      outturnThrough,
    });
  });

  it('has as many tables, rows and figures as were counted, each figure as it was transcribed', () => {
    const tables = once().preview.proposed.interimReport?.tables ?? [];
    const figures = tables.flatMap(figuresOf);
    expect([tables.length, tables.flatMap(({ rows }) => rows).length, figures.length]).toEqual(COUNTS[name]);
    const expected = transcribed(name).tables.map((table) =>
      table.title === SETTLED[name] ? { ...table, amountsIn: null } : table,
    );
    expect(tables.map(({ place: _place, rowPlaces: _places, ...table }) => table)).toEqual(expected);
  });

  it('goes in whole, tables and statements, once the unit is chosen; each with its place', () => {
    const { proposed } = once().preview;
    const { tables = [], statements = [] } = proposed.interimReport ?? {};
    const { municipalityCode, committee, fiscalYear, cycle, outturnThrough } = transcribed(name);
    const settled = tables.map((table) => ({ ...table, amountsIn: table.amountsIn ?? 'tkr' }));
    const head = { municipalityCode, committee, fiscalYear, cycle, outturnThrough };
    const body = commitInterimReportSchema.parse({ interimReport: { ...head, tables: settled, statements } });
    const events = commitInterimReport(body.interimReport, {
      uploadId: 'upload-1',
      proposed: proposed.interimReport,
      past: [],
      municipality: (code) => findMunicipality(code),
      context: {
        actor: { id: 'reporter-1', role: 'reporter', municipalityCode },
        now: '2026-11-21T10:00:00.000Z',
        commandId: '00000000-0000-4000-8000-000000000001',
      },
    });
    if (events instanceof Refusal) throw new Error(JSON.stringify(events.faults, undefined, 1));
    expect(events).toHaveLength(1 + tables.length + statements.length);
    expect(events.slice(1).filter(({ data }) => !('source' in data))).toEqual([]);
  });

  it('leaves no row unsure and no column not understood', () => {
    const { interim } = once();
    expect(interim.tables.flatMap(({ rows }) => rows.filter(({ split }) => split?.sure === false))).toEqual([]);
    expect(interim.tables.flatMap(({ columns }) => columns.filter(({ measure }) => measure === null))).toEqual([]);
    const errors = interim.problems.filter(({ severity }) => severity === 'error').map(({ code }) => code);
    expect(errors).toEqual(name in SETTLED ? ['unit-contradicted'] : []);
  });
});

const whole = HAS_SOURCES ? describe : describe.skip;

whole('a Kommunkompassen report (run where the documents are at hand)', () => {
  it('is no interim report', () => {
    const document = readPastedText(sourceText('kommunkompassen-orebro-2012'));
    const interim = recogniseInterimReport(document, []);
    expect(interim.tables).toEqual([]);
    expect(isInterimReport(interim, recognise(document, VOCABULARY))).toBe(false);
  });
});

describe('the transcribed reports', () => {
  it.each(TRANSCRIBED)('%s have as many tables, rows and figures as the documents', (name) => {
    const { tables } = transcribed(name);
    expect([tables.length, tables.flatMap(({ rows }) => rows).length, tables.flatMap(figuresOf).length]).toEqual(
      COUNTS[name],
    );
  });
});
