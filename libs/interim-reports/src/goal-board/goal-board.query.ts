import { allow, scope, type AskedRequest } from '#access';
import { Controller, Get, Inject, Query, Req } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { z } from 'zod';
import { ReadableReports } from '../readable-reports.query';
import { STANDINGS, type GoalBoard } from './board';
import { acrossMunicipalities } from './board-counts';
import { committeesOf, latestAdopted, readBoardReports } from './board-reports.query';
import { goalBoard } from './goal-board';

const fourDigits = z
  .string()
  .regex(/^\d{4}$/)
  .optional();

const boardSchema = z.strictObject({
  municipalityCode: fourDigits,
  committee: z.string().normalize('NFC').max(100).optional(),
  fiscalYear: fourDigits,
  status: z
    .string()
    .max(100)
    .transform((text) => text.split(','))
    .pipe(z.array(z.enum(STANDINGS)))
    .optional()
    .meta({ description: `Only what stands so in its latest report: ${STANDINGS.join(', ')}, with commas between` }),
  limit: z.coerce.number().int().min(1).max(100).default(20).meta({ description: 'Committees on a page' }),
  cursor: z
    .string()
    .max(6)
    .regex(/^\d{1,6}$/)
    .optional(),
  after: z.string().optional(),
});

@Controller('goal-board')
export class GoalBoardQuery {
  constructor(@Inject(ReadableReports) private readonly reports: ReadableReports) {}

  @Get()
  @allow('anyone')
  @scope('reports:read')
  @ApiOperation({
    summary:
      'Måltavla: mål, uppdrag och åtaganden genom delårsrapporterna / Goal board: goals, assignments and commitments through the interim reports',
  })
  async board(
    @Query({ schema: boardSchema }) { limit, cursor, status, ...choice }: z.infer<typeof boardSchema>,
    @Req() { asked }: AskedRequest,
  ): Promise<GoalBoard & { readonly next: string | null }> {
    const { municipalityCode, committee } = choice;
    const fiscalYear = choice.fiscalYear === undefined ? undefined : Number(choice.fiscalYear);
    const committees = await committeesOf(this.reports, { municipalityCode, committee, fiscalYear }, asked);
    const from = Number(cursor ?? 0);
    const shown = await readBoardReports(this.reports, committees.slice(from, from + limit).flat(), asked);
    const latest = await latestAdopted(this.reports, { committee, fiscalYear }, asked);
    const across = acrossMunicipalities(await readBoardReports(this.reports, latest, asked), fiscalYear);
    const next = committees.length > from + limit ? String(from + limit) : null;
    return { items: goalBoard(shown, status), across, next };
  }
}
