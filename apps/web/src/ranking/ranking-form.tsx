import type { Language } from '#kernel';
import type { NetworkRow } from '#registry';
import type { Instrument } from '../api-answers';
import { link } from '../links';
import { areaTitle } from '../parts/parts';
import { ruleChoices, ruleName } from '../parts/peer-rules';
import { rankingWords } from './ranking.words';
import type { RankingState } from './ranking-state';

const STANDARD = ['all', 'latest:27', 'latest:19'] as const;

interface RankingFormProps {
  readonly language: Language;
  readonly instruments: readonly Instrument[];
  readonly networks: readonly NetworkRow[];
  readonly state: RankingState;
  /** Where the choices lead. */
  readonly place?: 'ranking' | 'improvements';
}

export function RankingForm({ language, instruments, networks, state, place = 'ranking' }: RankingFormProps) {
  const words = rankingWords[language].form;
  const peers = ruleChoices([...STANDARD, ...networks.map(({ id }) => `network:${id}`)], state.peers).filter(
    (rule) => rule !== 'list',
  );
  return (
    <form class="filters" method="get" action={link(language, place)} aria-label={words.label}>
      <div class="field">
        <label for="instrument">{words.version}</label>
        <select id="instrument" name="instrument">
          {instruments.map(({ version }) => (
            <option key={version} value={version} selected={version === state.instrument}>
              {words.versionName(version)}
            </option>
          ))}
        </select>
      </div>
      <div class="field field-wide">
        <label for="measure">{words.measure}</label>
        <select id="measure" name="measure">
          <MeasureChoices {...{ language, instruments, state }} />
        </select>
      </div>
      <div class="field">
        <label for="peers">{words.peers}</label>
        <select id="peers" name="peers">
          {(state.peers.startsWith('list:') ? [...peers, state.peers] : peers).map((rule) => (
            <option key={rule} value={rule} selected={rule === state.peers}>
              {ruleName(rule, language, networks)}
            </option>
          ))}
        </select>
      </div>
      {state.asOf && <input type="hidden" name="asOf" value={state.asOf} />}
      <button type="submit">{words.submit}</button>
    </form>
  );
}

/** The areas of the version in use, since an area's number means different things in different versions. */
function MeasureChoices({ language, instruments, state }: Omit<RankingFormProps, 'networks'>) {
  const areas = instruments.find(({ version }) => version === state.instrument)?.areas ?? [];
  const choices = [
    { value: 'total', text: rankingWords[language].form.total },
    ...areas.map((area) => ({ value: `area:${area.number}`, text: `${area.number} ${areaTitle(area, language)}` })),
  ];
  const known = choices.some(({ value }) => value === state.measure);
  return (
    <>
      {(known ? choices : [...choices, { value: state.measure, text: state.measure }]).map(({ value, text }) => (
        <option key={value} value={value} selected={value === state.measure}>
          {text}
        </option>
      ))}
    </>
  );
}
