import type { StatedRule } from '#comparison';
import type { Language } from '#kernel';
import { analysisWords } from './analysis.words';

/** The rules that the figures follow, with where each comes from. */
export function RulesSection({ rules, language }: { rules: readonly StatedRule[]; language: Language }) {
  const words = analysisWords[language].rules;
  return (
    <section aria-labelledby="rules">
      <h2 id="rules">{words.heading}</h2>
      <ul class="sentences">
        {rules.map(({ figure, text, source }) => (
          <li key={figure}>
            {text} <span class="rests-on">{words.source(source)}.</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
