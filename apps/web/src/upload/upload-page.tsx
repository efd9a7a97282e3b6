import type { EvaluationRow } from '#evaluations';
import type { Preview, UploadAnswer } from '#intake';
import type { MunicipalityRow } from '#registry';
import type { Instrument } from '../api-answers';
import { ErrorSummary, FieldError } from '../forms/fields';
import type { FormProblem } from '../forms/form-problem';
import type { Reading } from '../http/reading';
import { Page } from '../layout/page';
import { link } from '../links';
import { AboutPart } from './about-part';
import { FiguresPart } from './figures-part';
import { ObservationsPart } from './observations-part';
import { problemField, ProblemsSection } from './problems-section';
import { sourceLines } from './source-lines';
import { StandingNotice } from './standing-notice';
import { UploadFacts } from './upload-facts';
import { UploadKeeping } from './upload-keeping';
import { fieldsOf } from '../forms/scores';
import { measuresFor, prefixOf, type EvaluationValues } from './upload-values';
import { uploadName, uploadWords } from './upload.words';

export interface UploadPageProps {
  readonly reading: Pick<Reading, 'visit' | 'session'>;
  readonly upload: UploadAnswer;
  readonly preview: Preview;
  readonly municipalities: readonly MunicipalityRow[];
  readonly instruments: readonly Instrument[];
  /** One for each of the proposed evaluations. */
  readonly values: readonly EvaluationValues[];
  /** For each of them the evaluation that stands already where it would be taken in. */
  readonly standing: readonly (EvaluationRow | undefined)[];
  readonly problem?: FormProblem;
}

/** What was understood of an upload, to be reviewed, mended and confirmed before it becomes a draft. */
export function UploadPage(props: UploadPageProps) {
  const { reading, upload, preview, problem, values } = props;
  const { language } = reading.visit;
  const words = uploadWords[language];
  const title = words.heading(uploadName(upload.name, language));
  const crumbs = [{ text: words.crumb, href: link(language, 'readIn') }];
  return (
    <Page {...reading} title={title} crumbs={crumbs} failed={problem !== undefined}>
      <ErrorSummary problem={problem} language={language} />
      <h1>{title}</h1>
      {values.length > 0 && !upload.committed && <p class="lead">{words.lead}</p>}
      <UploadFacts {...{ upload, preview, language }} />
      <ProblemsSection problems={preview.problems} fields={fieldsIn(props)} language={language} />
      {upload.committed ? (
        <Committed {...props} />
      ) : values.length > 0 ? (
        <CommitForm {...props} />
      ) : (
        <Nothing {...props} />
      )}
      <UploadKeeping reading={reading} upload={upload} />
    </Page>
  );
}

function fieldsIn({ preview, instruments }: UploadPageProps): ReadonlySet<string> {
  const measures = preview.proposed.evaluations.flatMap((proposal, nth) =>
    measuresFor(proposal, instruments, prefixOf(nth)),
  );
  return new Set(measures.map(({ key, prefix }) => fieldsOf(key, prefix).percent));
}

function CommitForm(props: UploadPageProps) {
  const { reading, upload, preview } = props;
  const { language } = reading.visit;
  const words = uploadWords[language].commit;
  return (
    <form method="post" action={link(language, 'upload', { id: upload.id })}>
      {preview.proposed.evaluations.map((_, nth) => (
        <EvaluationPart key={prefixOf(nth)} {...props} nth={nth} />
      ))}
      <section aria-labelledby="commit">
        <h2 id="commit">{words.heading}</h2>
        <p>{words.text}</p>
        <button type="submit">{words.submit}</button>
      </section>
    </form>
  );
}

function EvaluationPart(props: UploadPageProps & { readonly nth: number }) {
  const { reading, preview, instruments, municipalities, problem, nth } = props;
  const { language } = reading.visit;
  const words = uploadWords[language];
  const proposal = preview.proposed.evaluations[nth];
  const values = props.values[nth];
  if (!proposal || !values) return null;
  const prefix = prefixOf(nth);
  const year = proposal.year === null ? words.unknownYear : `${proposal.year}`;
  const common = { prefix, proposal, instruments, language, problem };
  return (
    <section aria-labelledby={`${prefix}heading`}>
      <h2 id={`${prefix}heading`}>{words.evaluation(year)}</h2>
      {preview.proposed.evaluations.length > 1 && <Take {...props} year={year} prefix={prefix} take={values.take} />}
      <h3 id={`${prefix}about`}>{words.about}</h3>
      <StandingNotice {...{ prefix, values, language }} standing={props.standing[nth]} />
      <AboutPart {...common} {...{ preview, values, municipalities }} />
      <h3>{words.figures.heading}</h3>
      <FiguresPart
        {...common}
        {...{ nth, values }}
        measures={measuresFor(proposal, instruments, prefix)}
        lines={sourceLines(preview.tables)}
        problems={preview.problems.filter((one) => problemField(one) !== undefined && (one.evaluation ?? 0) === nth)}
      />
      <h3>{words.observations.heading}</h3>
      <ObservationsPart {...common} texts={values.observations} />
    </section>
  );
}

function Take({
  reading,
  prefix,
  year,
  take,
  problem,
}: UploadPageProps & { prefix: string; year: string; take: boolean }) {
  const { language } = reading.visit;
  const words = uploadWords[language];
  const id = `${prefix}take`;
  return (
    <div class="entry">
      <FieldError {...{ id, language, problem }} />
      <div class="choice">
        <input id={id} name={id} type="checkbox" value="yes" checked={take} aria-describedby={`${id}-hint`} />
        <label for={id}>{words.take(year)}</label>
      </div>
      <p class="hint" id={`${id}-hint`}>
        {words.leaveOut}
      </p>
    </div>
  );
}

function Committed({ reading, upload }: UploadPageProps) {
  const { language } = reading.visit;
  const words = uploadWords[language].committed;
  return (
    <section aria-labelledby="committed">
      <h2 id="committed">{words.heading}</h2>
      <p>{words.text}</p>
      <ul class="plain-links">
        {upload.committed?.created.map(({ id }) => (
          <li key={id}>
            <a href={link(language, 'evaluation', { id })}>{id}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Nothing({ reading }: UploadPageProps) {
  const { language } = reading.visit;
  const words = uploadWords[language].nothing;
  return (
    <section aria-labelledby="go-on">
      <h2 id="go-on">{words.heading}</h2>
      <ul class="plain-links">
        <li>
          <a href={link(language, 'readIn')}>{words.again}</a>
        </li>
        <li>
          <a href={link(language, 'startEvaluation')}>{words.byHand}</a>
        </li>
      </ul>
    </section>
  );
}
