import { allow, contextOf, scope, type AskedRequest } from '#access';
import type { CommandAnswer } from '#kernel';
import { Body, Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation } from '@nestjs/swagger';
import { idSchema } from '../schemas';
import { RegisterForecast, registerForecastSchema } from './register-forecast';

@Controller('interim-reports')
export class RegisterForecastController {
  constructor(private readonly bus: CommandBus) {}

  @Post(':id/forecasts')
  @HttpCode(200)
  @allow('reporter', 'approver')
  @scope('reports:write')
  @ApiOperation({ summary: 'Registrera en tabell / Register a table' })
  carryOut(
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: registerForecastSchema }) body: RegisterForecast['data'],
    @Req() request: AskedRequest,
  ): Promise<CommandAnswer> {
    return this.bus.execute(new RegisterForecast(id, body, contextOf(request)));
  }
}
