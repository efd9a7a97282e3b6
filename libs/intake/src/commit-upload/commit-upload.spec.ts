import type { EvaluationEvent, Score } from '#evaluations';
import { Refusal, type CommandContext } from '#kernel';
import { findMunicipality } from '#registry';
import type { Proposal } from '../proposals';
import { commitUpload, type CommitCase } from './commit-upload';
import { commitUploadSchema, type CommitUploadBody } from './committed-evaluation';

const context: CommandContext = {
  actor: { id: 'evaluator-1', role: 'evaluator' },
  now: '2026-11-21T10:00:00.000Z',
  commandId: '00000000-0000-4000-8000-000000000001',
};
const AREAS = ['52', '80', '66', '59', '51', '71', '55', '82'];
const scores: Score[] = [
  ...AREAS.map((printedPoints, nth) => ({ area: String(nth + 1), printedPoints })),
  { total: '515' },
];
const proposal: Proposal = {
  municipalityCode: '1880',
  instrumentVersion: '2010',
  year: 2010,
  depth: 'area',
  scores: scores.map((score, nth) => ({ ...score, place: `line:${90 + nth} column:3` })),
  observations: [],
  source: 'En rapport',
};
const evaluation: CommitUploadBody['evaluations'][number] = {
  municipalityCode: '1880',
  instrumentVersion: '2010',
  year: 2010,
  scores,
};
const asked = (past: CommitCase['past'] = new Map()): CommitCase => ({
  uploadId: 'upload-1',
  proposals: [proposal],
  past,
  municipality: (code) => findMunicipality(code),
  context,
});
const codes = (decided: ReturnType<typeof commitUpload>) =>
  decided instanceof Refusal
    ? [decided.kind, ...decided.faults.map(({ where, code }) => `${where}: ${code}`)]
    : decided;
const refused = (...evaluations: CommitUploadBody['evaluations']) => codes(commitUpload({ evaluations }, asked()));

describe('committing an upload', () => {
  it('starts the evaluation and records its scores with their places, printed as they were', () => {
    const observation = { area: '1', kind: 'strength' as const, text: 'Korta vägar' };
    const decided = commitUpload({ evaluations: [{ ...evaluation, observations: [observation] }] }, asked());
    expect(decided).toEqual([
      {
        id: '1880-2010-2010',
        events: [
          {
            type: 'EvaluationStarted.v1',
            data: {
              municipalityCode: '1880',
              instrumentVersion: '2010',
              year: 2010,
              evaluatorIds: ['evaluator-1'],
              isSample: false,
              startedAt: context.now,
            },
          },
          {
            type: 'EvaluationScored.v1',
            data: {
              scores,
              source: {
                uploadId: 'upload-1',
                places: {
                  ...Object.fromEntries(AREAS.map((_, nth) => [`area:${nth + 1}`, `line:${90 + nth} column:3`])),
                  total: 'line:98 column:3',
                },
              },
              scoredAt: context.now,
            },
          },
          { type: 'EvaluationObserved.v1', data: { ...observation, observedAt: context.now } },
        ],
      },
    ]);
  });

  it('names what a person mended, and keeps the place it was mended from', () => {
    const [first, ...rest] = scores;
    const mended: Score[] = [{ area: '1', printedPoints: '53' }, ...rest];
    expect(first).toBeDefined();
    const decided = commitUpload({ evaluations: [{ ...evaluation, scores: mended }] }, asked());
    if (decided instanceof Refusal) throw new Error('refused');
    const scored = decided[0]?.events.find(({ type }) => type === 'EvaluationScored.v1');
    expect(scored?.data).toMatchObject({ source: { mended: ['area:1'], places: { 'area:1': 'line:90 column:3' } } });
  });

  it('takes the places of the proposal that the scores agree with, whatever year a person chose', () => {
    const other: Proposal = { ...proposal, year: 2012, scores: [{ total: '615', place: 'line:98 column:2' }] };
    const decided = commitUpload(
      { evaluations: [{ ...evaluation, year: 2009 }] },
      { ...asked(), proposals: [other, proposal] },
    );
    if (decided instanceof Refusal) throw new Error('refused');
    const scored = decided[0]?.events.find(({ type }) => type === 'EvaluationScored.v1');
    expect(scored?.data).toMatchObject({ source: { places: { total: 'line:98 column:3' } } });
  });

  it('refuses a difference beyond rounding that nobody accepted, and an acceptance of none', () => {
    const wrong = scores.map((score) => ('total' in score ? { total: '530' } : score));
    expect(refused({ ...evaluation, scores: wrong })).toEqual([
      'invalid',
      'evaluations[0].scores[8]: not-explained-by-rounding',
    ]);
    const acceptedDifferences = [{ measure: 'total', reason: 'står så' }];
    expect(refused({ ...evaluation, acceptedDifferences })).toEqual([
      'invalid',
      'evaluations[0].acceptedDifferences[0].measure: nothing-to-accept',
    ]);
    const decided = commitUpload({ evaluations: [{ ...evaluation, scores: wrong, acceptedDifferences }] }, asked());
    expect(decided).toMatchObject([{ events: [{}, { data: { acceptedDifferences } }] }]);
  });

  it('refuses all for one, and names every place', () => {
    expect(
      refused(
        evaluation,
        evaluation,
        { ...evaluation, municipalityCode: '0000' },
        { ...evaluation, instrumentVersion: '1999', year: 2009 },
        { ...evaluation, year: 2008, scores: [{ area: '9', printedPoints: '1' }, { total: '801' }] },
        { ...evaluation, year: 2007, observations: [{ area: '12', kind: 'strength', text: 'x' }] },
      ),
    ).toEqual([
      'invalid',
      'evaluations[1]: given-twice',
      'evaluations[2].municipalityCode: unknown-municipality',
      'evaluations[3].instrumentVersion: unknown-instrument',
      'evaluations[4].scores[0].area: unknown-area',
      'evaluations[4].scores[1].total: out-of-range',
      'evaluations[5].observations[0].area: unknown-area',
    ]);
  });

  it('takes a body with places in it, and none with numbers or prototypes', () => {
    expect(commitUploadSchema.safeParse({ evaluations: [{ ...evaluation, scores: proposal.scores }] }).success).toBe(
      true,
    );
    for (const bad of [
      { evaluations: [] },
      { evaluations: [{ ...evaluation, scores: [{ total: 515 }] }] },
      { evaluations: [{ ...evaluation, scores: [{ total: '1e3' }] }] },
      { evaluations: [{ ...evaluation, year: '2010' }] },
      JSON.parse('{"evaluations":[{"__proto__":{"x":1}}]}') as unknown,
    ]) {
      expect(commitUploadSchema.safeParse(bad).success).toBe(false);
    }
  });
});

describe('committing into a draft', () => {
  const started = (evaluatorId = 'evaluator-1'): EvaluationEvent => ({
    type: 'EvaluationStarted.v1',
    data: {
      municipalityCode: '1880',
      instrumentVersion: '2010',
      year: 2010,
      evaluatorIds: [evaluatorId],
      isSample: false,
      startedAt: context.now,
    },
  });
  const scored = (...given: Score[]): EvaluationEvent => ({
    type: 'EvaluationScored.v1',
    data: { scores: given, scoredAt: context.now },
  });
  const SUBMITTED: EvaluationEvent = {
    type: 'EvaluationSubmitted.v1',
    data: { depth: 'area', submittedAt: context.now },
  };
  const replied = (agrees: boolean): EvaluationEvent => ({
    type: 'EvaluationReplied.v1',
    data: { agrees, repliedAt: context.now },
  });
  const into = (past: readonly EvaluationEvent[], more: Partial<typeof evaluation> = {}) =>
    commitUpload({ evaluations: [{ ...evaluation, ...more }] }, asked(new Map([['1880-2010-2010', past]])));
  const typesOf = (decided: ReturnType<typeof into>) =>
    decided instanceof Refusal ? codes(decided) : decided[0]?.events.map(({ type }) => type);

  it('adds what is new, replaces what differs, and leaves the rest as it stands', () => {
    const decided = into([started(), scored({ area: '1', printedPoints: '52' }, { area: '2', printedPoints: '79' })]);
    if (decided instanceof Refusal) throw new Error('refused');
    const [event, ...others] = decided[0]?.events ?? [];
    expect(others).toEqual([]);
    expect(event?.data).toMatchObject({
      scores: scores.slice(1),
      source: { uploadId: 'upload-1', places: { 'area:1': 'line:90 column:3', 'area:2': 'line:91 column:3' } },
    });
  });

  it('adds observations that are not there', () => {
    const observation = { area: '1', kind: 'strength' as const, text: 'Korta vägar' };
    const observed: EvaluationEvent = {
      type: 'EvaluationObserved.v1',
      data: { ...observation, observedAt: context.now },
    };
    const observations = [observation, { ...observation, text: 'Öppna möten' }];
    const decided = into([started(), observed], { observations });
    expect(decided).toMatchObject([{ events: [{}, { data: { text: 'Öppna möten' } }] }]);
    expect(typesOf(decided)).toEqual(['EvaluationScored.v1', 'EvaluationObserved.v1']);
  });

  it('is open after a reply that disagrees, and refused in words from submission on', () => {
    const base = [started(), scored(...scores), SUBMITTED];
    expect(typesOf(into([...base, replied(false)]))).toEqual(['EvaluationScored.v1']);
    expect(typesOf(into(base))).toEqual(['conflict', 'evaluations[0]: already-submitted']);
    expect(typesOf(into([...base, replied(true)]))).toEqual(['conflict', 'evaluations[0]: already-submitted']);
    const published: EvaluationEvent = {
      type: 'EvaluationPublished.v1',
      data: {
        municipalityCode: '1880',
        instrumentVersion: '2010',
        year: 2010,
        depth: 'area',
        figures: {},
        isSample: false,
        publishedAt: context.now,
      },
    };
    expect(typesOf(into([...base, published]))).toEqual(['conflict', 'evaluations[0]: already-published']);
  });

  it('is refused to those who are not assigned, as if they wanted to start one', () => {
    expect(typesOf(into([started('somebody-else')]))).toEqual(['conflict', 'evaluations[0]: already-started']);
    expect(typesOf(into([started('somebody-else')], { draftVersion: 1 }))).toEqual([
      'conflict',
      'evaluations[0].draftVersion: draft-changed',
    ]);
  });

  it('is refused when the draft is another than the person has seen', () => {
    expect(typesOf(into([started()], { draftVersion: 1 }))).toEqual(['EvaluationScored.v1']);
    expect(typesOf(into([started()], { draftVersion: 2 }))).toEqual([
      'conflict',
      'evaluations[0].draftVersion: draft-changed',
    ]);
    expect(typesOf(into([], { draftVersion: 1 }))).toEqual(['conflict', 'evaluations[0].draftVersion: draft-changed']);
  });

  it('holds what comes in against what stands, and names a figure that only the draft has', () => {
    const onlyAreas = scores.filter((score) => !('total' in score));
    const draft = [started(), scored({ total: '530' })];
    expect(codes(into(draft, { scores: onlyAreas }))).toEqual([
      'invalid',
      'evaluations[0].draft[total]: not-explained-by-rounding',
    ]);
    const acceptedDifferences = [{ measure: 'total', reason: 'står så' }];
    expect(into(draft, { scores: onlyAreas, acceptedDifferences })).toMatchObject([
      { events: [{ data: { acceptedDifferences } }] },
    ]);
  });

  it('does not ask again about a difference that stood in the draft already', () => {
    const draft = [started(), scored(...scores.map((score) => ('total' in score ? { total: '530' } : score)))];
    const sub = { subQuestion: '1.1', percent: '60' };
    expect(typesOf(into(draft, { scores: [sub] }))).toEqual(['EvaluationScored.v1']);
  });
});

describe('a refusal of a difference', () => {
  it('names the measure in words and writes figures as each language does', () => {
    const fine = scores.map((score) => ('total' in score ? { total: '530.5' } : score));
    const decided = commitUpload({ evaluations: [{ ...evaluation, scores: fine }] }, asked());
    if (!(decided instanceof Refusal)) throw new Error('taken in');
    expect(decided.faults[0].detail).toEqual({
      sv: 'Totalt: tryckt står 530,5, uträknat blir det 516. Rätta, eller godta skillnaden med en orsak.',
      en: 'Total: printed is 530.5, computed is 516. Mend it, or accept the difference with a reason.',
    });
    const idle = { ...evaluation, acceptedDifferences: [{ measure: 'area:3', reason: 'står så' }] };
    expect(codes(commitUpload({ evaluations: [idle] }, asked()))).toHaveLength(2);
  });
});
