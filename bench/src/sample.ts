import type { CatchUpProjection, EventCatalogue, InlineProjection, Metadata } from '../../libs/event-store/src';

export interface GoalAssessed {
  readonly type: 'GoalAssessed.v1';
  readonly data: {
    readonly municipalityCode: string;
    readonly area: number;
    readonly points: number;
    readonly maxPoints: number;
    readonly assessedAt: string;
    readonly note: string;
  };
}

export const catalogue: EventCatalogue<GoalAssessed> = {
  category: 'goal',
  types: { 'GoalAssessed.v1': true },
  upcasters: {},
};

export const metadata: Metadata = {
  actorId: 'assessor-4711',
  role: 'evaluator',
  commandId: '0192f3c1-7b7e-7c3e-9a53-2f1d9b0c7e11',
};

/** The nth event; some 280 bytes as JSON. */
export function assessed(nth: number): GoalAssessed {
  return {
    type: 'GoalAssessed.v1',
    data: {
      municipalityCode: String(1000 + (nth % 290)),
      area: 1 + (nth % 8),
      points: nth % 11,
      maxPoints: 10,
      assessedAt: '2026-03-14T09:26:53.589Z',
      note: `Bedömningen bygger på intervjuer och de handlingar som kommunen lämnat, punkt ${nth}.`,
    },
  };
}

export function assessedMany(count: number): [GoalAssessed, ...GoalAssessed[]] {
  return [assessed(0), ...Array.from({ length: count - 1 }, (_, nth) => assessed(nth + 1))];
}

export interface Tally {
  readonly municipalityCode: string;
  readonly assessments: number;
  readonly points: number;
  readonly lastNote: string;
}

/** What every contender folds a stream, or the log, into. */
export function takeIn(tally: Tally | undefined, { data }: GoalAssessed): Tally {
  return {
    municipalityCode: data.municipalityCode,
    assessments: (tally?.assessments ?? 0) + 1,
    points: (tally?.points ?? 0) + data.points,
    lastNote: data.note,
  };
}

export const tallyPage: InlineProjection<GoalAssessed, Tally> = {
  kind: 'inline',
  name: 'tally-page',
  version: 1,
  category: 'goal',
  columns: { municipalityCode: 'text' },
  readable: 'everyone',
  project: (row, { event }) => takeIn(row, event),
};

/** One row per municipality and area. */
export const areaTally: CatchUpProjection<GoalAssessed, Tally> = {
  kind: 'catch-up',
  name: 'area-tally',
  version: 1,
  columns: { municipalityCode: 'text' },
  readable: 'everyone',
  rowOf: ({ event }) => `${event.data.municipalityCode}-${event.data.area}`,
  project: (row, { event }) => takeIn(row, event),
};

/** The same by the server: the limit, for nothing leaves it. */
export const AREA_TALLY_SQL = `
INSERT INTO read_models.area_tally_sql (id, position, document)
SELECT (body->>'municipalityCode') || '-' || (body->>'area'), max(position),
       json_build_object('municipalityCode', min(body->>'municipalityCode'), 'assessments', count(*),
                         'points', sum((body->>'points')::int),
                         'lastNote', (array_agg(body->>'note' ORDER BY position DESC))[1])
FROM (SELECT position, body::jsonb AS body FROM event_store.events) AS events
GROUP BY body->>'municipalityCode', body->>'area'`;
