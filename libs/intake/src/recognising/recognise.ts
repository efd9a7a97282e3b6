import { unreadable, type SourceDocument, type Unreadable } from '../document';
import type { Findings, Vocabulary } from '../findings';
import { LIMITS } from '../limits';
import { areaPages } from './area-pages';
import { areaTables } from './area-tables';
import { withoutContents } from './contents';
import { settleFractions } from './fractions';
import { pointOverview } from './point-overview';
import { runningText } from './running-text';
import { shortFacts } from './short-facts';
import { suggestionsIn } from './suggestions';
import { template } from './template';

/**
 * Looks for all that a Kommunkompassen report holds, in whatever form it was handed over.
 *
 * @throws Unreadable for more of it than any report has.
 */
export function recognise(document: SourceDocument, vocabulary: Vocabulary): Findings {
  const found = findingsIn(document, vocabulary);
  const settled = found.tables.map(settleFractions);
  const findings = {
    ...found,
    tables: settled.map(({ table }) => table),
    problems: [...found.problems, ...settled.flatMap(({ problems }) => problems)],
  };
  const rows = findings.tables.reduce((count, table) => count + table.rows.length, 0);
  if (rows > LIMITS.figures || findings.observations.length > LIMITS.observations) throw tooMuch();
  return { ...findings, problems: findings.problems.slice(0, LIMITS.problems) };
}

function tooMuch(): Unreadable {
  return unreadable(
    'too-many-figures',
    'Underlaget har fler poäng eller iakttagelser än en rapport kan ha.',
    'There are more points or observations than a report can have.',
  );
}

function findingsIn(document: SourceDocument, vocabulary: Vocabulary): Findings {
  const filledIn = template(document.lines, vocabulary);
  if (filledIn) return { ...filledIn, problems: [...document.problems, ...filledIn.problems] };
  const lines = withoutContents(document.lines);
  const overview = pointOverview(lines);
  const areas = areaTables(lines, vocabulary);
  const pages = areaPages(lines, vocabulary);
  const stated = [...overview.tables, ...areas.tables, ...(pages.table ? [pages.table] : [])];
  const told = runningText(lines, vocabulary);
  const tables = [...stated, ...told.tables];
  return {
    tables,
    observations: pages.observations,
    facts: shortFacts(lines),
    suggestions: suggestionsIn(lines, tables, vocabulary),
    problems: [...document.problems, ...overview.problems, ...areas.problems, ...pages.problems, ...told.problems],
  };
}
