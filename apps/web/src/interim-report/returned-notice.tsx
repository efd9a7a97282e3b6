import type { InterimReportRow } from '#interim-reports';
import type { Language } from '#kernel';
import { instant } from '../i18n/format';
import { Swedish } from '../parts/parts';
import { interimReportWords } from './interim-report.words';

/** When and why the report was returned for completion. */
export function ReturnedNotice({ report: { returned }, language }: { report: InterimReportRow; language: Language }) {
  if (!returned) return null;
  return (
    <p class="notice">
      {interimReportWords[language].returned(instant(returned.returnedAt, language))}{' '}
      <Swedish language={language}>{returned.reason}</Swedish>
    </p>
  );
}
