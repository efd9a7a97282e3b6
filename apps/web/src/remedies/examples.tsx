import type { Example } from '#comparison';
import type { Language } from '#kernel';
import { count, points, signed } from '../i18n/format';
import { link } from '../links';
import { SampleTag } from '../parts/parts';
import { remediesWords } from './remedies.words';

/** So many are shown at once; the others are folded away. */
const FIRST = 4;

interface ExamplesProps {
  readonly examples: readonly Example[];
  readonly language: Language;
}

/** Those who do clearly better in an area, with what their evaluators wrote. */
export function Examples({ examples, language }: ExamplesProps) {
  const words = remediesWords[language].examples;
  if (examples.length === 0) return <p>{words.none}</p>;
  const [first, more] = [examples.slice(0, FIRST), examples.slice(FIRST)];
  return (
    <>
      <ExampleList examples={first} language={language} />
      {more.length > 0 && (
        <details class="fold">
          <summary>{words.more(count(more.length, language))}</summary>
          <ExampleList examples={more} language={language} />
        </details>
      )}
    </>
  );
}

function ExampleList({ examples, language }: ExamplesProps) {
  const words = remediesWords[language].examples;
  return (
    <ul class="examples in-pairs">
      {examples.map((example) => (
        <li key={example.evaluationId}>
          <p class="finding">
            <a href={link(language, 'evaluation', { id: example.evaluationId })}>
              {words.evaluation(example.name, example.year)}
            </a>{' '}
            <SampleTag language={language} show={example.isSample} />
          </p>
          <p class="explained">{words.betterIn(betterText(example, language))}</p>
          <Texts heading={words.goodExamples} texts={example.goodExamples} />
          <Texts heading={words.strengths} texts={example.strengths} />
          {example.goodExamples.length + example.strengths.length === 0 && <p class="explained">{words.noWords}</p>}
        </li>
      ))}
    </ul>
  );
}

function betterText({ betterIn }: Example, language: Language): string {
  const words = remediesWords[language].examples;
  return betterIn
    .map(({ measure, score, lead }) => {
      const isArea = measure.startsWith('area:');
      const number = isArea ? words.wholeArea : measure.slice(measure.indexOf(':') + 1);
      return words.one(number, points(score, language), signed(lead, language, 1));
    })
    .join(', ');
}

/** What was written is Swedish on every page. */
function Texts({ heading, texts }: { heading: string; texts: readonly string[] }) {
  if (texts.length === 0) return null;
  return (
    <>
      <h4>{heading}</h4>
      <ul class="sentences" lang="sv">
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </>
  );
}
