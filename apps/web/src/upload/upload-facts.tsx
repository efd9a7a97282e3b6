import type { Preview, UploadAnswer } from '#intake';
import type { Language } from '#kernel';
import { count } from '../i18n/format';
import { uploadName, uploadWords } from './upload.words';

interface UploadFactsProps {
  readonly upload: UploadAnswer;
  readonly preview: Preview;
  readonly language: Language;
}

/** What was handed over and how much of it was understood. */
export function UploadFacts({ upload, preview, language }: UploadFactsProps) {
  const words = uploadWords[language].facts;
  const { evaluations } = preview.proposed;
  const { kind, media } = preview.recognised;
  const figures = evaluations.reduce((sum, { scores }) => sum + scores.length, 0);
  const observations = evaluations.reduce((sum, one) => sum + one.observations.length, 0);
  const size = words.kilobytes(count(Math.max(1, Math.round(upload.size / 1024)), language));
  const pages = media.pages === undefined ? '' : `, ${words.pages(count(media.pages, language))}`;
  const facts = [
    [words.file, uploadName(upload.name, language)],
    [words.size, size + pages],
    [words.understood, uploadWords[language].kinds[kind]],
    [words.tables, count(preview.tables.length, language)],
    [words.figures, count(figures, language)],
    [words.observations, count(observations, language)],
  ] as const;
  return (
    <dl class="facts" aria-label={words.label}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
