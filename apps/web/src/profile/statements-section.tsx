import type { Statement, StatedFigure } from '#comparison';
import { parseDecimal, type Language } from '#kernel';
import { points } from '../i18n/format';
import { measureName } from '../parts/measure-name';
import { partsWords } from '../parts/parts.words';
import { analysisWords } from './analysis.words';

interface StatementsProps {
  readonly statements: readonly Statement[];
  readonly language: Language;
}

/** The comparison in sentences, each with the figures it rests on and the way to where they stand. */
export function StatementsSection({ statements, language }: StatementsProps) {
  const words = analysisWords[language].statements;
  return (
    <section aria-labelledby="statements">
      <h2 id="statements">{words.heading}</h2>
      <p class="explained">{words.explained}</p>
      <ul class="sentences statements">
        {statements.map(({ name, text, figures }) => (
          <li key={name}>
            {text} <RestsOn figures={figures} language={language} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function RestsOn({ figures, language }: { figures: readonly StatedFigure[]; language: Language }) {
  const words = analysisWords[language].statements;
  if (figures.length === 0) return null;
  const gathered = byMeasure(figures);
  return (
    <span class="rests-on">
      {words.restsOn}{' '}
      {[...gathered].map(([measure, of], nth) => (
        <span key={measure}>
          {nth > 0 && '; '}
          <a href={`#${anchorOf(measure)}`}>{figuresText(measure, of, language)}</a>
        </span>
      ))}
      .
    </span>
  );
}

function byMeasure(figures: readonly StatedFigure[]): ReadonlyMap<string, readonly StatedFigure[]> {
  const gathered = new Map<string, StatedFigure[]>();
  for (const one of figures) gathered.set(one.measure, [...(gathered.get(one.measure) ?? []), one]);
  return gathered;
}

function figuresText(measure: string, figures: readonly StatedFigure[], language: Language): string {
  const words = analysisWords[language].statements;
  const n = figures.find(({ figure }) => figure === 'n')?.value;
  const isRanked = n !== undefined && figures.some(({ figure }) => figure === 'rankInterval');
  const said = figures
    .filter(({ figure }) => !isRanked || figure !== 'n')
    .map(({ figure, value }) => {
      const shown = figure === 'rankInterval' ? placeText(value, n, language) : valueText(value, language);
      return `${words.figures[figure] ?? figure} ${shown}`;
    });
  const whole = measure === 'peers' || measure === 'decomposition';
  return whole ? said.join(', ') : `${measureName(measure, language)}: ${said.join(', ')}`;
}

/** `3–5` as "3–5 av 27", and `4–4` as "4 av 27". */
function placeText(value: string, n: string | undefined, language: Language): string {
  const [from = value, to = from] = value.split('–');
  return n === undefined ? value : partsWords[language].of(from, to, n);
}

function valueText(value: string, language: Language): string {
  return parseDecimal(value) ? points(value, language) : value;
}

/** Where on the page the figures of a measure stand. */
function anchorOf(measure: string): string {
  if (measure === 'peers') return 'peer-group';
  if (measure === 'decomposition') return 'change';
  return measure.startsWith('sub:') ? 'sub-questions' : `figures-${measure.replace(':', '-')}`;
}
