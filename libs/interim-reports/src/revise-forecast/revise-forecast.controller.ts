import { allow, contextOf, scope, type AskedRequest } from '#access';
import type { CommandAnswer } from '#kernel';
import { Body, Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation } from '@nestjs/swagger';
import { idSchema } from '../schemas';
import { ReviseForecast, reviseForecastSchema, type ReviseForecastBody } from './revise-forecast';

@Controller('interim-reports')
export class ReviseForecastController {
  constructor(private readonly bus: CommandBus) {}

  @Post(':id/forecasts/:tableId/revise')
  @HttpCode(200)
  @allow('reporter', 'approver')
  @scope('reports:write')
  @ApiOperation({ summary: 'Ändra rader i en tabell / Revise rows of a table' })
  carryOut(
    @Param('id', { schema: idSchema }) id: string,
    @Param('tableId', { schema: idSchema }) tableId: string,
    @Body({ schema: reviseForecastSchema }) body: ReviseForecastBody,
    @Req() request: AskedRequest,
  ): Promise<CommandAnswer> {
    return this.bus.execute(new ReviseForecast(id, { ...body, tableId }, contextOf(request)));
  }
}
