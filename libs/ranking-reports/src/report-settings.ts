import { z } from 'zod';

export const FORMATS = ['json', 'html', 'pdf', 'xlsx', 'csv'] as const;
export type ReportFormat = (typeof FORMATS)[number];

/** What a report ranks, and whom. */
export interface ReportSettings {
  readonly instrumentVersion: string;
  /** `total`, `area:1`, `sub:1.1`; empty: the total and each area. */
  readonly measures: readonly string[];
  /** A peer rule that starts from no single municipality: all, latest:N, list:…, network:ID. */
  readonly peers: string;
  /** The formats that are offered for taking away. */
  readonly formats: readonly ReportFormat[];
}

/** So many tables of 290 municipalities stay well below the largest event that is stored. */
export const MOST_MEASURES = 12;

const LONGEST_RULE = 2000;

/** The settings as a body states them; what they may be beyond their form is judged by `refusedSettings`. */
export const settingsFields = {
  instrumentVersion: z.string().min(1).max(20),
  measures: z
    .array(z.string().max(20))
    .max(MOST_MEASURES)
    .default([])
    .meta({ description: 'total, area:1, sub:1.1; empty for the total and each area' }),
  peers: z.string().max(LONGEST_RULE).default('all'),
  formats: z
    .array(z.enum(FORMATS))
    .min(1)
    .default([...FORMATS]),
};

export const titleSchema = z.string().trim().min(3).max(120);
export const cronSchema = z
  .string()
  .trim()
  .max(60)
  .meta({ description: 'Minute, hour, day, month and weekday in Stockholm, such as 0 6 1 * *' });
export const reasonSchema = z.string().trim().min(3).max(2000);

/** The name of a schedule in links: lower-case letters, digits and hyphens. */
export const scheduleIdSchema = z
  .string()
  .max(40)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);

/** `<schedule>-2026-10-25T02.30`, or a UUID for a report that was asked for. */
export const reportIdSchema = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*-\d{4}-\d\d-\d\dT\d\d\.\d\d$|^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
