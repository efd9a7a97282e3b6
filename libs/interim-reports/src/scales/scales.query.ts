import { allow } from '#access';
import { Controller, Get } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import type { Scale } from '../statements';
import { allScales } from './scales';

@Controller('goal-scales')
export class ScalesQuery {
  @Get()
  @allow('anyone')
  @ApiOperation({
    summary:
      'Bedömningsskalor: vad varje ord och tecken betyder på den gemensamma skalan / Scales of judgement: what each word and sign means on the common scale',
  })
  list(): { items: readonly Scale[]; next: null } {
    return { items: allScales(), next: null };
  }
}
