import { allow } from '#access';
import { Refused, refuse } from '#kernel';
import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import type { Instrument } from './instrument';
import { allInstruments, findInstrument } from './instruments';

@Controller('instruments')
export class InstrumentsQuery {
  @Get()
  @allow('anyone')
  @ApiOperation({ summary: 'Kommunkompassens versioner / The versions of Kommunkompassen' })
  list(): { items: readonly Instrument[]; next: null } {
    return { items: allInstruments(), next: null };
  }

  @Get(':version')
  @allow('anyone')
  @ApiOperation({
    summary: 'En version: områden, delfrågor och maxpoäng / One version: areas, sub-questions and maximum points',
  })
  one(@Param('version') version: string): Instrument {
    const instrument = findInstrument(version);
    if (instrument) return instrument;
    throw new Refused(
      refuse(
        'not-found',
        'version',
        'unknown-instrument',
        'Kommunkompassen har ingen sådan känd version.',
        'Kommunkompassen has no such known version.',
      ),
    );
  }
}
