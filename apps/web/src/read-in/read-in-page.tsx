import type { Language } from '#kernel';
import type { Instrument } from '../api-answers';
import { described, ErrorSummary, FieldError, KeptFields, TextArea } from '../forms/fields';
import type { Kept } from '../forms/form';
import type { FormProblem } from '../forms/form-problem';
import type { Reading } from '../http/reading';
import { Page } from '../layout/page';
import { link, templateAddress } from '../links';
import { readInWords } from './read-in.words';

export interface ReadInPageProps {
  readonly reading: Pick<Reading, 'visit' | 'session'>;
  readonly instruments: readonly Instrument[];
  readonly text: string;
  /** One for each of the two forms. */
  readonly kept: readonly [Kept, Kept];
  readonly problem?: FormProblem;
}

export function ReadInPage({ reading, instruments, text, kept, problem }: ReadInPageProps) {
  const { language } = reading.visit;
  const words = readInWords[language];
  const field = { language, problem };
  return (
    <Page {...reading} title={words.heading} failed={problem !== undefined}>
      <ErrorSummary {...field} />
      <h1>{words.heading}</h1>
      <p class="lead">{words.lead}</p>
      <section aria-labelledby="by-file">
        <h2 id="by-file">{words.file.heading}</h2>
        <FileForm {...field} kept={kept[0]} />
      </section>
      <section aria-labelledby="by-text">
        <h2 id="by-text">{words.text.heading}</h2>
        <form class="form" method="post" action={link(language, 'readIn')}>
          <KeptFields kept={kept[1]} />
          <TextArea {...field} id="text" label={words.text.label} hint={words.text.hint} value={text} rows={12} />
          <button type="submit">{words.text.submit}</button>
        </form>
      </section>
      <Templates instruments={instruments} language={language} />
    </Page>
  );
}

/** The key goes in the address, since a form with a file is passed on unread. */
function FileForm({ language, problem, kept }: { language: Language; problem: FormProblem | undefined; kept: Kept }) {
  const words = readInWords[language].file;
  const wrong = problem?.faults.some(({ field }) => field === 'file');
  return (
    <form
      class="form"
      method="post"
      enctype="multipart/form-data"
      action={link(language, 'readIn', {}, { key: kept.key })}
    >
      <div class={wrong ? 'entry wrong' : 'entry'}>
        <label for="file">{words.label}</label>
        <p class="hint" id="file-hint">
          {words.hint}
        </p>
        <FieldError {...{ id: 'file', language, problem }} />
        <input
          id="file"
          name="file"
          type="file"
          accept=".pdf,.xlsx,.csv,.tsv,.txt"
          {...described('file', problem, true)}
        />
      </div>
      <button type="submit">{words.submit}</button>
    </form>
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
