import type { Progress } from '#event-store';

/** `12,000 of 200,000 events (6 %), 31,000 a second, 6 s left` */
export function progressLine({ eventsDone, eventsInAll, eventsPerSecond, secondsLeft }: Progress): string {
  const percent = eventsInAll === 0 ? 100 : Math.floor((100 * eventsDone) / eventsInAll);
  const rate = Math.round(eventsPerSecond);
  return `${counted(eventsDone)} of ${counted(eventsInAll)} events (${percent} %), ${counted(rate)} a second, ${timeOf(secondsLeft)} left`;
}

/** `12,000` */
export function counted(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** `45 s`, `3 min`, `2 h 5 min`; from seconds. */
export function timeOf(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 120) return `${whole} s`;
  const minutes = Math.ceil(whole / 60);
  return minutes < 120 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
