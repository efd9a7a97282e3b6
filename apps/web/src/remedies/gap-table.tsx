import type { Gap } from '#comparison';
import type { Language } from '#kernel';
import { computed, count, points, signed } from '../i18n/format';
import { Difference, Unknown } from '../parts/figures';
import { Swedish, TableRegion } from '../parts/parts';
import { remediesWords } from './remedies.words';

interface GapTableProps {
  readonly gaps: readonly Gap[];
  readonly caption: string;
  readonly language: Language;
}

/** One row per measure below the median. */
export function GapTable({ gaps, caption, language }: GapTableProps) {
  const words = remediesWords[language].gaps;
  return (
    <TableRegion language={language} caption={caption} className="figures long-titles">
      <thead>
        <tr>
          <th scope="col">{words.measure}</th>
          <th scope="col">{words.score}</th>
          <th scope="col">{words.median}</th>
          <th scope="col">{words.gap}</th>
          <th scope="col">{words.change}</th>
          <th scope="col">{words.better}</th>
        </tr>
      </thead>
      <tbody>
        {gaps.map((gap) => (
          <tr key={gap.measure}>
            <th scope="row">
              <span class="number">{gap.number}</span> <GapTitle gap={gap} language={language} />
            </th>
            <td class="subject">{points(gap.score, language)}</td>
            <td>{computed(gap.median, language)}</td>
            <td>{signed(gap.gapToMedian, language, 1)}</td>
            <td>
              <GapChange gap={gap} language={language} />
            </td>
            <td>{count(gap.betterCount, language)}</td>
          </tr>
        ))}
      </tbody>
    </TableRegion>
  );
}

function GapTitle({ gap, language }: { gap: Gap; language: Language }) {
  if (gap.measure.startsWith('area:')) return <>{remediesWords[language].gaps.whole}</>;
  return <Swedish language={language}>{gap.title}</Swedish>;
}

function GapChange({ gap, language }: { gap: Gap; language: Language }) {
  const words = remediesWords[language].gaps;
  if (gap.change === null) return <Unknown reason={words.noChange} />;
  return (
    <>
      <Difference value={gap.change} language={language} kind="change" />
      {gap.fallWithinRounding === true && <span class="note"> ({words.withinRounding})</span>}
    </>
  );
}
