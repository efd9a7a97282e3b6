import { compare, decimal, figure, round, ZERO, type Language } from '#kernel';

/** Points as a reader sees them: as printed when whole, with one decimal when computed. */
export function points(text: string, language: Language): string {
  const value = decimal(text);
  return figure(value, language, value.scale === 0 ? 0 : 1);
}

/** A computed figure, always with one decimal. */
export function computed(text: string, language: Language): string {
  return figure(decimal(text), language, 1);
}

/** A difference with its sign, at as many decimals as it is shown with elsewhere. */
export function signed(text: string, language: Language, decimals = decimal(text).scale === 0 ? 0 : 1): string {
  const shown = figure(decimal(text), language, decimals);
  return signOf(text, decimals) > 0 ? `+${shown}` : shown;
}

/** −1, 0 or 1 as the figure is below, at or above zero once it is rounded to what is shown. */
export function signOf(text: string, decimals = 1): -1 | 0 | 1 {
  const order = compare(round(decimal(text), decimals), ZERO);
  return order < 0 ? -1 : order > 0 ? 1 : 0;
}

/** A count with the language's grouping; long ones, such as positions, come as text. */
export function count(number: number | string, language: Language): string {
  return figure(decimal(String(number)), language);
}

const LOCALES = { sv: 'sv-SE', en: 'en-GB' } as const;

/** An ISO date as "31 december 2016". */
export function day(isoDate: string, language: Language): string {
  const options = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(LOCALES[language], options).format(new Date(`${isoDate.slice(0, 10)}T00:00:00Z`));
}

/** An instant in Swedish time, as "21 november 2026 kl. 10:47". */
export function instant(iso: string, language: Language): string {
  const date = new Date(iso);
  const timeZone = 'Europe/Stockholm';
  const dayText = new Intl.DateTimeFormat(LOCALES[language], {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone,
  }).format(date);
  const time = new Intl.DateTimeFormat('sv-SE', { hour: '2-digit', minute: '2-digit', timeZone }).format(date);
  return language === 'sv' ? `${dayText} kl. ${time}` : `${dayText} at ${time}`;
}

/** A number for drawing only; figures that are shown or added stay exact decimals. */
export function coordinate(text: string): number {
  return Number(text);
}
