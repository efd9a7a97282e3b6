import { allow } from '#access';
import { EventStore } from '#event-store';
import { Controller, Get, Inject, ServiceUnavailableException } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';

@Controller('health')
export class HealthController {
  constructor(@Inject(EventStore) private readonly store: EventStore) {}

  @Get('live')
  @allow('anyone')
  @ApiOperation({ summary: 'Processen svarar / The process answers' })
  live(): { status: string } {
    return { status: 'ok' };
  }

  @Get('ready')
  @allow('anyone')
  @ApiOperation({ summary: 'Databasen svarar / The database answers' })
  async ready(): Promise<{ status: string; position: string }> {
    try {
      const { position } = await this.store.head();
      return { status: 'ok', position: position.toString() };
    } catch {
      throw new ServiceUnavailableException();
    }
  }
}
