const SWEDISH_DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short' });

/** ISO date in Sweden at an instant: what "today" is for a decision or an outturn. */
export function dayAt(instant: string): string {
  return SWEDISH_DAY.format(new Date(instant));
}

/** Whether a text is an ISO date of a day that exists: `2024-02-29`, not `2023-02-29`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
