import type { Suggestion, SuggestionReason } from '#interim-reports';
import { parseDecimal, figure, type Language } from '#kernel';
import { AttainmentText } from '../report-parts/judgement';
import { amountInWords } from '../report-parts/amounts';
import { assessGoalsWords } from './assess-goals.words';

/** What the figures suggest for a goal, why, and whether a person judged otherwise. */
export function SuggestionNote({ suggestion, language }: { suggestion: Suggestion; language: Language }) {
  const words = assessGoalsWords[language];
  const { proposed, because, reasons, differs } = suggestion;
  return (
    <div class={differs ? 'suggestion differs' : 'suggestion'}>
      {proposed === null ? (
        <>
          {words.nothingSuggested} {because[language]}
        </>
      ) : (
        <>
          {words.suggested} <AttainmentText attainment={proposed} language={language} />. {because[language]}
        </>
      )}
      {reasons.length > 0 && (
        <span class="explained">
          {' '}
          {words.because}: {reasons.map((reason) => reasonText(reason, language)).join(', ')}.
        </span>
      )}
      {differs === true && <strong class="worse"> {words.differs}</strong>}
      {differs === false && <> {words.agrees}</>}
    </div>
  );
}

function reasonText({ what, value, unit }: SuggestionReason, language: Language): string {
  if (typeof value !== 'string') return `${what[language]} ${value[language]}`;
  const known = parseDecimal(value);
  if (!known) return `${what[language]} ${value}`;
  if (unit === 'SEK') return `${what[language]} ${signedAmount(value, language)}`;
  const shown = figure(known, language);
  return `${what[language]} ${unit === null ? shown : `${shown}\u00a0${unit === 'percent' ? '%' : unit}`}`;
}

function signedAmount(amountSek: string, language: Language): string {
  const sign = amountSek.startsWith('-') ? '\u2212' : '';
  return sign + amountInWords({ amountSek, precisionSek: '1000' }, undefined, language);
}
