import { refuse, type Refusal } from '#kernel';
import type { InterimReportState } from './interim-report';
import { isAdopted } from './may';

/** Refuses when nothing may be filled in now: it may until the report is submitted, and again when it is returned. */
export function notOpen({ status }: InterimReportState): Refusal | undefined {
  if (status === 'opened' || status === 'filled' || status === 'returned') return undefined;
  if (isAdopted({ status })) {
    return refuse(
      'conflict',
      '',
      'adopted',
      'Delårsrapporten är fastställd och ändras inte. Den kan rättas av kommunens godkännare, med en angiven orsak.',
      'The interim report has been adopted and does not change. The approver can correct it, with a reason.',
    );
  }
  return refuse(
    'conflict',
    '',
    'not-open',
    'Delårsrapporten är inlämnad. Den kan fyllas på igen om den återlämnas för komplettering.',
    'The interim report has been submitted. It can be filled in again if it is returned for completion.',
  );
}
