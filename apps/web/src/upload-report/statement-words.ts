import type { FoundStatement } from '#intake';
import type { Judgement } from '#interim-reports';
import type { Language } from '#kernel';
import { reportStatementsWords } from '../report-statements/report-statements.words';

type StatementDraft = FoundStatement['statement'];

/** What a statement is about, in the report's own words. */
export function statementTitle(statement: StatementDraft): string {
  switch (statement.kind) {
    case 'goal':
      return numbered(statement.data.number, statement.data.title);
    case 'processArea':
    case 'assignment':
    case 'commitment':
    case 'measure':
      return statement.data.title;
    case 'indicator':
      return statement.data.name;
    case 'observation':
      return `${statement.data.goalArea}: ${statement.data.text}`;
    case 'text':
      return statement.data.heading === '' ? statement.data.text.slice(0, 120) : statement.data.heading;
  }
}

function numbered(number: string | null, title: string): string {
  return number === null ? title : `${number} ${title}`;
}

/** The judgement as printed, or what else tells it from others of its kind. */
export function statementSays(statement: StatementDraft, language: Language): string {
  switch (statement.kind) {
    case 'goal':
      return printed(statement.data.forecast, statement.data.status, statement.data.trend);
    case 'processArea':
      return printed(statement.data.assessment, statement.data.trend);
    case 'assignment':
      return printed(statement.data.forecast, statement.data.status);
    case 'commitment':
      return printed(statement.data.status, statement.data.completion);
    case 'measure':
      return statement.data.decision ?? statement.data.decidedOn ?? '';
    case 'observation':
      return reportStatementsWords[language].observations.kinds[statement.data.kind];
    case 'text':
      return reportStatementsWords[language].texts.kinds[statement.data.kind];
    case 'indicator':
      return '';
  }
}

function printed(...judgements: readonly (Judgement | undefined)[]): string {
  return judgements.flatMap((one) => one?.printed ?? []).join(' ');
}
