import { allow, contextOf, scope, type AskedRequest } from '#access';
import type { CommandAnswer } from '#kernel';
import { Body, Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation } from '@nestjs/swagger';
import { idSchema } from '../schemas';
import { RemoveForecast, removeForecastSchema, type RemoveForecastBody } from './remove-forecast';

@Controller('interim-reports')
export class RemoveForecastController {
  constructor(private readonly bus: CommandBus) {}

  @Post(':id/forecasts/:tableId/remove')
  @HttpCode(200)
  @allow('reporter', 'approver')
  @scope('reports:write')
  @ApiOperation({ summary: 'Ta bort en tabell / Remove a table' })
  carryOut(
    @Param('id', { schema: idSchema }) id: string,
    @Param('tableId', { schema: idSchema }) tableId: string,
    @Body({ schema: removeForecastSchema }) body: RemoveForecastBody,
    @Req() request: AskedRequest,
  ): Promise<CommandAnswer> {
    return this.bus.execute(new RemoveForecast(id, { ...body, tableId }, contextOf(request)));
  }
}
