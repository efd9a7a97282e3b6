import type { CommitteeBoard, GoalBoard } from '#interim-reports';
import type { Language } from '#kernel';
import type { Reading } from '../http/reading';
import { count } from '../i18n/format';
import { layoutWords } from '../layout/layout.words';
import { Page } from '../layout/page';
import { link } from '../links';
import { SampleTag, Swedish } from '../parts/parts';
import { AcrossSection } from './across-section';
import { BoardTables } from './board-tables';
import { BoardForm, type BoardChoice } from './board-form';
import { goalBoardWords } from './goal-board.words';

export interface GoalBoardPageProps {
  readonly reading: Pick<Reading, 'visit' | 'session'>;
  readonly board: GoalBoard;
  readonly choice: BoardChoice;
  readonly municipalities: readonly { readonly code: string; readonly name: string }[];
  /** Of the chosen municipality. */
  readonly committees: readonly string[];
}

/** Goals through the cycles of a municipality, and the share met across municipalities. */
export function GoalBoardPage({ reading, board, choice, municipalities, committees }: GoalBoardPageProps) {
  const { language } = reading.visit;
  const words = goalBoardWords[language];
  const chosen = municipalities.find(({ code }) => code === choice.municipality);
  const title = chosen ? words.of(chosen.name) : words.heading;
  const crumbs = [{ text: layoutWords[language].places.interimReports, href: link(language, 'interimReports') }];
  const shown = chosen ? board.items.filter(({ municipalityCode }) => municipalityCode === chosen.code) : [];
  return (
    <Page {...reading} title={title} crumbs={crumbs} municipality={chosen}>
      <h1>
        {title} <SampleTag language={language} show={shown[0]?.isSample ?? false} />
      </h1>
      <p class="lead">{words.lead}</p>
      {municipalities.length > 0 && <BoardForm {...{ choice, municipalities, committees, language }} />}
      {municipalities.length === 0 && (
        <div class="empty">
          <p class="finding">{words.empty}</p>
          <p>{words.emptyHow}</p>
        </div>
      )}
      {municipalities.length > 0 && !chosen && <p>{words.choose}</p>}
      {shown.map((one) => (
        <Committee key={one.committee} board={one} filtered={choice.standing !== ''} language={language} />
      ))}
      {municipalities.length > 0 && <AcrossSection across={board.across} language={language} />}
    </Page>
  );
}

function Committee({ board, filtered, language }: { board: CommitteeBoard; filtered: boolean; language: Language }) {
  const words = goalBoardWords[language];
  const id = `board-${board.committee.toLocaleLowerCase('sv').replace(/[^a-zåäö0-9]+/g, '-')}`;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        <Swedish language={language}>{board.committee}</Swedish>
      </h2>
      <p class="finding">{boardFinding(board, language)}</p>
      {board.lines.length === 0 && filtered ? (
        <p>{words.emptyFilter}</p>
      ) : (
        <BoardTables board={board} language={language} />
      )}
    </section>
  );
}

/** How many of the goals are met in the latest report; what is not assessed stands beside. */
export function boardFinding({ reports }: Pick<CommitteeBoard, 'reports'>, language: Language): string {
  const words = goalBoardWords[language];
  const counts = reports.at(-1)?.counts.find(({ subject, n }) => subject === 'goal' && n > 0);
  if (!counts) return words.noGoals;
  if (counts.assessed === 0) return words.noneAssessed(count(counts.n, language));
  const { met, assessed, notAssessed, unknown } = counts;
  return words.finding(count(met, language), count(assessed, language), count(notAssessed + unknown, language));
}
