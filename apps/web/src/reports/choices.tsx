import type { Language } from '#kernel';
import type { NetworkRow } from '#registry';
import type { Instrument } from '../api-answers';
import { ruleName } from '../parts/peer-rules';
import { reportsWords } from './reports.words';

const STANDARD = ['all', 'latest:27', 'latest:19'] as const;

export interface Choices {
  readonly instruments: readonly Instrument[];
  readonly networks: readonly NetworkRow[];
}

interface ChoiceFieldsProps extends Choices {
  readonly language: Language;
  readonly values: { readonly instrumentVersion: string; readonly peers: string };
}

/** Which version and which municipalities a report is of. */
export function ChoiceFields({ language, instruments, networks, values }: ChoiceFieldsProps) {
  const words = reportsWords[language].form;
  const rules = [...STANDARD, ...networks.map(({ id }) => `network:${id}`)];
  return (
    <>
      <div class="entry">
        <label for="instrumentVersion">{words.version}</label>
        <select id="instrumentVersion" name="instrumentVersion">
          {instruments.map(({ version }) => (
            <option key={version} value={version} selected={version === values.instrumentVersion}>
              {version}
            </option>
          ))}
        </select>
      </div>
      <div class="entry">
        <label for="peers">{words.peers}</label>
        <select id="peers" name="peers">
          {(rules.includes(values.peers) || values.peers === '' ? rules : [...rules, values.peers]).map((rule) => (
            <option key={rule} value={rule} selected={rule === values.peers}>
              {ruleName(rule, language, networks)}
            </option>
          ))}
        </select>
      </div>
    </>
  );
}
