import type { InterimReportRow } from '#interim-reports';
import type { Session } from '../api-answers';

/** What can be done about an interim report on the page. */
export type ReportDeed = 'fillReport' | 'adoptReport' | 'returnReport' | 'correctReport';

type Considered = Pick<InterimReportRow, 'status' | 'municipalityCode'>;

/**
 * What this reader may do about a report that the API has shown. It decides which forms are shown and no more: the API
 * judges what is sent.
 */
export function mayReport({ actor }: Pick<Session, 'actor'>, report: Considered): readonly ReportDeed[] {
  if (actor.municipalityCode !== report.municipalityCode) return [];
  switch (actor.role) {
    case 'reporter':
      return isOpen(report) ? ['fillReport'] : [];
    case 'approver':
      return approverMay(report);
    case 'analyst':
    case 'evaluator':
    case 'operator':
    case 'public':
      return [];
  }
}

/** Open for figures: until it is submitted, and after it has been returned. */
export function isOpen({ status }: Pick<Considered, 'status'>): boolean {
  return status === 'opened' || status === 'filled' || status === 'returned';
}

export function isAdopted({ status }: Pick<Considered, 'status'>): boolean {
  return status === 'adopted' || status === 'corrected';
}

function approverMay(report: Considered): readonly ReportDeed[] {
  if (report.status === 'submitted') return ['adoptReport', 'returnReport'];
  return isAdopted(report) ? ['correctReport'] : [];
}
