import type { Language, Role, Words } from '#kernel';
import { count, instant } from '../i18n/format';
import { Unknown } from '../parts/figures';
import { historyWords } from './history.words';

interface FoldedLineProps {
  /** Of the same sort, by the same role, without reasons; the latest first. */
  readonly entries: readonly {
    readonly version: number;
    readonly at: string;
    readonly role: Role;
    readonly detail: Words | null;
  }[];
  /** What they are, in words. */
  readonly what: string;
  readonly language: Language;
}

/** Changes that were made in one go, as one line of a history that opens to all of them, the first of them first. */
export function FoldedLine({ entries, what, language }: FoldedLineProps) {
  const { roles, noReason, many } = historyWords[language];
  const [latest] = entries;
  if (!latest) return null;
  return (
    <tr>
      <th scope="row">
        <time dateTime={latest.at}>{instant(latest.at, language)}</time>
      </th>
      <td>
        <strong>{what}</strong>
        <details>
          <summary>{many(count(entries.length, language))}</summary>
          <ol class="sentences">
            {entries.toReversed().map(({ version, detail }) => (
              <li key={version} id={`${version}`}>
                {detail?.[language] ?? what}
              </li>
            ))}
          </ol>
        </details>
      </td>
      <td>{roles[latest.role]}</td>
      <td>
        <Unknown reason={noReason} />
      </td>
    </tr>
  );
}
