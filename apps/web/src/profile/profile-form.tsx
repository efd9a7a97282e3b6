import type { ComparisonAnswer } from '#comparison';
import type { EvaluationRow } from '#evaluations';
import type { MunicipalityRow } from '#registry';
import type { Language } from '#kernel';
import { link } from '../links';
import { ruleChoices, ruleName } from '../parts/peer-rules';
import { profileWords } from './profile.words';
import type { ProfileState } from './profile-state';

const STANDARD = ['latest:27', 'latest:19', 'all', 'group', 'county', 'nearest:7', 'list'] as const;

interface ProfileFormProps {
  readonly language: Language;
  readonly municipality: MunicipalityRow;
  readonly evaluations: readonly EvaluationRow[];
  readonly state: ProfileState;
  /** What is written in the list's field. */
  readonly listText: string;
}

/** Chooses evaluation and peers; a plain form whose choices end in the link. */
export function ProfileForm({ language, municipality, evaluations, state, listText }: ProfileFormProps) {
  const words = profileWords[language].form;
  const chosenList = state.peers.startsWith('list');
  return (
    <form
      class="filters"
      method="get"
      action={link(language, 'profile', { code: municipality.code })}
      aria-label={words.label}
    >
      {evaluations.length > 1 ? (
        <EvaluationField {...{ language, evaluations, state }} />
      ) : (
        <>
          {state.instrument && <input type="hidden" name="instrument" value={state.instrument} />}
          {state.year && <input type="hidden" name="year" value={state.year} />}
        </>
      )}
      <div class="field">
        <label for="peers">{words.peers}</label>
        <select id="peers" name="peers">
          {ruleChoices(STANDARD, state.peers).map((rule) => (
            <option key={rule} value={rule} selected={rule === state.peers || (rule === 'list' && chosenList)}>
              {ruleName(rule, language)}
            </option>
          ))}
        </select>
      </div>
      <div class="field field-wide">
        <label for="members">{words.list}</label>
        <input id="members" name="members" value={listText} aria-describedby="members-hint" autocomplete="off" />
        <p class="hint" id="members-hint">
          {words.listHint}
        </p>
      </div>
      {state.asOf && <input type="hidden" name="asOf" value={state.asOf} />}
      <button type="submit">{words.submit}</button>
    </form>
  );
}

type EvaluationFieldProps = Pick<ProfileFormProps, 'language' | 'evaluations' | 'state'>;

function EvaluationField({ language, evaluations, state }: EvaluationFieldProps) {
  const words = profileWords[language].form;
  return (
    <div class="field">
      <label for="evaluation">{words.evaluation}</label>
      <select id="evaluation" name="evaluation">
        {evaluations.map(({ id, instrumentVersion, year }) => (
          <option
            key={id}
            value={`${instrumentVersion}-${year}`}
            selected={instrumentVersion === state.instrument && String(year) === state.year}
          >
            {words.evaluationName(year, instrumentVersion)}
          </option>
        ))}
      </select>
    </div>
  );
}

/** The names behind a list rule, as they are written in the list's field; a code whose name is not known stays a code. */
export function listTextOf(rule: string, answer: ComparisonAnswer | undefined): string {
  if (!rule.startsWith('list:')) return '';
  const named = [...(answer?.peers.members ?? []), ...(answer?.peers.leftOut ?? [])];
  const codes = rule.slice('list:'.length).split(',').filter(Boolean);
  return codes.map((code) => named.find((one) => one.municipalityCode === code)?.name ?? code).join(', ');
}
