import type { Findings } from './findings';
import type { InterimFindings } from './interim-findings';
import { proposalOf } from './interim/recognise-interim-report';
import type { Preview, Source } from './preview';

/** Whether a document is an interim report: it has tables of amounts, or statements and nothing of an evaluation. */
export function isInterimReport({ tables, statements }: InterimFindings, evaluation: Findings): boolean {
  if (tables.length > 0) return true;
  return statements.length > 0 && evaluation.tables.length === 0 && evaluation.observations.length === 0;
}

/** What a person sees of an interim report before anything is fact. */
export function interimPreviewOf(source: Source, interim: InterimFindings): Preview {
  const { head, tables, problems } = interim;
  const { pages, encoding, delimiter, sheets, kind } = source;
  const [municipality = null, ...otherMunicipalities] = head.municipalities;
  return {
    recognised: {
      kind: 'interim-report',
      media: { kind, encoding, delimiter, pages, sheets },
      title: null,
      municipality,
      otherMunicipalities,
      instrumentVersion: null,
      otherVersions: [],
      years: head.fiscalYear ? [{ year: head.fiscalYear.value, place: head.fiscalYear.place }] : [],
      reportDate: null,
      facts: [],
      interimReport: {
        committee: head.committee,
        fiscalYear: head.fiscalYear,
        cycle: head.cycle,
        outturnThrough: head.outturnThrough,
      },
    },
    tables,
    problems,
    proposed: { evaluations: [], interimReport: proposalOf(interim) },
  };
}
