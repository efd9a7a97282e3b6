import type { Attainment, ShownJudgement, Trend } from '#interim-reports';
import type { Language } from '#kernel';
import { Unknown } from '../parts/figures';
import { Swedish } from '../parts/parts';
import { AttainmentSymbol } from './judgement-symbol';
import { reportWords } from './report.words';

const LETTERS = /\p{L}|\d/u;
const ARROWS: Readonly<Record<Trend, string>> = { better: '↗', unchanged: '→', worse: '↘' };

interface JudgementProps {
  readonly judgement: ShownJudgement | undefined;
  readonly language: Language;
  /** Why there is none, where the source never had one. */
  readonly none: string;
  /** Leaves out what a printed word means, where there is little room. */
  readonly brief?: boolean;
}

/** A judgement in the source's own words or symbol, with what it means; an en dash where it is not known. */
export function JudgementText({ judgement, language, none, brief = false }: JudgementProps) {
  const words = reportWords[language].judgement;
  if (!judgement) return <Unknown reason={none} />;
  const { printed, meaning, attainment, trend } = judgement;
  if (printed === null) return <Unknown reason={words.lost} />;
  const isWord = LETTERS.test(printed);
  return (
    <span class={`judgement ${attainment ?? trend ?? ''}`.trim()}>
      {attainment && <AttainmentSymbol attainment={attainment} />}
      {isWord ? <Swedish language={language}>{printed}</Swedish> : <span aria-hidden="true">{printed}</span>}{' '}
      {meaning
        ? !(brief && isWord) && <Meaning meaning={meaning[language]} printed={printed} />
        : !isWord && words.unknown}
    </span>
  );
}

function Meaning({ meaning, printed }: { meaning: string; printed: string }) {
  if (meaning.toLocaleLowerCase('sv') === printed.toLocaleLowerCase('sv')) return null;
  return <span class={LETTERS.test(printed) ? 'explained' : undefined}>{meaning}</span>;
}

/** A step of the common scale as symbol and word. */
export function AttainmentText({ attainment, language }: { attainment: Attainment; language: Language }) {
  return (
    <span class={`judgement ${attainment}`}>
      <AttainmentSymbol attainment={attainment} /> {reportWords[language].attainment[attainment]}
    </span>
  );
}

/** A trend as arrow and word. */
export function TrendText({ trend, language }: { trend: Trend; language: Language }) {
  return (
    <span class={`judgement ${trend}`}>
      <span aria-hidden="true">{ARROWS[trend]}</span> {reportWords[language].trend[trend]}
    </span>
  );
}
