import { Command, refuse, type CommandContext, type Decision, type Refusal } from '#kernel';
import type { MunicipalityRow } from '#registry';
import { z } from 'zod';
import type { EvaluationEvent, EvaluationState } from '../evaluation';
import { evaluationId } from '../evaluation';
import { findInstrument } from '../instruments/instruments';

export const startEvaluationSchema = z
  .strictObject({
    municipalityCode: z.string().regex(/^\d{4}$/),
    instrumentVersion: z.string().max(20),
    year: z.int().min(1998).max(2100),
    source: z.string().trim().min(1).max(500).optional(),
    note: z.string().trim().min(1).max(2000).optional(),
  })
  .meta({ id: 'StartEvaluation' });

export type StartEvaluationBody = z.infer<typeof startEvaluationSchema>;

/** `municipality` is what the registry knows under the code that the body names. */
export class StartEvaluation extends Command<StartEvaluationBody> {
  constructor(
    body: StartEvaluationBody,
    context: CommandContext,
    readonly municipality: MunicipalityRow | undefined,
  ) {
    super(evaluationId(body.municipalityCode, body.instrumentVersion, body.year), body, context);
  }
}

export function startEvaluation(state: EvaluationState, command: StartEvaluation): Decision<EvaluationEvent> {
  const refusal = unfit(command);
  if (refusal) return refusal;
  const { data, municipality, context } = command;
  const { municipalityCode, instrumentVersion, year, source, note } = data;
  if (state.status !== 'none' && state.status !== 'withdrawn') {
    return refuse(
      'conflict',
      '',
      'already-started',
      `Kommunen har redan en utvärdering för ${year} i version ${instrumentVersion}.`,
      `The municipality already has an evaluation of ${year} in version ${instrumentVersion}.`,
    );
  }
  const started = { municipalityCode, instrumentVersion, year, evaluatorIds: [context.actor.id] };
  const origin = { ...(source && { source }), ...(note && { note }) };
  const isSample = municipality?.isSample ?? false;
  return [{ type: 'EvaluationStarted.v1', data: { ...started, ...origin, isSample, startedAt: context.now } }];
}

/** What the body names that does not exist: the municipality, the version of the instrument, or the year. */
function unfit({ data, municipality, context }: StartEvaluation): Refusal | undefined {
  const { municipalityCode, instrumentVersion, year } = data;
  const invalid = (where: string, code: string, sv: string, en: string) => refuse('invalid', where, code, sv, en);
  if (!municipality) {
    const sv = `Det finns ingen kommun med koden ${municipalityCode}.`;
    return invalid(
      'municipalityCode',
      'unknown-municipality',
      sv,
      `There is no municipality with the code ${municipalityCode}.`,
    );
  }
  if (!findInstrument(instrumentVersion)) {
    const sv = `Kommunkompassen har ingen känd version ${instrumentVersion}.`;
    return invalid(
      'instrumentVersion',
      'unknown-instrument',
      sv,
      `Kommunkompassen has no known version ${instrumentVersion}.`,
    );
  }
  if (year > Number(context.now.slice(0, 4))) {
    return invalid('year', 'year-to-come', `År ${year} har inte börjat än.`, `The year ${year} has not begun yet.`);
  }
  return undefined;
}
