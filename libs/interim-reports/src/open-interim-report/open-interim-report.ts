import { Command, refuse, type CommandContext, type Decision, type Refusal } from '#kernel';
import type { MunicipalityRow } from '#registry';
import { z } from 'zod';
import { dayAt, isDay } from '../days';
import type { InterimReportEvent, InterimReportState } from '../interim-report';
import { isOwn } from '../may';
import { interimReportId } from '../parts';
import { namingSchema, wordsSchema } from '../schemas';

export const openInterimReportSchema = z
  .strictObject({
    municipalityCode: z.string().regex(/^\d{4}$/),
    committee: namingSchema(80),
    fiscalYear: z.int().min(1990).max(2100),
    cycle: namingSchema(80).meta({ description: 'As the municipality calls it, such as "Delårsrapport 1"' }),
    outturnThrough: z.string().max(10).meta({ description: 'ISO date of the last day that the outturn covers' }),
    origin: wordsSchema(500).optional().meta({ description: 'Where the report can be looked up' }),
  })
  .meta({ id: 'OpenInterimReport' });

export type OpenInterimReportBody = z.infer<typeof openInterimReportSchema>;

/** `municipality` is what the registry knows under the code that the body names. */
export class OpenInterimReport extends Command<OpenInterimReportBody> {
  constructor(
    body: OpenInterimReportBody,
    context: CommandContext,
    readonly municipality: MunicipalityRow | undefined,
  ) {
    super(interimReportId(body.municipalityCode, body.committee, body.fiscalYear, body.cycle), body, context);
  }
}

/** Opens the one report that a committee can have of a fiscal year and cycle. */
export function openInterimReport(state: InterimReportState, command: OpenInterimReport): Decision<InterimReportEvent> {
  const refusal = notOwn(command) ?? unfit(command);
  if (refusal) return refusal;
  const { data, municipality, context } = command;
  const { municipalityCode, committee, fiscalYear, cycle, outturnThrough, origin } = data;
  if (state.status !== 'none') {
    return refuse(
      'conflict',
      '',
      'already-opened',
      `${committee} har redan en delårsrapport för ${fiscalYear} med namnet ${cycle}.`,
      `${committee} already has an interim report of ${fiscalYear} by the name of ${cycle}.`,
    );
  }
  const head = { municipalityCode, committee, fiscalYear, cycle, outturnThrough, ...(origin && { origin }) };
  const isSample = municipality?.isSample ?? false;
  return [{ type: 'InterimReportOpened.v1', data: { ...head, isSample, openedAt: context.now } }];
}

/** Asked before anything else, so that nobody learns here what other municipalities have. */
function notOwn({ data, context }: OpenInterimReport): Refusal | undefined {
  if (isOwn(context.actor, data.municipalityCode)) return undefined;
  return refuse(
    'forbidden',
    'municipalityCode',
    'not-yours',
    'Du kan bara öppna delårsrapporter för din egen kommun.',
    'You can only open interim reports of your own municipality.',
  );
}

/** What the body says that cannot be true: the municipality, the year, or the day. */
function unfit({ data, municipality, context }: OpenInterimReport): Refusal | undefined {
  const { municipalityCode: code, fiscalYear } = data;
  const today = dayAt(context.now);
  if (!municipality) {
    return refuse(
      'invalid',
      'municipalityCode',
      'unknown-municipality',
      `Det finns ingen kommun med koden ${code}.`,
      `There is no municipality with the code ${code}.`,
    );
  }
  if (fiscalYear > Number(today.slice(0, 4))) {
    return refuse(
      'invalid',
      'fiscalYear',
      'year-to-come',
      `År ${fiscalYear} har inte börjat än.`,
      `The year ${fiscalYear} has not begun yet.`,
    );
  }
  return unfitDay(data, today);
}

function unfitDay({ outturnThrough: day, fiscalYear }: OpenInterimReportBody, today: string): Refusal | undefined {
  const invalid = (code: string, sv: string, en: string) => refuse('invalid', 'outturnThrough', code, sv, en);
  if (!isDay(day)) {
    return invalid('no-such-day', `Det finns inget datum ${day}.`, `There is no date ${day}.`);
  }
  if (day.slice(0, 4) !== String(fiscalYear)) {
    return invalid(
      'outside-fiscal-year',
      `Utfallet till och med ${day} hör inte till ${fiscalYear}.`,
      `The outturn through ${day} does not belong to ${fiscalYear}.`,
    );
  }
  if (day > today) {
    return invalid(
      'day-to-come',
      `Utfallet kan inte gå längre än till i dag, ${today}.`,
      `The outturn cannot run further than today, ${today}.`,
    );
  }
  return undefined;
}
