import type { Correction } from '#evaluations';
import type { Language } from '#kernel';
import type { Items } from '../api-answers';
import { scoreText } from '../forms/score-fields';
import { valuesOf } from '../forms/scores';
import type { Reading } from '../http/reading';
import { instant, points } from '../i18n/format';
import { layoutWords } from '../layout/layout.words';
import { Page } from '../layout/page';
import { link } from '../links';
import { measureName } from '../parts/measure-name';
import { SampleTag, Swedish, TableRegion } from '../parts/parts';
import { correctionsWords } from './corrections.words';

export interface CorrectionsPageProps {
  readonly reading: Pick<Reading, 'visit' | 'session'>;
  readonly corrections: Items<Correction>;
}

/** Everything published that was corrected or withdrawn, for anyone. */
export function CorrectionsPage({ reading, corrections: { items, next } }: CorrectionsPageProps) {
  const { language, query } = reading.visit;
  const words = correctionsWords[language];
  const crumbs = [{ text: layoutWords[language].places.evaluations, href: link(language, 'evaluations') }];
  return (
    <Page {...reading} title={words.heading} crumbs={crumbs}>
      <h1>{words.heading}</h1>
      <p class="lead">{words.lead}</p>
      {items.length === 0 ? (
        <div class="empty">
          <p class="finding">{words.empty}</p>
          <p>{words.emptyHow}</p>
        </div>
      ) : (
        <CorrectionsTable items={items} language={language} />
      )}
      <p class="after-table">
        {query.has('cursor') && (
          <>
            <a href={link(language, 'corrections')}>{words.newest}</a>{' '}
          </>
        )}
        {next && <a href={link(language, 'corrections', {}, { cursor: next })}>{words.older}</a>}
      </p>
    </Page>
  );
}

function CorrectionsTable({ items, language }: { items: readonly Correction[]; language: Language }) {
  const words = correctionsWords[language];
  return (
    <TableRegion language={language} caption={words.caption} captionHidden className="log corrections">
      <thead>
        <tr>
          <th scope="col">{words.columns.what}</th>
          <th scope="col">{words.columns.when}</th>
          <th scope="col">{words.columns.change}</th>
          <th scope="col">{words.columns.why}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((correction) => (
          <CorrectionLine key={correction.position} correction={correction} language={language} />
        ))}
      </tbody>
    </TableRegion>
  );
}

function CorrectionLine({ correction, language }: { correction: Correction; language: Language }) {
  const words = correctionsWords[language];
  const { evaluationId: id, municipalityName: name, year, at, kind, reason, isSample } = correction;
  return (
    <tr>
      <th scope="row" class="wraps">
        <a href={link(language, 'evaluation', { id })}>{words.evaluation(name, year)}</a>{' '}
        <SampleTag language={language} show={isSample} />
      </th>
      <td>
        <time dateTime={at}>{instant(at, language)}</time>
        <div>
          <a href={link(language, 'history', { id })} aria-label={words.historyOf(name, year)}>
            {words.history}
          </a>
        </div>
      </td>
      <td>
        <strong>{words.kinds[kind]}</strong>
        <Changes correction={correction} language={language} />
      </td>
      <td>
        <Swedish language={language}>{reason}</Swedish>
      </td>
    </tr>
  );
}

function Changes({ correction, language }: { correction: Correction; language: Language }) {
  const words = correctionsWords[language];
  const { kind, changes, total } = correction;
  if (kind === 'withdrawn') return <div>{words.allWithdrawn}</div>;
  const told = changes.some(({ measure }) => measure === 'total');
  const text = (value: string | null) => (value === null ? words.notKnown : points(value, language));
  return (
    <ul class="changes">
      {changes.map(({ measure, from, to }) => (
        <li key={measure}>
          {words.change(
            measureName(measure, language),
            scoreText(valuesOf(from ?? undefined, language), language),
            scoreText(valuesOf(to, language), language),
          )}
        </li>
      ))}
      {!told && total.from !== total.to && <li>{words.change(words.total, text(total.from), text(total.to))}</li>}
    </ul>
  );
}
