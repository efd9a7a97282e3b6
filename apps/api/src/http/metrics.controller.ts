import { allow } from '#access';
import { logHealth, POOL } from '#event-store';
import { Controller, Get, Header, Inject } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import type { Pool } from 'pg';
import { Gauge, Registry } from 'prom-client';

const PER_PROJECTION = {
  lagEvents: ['kompassros_projection_lag_events', 'Events of the log that the read model does not hold yet'],
  stalledSeconds: [
    'kompassros_projection_stalled_seconds',
    'How long the next event has waited for the read model to move',
  ],
  parked: ['kompassros_projection_parked_streams', 'Streams that are parked because an event could not be taken in'],
  skipped: ['kompassros_projection_skipped_events', 'Events that an operator has left out, with a reason'],
} as const;

/** How the log and its read models stand, for Prometheus. Counts only: nothing tells what an event is about. */
@Controller('metrics')
export class MetricsController {
  private readonly registry = new Registry();
  private readonly head = this.gauge('kompassros_log_position', 'Last position of the log');
  private readonly projections = Object.entries(PER_PROJECTION).map(
    ([key, [name, help]]) => [key as keyof typeof PER_PROJECTION, this.gauge(name, help, ['projection'])] as const,
  );

  constructor(@Inject(POOL) private readonly pool: Pool) {}

  @Get()
  @allow('anyone')
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  @ApiOperation({ summary: 'Mätvärden för drift, i Prometheus format / Operating figures in the format of Prometheus' })
  async metrics(): Promise<string> {
    const health = await logHealth(this.pool);
    this.head.set(Number(health.head));
    for (const [key, gauge] of this.projections) {
      gauge.reset();
      for (const projection of health.projections) gauge.set({ projection: projection.name }, projection[key]);
    }
    return this.registry.metrics();
  }

  private gauge(name: string, help: string, labelNames: string[] = []): Gauge {
    return new Gauge({ name, help, labelNames, registers: [this.registry] });
  }
}
