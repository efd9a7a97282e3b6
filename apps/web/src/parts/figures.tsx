import type { Language } from '#kernel';
import { count, signed, signOf } from '../i18n/format';
import { partsWords } from './parts.words';

/** An en dash for what is not known, with the reason on hover and for screen readers. */
export function Unknown({ reason }: { reason: string }) {
  return (
    <span class="unknown" title={reason}>
      <span aria-hidden="true">–</span>
      <span class="hidden">{reason}</span>
    </span>
  );
}

interface RankLike {
  readonly n: number;
  readonly rankInterval: { readonly from: number; readonly to: number } | null;
}

/** The rank interval and out of how many: "3–5 av 27"; undefined where there is none. A rank never stands alone. */
export function rankText({ n, rankInterval }: RankLike, language: Language): string | undefined {
  if (!rankInterval) return undefined;
  const { from, to } = rankInterval;
  return partsWords[language].of(count(from, language), count(to, language), count(n, language));
}

interface DifferenceProps {
  readonly value: string;
  readonly language: Language;
  /** `mean`: above or below; `change`: better or worse. */
  readonly kind: 'mean' | 'change';
  readonly decimals?: number;
}

/** A difference with sign, word and colour. */
export function Difference({ value, language, kind, decimals = 1 }: DifferenceProps) {
  const words = partsWords[language];
  const sign = signOf(value, decimals);
  const [down, same, up] =
    kind === 'mean' ? [words.below, words.level, words.above] : [words.worse, words.same, words.better];
  const className = sign > 0 ? 'better' : sign < 0 ? 'worse' : '';
  return (
    <span class={`difference ${className}`.trim()}>
      {signed(value, language, decimals)} <span class="word">{sign > 0 ? up : sign < 0 ? down : same}</span>
    </span>
  );
}

/** The quartile as four steps and its number; 4 is the highest. */
export function Quartile({ quartile, language }: { quartile: 1 | 2 | 3 | 4; language: Language }) {
  const name = partsWords[language].quartile(quartile);
  return (
    <span class="quartile" title={name}>
      <svg viewBox="0 0 22 12" aria-hidden="true" focusable="false">
        {[1, 2, 3, 4].map((step) => (
          <rect
            key={step}
            class={step <= quartile ? 'step-full' : 'step-empty'}
            x={(step - 1) * 6}
            y={9 - step * 2.25}
            width="4"
            height={3 + step * 2.25}
          />
        ))}
      </svg>
      {quartile}
      <span class="hidden">, {name}</span>
    </span>
  );
}
