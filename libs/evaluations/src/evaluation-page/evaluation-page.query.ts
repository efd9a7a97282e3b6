import { allow, asReader, scope, Unavailable, type AskedRequest } from '#access';
import { awaitProjection, POOL, Wake, type StoredRow } from '#event-store';
import { Refused, refuse, type Actor } from '#kernel';
import { REGISTRY, type Registry } from '#registry';
import { Controller, Get, Header, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { InjectRepository } from '@nestjs/typeorm';
import type { Pool } from 'pg';
import { Brackets, NotBrackets, type Repository, type SelectQueryBuilder } from 'typeorm';
import { z } from 'zod';
import { STATUSES, type Status } from '../evaluation';
import { maySee } from '../may';
import { idSchema } from '../schemas';
import { withdrawnNote } from './evaluation-page';
import { evaluationPage, evaluationPageTable } from './evaluation-page.table';
import type { EvaluationRow } from './evaluation-row';

const listSchema = z.strictObject({
  municipalityCode: z
    .string()
    .regex(/^\d{4}$/)
    .optional(),
  instrumentVersion: z.string().max(20).regex(/^\w+$/).optional(),
  year: z
    .string()
    .regex(/^\d{4}$/)
    .optional(),
  status: z
    .string()
    .regex(new RegExp(`^(?:${STATUSES.join('|')})(?:,(?:${STATUSES.join('|')}))*$`))
    .optional()
    .meta({ description: 'Ett eller flera lägen med komma emellan / one or more, with commas between' }),
  limit: z.coerce.number().int().min(1).max(500).default(50),
  cursor: z.string().max(200).optional(),
  after: z.string().optional(),
});
type List = z.infer<typeof listSchema>;
type Rows = SelectQueryBuilder<StoredRow & Record<string, unknown>>;

const JSON_TYPE = 'application/json; charset=utf-8';

@Controller('evaluations')
export class EvaluationPageQuery {
  constructor(
    @InjectRepository(evaluationPageTable) private readonly rows: Repository<StoredRow & Record<string, unknown>>,
    @Inject(REGISTRY) private readonly registry: Registry,
    @Inject(POOL) private readonly pool: Pool,
    @Inject(Wake) private readonly wake: Wake,
  ) {}

  @Get(':id')
  @allow('anyone')
  @scope('evaluations:read')
  @ApiOperation({ summary: 'En utvärdering / One evaluation' })
  async one(
    @Param('id', { schema: idSchema }) id: string,
    @Req() { asked }: AskedRequest,
    @Res({ passthrough: true }) reply: { header(name: string, value: string): void },
  ): Promise<string> {
    await this.reach(asked.after);
    const row = await asReader(this.rows, asked.actor, (rows) => rows.findOneBy({ id }));
    const shown = row && shownTo(asked.actor, row.document);
    if (!shown || (shown.evaluation.isSample && !this.registry.sample)) throw new Refused(missing());
    reply.header('content-type', JSON_TYPE);
    reply.header('etag', `"${shown.evaluation.version}"`);
    return shown.text;
  }

  @Get()
  @allow('anyone')
  @scope('evaluations:read')
  @Header('content-type', JSON_TYPE)
  @ApiOperation({
    summary: 'Utvärderingar som läsaren får se, senaste först / Evaluations that the reader may see, latest first',
  })
  async list(@Query({ schema: listSchema }) list: List, @Req() { asked }: AskedRequest): Promise<string> {
    await this.reach(asked.after);
    const found = await asReader(this.rows, asked.actor, (rows) => {
      const query = rows
        .createQueryBuilder('e')
        .orderBy('e.year', 'DESC')
        .addOrderBy('e.id', 'ASC')
        .take(list.limit + 1);
      narrow(query, list);
      visible(query, asked.actor, list.status?.split(',') as Status[] | undefined);
      if (!this.registry.sample) query.andWhere('NOT e.isSample');
      if (list.cursor) from(query, list.cursor);
      return query.getMany();
    });
    const page = found.slice(0, list.limit);
    const last = found.length > list.limit ? page.at(-1) : undefined;
    const next = last ? Buffer.from(JSON.stringify([last['year'], last.id])).toString('base64url') : null;
    const texts = page.map((row) => (row['wasWithdrawn'] ? shownTo(asked.actor, row.document)?.text : row.document));
    return `{"items":[${texts.join(',')}],"next":${JSON.stringify(next)}}`;
  }

  private async reach(after: bigint | undefined): Promise<void> {
    if (after === undefined) return;
    if (!(await awaitProjection(this.pool, this.wake, evaluationPage.name, after))) throw new Unavailable();
  }
}

function narrow(query: Rows, { municipalityCode, instrumentVersion, year }: List): void {
  if (municipalityCode) query.andWhere('e.municipalityCode = :municipalityCode', { municipalityCode });
  if (instrumentVersion) query.andWhere('e.instrumentVersion = :instrumentVersion', { instrumentVersion });
  if (year) query.andWhere('e.year = :year', { year: Number(year) });
}

/**
 * The same rule as maySee, for many rows at once. One that may not be seen and was withdrawn before it was started anew
 * is seen as the withdrawn one that it was.
 */
function visible(query: Rows, actor: Actor, statuses: readonly Status[] | undefined): void {
  const itself = new Brackets((where) => {
    where.where(seen(actor));
    if (statuses) where.andWhere('e.status IN (:...statuses)');
  });
  const asWithdrawn = new Brackets((where) => {
    where.where('e.wasWithdrawn').andWhere(new NotBrackets((not) => not.where(seen(actor))));
  });
  const parameters = {
    ...(statuses && { statuses }),
    evaluator: JSON.stringify(actor.id),
    own: actor.municipalityCode ?? '',
  };
  query.andWhere(
    new Brackets((where) => {
      where.where(itself);
      if (!statuses || statuses.includes('withdrawn')) where.orWhere(asWithdrawn);
    }),
    parameters,
  );
}

function seen({ role }: Actor): Brackets {
  return new Brackets((where) => {
    where.where('e.wasPublished');
    if (role === 'evaluator') where.orWhere('position(:evaluator in e.evaluatorIds) > 0');
    if (role === 'analyst') where.orWhere(`e.status NOT IN ('started', 'scored')`);
    if (role === 'reporter' || role === 'approver') where.orWhere('e.municipalityCode = :own');
  });
}

/** What a reader sees of a stored evaluation: it as it stands, or the withdrawn one that it was. */
function shownTo(
  actor: Actor,
  document: string,
): { readonly evaluation: EvaluationRow; readonly text: string } | undefined {
  const evaluation = JSON.parse(document) as EvaluationRow;
  if (maySee(actor, evaluation)) return { evaluation, text: document };
  const note = withdrawnNote(evaluation);
  return note && { evaluation: note, text: JSON.stringify(note) };
}

function from(query: Rows, cursor: string): void {
  const place = readCursor(cursor);
  if (!place)
    throw new Refused(
      refuse(
        'invalid',
        'cursor',
        'unknown-cursor',
        'Sidmarkören är inte en som tjänsten gett ut.',
        'The cursor is not one that the service has given out.',
      ),
    );
  query.andWhere('(e.year < :y OR (e.year = :y AND e.id > :i))', { y: place[0], i: place[1] });
}

const cursorSchema = z.tuple([z.int().min(0).max(9999), idSchema]);

function readCursor(cursor: string): [number, string] | undefined {
  try {
    return cursorSchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch {
    return undefined;
  }
}

function missing() {
  return refuse('not-found', 'id', 'no-such-evaluation', 'Utvärderingen finns inte.', 'There is no such evaluation.');
}
