import { statementSchema, stateStatements, STATEMENT_SCHEMAS, type InterimReportState } from '#interim-reports';
import { Refusal } from '#kernel';
import { findMunicipality } from '#registry';
import { sampleStatements, type SampleStatements } from './sample-statements';

const OPEN: InterimReportState = {
  status: 'opened',
  municipalityCode: '',
  committee: '',
  fiscalYear: 0,
  cycle: '',
  outturnThrough: '',
  isSample: true,
  tables: [],
  statements: [],
};

function eventsOf({ statements }: SampleStatements) {
  const stated = statements.map((statement, nth) => ({ ...statement, where: `statements[${nth}].` }));
  const decision = stateStatements(OPEN, stated, '2026-03-01T12:00:00.000Z');
  if (decision instanceof Refusal) throw new Error(JSON.stringify(decision.faults));
  return decision;
}

describe('the statements of the invented reports', () => {
  it.each(sampleStatements().map((report) => [`${report.municipalityCode} ${report.cycle}`, report] as const))(
    '%s can be stated as they are, each once',
    (_, report) => {
      expect(report.statements.map((statement) => statementSchema.parse(statement))).toEqual(report.statements);
      expect(eventsOf(report)).toHaveLength(report.statements.length);
    },
  );

  it('belong to invented municipalities only', () => {
    expect(sampleStatements().map(({ municipalityCode }) => findMunicipality(municipalityCode)?.isSample)).toEqual(
      sampleStatements().map(() => true),
    );
  });

  it('are of every kind, over two cycles', () => {
    const kinds = new Set(sampleStatements().flatMap(({ statements }) => statements.map(({ kind }) => kind)));
    expect([...kinds].sort()).toEqual(Object.keys(STATEMENT_SCHEMAS).sort());
    expect(new Set(sampleStatements().map(({ cycle }) => cycle)).size).toBe(2);
  });

  it('say that they are invented wherever they are sentences', () => {
    const texts = sampleStatements().flatMap(({ statements }) =>
      statements.flatMap(({ kind, data }) => (kind === 'text' ? [data.text] : [])),
    );
    expect(texts.filter((text) => !text.startsWith('Påhittad text'))).toEqual([]);
    expect(texts).not.toHaveLength(0);
  });
});
