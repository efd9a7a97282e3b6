import { htmlAnswer, type Answer } from '../http/answer';
import type { Reading } from '../http/reading';
import { municipalitiesIn } from '../interim-reports/municipalities-in';
import { BOARD_STANDINGS, type BoardChoice } from './board-form';
import { GoalBoardPage } from './goal-board-page';

/** The board of a municipality, of one committee or standing if asked for, and the share met across municipalities. */
export async function showGoalBoard(reading: Reading): Promise<Answer> {
  const { api, visit } = reading;
  const choice = choiceIn(visit.query);
  const all = await api.goalBoard({});
  const municipalities = municipalitiesIn(all.items);
  const own = all.items.filter(({ municipalityCode }) => municipalityCode === choice.municipality);
  const committees = own.map(({ committee }) => committee);
  const board = choice.municipality === '' ? all : await api.goalBoard(queryOf(choice));
  return htmlAnswer(<GoalBoardPage {...{ reading, board, choice, municipalities, committees }} />);
}

function choiceIn(query: URLSearchParams): BoardChoice {
  return {
    municipality: query.get('kommun') ?? '',
    committee: query.get('namnd') ?? '',
    standing: BOARD_STANDINGS.find((one) => one === query.get('status')) ?? '',
  };
}

function queryOf({ municipality, committee, standing }: BoardChoice) {
  return { municipalityCode: municipality, committee, status: standing };
}
