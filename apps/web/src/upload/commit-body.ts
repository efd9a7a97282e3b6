import type { EvaluationRow } from '#evaluations';
import type { Proposal } from '#intake';
import type { Language } from '#kernel';
import type { MunicipalityRow } from '#registry';
import type { Problem } from '../api-answers';
import type { CommittedEvaluation } from '../api-client';
import { formProblem, type FieldOf, type FormFault, type FormProblem } from '../forms/form-problem';
import { inFigures, scoreField, scoresFrom } from '../forms/scores';
import { isOpen } from '../parts/may-do';
import { measureName } from '../parts/measure-name';
import { municipalityIn } from '../parts/municipality-field';
import { startEvaluationWords } from '../start-evaluation/start-evaluation.words';
import { shownAs } from './standing';
import { standingWords } from './standing.words';
import { OTHER, prefixOf, type EvaluationValues } from './upload-values';
import { uploadWords } from './upload.words';

/** An evaluation as it is sent, with where each part of it stands in the form. */
export interface SentEvaluation {
  readonly prefix: string;
  readonly body: CommittedEvaluation;
  readonly keys: readonly string[];
  /** Which of the proposed observations each sent one is. */
  readonly observationsAt: readonly number[];
}

export interface CommitRead {
  readonly sent: readonly SentEvaluation[];
  readonly faults: readonly FormFault[];
}

/** What a form says should be taken in, and what has to be chosen first. */
export function commitOf(
  values: readonly EvaluationValues[],
  proposals: readonly Proposal[],
  municipalities: readonly MunicipalityRow[],
  language: Language,
): CommitRead {
  const taken = values.flatMap((one, nth) => {
    const proposal = proposals[nth];
    return one.take && proposal ? [evaluationOf(one, proposal, nth, municipalities, language)] : [];
  });
  if (taken.length === 0) {
    return { sent: [], faults: [{ field: `${prefixOf(0)}take`, detail: uploadWords[language].nothingTaken }] };
  }
  return { sent: taken.map(({ sent }) => sent), faults: taken.flatMap(({ faults }) => faults) };
}

function evaluationOf(
  values: EvaluationValues,
  proposal: Proposal,
  nth: number,
  municipalities: readonly MunicipalityRow[],
  language: Language,
): { readonly sent: SentEvaluation; readonly faults: readonly FormFault[] } {
  const prefix = prefixOf(nth);
  const { code, year, faults } = aboutOf(values, proposal, prefix, municipalities, language);
  const { scores, keys } = scoresFrom(values.scores, {}, language);
  const written = values.observations.map((text, at) => ({ ...proposal.observations[at], text, at }));
  const kept = written.flatMap(({ area, kind, text, at }) => (area && kind && text ? [{ area, kind, text, at }] : []));
  const { version, source, note, accepted } = values;
  const body: CommittedEvaluation = {
    municipalityCode: code,
    instrumentVersion: version,
    year,
    ...(source && { source }),
    ...(note && { note }),
    scores,
    observations: kept.map(({ area, kind, text }) => ({ area, kind, text })),
    acceptedDifferences: [...accepted].map(([measure, reason]) => ({ measure, reason })),
  };
  return { sent: { prefix, body, keys, observationsAt: kept.map(({ at }) => at) }, faults };
}

/** Municipality, version and year: each has to be chosen, whatever was suggested. */
function aboutOf(
  { municipality, otherMunicipality, version, year, otherYear }: EvaluationValues,
  proposal: Proposal,
  prefix: string,
  municipalities: readonly MunicipalityRow[],
  language: Language,
): { readonly code: string; readonly year: number; readonly faults: readonly FormFault[] } {
  const words = startEvaluationWords[language];
  const writtenName = municipality === OTHER || municipality === '' ? otherMunicipality : municipality;
  const found = municipalityIn(writtenName, municipalities, language);
  const at = municipality === OTHER ? 'other-municipality' : 'municipality';
  const yearText = year === OTHER || year === '' ? otherYear : year;
  const versionFault = versionFaultOf(version, proposal, language);
  return {
    code: 'code' in found ? found.code : '',
    year: Number(yearText),
    faults: [
      ...('fault' in found ? [{ field: `${prefix}${at}`, detail: found.fault }] : []),
      ...(versionFault ? [{ field: `${prefix}version-used`, detail: versionFault }] : []),
      ...(/^\d{4}$/.test(yearText)
        ? []
        : [{ field: `${prefix}${year === OTHER ? 'other-year' : 'year'}`, detail: words.yearMissing }]),
    ],
  };
}

/** Area 3 is not the same area in two versions: what was read by one cannot be taken in by another. */
function versionFaultOf(version: string, proposal: Proposal, language: Language): string | undefined {
  if (version === '') return startEvaluationWords[language].versionMissing;
  const read = proposal.instrumentVersion;
  const deep = proposal.scores.some((score) => !('total' in score));
  return read !== null && deep && version !== read ? uploadWords[language].otherVersion(read, version) : undefined;
}

/** The API begins with the name of the measure; the form says at which figure it is. */
const MEASURE_FIRST = /^(?:(?:Delfråga|Sub-question|Område|Area) [\d.]+|Totalt|Total): /;

/**
 * The evaluations with the drafts that they fill. One whose draft the form has not shown as it stands is to be looked at
 * first.
 */
export function intoDrafts(
  { sent }: CommitRead,
  values: readonly EvaluationValues[],
  standing: readonly (EvaluationRow | undefined)[],
  language: Language,
): CommitRead {
  const read = sent.map((one) => {
    const nth = values.findIndex((_, at) => prefixOf(at) === one.prefix);
    const draft = standing[nth];
    if (!draft || !isOpen(draft)) return { sent: one, faults: [] };
    const seen = values[nth]?.draft === shownAs(draft);
    return {
      sent: { ...one, body: { ...one.body, draftVersion: draft.version } },
      faults: seen ? [] : [{ field: `${one.prefix}about`, detail: standingWords[language].look }],
    };
  });
  return { sent: read.map((one) => one.sent), faults: read.flatMap(({ faults }) => faults) };
}

/** What the API said about a commit, at the fields that it was sent from. */
export function commitProblem(problem: Problem, sent: readonly SentEvaluation[], language: Language): FormProblem {
  const words = uploadWords[language];
  const said = inFigures(problem, language);
  const errors = said.errors?.map((error) =>
    error.code === 'nothing-to-accept'
      ? { ...error, detail: words.nothingToAccept }
      : { ...error, detail: error.detail.replace(MEASURE_FIRST, '') },
  );
  return formProblem({ ...said, errors }, (where, code) => {
    const [, nth, part = ''] = /^evaluations\[(\d+)\]\.?(.*)$/.exec(where) ?? [];
    const one = nth === undefined ? undefined : sent[Number(nth)];
    return one && fieldIn(one, part, code, language);
  });
}

const FIELDS: Readonly<Record<string, string>> = {
  '': 'about',
  draftVersion: 'about',
  municipalityCode: 'municipality',
  instrumentVersion: 'version-used',
  year: 'year',
  source: 'source',
  note: 'note',
};

function fieldIn(
  { prefix, keys, body, observationsAt }: SentEvaluation,
  part: string,
  code: string,
  language: Language,
): ReturnType<FieldOf> {
  const [, inDraft] = /^draft\[(.+)\]$/.exec(part) ?? [];
  if (inDraft) return { field: `${prefix}accept-${inDraft}`, about: measureName(inDraft, language) };
  const [, list, at = ''] = /^(scores|observations|acceptedDifferences)\[(\d+)\]/.exec(part) ?? [];
  if (list === 'scores') {
    const unexplained = code === 'not-explained-by-rounding' && keys[Number(at)] !== undefined;
    const field = scoreField(part, keys, language, prefix);
    return unexplained && field ? { ...field, field: `${prefix}accept-${keys[Number(at)]}` } : field;
  }
  if (list === 'observations') return `${prefix}observation-${observationsAt[Number(at)]}`;
  if (list) return `${prefix}accept-${body.acceptedDifferences[Number(at)]?.measure}`;
  const own = FIELDS[part];
  return own && prefix + own;
}
