import type { ComparisonAnswer } from '#comparison';
import type { EvaluationRow } from '#evaluations';
import type { MunicipalityRow, NetworkRow } from '#registry';
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
  /** Saved networks to choose from. */
  readonly networks: readonly NetworkRow[];
  readonly state: ProfileState;
  /** What is written in the list's field. */
  readonly listText: string;
  /** The day of the point that is shown (ISO date); empty for the latest. */
  readonly pointDay: string;
}

/** Chooses evaluation and peers; a plain form whose choices end in the link. */
export function ProfileForm(props: ProfileFormProps) {
  const { language, municipality, evaluations, networks, state, listText, pointDay } = props;
  return (
    <form
      class="filters"
      method="get"
      action={link(language, 'profile', { code: municipality.code })}
      aria-label={profileWords[language].form.label}
    >
      <SubjectField {...{ language, municipality }} />
      {evaluations.length > 1 ? (
        <EvaluationField {...{ language, evaluations, state }} />
      ) : (
        <>
          {state.instrument && <input type="hidden" name="instrument" value={state.instrument} />}
          {state.year && <input type="hidden" name="year" value={state.year} />}
        </>
      )}
      <PeersFields {...{ language, networks, state, listText }} />
      <div class="with-button">
        <PointField {...{ language, state, pointDay }} />
        <button type="submit">{profileWords[language].form.submit}</button>
      </div>
    </form>
  );
}

function SubjectField({ language, municipality }: Pick<ProfileFormProps, 'language' | 'municipality'>) {
  const words = profileWords[language].form;
  return (
    <div class="field">
      <label for="subject">{words.subject}</label>
      <input id="subject" name="subject" value={municipality.name} aria-describedby="subject-hint" autocomplete="off" />
      <p class="hint" id="subject-hint">
        {words.subjectHint}
      </p>
    </div>
  );
}

type PeersProps = Pick<ProfileFormProps, 'language' | 'networks' | 'state' | 'listText'>;

function PeersFields({ language, networks, state, listText }: PeersProps) {
  const words = profileWords[language].form;
  const chosenList = state.peers.startsWith('list');
  return (
    <>
      <div class="field">
        <label for="peers">{words.peers}</label>
        <select id="peers" name="peers">
          {ruleChoices([...STANDARD, ...networks.map(({ id }) => `network:${id}`)], state.peers).map((rule) => (
            <option key={rule} value={rule} selected={rule === state.peers || (rule === 'list' && chosenList)}>
              {ruleName(rule, language, networks)}
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
    </>
  );
}

/** As of which day; what stood before goes along, so that a point within the day stays when the day does. */
function PointField({ language, state, pointDay }: Pick<ProfileFormProps, 'language' | 'state' | 'pointDay'>) {
  const words = profileWords[language].form;
  return (
    <div class="field">
      <label for="day">{words.day}</label>
      <input id="day" name="day" type="date" value={pointDay} aria-describedby="day-hint" />
      <p class="hint" id="day-hint">
        {words.dayHint}
      </p>
      {state.asOf && <input type="hidden" name="asOf" value={state.asOf} />}
      {state.asOf && <input type="hidden" name="dayShown" value={pointDay} />}
    </div>
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
