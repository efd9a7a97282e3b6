import { ErrorSummary, KeptFields, TextField } from '../forms/fields';
import type { Kept } from '../forms/form';
import type { FormProblem } from '../forms/form-problem';
import { formsWords } from '../forms/forms.words';
import type { Reading } from '../http/reading';
import { layoutWords } from '../layout/layout.words';
import { Page } from '../layout/page';
import { link } from '../links';
import { openReportWords } from './open-report.words';
import { HeadFields, type HeadValues } from './head-fields';

export interface OpenReportPageProps {
  readonly reading: Pick<Reading, 'visit' | 'session'>;
  readonly values: HeadValues;
  readonly kept: Kept;
  readonly problem?: FormProblem;
}

export function OpenReportPage({ reading, values, kept, problem }: OpenReportPageProps) {
  const { language } = reading.visit;
  const words = openReportWords[language];
  const crumbs = [{ text: layoutWords[language].places.interimReports, href: link(language, 'interimReports') }];
  const field = { language, problem };
  return (
    <Page {...reading} title={words.heading} crumbs={crumbs} failed={problem !== undefined}>
      <ErrorSummary {...field} />
      <h1>{words.heading}</h1>
      <p class="lead">{words.lead}</p>
      <p>
        <a href={link(language, 'readIn')}>{words.readIn}</a>
      </p>
      <form class="form" method="post" action={link(language, 'openReport')}>
        <KeptFields kept={kept} />
        <HeadFields {...field} values={values} />
        <TextField
          {...field}
          id="origin"
          label={`${words.origin} ${formsWords[language].optional}`}
          hint={words.originHint}
          value={values.origin}
        />
        <button type="submit">{words.submit}</button>
      </form>
    </Page>
  );
}
