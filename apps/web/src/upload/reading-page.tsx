import type { UploadAnswer } from '#intake';
import type { Reading } from '../http/reading';
import { count } from '../i18n/format';
import { Page } from '../layout/page';
import { link } from '../links';
import { readingWords } from './reading.words';
import { uploadName, uploadWords } from './upload.words';

export interface ReadingPageProps {
  readonly reading: Pick<Reading, 'visit' | 'session'>;
  readonly upload: UploadAnswer;
  /** Instant at which the page is made. */
  readonly now: string;
}

/** How far the reading of an upload has come, while it goes on. */
export function ReadingPage({ reading, upload, now }: ReadingPageProps) {
  const { language } = reading.visit;
  const words = readingWords[language];
  const { id, name, pages, createdAt } = upload;
  const left = pages ? secondsLeft(pages, createdAt, now) : undefined;
  const crumbs = [{ text: uploadWords[language].crumb, href: link(language, 'readIn') }];
  return (
    <Page {...reading} title={words.heading} crumbs={crumbs}>
      <h1>{words.heading}</h1>
      <p class="lead" role="status" id="come">
        {pages ? words.pages(count(pages.done, language), count(pages.of, language)) : words.begun}{' '}
        {left !== undefined && words.left(count(left, language))}
      </p>
      <progress class="progress" max={pages?.of ?? 1} value={pages?.done} aria-labelledby="come" />
      <p>{uploadName(name, language)}</p>
      <p>
        {words.refreshes} <a href={link(language, 'upload', { id })}>{words.refresh}</a>
      </p>
    </Page>
  );
}

/** At the pace so far; undefined before the first page. */
export function secondsLeft(
  { done, of }: { readonly done: number; readonly of: number },
  startedAt: string,
  now: string,
): number | undefined {
  const elapsedMs = Date.parse(now) - Date.parse(startedAt);
  if (done === 0 || elapsedMs <= 0) return undefined;
  return Math.max(1, Math.ceil((elapsedMs / done) * ((of - done) / 1000)));
}
