import type { AmountFigure, AmountUnit, ReportTable, ReportTableRow } from '#interim-reports';
import { absolute, compare, decimal, divide, figure, multiply, subtract, toText, whole, ZERO } from '#kernel';
import type { Decimal, Language } from '#kernel';
import { coordinate } from '../i18n/format';

export const UNITS = ['kr', 'tkr', 'mnkr'] as const satisfies readonly AmountUnit[];

/** An amount as exact SEK with what one unit of its last known digit is worth. */
export type Amount = Pick<AmountFigure, 'amountSek' | 'precisionSek'>;

const EXPONENTS: Readonly<Record<AmountUnit, number>> = { kr: 0, tkr: 3, mnkr: 6 };
/** A figure that is turned into a larger unit than its own is rounded to so many decimals. */
const DECIMALS_WHEN_TURNED = 1;

/** The unit that an address asks for; undefined: every table in its own. */
export function unitIn(query: URLSearchParams): AmountUnit | undefined {
  return UNITS.find((unit) => unit === query.get('enhet'));
}

/** `1000` as 3, `1` as 0, `0.1` as −1. */
function exponentOf(precisionSek: string): number {
  const [integer = '', fraction = ''] = precisionSek.split('.');
  return fraction === '' ? integer.length - 1 : -fraction.length;
}

/** Decimals that the known digits of a figure fill in a unit; negative where the unit would add digits to them. */
function knownDecimals({ precisionSek }: Amount, unit: AmountUnit): number {
  return EXPONENTS[unit] - exponentOf(precisionSek);
}

/**
 * The unit that a table is shown in: the one asked for, or the table's own where the one asked for would give its
 * figures more digits than the source prints.
 */
export function shownUnit({ amountsIn, rows }: ReportTable, asked: AmountUnit | undefined): AmountUnit {
  if (asked === undefined || asked === amountsIn) return amountsIn;
  const figures = rows.flatMap(({ amounts }) => Object.values(amounts));
  return figures.some((one) => knownDecimals(one, asked) < 0) ? amountsIn : asked;
}

/** The unit that amounts out of several tables can be shown in together. */
export function commonUnit(tables: readonly ReportTable[], asked: AmountUnit | undefined): AmountUnit {
  const units = tables.map((table) => shownUnit(table, asked));
  return UNITS.findLast((unit) => units.includes(unit)) ?? asked ?? 'tkr';
}

/** An amount in a unit, with no more digits than are known; one decimal where it is turned into a larger unit. */
export function amountText(amount: Amount, unit: AmountUnit, language: Language, own: AmountUnit = unit): string {
  const known = Math.max(0, knownDecimals(amount, unit));
  const decimals = unit === own ? known : Math.min(known, DECIMALS_WHEN_TURNED);
  return figure(inUnit(amount.amountSek, unit), language, decimals);
}

/** An amount for running text: in millions with one decimal, in thousands below a million. */
export function amountInWords(amount: Amount, asked: AmountUnit | undefined, language: Language): string {
  const small = compare(absolute(decimal(amount.amountSek)), whole(1_000_000)) < 0;
  const wished = asked ?? (small ? 'tkr' : 'mnkr');
  const unit = knownDecimals(amount, wished) < 0 ? 'mnkr' : wished;
  const decimals = Math.max(0, Math.min(knownDecimals(amount, unit), DECIMALS_WHEN_TURNED));
  return `${figure(absolute(inUnit(amount.amountSek, unit)), language, decimals)}\u00a0${unitName(unit, language)}`;
}

function inUnit(amountSek: string, unit: AmountUnit): Decimal {
  const { units, scale } = decimal(amountSek);
  return { units, scale: scale + EXPONENTS[unit] };
}

const NAMES: Readonly<Record<Language, Readonly<Record<AmountUnit, string>>>> = {
  sv: { kr: 'kr', tkr: 'tkr', mnkr: 'mnkr' },
  en: { kr: 'SEK', tkr: 'SEK thousand', mnkr: 'SEK million' },
};

export function unitName(unit: AmountUnit, language: Language): string {
  return NAMES[language][unit];
}

export interface Deviation extends Amount {
  /** The source prints none: it is the forecast less the budget. */
  readonly isComputed: boolean;
}

type Amounts = Pick<ReportTableRow, 'amounts'>;

/** The deviation of a row as printed, or else the forecast less the budget; undefined where neither is known. */
export function deviationOf({ amounts }: Amounts): Deviation | undefined {
  const { deviation, forecast, budget } = amounts;
  if (deviation) return { ...deviation, isComputed: false };
  return forecast && budget ? { ...difference(forecast, budget), isComputed: true } : undefined;
}

/** The budget of a row as printed, or else the forecast less the deviation. */
export function budgetOf({ amounts }: Amounts): Amount | undefined {
  const { deviation, forecast, budget } = amounts;
  return budget ?? (forecast && deviation && difference(forecast, deviation));
}

/** a − b, known no more exactly than the coarser of the two. */
export function difference(a: Amount, b: Amount): Amount {
  return {
    amountSek: toText(subtract(decimal(a.amountSek), decimal(b.amountSek))),
    precisionSek: coarser(a, b),
  };
}

function coarser(a: Amount, b: Amount): string {
  return exponentOf(a.precisionSek) >= exponentOf(b.precisionSek) ? a.precisionSek : b.precisionSek;
}

/** A part of an amount in percent of its size, with one decimal; null where the amount is zero or not known. */
export function percentOf(part: Amount, of: Amount | undefined): string | null {
  const size = of && absolute(decimal(of.amountSek));
  if (!size || compare(size, ZERO) === 0) return null;
  return toText(divide(multiply(decimal(part.amountSek), whole(100)), size, 1));
}

/** As percentOf, of amounts as the API compares them; null where either is not known. */
export function shareOf(partSek: string | null, ofSek: string | null): string | null {
  if (partSek === null || ofSek === null) return null;
  return percentOf({ amountSek: partSek, precisionSek: '1' }, { amountSek: ofSek, precisionSek: '1' });
}

/** −1, 0 or 1 as an amount is below, at or above zero. */
export function signOfAmount({ amountSek }: Pick<Amount, 'amountSek'>): -1 | 0 | 1 {
  const order = compare(decimal(amountSek), ZERO);
  return order < 0 ? -1 : order > 0 ? 1 : 0;
}

/** Larger sizes first, whatever the sign. */
export function bySize(a: Pick<Amount, 'amountSek'>, b: Pick<Amount, 'amountSek'>): number {
  return compare(absolute(decimal(b.amountSek)), absolute(decimal(a.amountSek)));
}

/** An amount for drawing only, in millions. */
export function drawnMillions({ amountSek }: Pick<Amount, 'amountSek'>): number {
  return coordinate(amountSek) / 1_000_000;
}
