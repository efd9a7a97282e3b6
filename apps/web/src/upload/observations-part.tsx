import type { Proposal } from '#intake';
import type { Language } from '#kernel';
import type { Instrument } from '../api-answers';
import { draftWords } from '../draft/draft.words';
import { TextArea } from '../forms/fields';
import { faultsAt, type FormProblem } from '../forms/form-problem';
import { count } from '../i18n/format';
import { areaTitle } from '../parts/parts';
import { placeText } from './place-words';
import { uploadWords } from './upload.words';

interface ObservationsPartProps {
  readonly prefix: string;
  readonly proposal: Proposal;
  readonly instruments: readonly Instrument[];
  /** In the order of the proposal. */
  readonly texts: readonly string[];
  readonly language: Language;
  readonly problem: FormProblem | undefined;
}

/** What the report says of strengths and improvement areas, each to keep, mend or empty. */
export function ObservationsPart({ prefix, proposal, instruments, texts, language, problem }: ObservationsPartProps) {
  const words = uploadWords[language].observations;
  if (proposal.observations.length === 0) return <p>{words.none}</p>;
  const areas = instruments.find(({ version }) => version === proposal.instrumentVersion)?.areas ?? [];
  const all = proposal.observations.map((observation, nth) => ({
    ...observation,
    id: `${prefix}observation-${nth}`,
    nth,
  }));
  return (
    <>
      <p>{words.text}</p>
      {areas.map((area) => {
        const own = all.filter((one) => one.area === area.number);
        if (own.length === 0) return null;
        return (
          <details key={area.number} class="fold" open={own.some(({ id }) => faultsAt(problem, id).length > 0)}>
            <summary>{words.area(area.number, areaTitle(area, language), count(own.length, language))}</summary>
            {own.map(({ id, kind, place, nth }) => (
              <TextArea
                key={id}
                {...{ id, language, problem }}
                label={draftWords[language].area.kinds[kind]}
                hint={placeText(place, language)}
                value={texts[nth] ?? ''}
                rows={3}
              />
            ))}
          </details>
        );
      })}
    </>
  );
}
