import type { Language, Role, Words } from '#kernel';
import { Fragment, type VNode } from 'preact';
import { foldEntries } from './fold-entries';
import { FoldedLine } from './folded-line';

/** What the lines of every history need to know of an entry. */
interface Entered {
  readonly version: number;
  readonly group: number;
  readonly at: string;
  readonly role: Role;
  readonly what: string;
  readonly reason: string | null;
  readonly detail: Words | null;
}

interface HistoryLinesProps<Entry extends Entered> {
  /** The latest first. */
  readonly entries: readonly Entry[];
  /** Entries that say more than a line and are never folded. */
  readonly keepsApart?: (entry: Entry) => boolean;
  /** What an entry is, in words. */
  readonly whatOf: (entry: Entry) => string;
  /** An entry that stands by itself. */
  readonly line: (entry: Entry) => VNode;
  readonly language: Language;
}

/** The lines of a history, with what was done in one go in one of them. */
export function HistoryLines<Entry extends Entered>(props: HistoryLinesProps<Entry>) {
  const { entries, keepsApart, whatOf, line, language } = props;
  return (
    <>
      {foldEntries(entries, keepsApart).map((run) => {
        const [entry] = run;
        return (
          <Fragment key={entry.version}>
            {run.length === 1 ? line(entry) : <FoldedLine entries={run} what={whatOf(entry)} language={language} />}
          </Fragment>
        );
      })}
    </>
  );
}
