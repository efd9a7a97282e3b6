import type { UploadSummary } from '#intake';
import type { Language } from '#kernel';
import type { Instrument } from '../api-answers';
import { ErrorSummary, KeptFields, TextArea } from '../forms/fields';
import type { Kept } from '../forms/form';
import type { FormProblem } from '../forms/form-problem';
import type { Reading } from '../http/reading';
import { Page } from '../layout/page';
import { link, templateAddress } from '../links';
import { count, instant } from '../i18n/format';
import { uploadName } from '../upload/upload.words';
import { FileForm } from './file-form';
import { readInWords } from './read-in.words';

export interface ReadInPageProps {
  readonly reading: Pick<Reading, 'visit' | 'session'>;
  readonly instruments: readonly Instrument[];
  /** What the reader has handed over and not taken in. */
  readonly open: readonly UploadSummary[];
  readonly text: string;
  /** One for each of the two forms. */
  readonly kept: readonly [Kept, Kept];
  readonly problem?: FormProblem;
}

export function ReadInPage({ reading, instruments, open, text, kept, problem }: ReadInPageProps) {
  const { language } = reading.visit;
  const words = readInWords[language];
  const field = { language, problem };
  const isReporter = reading.session.actor.role === 'reporter';
  return (
    <Page {...reading} title={words.heading} failed={problem !== undefined}>
      <ErrorSummary {...field} />
      <h1>{words.heading}</h1>
      <p class="lead">{words.lead}</p>
      <Open open={open} language={language} />
      <section aria-labelledby="by-file">
        <h2 id="by-file">{words.file.heading}</h2>
        <FileForm {...field} kept={kept[0]} />
      </section>
      <section aria-labelledby="by-text">
        <h2 id="by-text">{words.text.heading}</h2>
        <form class="form" method="post" action={link(language, 'readIn')}>
          <KeptFields kept={kept[1]} />
          <TextArea
            {...field}
            id="text"
            label={words.text.label}
            hint={isReporter ? words.text.hintTables : words.text.hint}
            value={text}
            rows={12}
          />
          <button type="submit">{words.text.submit}</button>
        </form>
      </section>
      {isReporter ? null : <Templates instruments={instruments} language={language} />}
    </Page>
  );
}

/** What waits to be reviewed and taken in; the latest of it is shown at once. */
function Open({ open, language }: Pick<ReadInPageProps, 'open'> & { language: Language }) {
  const words = readInWords[language].open;
  if (open.length === 0) return null;
  return (
    <section aria-labelledby="open-uploads">
      <h2 id="open-uploads">{words.heading}</h2>
      <OpenList open={open.slice(0, SHOWN)} language={language} />
      {open.length > SHOWN && (
        <details>
          <summary>{words.more(count(open.length - SHOWN, language))}</summary>
          <OpenList open={open.slice(SHOWN)} language={language} />
        </details>
      )}
    </section>
  );
}

const SHOWN = 5;

function OpenList({ open, language }: Pick<ReadInPageProps, 'open'> & { language: Language }) {
  const words = readInWords[language].open;
  return (
    <ul class="plain-links">
      {open.map(({ id, name, createdAt }) => (
        <li key={id}>
          <a href={link(language, 'upload', { id })}>{uploadName(name, language)}</a>{' '}
          <span class="explained">{words.at(instant(createdAt, language))}</span>
        </li>
      ))}
    </ul>
  );
}

function Templates({ instruments, language }: { instruments: readonly Instrument[]; language: Language }) {
  const words = readInWords[language].template;
  return (
    <section aria-labelledby="by-template">
      <h2 id="by-template">{words.heading}</h2>
      <p>{words.text}</p>
      <ul class="plain-links">
        {instruments.map(({ version }) => (
          <li key={version}>
            <a href={templateAddress(version, 'xlsx')}>{words.workbook(version)}</a> {' · '}
            <a href={templateAddress(version, 'csv')}>{words.csv(version)}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
