import { aimsTable, type NamedAim } from './report';

/** A piece of a report: what one row, or the losses, came to. */
export interface Section {
  /** The word by which it is asked for, such as `comparison`. */
  readonly part: string;
  /** Begins with `### ` and its title. */
  readonly text: string;
}

const BEGINNING = /^(?=### )/m;
const SUMMARY = /^### \d+ of \d+ aims met/;
const AIM = /^Aim (.*): (met|NOT met) \((.*)\)\.$/m;

/** The text of a section with the part that it is of, which a reader of Markdown does not see. */
export function markedText({ part, text }: Section): string {
  const [title = '', ...more] = text.split('\n');
  return [title, '', `<!-- part: ${part} -->`, ...more].join('\n');
}

/**
 * A report of which some parts have been measured anew: their sections stand in place of those before, all others stay
 * as they were, and the aims are counted again.
 *
 * @param taken what is said of the new sections, such as the day of their run.
 */
export function withParts(earlier: string, fresh: readonly Section[], taken: string): string {
  const parts = [...new Set(fresh.map(({ part }) => part))];
  return parts.reduce((text, part) => withPart(text, part, fresh, taken), earlier);
}

function withPart(earlier: string, part: string, all: readonly Section[], taken: string): string {
  const fresh = all.filter((section) => section.part === part);
  const [opening = '', ...sections] = earlier.split(BEGINNING);
  const summary = sections.findIndex((section) => SUMMARY.test(section));
  const [standing, closing] = summary < 0 ? [sections, ''] : [sections.slice(0, summary), sections[summary] ?? ''];
  const titles = new Set(fresh.map(({ text }) => titleOf(text)));
  const isOut = (section: string) => partOf(section) === part || titles.has(titleOf(section));
  const place = standing.findIndex(isOut);
  const kept = standing.filter((section) => !isOut(section));
  const renewed = fresh.map((section) => `${markedText(section).trimEnd()}\n${taken}.\n\n`);
  const inOrder = kept.toSpliced(place < 0 ? kept.length : Math.min(place, kept.length), 0, ...renewed);
  return [opening, ...inOrder, aimsTable(inOrder.flatMap(aimIn)), afterTable(closing)].join('');
}

function titleOf(section: string): string {
  return section.split('\n')[0] ?? '';
}

function partOf(section: string): string | undefined {
  return /^<!-- part: (.*) -->$/m.exec(section)?.[1];
}

function aimIn(section: string): NamedAim[] {
  const [, text = '', verdict, reached = ''] = AIM.exec(section) ?? [];
  return verdict === undefined
    ? []
    : [{ title: titleOf(section).slice('### '.length), text, reached, met: verdict === 'met' }];
}

/** What the whole run said of itself below the table of aims. */
function afterTable(closing: string): string {
  const lines = closing.split('\n');
  const last = lines.findLastIndex((line) => line.startsWith('|'));
  return lines.slice(last + 1).join('\n');
}
