import { toText } from '#kernel';
import type { ReportMeasure } from '#interim-reports';
import type { Place } from '../../document';
import { readNumber } from '../../grammar';
import type { Findings } from './found';
import { at, notADate, notAnAmount, unitsDiffer } from './remarks';
import type { BodyRow, Table } from './tables';

type Unit = ReportMeasure['amountsIn'];
type Effect = 'forecastEffect' | 'totalEffect' | 'effectSoFar';

const EFFECTS: readonly Effect[] = ['forecastEffect', 'totalEffect', 'effectSoFar'];
const COMMENT = /^kommentar(?:er)?:?$/iu;
const AMOUNT = /^(?<number>[^\p{L}]{1,40}?)\s?(?<unit>kr|tkr|mnkr|mkr)?$/iu;
const UNIT = /(?<!\p{L})(?<unit>kr|tkr|mnkr|mkr)(?!\p{L})/iu;
const ISO_DATE = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/u;

/** Measures: each with its own heading row and a row of comment below, or one row each. */
export function measuresOf({ header, body }: Table, findings: Findings): void {
  const headings = header.columns.map(({ cell }) => cell.text).join(' ');
  const unit = unitOf(UNIT.exec(headings)?.groups?.['unit']);
  body.forEach((one, nth) => {
    const title = one.texts.get('title') ?? '';
    if (title === '' || COMMENT.test(title)) return;
    const below = body[nth + 1];
    const comment = below && COMMENT.test(below.texts.get('title') ?? '') ? othersOf(below) : one.texts.get('comment');
    const data = measureOf(one, title, unit, findings);
    const withComment = comment ? { ...data, comment } : data;
    findings.statements.push({ statement: { kind: 'measure', data: withComment }, place: one.row.place });
  });
}

function othersOf({ texts }: BodyRow): string {
  return [...texts]
    .filter(([role]) => role !== 'title')
    .map(([, text]) => text)
    .join(' ');
}

function measureOf(
  { row, texts }: BodyRow,
  title: string,
  headed: Unit | undefined,
  findings: Findings,
): ReportMeasure {
  const amounts = EFFECTS.flatMap((effect) => {
    const amount = amountOf(texts.get(effect) ?? '', row.place, findings);
    return amount ? [{ effect, ...amount }] : [];
  });
  const amountsIn = amounts.find(({ unit }) => unit)?.unit ?? headed ?? 'tkr';
  const effects = amounts.filter(({ unit = headed ?? amountsIn }) => unit === amountsIn);
  if (effects.length < amounts.length) findings.problems.push(at(row.place, unitsDiffer(amountsIn)));
  const decision = texts.get('decision');
  const decidedOn = dateIn(decision ?? '');
  if (decision && !decidedOn) findings.problems.push(at(row.place, notADate(decision)));
  const effectText = texts.get('effectText');
  return {
    title,
    decidedOn: decidedOn ?? null,
    ...(decision && { decision }),
    diaryNumber: texts.get('diaryNumber') ?? null,
    amountsIn,
    ...Object.fromEntries(effects.map(({ effect, value }) => [effect, value])),
    ...(effectText && { effectText }),
  };
}

function amountOf(text: string, place: Place, { problems }: Findings): { value: string; unit?: Unit } | undefined {
  if (text === '' || text === '-' || text === '–') return undefined;
  const { number = '', unit } = AMOUNT.exec(text.slice(0, 60))?.groups ?? {};
  const reading = readNumber(number);
  if (reading.is !== 'number' || text.length > 60) {
    problems.push(at(place, notAnAmount(text)));
    return undefined;
  }
  const own = unitOf(unit);
  return { value: toText(reading.value), ...(own && { unit: own }) };
}

function unitOf(unit: string | undefined): Unit | undefined {
  const word = unit?.toLowerCase();
  if (word === 'mkr') return 'mnkr';
  return word === 'kr' || word === 'tkr' || word === 'mnkr' ? word : undefined;
}

/** The day that a text names, where there is such a day. */
function dateIn(text: string): string | undefined {
  const [date] = ISO_DATE.exec(text.slice(0, 200)) ?? [];
  const day = date === undefined ? undefined : new Date(`${date}T00:00:00Z`);
  return day && !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === date ? date : undefined;
}
