import type { Language } from '#kernel';
import type { ShownSchedule } from '#ranking-reports';
import type { NetworkRow } from '#registry';
import type { Instrument } from '../api-answers';
import { MeasureTitle } from '../parts/measure-title';
import { ruleName } from '../parts/peer-rules';
import { instrumentIn } from '../reports/settings-values';
import { schedulesWords } from './schedules.words';

interface FactsProps {
  readonly schedule: ShownSchedule;
  readonly networks: readonly NetworkRow[];
  readonly instruments: readonly Instrument[];
  readonly language: Language;
}

/** What the schedule is set to. */
export function ScheduleFacts({ schedule, networks, instruments, language }: FactsProps) {
  const words = schedulesWords[language].facts;
  const { instrumentVersion, peers, formats, cron } = schedule;
  return (
    <dl class="facts" aria-label={words.heading}>
      <div>
        <dt>{words.cron}</dt>
        <dd>
          <code class="cron">{cron}</code> <span class="explained">({words.cronHint})</span>
        </dd>
      </div>
      <div>
        <dt>{words.version}</dt>
        <dd>{instrumentVersion}</dd>
      </div>
      <div>
        <dt>{words.peers}</dt>
        <dd>{ruleName(peers, language, networks)}</dd>
      </div>
      <div>
        <dt>{words.measures}</dt>
        <Measures {...{ schedule, instruments, language }} />
      </div>
      <div>
        <dt>{words.formats}</dt>
        <dd>{formats.map((format) => format.toUpperCase()).join(', ')}</dd>
      </div>
    </dl>
  );
}

function Measures({ schedule, instruments, language }: Omit<FactsProps, 'networks'>) {
  const { measures, instrumentVersion } = schedule;
  if (measures.length === 0) return <dd>{schedulesWords[language].facts.usualMeasures}</dd>;
  const areas = instrumentIn(instruments, instrumentVersion)?.areas ?? [];
  return (
    <>
      {measures.map((measure) => (
        <dd key={measure}>
          <MeasureTitle {...{ measure, areas, language }} />
        </dd>
      ))}
    </>
  );
}
