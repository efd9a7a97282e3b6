import type { UploadAnswer } from '#intake';
import type { Language } from '#kernel';
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
  const report = reading.visit.query.get('rapport') ?? undefined;
  const left = pages ? secondsLeft(pages, createdAt, now) : undefined;
  const crumbs = [{ text: uploadWords[language].crumb, href: link(language, 'readIn') }];
  return (
    <Page {...reading} title={words.heading} crumbs={crumbs}>
      <h1>{words.heading}</h1>
      <p class="lead" role="status" id="come">
        {pages ? pagesText(pages, language) : words.begun} {left !== undefined && words.left(count(left, language))}
      </p>
      <progress class="progress" max={pages?.of ?? 1} value={pages?.done} aria-labelledby="come" />
      <p>{uploadName(name, language)}</p>
      <p>
        {words.refreshes} <a href={link(language, 'upload', { id }, { rapport: report })}>{words.refresh}</a>
      </p>
    </Page>
  );
}

function pagesText({ done, of }: Pages, language: Language): string {
  const words = readingWords[language];
  const [read, all] = [done, of].map((n) => count(n, language));
  return done < of ? words.pages(read ?? '', all ?? '') : words.searching(all ?? '');
}

interface Pages {
  readonly done: number;
  readonly of: number;
}

/** So many pages show the pace; before that the start of the reading weighs too much. */
const PAGES_FOR_A_PACE = 5;

/** At the pace so far; undefined while there is none yet, and after the last page. */
export function secondsLeft({ done, of }: Pages, startedAt: string, now: string): number | undefined {
  const elapsedMs = Date.parse(now) - Date.parse(startedAt);
  if (done < PAGES_FOR_A_PACE || done >= of || elapsedMs <= 0) return undefined;
  return Math.max(1, Math.ceil((elapsedMs / done) * ((of - done) / 1000)));
}
