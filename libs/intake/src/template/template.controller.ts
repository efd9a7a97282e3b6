import { allow } from '#access';
import { findInstrument } from '#evaluations';
import { Refused, refuse } from '#kernel';
import { Controller, Get, Param, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { z } from 'zod';
import { templateCsv, templateWorkbook } from './write-template';

const querySchema = z.strictObject({ format: z.enum(['xlsx', 'csv']).default('xlsx'), after: z.string().optional() });

@Controller('instruments')
export class TemplateController {
  @Get(':version/template')
  @allow('anyone')
  @ApiOperation({ summary: 'Mall att fylla i, som kalkylblad eller CSV / A template to fill in, as workbook or CSV' })
  async template(
    @Param('version') version: string,
    @Query({ schema: querySchema }) { format }: z.infer<typeof querySchema>,
    @Res({ passthrough: true }) reply: { header(name: string, value: string): void },
  ): Promise<StreamableFile> {
    const instrument = findInstrument(version);
    if (!instrument) throw new Refused(unknownVersion());
    const { name, type, bytes } = format === 'csv' ? templateCsv(instrument) : await templateWorkbook(instrument);
    reply.header('content-type', type);
    reply.header('content-disposition', `attachment; filename="${name}"`);
    return new StreamableFile(bytes);
  }
}

function unknownVersion() {
  return refuse(
    'not-found',
    'version',
    'unknown-instrument',
    'Kommunkompassen har ingen sådan känd version.',
    'Kommunkompassen has no such known version.',
  );
}
