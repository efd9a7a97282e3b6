/** What is counted apart: reading, changing, what costs much to make, and showing who one is without success. */
export const ALLOWANCE_KINDS = ['reads', 'commands', 'heavy', 'logins'] as const;
export type AllowanceKind = (typeof ALLOWANCE_KINDS)[number];

/** How many requests are let in one window of time. */
export interface Rate {
  readonly requests: number;
  readonly windowSeconds: number;
}

export type Allowances = Readonly<Record<AllowanceKind, Rate>>;

/** Requests a minute that are set otherwise than by default. */
export type RatesPerMinute = Readonly<Partial<Record<AllowanceKind, number>>>;

const PER_MINUTE: Readonly<Record<AllowanceKind, number>> = { reads: 1200, commands: 300, heavy: 60, logins: 30 };

/** Where identities are open to everybody, everybody at one address counts as one. */
const PER_MINUTE_SHARED: Readonly<Record<AllowanceKind, number>> = {
  reads: 1_000_000,
  commands: 100_000,
  heavy: 10_000,
  logins: 10_000,
};

/**
 * What one person, key or network address may ask for.
 *
 * @param set requests a minute where an operator has set them
 * @param shared whether identities are open to everybody
 */
export function allowancesFor({
  set,
  shared,
}: {
  readonly set?: RatesPerMinute;
  readonly shared: boolean;
}): Allowances {
  const given = { ...(shared ? PER_MINUTE_SHARED : PER_MINUTE), ...set };
  const rate = (kind: AllowanceKind): Rate => ({ requests: given[kind], windowSeconds: 60 });
  return { reads: rate('reads'), commands: rate('commands'), heavy: rate('heavy'), logins: rate('logins') };
}

/** Requests that one process may let in before it has told the store of them: a twentieth of all. */
export function aheadOf({ requests }: Rate): number {
  return Math.max(1, Math.floor(requests / 20));
}

/**
 * Rates as an operator writes them, `reads=600,logins=5`, per minute.
 *
 * @returns undefined for a text that cannot be read.
 */
export function readRates(text: string): RatesPerMinute | undefined {
  const rates: Partial<Record<AllowanceKind, number>> = {};
  for (const part of text.split(',')) {
    const [, name, number] = /^\s*([a-z]+)=([1-9]\d{0,8})\s*$/.exec(part) ?? [];
    const kind = ALLOWANCE_KINDS.find((known) => known === name);
    if (kind === undefined || rates[kind] !== undefined) return undefined;
    rates[kind] = Number(number);
  }
  return rates;
}
