import { Command, refuse, type CommandContext, type Decision } from '#kernel';
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

export function startEvaluation(
  state: EvaluationState,
  { data, municipality, context }: StartEvaluation,
): Decision<EvaluationEvent> {
  const { municipalityCode: code, instrumentVersion, year, source, note } = data;
  if (!municipality) {
    return refuse(
      'invalid',
      'municipalityCode',
      'unknown-municipality',
      `Det finns ingen kommun med koden ${code}.`,
      `There is no municipality with the code ${code}.`,
    );
  }
  if (!findInstrument(instrumentVersion)) {
    return refuse(
      'invalid',
      'instrumentVersion',
      'unknown-instrument',
      `Kommunkompassen har ingen känd version ${instrumentVersion}.`,
      `Kommunkompassen has no known version ${instrumentVersion}.`,
    );
  }
  if (year > Number(context.now.slice(0, 4))) {
    return refuse(
      'invalid',
      'year',
      'year-to-come',
      `År ${year} har inte börjat än.`,
      `The year ${year} has not begun yet.`,
    );
  }
  if (state.status !== 'none' && state.status !== 'withdrawn') {
    return refuse(
      'conflict',
      '',
      'already-started',
      `${municipality.name} har redan en utvärdering för ${year} i version ${instrumentVersion}.`,
      `${municipality.name} already has an evaluation of ${year} in version ${instrumentVersion}.`,
    );
  }
  const started = {
    municipalityCode: code,
    instrumentVersion,
    year,
    evaluatorIds: [context.actor.id],
    isSample: municipality.isSample,
    startedAt: context.now,
  };
  return [{ type: 'EvaluationStarted.v1', data: { ...started, ...(source && { source }), ...(note && { note }) } }];
}
