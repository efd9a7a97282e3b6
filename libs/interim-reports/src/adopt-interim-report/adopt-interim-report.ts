import { Command, refuse, type Decision, type Refusal } from '#kernel';
import { z } from 'zod';
import { dayAt, isDay } from '../days';
import type { InterimReportEvent, InterimReportState } from '../interim-report';
import { reasonSchema, wordsSchema } from '../schemas';
import { notSubmitted } from '../submitted';

export const adoptInterimReportSchema = z
  .strictObject({
    decidedOn: z.string().max(10).optional().meta({ description: 'ISO date of the committee’s decision' }),
    paragraph: wordsSchema(40).optional().meta({ description: '"§ 112"' }),
    diaryNumber: wordsSchema(60).optional().meta({ description: '"Ks 512/2024"' }),
    incompleteReason: reasonSchema
      .optional()
      .meta({ description: 'Why a part of the decision’s reference is not stated; needed when one is left out' }),
  })
  .meta({ id: 'AdoptInterimReport' });
export class AdoptInterimReport extends Command<z.infer<typeof adoptInterimReportSchema>> {}

const PARTS = ['decidedOn', 'paragraph', 'diaryNumber'] as const;

/** Adopts a submitted report by the committee's decision; with that it is public and no longer filled in. */
export function adoptInterimReport(
  state: InterimReportState,
  { data, context }: AdoptInterimReport,
): Decision<InterimReportEvent> {
  const refusal = notSubmitted(state) ?? incomplete(data) ?? unfitDay(data.decidedOn, state, dayAt(context.now));
  if (refusal) return refusal;
  return [{ type: 'InterimReportAdopted.v1', data: { ...stated(data), adoptedAt: context.now } }];
}

type Body = AdoptInterimReport['data'];

/** What the body states, without fields that it leaves out. */
function stated({ decidedOn, paragraph, diaryNumber, incompleteReason }: Body): Body {
  return {
    ...(decidedOn !== undefined && { decidedOn }),
    ...(paragraph !== undefined && { paragraph }),
    ...(diaryNumber !== undefined && { diaryNumber }),
    ...(incompleteReason !== undefined && { incompleteReason }),
  };
}

/** A decision that is known in part, as of an old report, is taken in with a reason; nobody has to make a part up. */
function incomplete(data: Body): Refusal | undefined {
  const missing = PARTS.find((part) => data[part] === undefined);
  if (!missing || data.incompleteReason !== undefined) return undefined;
  return refuse(
    'invalid',
    missing,
    'reference-incomplete',
    'Ange beslutsdatum, paragraf och diarienummer, eller skriv varför något av dem saknas.',
    'State date, paragraph and diary number of the decision, or say why one of them is missing.',
  );
}

function unfitDay(day: string | undefined, state: InterimReportState, today: string): Refusal | undefined {
  if (day === undefined) return undefined;
  const invalid = (code: string, sv: string, en: string) => refuse('invalid', 'decidedOn', code, sv, en);
  if (!isDay(day)) return invalid('no-such-day', `Det finns inget datum ${day}.`, `There is no date ${day}.`);
  if (day > today) {
    return invalid('day-to-come', `${day} har inte varit än.`, `${day} has not come yet.`);
  }
  if (day < state.outturnThrough) {
    return invalid(
      'before-outturn',
      `Beslutet kan inte vara från ${day}: utfallet går till och med ${state.outturnThrough}.`,
      `The decision cannot be of ${day}: the outturn runs through ${state.outturnThrough}.`,
    );
  }
  return undefined;
}
