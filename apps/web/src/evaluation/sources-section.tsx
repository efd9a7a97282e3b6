import type { AcceptedDifference, EvaluationRow, FigureOrigin } from '#evaluations';
import type { UploadSummary } from '#intake';
import type { Language } from '#kernel';
import { measuresOf } from '../forms/scores';
import { count, instant, points } from '../i18n/format';
import { link } from '../links';
import { Unknown } from '../parts/figures';
import { measureName } from '../parts/measure-name';
import { MeasureTitle } from '../parts/measure-title';
import { Swedish, TableRegion } from '../parts/parts';
import { placeText } from '../upload/place-words';
import { sourcesWords } from './sources.words';

export interface SourcesSectionProps {
  readonly evaluation: EvaluationRow;
  /** Those of the reader. */
  readonly ownUploads: readonly UploadSummary[];
  readonly language: Language;
}

/** Where each figure that was read from a report stands in it, and which differences were accepted as printed. */
export function SourcesSection(props: SourcesSectionProps) {
  const { evaluation, language } = props;
  const words = sourcesWords[language];
  const { origins, acceptedDifferences } = evaluation;
  const all = Object.values(origins);
  if (all.length + acceptedDifferences.length === 0) return null;
  const mended = all.filter((origin) => origin.mended).length;
  return (
    <section aria-labelledby="sources">
      <h2 id="sources">{words.heading}</h2>
      {all.length > 0 && (
        <>
          <p>
            {words.text(count(all.length, language))} {mended > 0 && words.mended(count(mended, language))}
          </p>
          <details class="fold">
            <summary>{words.summary(count(all.length, language))}</summary>
            <Places {...props} />
          </details>
          <OwnFiles {...props} />
        </>
      )}
      <Accepted accepted={acceptedDifferences} language={language} />
    </section>
  );
}

function Places({ evaluation, language }: SourcesSectionProps) {
  const words = sourcesWords[language];
  const found = measuresOf(evaluation).flatMap(({ key }) => {
    const origin = evaluation.origins[key];
    return origin ? [{ key, origin }] : [];
  });
  const uploads = uploadsIn(evaluation);
  return (
    <TableRegion language={language} caption={words.caption} captionHidden className="log long-titles">
      <thead>
        <tr>
          <th scope="col">{words.measure}</th>
          <th scope="col">{words.place}</th>
          <th scope="col">{words.how}</th>
        </tr>
      </thead>
      <tbody>
        {found.map(({ key, origin }) => (
          <tr key={key}>
            <th scope="row" class="wraps">
              <MeasureTitle measure={key} areas={evaluation.areas} language={language} />
            </th>
            <td>
              {origin.place === null ? <Unknown reason={words.notRead} /> : placeText(origin.place, language)}
              {uploads.length > 1 && ` (${words.upload(count(uploads.indexOf(origin.uploadId) + 1, language))})`}
            </td>
            <td>{howOf(origin, language)}</td>
          </tr>
        ))}
      </tbody>
    </TableRegion>
  );
}

function howOf({ place, mended }: FigureOrigin, language: Language): string {
  const words = sourcesWords[language];
  if (!mended) return words.asRead;
  return place === null ? words.notRead : words.changed;
}

function uploadsIn({ origins }: EvaluationRow): readonly string[] {
  return [...new Set(Object.values(origins).map(({ uploadId }) => uploadId))];
}

/** The file itself stays with who handed it over. */
function OwnFiles({ evaluation, ownUploads, language }: SourcesSectionProps) {
  const words = sourcesWords[language];
  const own = ownUploads.filter(({ id }) => uploadsIn(evaluation).includes(id));
  if (own.length === 0) return null;
  return (
    <ul class="plain-links">
      {own.map(({ id, createdAt }) => (
        <li key={id}>
          <a href={link(language, 'uploadFile', { id })}>{words.fileOf(instant(createdAt, language))}</a>
        </li>
      ))}
    </ul>
  );
}

function Accepted({ accepted, language }: { accepted: readonly AcceptedDifference[]; language: Language }) {
  const words = sourcesWords[language].accepted;
  if (accepted.length === 0) return null;
  return (
    <>
      <h3>{words.heading}</h3>
      <p>{words.text}</p>
      <ul class="sentences">
        {accepted.map((one) => (
          <li key={`${one.measure} ${one.acceptedAt}`}>
            {measureName(one.measure, language)}: {figuresOf(one, language)} {words.reason}{' '}
            <q>
              <Swedish language={language}>{one.reason}</Swedish>
            </q>
          </li>
        ))}
      </ul>
    </>
  );
}

function figuresOf({ printed, computed, acceptedAt }: AcceptedDifference, language: Language): string {
  const words = sourcesWords[language].accepted;
  const [printedText, at] = [printed === null ? '–' : points(printed, language), instant(acceptedAt, language)];
  return computed === null
    ? words.onlyPrinted(printedText, at)
    : words.one(printedText, points(computed, language), at);
}
