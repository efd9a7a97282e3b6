import { refuse, type Refusal } from '#kernel';
import type { InterimReportState } from './interim-report';
import { isAdopted } from './may';

/** Refuses when the report does not wait for the committee: only a submitted one can be returned or adopted. */
export function notSubmitted({ status }: InterimReportState): Refusal | undefined {
  if (status === 'submitted') return undefined;
  if (isAdopted({ status })) {
    const sv = 'Delårsrapporten är redan fastställd.';
    return refuse('conflict', '', 'adopted', sv, 'The interim report has already been adopted.');
  }
  const sv = 'Delårsrapporten är inte inlämnad än.';
  return refuse('conflict', '', 'not-submitted', sv, 'The interim report has not been submitted yet.');
}
