import { allow, SECURITY_CATALOGUE, SECURITY_LOG, type SecurityCode, type SecurityLogQueue } from '#access';
import { logHealth, POOL } from '#event-store';
import { Controller, Get, Header, Inject } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import type { Pool } from 'pg';
import { Counter, Gauge, Registry } from 'prom-client';

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

  private readonly noted = this.counter('kompassros_security_notes_total', 'Notes of the security log', ['code']);
  private readonly notStored = this.counter(
    'kompassros_security_notes_not_stored_total',
    'Notes of the security log that stand on the output only',
  );

  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(SECURITY_LOG) private readonly security: SecurityLogQueue,
  ) {}

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
    this.setSecurity();
    return this.registry.metrics();
  }

  private setSecurity(): void {
    const { noted, notStored } = this.security.counts();
    this.noted.reset();
    for (const code of Object.keys(SECURITY_CATALOGUE) as SecurityCode[])
      this.noted.inc({ code }, noted.get(code) ?? 0);
    this.notStored.reset();
    this.notStored.inc(notStored);
  }

  private counter(name: string, help: string, labelNames: string[] = []): Counter {
    return new Counter({ name, help, labelNames, registers: [this.registry] });
  }

  private gauge(name: string, help: string, labelNames: string[] = []): Gauge {
    return new Gauge({ name, help, labelNames, registers: [this.registry] });
  }
}
