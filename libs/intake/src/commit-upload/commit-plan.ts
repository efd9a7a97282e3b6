import { evaluationStream, type EvaluationEvent } from '#evaluations';
import { interimReportStream, type InterimReportEvent } from '#interim-reports';
import { Refusal, refuse, type CommandContext, type Event } from '#kernel';
import type { MunicipalityRow } from '#registry';
import { z } from 'zod';
import type { Preview } from '../preview';
import type { Committed } from '../upload';
import { commitInterimReport, reportIdIn } from './commit-interim-report';
import { commitUpload, idsIn } from './commit-upload';
import { commitUploadSchema } from './committed-evaluation';
import { commitInterimReportSchema } from './committed-interim-report';

/** What of an upload is taken in: evaluations, or parts of an interim report. */
export const commitSchema = z.union([commitUploadSchema, commitInterimReportSchema]);

export type CommitBody = z.infer<typeof commitSchema>;

export interface Decided {
  readonly id: string;
  readonly events: readonly Event[];
}

/** Which streams a commit writes to, and what it decides from what has happened in them, by id. */
export interface CommitPlan {
  readonly category: string;
  readonly ids: readonly string[];
  readonly created: Committed['created'];
  decide(past: ReadonlyMap<string, readonly Event[]>): readonly Decided[] | Refusal;
}

export interface CommitAsked {
  readonly uploadId: string;
  readonly proposed: Preview['proposed'] | undefined;
  readonly municipality: (code: string) => MunicipalityRow | undefined;
  readonly context: CommandContext;
}

export function planOf(body: CommitBody, { uploadId, proposed, municipality, context }: CommitAsked): CommitPlan {
  if ('interimReport' in body) {
    const id = reportIdIn(body.interimReport);
    return {
      category: interimReportStream.category,
      ids: [id],
      created: [{ type: 'interim-report', id }],
      decide(streams) {
        const past = (streams.get(id) ?? []) as readonly InterimReportEvent[];
        const asked = { uploadId, proposed: proposed?.interimReport, past, municipality, context };
        const events = commitInterimReport(body.interimReport, asked);
        return events instanceof Refusal ? events : [{ id, events }];
      },
    };
  }
  const ids = idsIn(body);
  return {
    category: evaluationStream.category,
    ids,
    created: ids.map((id) => ({ type: 'evaluation', id })),
    decide(streams) {
      if (context.actor.role !== 'evaluator') return notEvaluator();
      const past = streams as ReadonlyMap<string, readonly EvaluationEvent[]>;
      return commitUpload(body, { uploadId, proposals: proposed?.evaluations ?? [], past, municipality, context });
    },
  };
}

function notEvaluator(): Refusal {
  return refuse(
    'forbidden',
    '',
    'not-yours',
    'Bara en utvärderare kan ta in utvärderingar.',
    'Only an evaluator can take in evaluations.',
  );
}
