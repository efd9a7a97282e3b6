import type { InterimReportRow } from '#interim-reports';
import { ApiFailure } from '../api-client';
import type { Reading } from '../http/reading';
import { bilingual } from '../i18n/bilingual';
import { assertStrongLogin } from '../identity/strong-login';
import { mayReport, type ReportDeed } from './may-report';

export const reportDeedWords = bilingual<Readonly<Record<ReportDeed | 'open', string>>>(
  {
    open: 'En delårsrapport öppnas av kommunens egen handläggare.',
    fillReport: 'Rapporten fylls i av kommunens egen handläggare, innan den är lämnad för fastställande.',
    adoptReport: 'Kommunens egen godkännare fastställer rapporten, när den är lämnad.',
    returnReport: 'Kommunens egen godkännare återlämnar rapporten, när den är lämnad.',
    correctReport: 'Kommunens egen godkännare rättar en fastställd rapport.',
  },
  {
    open: 'An interim report is opened by the municipality’s own reporter.',
    fillReport: 'The municipality’s own reporter fills in the report, before it is submitted for adoption.',
    adoptReport: 'The municipality’s own approver adopts the report, once it is submitted.',
    returnReport: 'The municipality’s own approver returns the report, once it is submitted.',
    correctReport: 'The municipality’s own approver corrects an adopted report.',
  },
);

/** What the API lets nobody do with a weaker login; told before a form has been filled in. */
const NEEDS_STRENGTH: readonly ReportDeed[] = ['adoptReport', 'correctReport'];

/** The report to do something about. Throws ApiFailure with 403 when this reader cannot do it as it stands. */
export async function reportFor(reading: Reading, id: string, deed: ReportDeed): Promise<InterimReportRow> {
  const report = await reading.api.interimReport(id);
  if (mayReport(reading.session, report).includes(deed)) {
    if (NEEDS_STRENGTH.includes(deed)) assertStrongLogin(reading);
    return report;
  }
  throw notForYou(reading, deed);
}

export function notForYou({ visit }: Reading, deed: ReportDeed | 'open'): ApiFailure {
  const detail = reportDeedWords[visit.language][deed];
  return new ApiFailure({ status: 403, title: detail, detail });
}
