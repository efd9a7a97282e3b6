import type { RowParent } from '#interim-reports';
import { MEMO_LABEL, SUM_LABEL, TOTAL_LABEL } from './heading-words';
import type { RawRow } from './raw-table';

/** What the words of a row say. */
export interface RowName {
  readonly code: string | null;
  readonly label: string;
  readonly parents: readonly RowParent[];
  /** Its words say that it is a sum, or it has none. */
  readonly saysSum: boolean;
  /** Its words say that it is the sum of all. */
  readonly saysTotal: boolean;
  readonly isMemo: boolean;
}

const CODE = /^(?:\d{1,5}[A-ZÅÄÖ]?|[A-ZÅÄÖ][A-ZÅÄÖ0-9]{0,7})$/u;
const CODE_OF_TWO = /^[A-ZÅÄÖ]{1,4} [A-ZÅÄÖ0-9]{1,4}$/u;
const CODE_AND_LABEL = /^(\d{1,5}[A-ZÅÄÖ]?|[A-ZÅÄÖ][A-ZÅÄÖ0-9]{0,7})\s+(\S.{0,198})$/u;
const LABEL_AND_CODE = /^(.{1,190}\S)\s+(\d{1,4}[A-Z]?)$/u;
/** So large a share of the rows shows what a column holds. */
const MOST = 0.6;

type Holds = 'codes' | 'codes-and-labels' | 'labels-and-next-code' | 'labels' | 'nothing';

/** What each row of a table is called: the columns before the figures are codes and labels of the row and of its levels. */
export function namesOf(rows: readonly RawRow[]): RowName[] {
  const details = rows.filter(({ labels }) => isDetail(textOf(labels)));
  const width = rows[0]?.labels.length ?? 0;
  const columns = Array.from({ length: width }, (_, nth) => details.map(({ labels }) => labels[nth] ?? ''));
  const holds = columns.map((texts, nth) => heldBy(texts, nth, width));
  return rows.map(({ labels, group }) => inGroup(nameOf(labels, holds), group));
}

function textOf(labels: readonly string[]): string {
  return labels.filter((label) => label !== '').join(' ');
}

/** A code by itself is the name of a total more often than of a row. */
function isDetail(text: string): boolean {
  return !saysSum(text) && !MEMO_LABEL.test(text) && !CODE.test(text);
}

function saysSum(text: string): boolean {
  return text === '' || SUM_LABEL.test(text);
}

function heldBy(texts: readonly string[], nth: number, width: number): Holds {
  const filled = texts.filter((text) => text !== '');
  if (filled.length === 0) return 'nothing';
  const most = (shape: (text: string) => boolean) => filled.filter(shape).length >= filled.length * MOST;
  const last = nth === width - 1;
  if (!last && most((text) => CODE.test(text) || CODE_OF_TWO.test(text))) return 'codes';
  if (!last && most((text) => LABEL_AND_CODE.test(text))) return 'labels-and-next-code';
  return most((text) => CODE_AND_LABEL.test(text)) ? 'codes-and-labels' : 'labels';
}

function nameOf(labels: readonly string[], holds: readonly Holds[]): RowName {
  const text = textOf(labels);
  if (saysSum(text) || MEMO_LABEL.test(text)) {
    const says = { saysSum: saysSum(text), saysTotal: TOTAL_LABEL.test(text), isMemo: MEMO_LABEL.test(text) };
    return { code: null, label: text, parents: [], ...says };
  }
  const named = levelsOf(labels, holds).filter(({ code, label }) => code !== null || label !== '');
  const own = named.at(-1) ?? { code: null, label: text };
  return { ...own, parents: named.slice(0, -1), saysSum: false, saysTotal: false, isMemo: false };
}

function inGroup(name: RowName, group: string | null): RowName {
  if (group === null || name.saysSum || name.isMemo) return name;
  return { ...name, parents: [divided(group, null), ...name.parents] };
}

/** Codes and labels from the outermost level to the row itself. */
function levelsOf(labels: readonly string[], holds: readonly Holds[]): RowParent[] {
  const levels: RowParent[] = [];
  let code: string | null = null;
  for (const [nth, text] of labels.entries()) {
    const is = holds[nth] ?? 'nothing';
    if (is === 'nothing' || text === '') continue;
    if (is === 'codes') code = text;
    else if (is === 'labels-and-next-code') {
      const [, before = text, next = null] = LABEL_AND_CODE.exec(text) ?? [];
      levels.push(divided(before, code));
      code = next;
    } else {
      levels.push(is === 'codes-and-labels' ? divided(text, code) : { code, label: text });
      code = null;
    }
  }
  return code === null ? levels : [...levels, { code: null, label: code }];
}

function divided(text: string, before: string | null): RowParent {
  const [, code, label] = before === null ? (CODE_AND_LABEL.exec(text) ?? []) : [];
  return code && label ? { code, label } : { code: before, label: text };
}
