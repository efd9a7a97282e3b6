import {
  AdoptInterimReport,
  AssessGoal,
  AssessProcessArea,
  interimReportId,
  MeasureIndicator,
  OpenInterimReport,
  RecordMeasure,
  RecordObservation,
  RecordText,
  RegisterForecast,
  ReportAssignment,
  ReportCommitment,
  SubmitInterimReport,
  tableIdOf,
  tableSchema,
  type GivenStatement,
  type StatementKind,
} from '#interim-reports';
import type { Actor, Command, CommandContext } from '#kernel';
import { findMunicipality } from '#registry';
import type { SampleInterimReport } from '#sample-data';

type Step = (context: (actor: Actor, step: string) => CommandContext) => Command;

const STATING = {
  goal: AssessGoal,
  processArea: AssessProcessArea,
  assignment: ReportAssignment,
  commitment: ReportCommitment,
  indicator: MeasureIndicator,
  measure: RecordMeasure,
  observation: RecordObservation,
  text: RecordText,
} as const satisfies Record<StatementKind, unknown>;

/** The id of a report and the commands that enter it, from its opening to the decision if there is one. */
export function interimReportSteps(sample: SampleInterimReport): { readonly id: string; readonly steps: Step[] } {
  const { municipalityCode, committee, fiscalYear, cycle, outturnThrough, origin, tables, decision } = sample;
  const id = interimReportId(municipalityCode, committee, fiscalYear, cycle);
  const reporter: Actor = { id: `sample-reporter-${municipalityCode}`, role: 'reporter', municipalityCode };
  const approver: Actor = { id: `sample-approver-${municipalityCode}`, role: 'approver', municipalityCode };
  const head = { municipalityCode, committee, fiscalYear, cycle, outturnThrough, origin };
  const steps: Step[] = [
    (at) => new OpenInterimReport(head, at(reporter, 'open'), findMunicipality(municipalityCode)),
    ...tables.map(
      (table): Step =>
        (at) =>
          new RegisterForecast(id, tableSchema.parse(table), at(reporter, tableIdOf(table))),
    ),
    ...statingSteps(id, sample.statements, reporter),
    (at) => new SubmitInterimReport(id, {}, at(reporter, 'submit')),
    ...(decision ? [(at: Parameters<Step>[0]) => new AdoptInterimReport(id, decision, at(approver, 'adopt'))] : []),
  ];
  return { id, steps };
}

/** One command for all statements of a kind. */
function statingSteps(id: string, statements: readonly GivenStatement[], reporter: Actor): Step[] {
  const kinds = [...new Set(statements.map(({ kind }) => kind))];
  return kinds.map((kind) => {
    const items = statements.filter((one) => one.kind === kind).map(({ data }) => data);
    const Stating = STATING[kind] as new (id: string, body: { items: unknown }, context: CommandContext) => Command;
    return (at) => new Stating(id, { items }, at(reporter, kind));
  });
}
