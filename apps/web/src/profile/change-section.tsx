import type { AreaAnswer, ComparisonAnswer } from '#comparison';
import { compare, absolute, decimal, type Language } from '#kernel';
import { Slope, type Change } from '../charts/slope';
import { coordinate, count, points, signed, signOf } from '../i18n/format';
import { Difference } from '../parts/figures';
import { areaTitle, TableRegion } from '../parts/parts';
import { Decomposition } from './decomposition-table';
import { detailWords } from './details.words';
import { PictureLinks } from './picture-links';
import type { ProfileState } from './profile-state';
import { profileWords } from './profile.words';

interface SectionProps {
  readonly answer: ComparisonAnswer;
  readonly language: Language;
}

interface KnownChange extends AreaAnswer {
  readonly score: string;
  readonly previousScore: string;
  readonly change: string;
}

/** The slope from last time to this, as it is drawn; undefined where no area is known in both. */
export function changePicture({ answer, language }: SectionProps) {
  const { previous, year } = answer.subject;
  const changes = changesOf(answer);
  if (!previous || changes.length === 0) return undefined;
  const words = detailWords[language].change;
  const drawn = changes.map((area) => drawnChange(area, language));
  return {
    title: findingOf(changes, previous.year, year, language),
    description: `${drawn.map((change) => words.describe(change.label, change.beforeText, change.nowText)).join('; ')}.`,
    yearBefore: String(previous.year),
    yearNow: String(year),
    changes: drawn,
  };
}

/** What has happened since the subject's evaluation before this one; nothing where no area is known in both. */
export function ChangeSection({ answer, language, state }: SectionProps & { readonly state: ProfileState }) {
  const { previous, year } = answer.subject;
  const picture = changePicture({ answer, language });
  if (!previous || !picture) return null;
  const words = detailWords[language].change;
  return (
    <section aria-labelledby="change">
      <h2 id="change">{words.heading(previous.year, year)}</h2>
      <p class="finding">{picture.title}.</p>
      <div class="side-by-side">
        <figure>
          <Slope id="slope" {...picture} />
          <Slope id="slope-narrow" {...picture} narrow />
          <PictureLinks picture="change" {...{ answer, language, state }} />
        </figure>
        <div>
          <ChangeTable {...{ answer, language }} changes={changesOf(answer)} before={previous.year} />
          <p class="explained">{words.explained}</p>
        </div>
      </div>
      {answer.decomposition && <Decomposition decomposition={answer.decomposition} language={language} />}
    </section>
  );
}

/** Areas that are known both times, the largest change first. */
export function changesOf(answer: ComparisonAnswer): readonly KnownChange[] {
  return answer.areas.filter(isKnown).sort(byLargestChange);
}

function isKnown(area: AreaAnswer): area is KnownChange {
  return area.score !== null && area.previousScore !== null && area.change !== null;
}

function byLargestChange(a: KnownChange, b: KnownChange): number {
  return compare(absolute(decimal(b.change)), absolute(decimal(a.change)));
}

function drawnChange(area: KnownChange, language: Language): Change {
  return {
    label: areaTitle(area, language),
    before: coordinate(area.previousScore),
    now: coordinate(area.score),
    beforeText: points(area.previousScore, language),
    nowText: points(area.score, language),
  };
}

function findingOf(changes: readonly KnownChange[], before: number, now: number, language: Language): string {
  const words = detailWords[language].change;
  const [most] = changes;
  if (!most || signOf(most.change) === 0) return words.findingFlat(before, now);
  const up = changes.filter(({ change }) => signOf(change) > 0).length;
  const amount = signed(most.change, language, 1);
  return words.finding(count(up, language), count(changes.length, language), areaTitle(most, language), amount);
}

interface ChangeTableProps extends SectionProps {
  readonly changes: readonly KnownChange[];
  readonly before: number;
}

function ChangeTable({ answer, language, changes, before }: ChangeTableProps) {
  const words = detailWords[language].change;
  const { table } = profileWords[language];
  const { total, subject } = answer;
  return (
    <TableRegion language={language} caption={words.caption} className="figures">
      <thead>
        <tr>
          <th scope="col">{table.area}</th>
          <th scope="col">{before}</th>
          <th scope="col">{subject.year}</th>
          <th scope="col">{words.change}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((area) => (
          <ChangeLine key={area.number} area={area} language={language} />
        ))}
      </tbody>
      {total.score !== null && total.previousScore !== null && total.change !== null && (
        <tfoot>
          <tr>
            <th scope="row">{table.total}</th>
            <td>{points(total.previousScore, language)}</td>
            <td class="subject">{points(total.score, language)}</td>
            <td>
              <Difference value={total.change} language={language} kind="change" />
            </td>
          </tr>
        </tfoot>
      )}
    </TableRegion>
  );
}

function ChangeLine({ area, language }: { area: KnownChange; language: Language }) {
  return (
    <tr>
      <th scope="row">
        <span class="number">{area.number}</span> {areaTitle(area, language)}
      </th>
      <td>{points(area.previousScore, language)}</td>
      <td class="subject">{points(area.score, language)}</td>
      <td>
        <Difference value={area.change} language={language} kind="change" />
      </td>
    </tr>
  );
}
