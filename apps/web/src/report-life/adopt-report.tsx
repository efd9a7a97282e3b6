import type { CheckedReport, InterimReportRow } from '#interim-reports';
import { KeptFields, TextArea, TextField } from '../forms/fields';
import { keptIn, newKept, paragraphIn, textIn, type Form, type Kept } from '../forms/form';
import { attempt, formProblem, type FormProblem } from '../forms/form-problem';
import { formsWords } from '../forms/forms.words';
import { htmlAnswer, redirect, type Answer } from '../http/answer';
import type { Reading } from '../http/reading';
import { count } from '../i18n/format';
import { link } from '../links';
import { checksOf } from '../report-checks/checks-of';
import { reportFor } from '../report-parts/report-deed';
import { ReportDeedPage } from '../report-parts/report-deed-page';
import { reportLifeWords } from './report-life.words';

interface AdoptValues {
  readonly decidedOn: string;
  readonly paragraph: string;
  readonly diaryNumber: string;
  readonly incompleteReason: string;
}

const EMPTY: AdoptValues = { decidedOn: '', paragraph: '', diaryNumber: '', incompleteReason: '' };

export async function showAdoptReport(reading: Reading, id: string): Promise<Answer> {
  return page(reading, await reportFor(reading, id, 'adoptReport'), EMPTY);
}

/** Adopts it by the committee's decision; what is not known of that is left out, with a reason. */
export function adoptReport(reading: Reading, id: string, form: Form): Promise<Answer> {
  const { api, visit } = reading;
  const values = valuesIn(form);
  const adopt = async () => {
    const stated = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
    await api.adoptReport(id, stated, keptIn(form));
    return redirect(link(visit.language, 'interimReport', { id }, { done: 'reportAdopted' }));
  };
  return attempt(adopt, async (refused) => {
    const problem = formProblem(refused, (where) => (Object.hasOwn(EMPTY, where) ? where : undefined));
    return page(reading, await api.interimReport(id), values, problem);
  });
}

function valuesIn(form: Form): AdoptValues {
  return {
    decidedOn: textIn(form, 'decidedOn').trim(),
    paragraph: textIn(form, 'paragraph').trim(),
    diaryNumber: textIn(form, 'diaryNumber').trim(),
    incompleteReason: paragraphIn(form, 'incompleteReason'),
  };
}

async function page(
  reading: Reading,
  report: InterimReportRow,
  values: AdoptValues,
  problem?: FormProblem,
): Promise<Answer> {
  const checked = await checksOf(reading, report.id);
  const props = { reading, report, checked, values, kept: newKept(report.version), problem };
  return htmlAnswer(<AdoptPage {...props} />, problem?.status ?? 200);
}

interface AdoptPageProps {
  readonly reading: Pick<Reading, 'visit' | 'session'>;
  readonly report: InterimReportRow;
  readonly checked: CheckedReport | undefined;
  readonly values: AdoptValues;
  readonly kept: Kept;
  readonly problem?: FormProblem;
}

function AdoptPage({ reading, report, checked, values, kept, problem }: AdoptPageProps) {
  const { language } = reading.visit;
  const words = reportLifeWords[language].adopt;
  const field = { language, problem };
  const { id } = report;
  return (
    <ReportDeedPage {...{ reading, report, problem }} heading={words.heading} lead={words.lead}>
      {checked && checked.findings.length > 0 && (
        <p class="notice">
          {words.findings(count(checked.findings.length, language))}{' '}
          <a href={`${link(language, 'interimReport', { id })}#checks`}>{words.toFindings}</a>
        </p>
      )}
      <form class="form" method="post" action={link(language, 'adoptReport', { id })}>
        <KeptFields kept={kept} />
        {(['decidedOn', 'paragraph', 'diaryNumber'] as const).map((part) => (
          <TextField
            key={part}
            {...field}
            id={part}
            label={words[part]}
            hint={words[`${part}Hint`]}
            value={values[part]}
            autocomplete="off"
          />
        ))}
        <TextArea
          {...field}
          id="incompleteReason"
          label={`${words.incomplete} ${formsWords[language].optional}`}
          hint={words.incompleteHint}
          value={values.incompleteReason}
          rows={2}
        />
        <button type="submit">{words.submit}</button>
      </form>
    </ReportDeedPage>
  );
}
