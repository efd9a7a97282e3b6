import type { Assignment, GoalAssessment } from './statements';
import { keyed, statementKey } from './statement-key';

const GOAL: GoalAssessment = { kind: 'committee', number: '5.1', title: 'Ingen ska behöva vänta' };
const ASSIGNMENT: Assignment = {
  title: 'Ta fram en plan för cykelvägar',
  sourceDocument: 'ÖSB',
  sourceYear: 2024,
  isCarriedOver: false,
};
const LONG = `${'Korta köerna till kommunens verksamheter '.repeat(4)}senast 2026`;

describe('the key of a statement', () => {
  it('of a goal is its kind and number', () => {
    expect(statementKey('goal', GOAL)).toBe('committee-5-1');
    expect(statementKey('goal', { ...GOAL, title: 'Ordalydelsen rättad' })).toBe('committee-5-1');
  });

  it('tells a strategic goal from a committee goal of the same number', () => {
    expect(statementKey('goal', { ...GOAL, kind: 'strategic' })).toBe('strategic-5-1');
  });

  it('of a goal without a number is its title, and what it stands under', () => {
    const goal: GoalAssessment = { kind: 'process', number: null, title: 'Hållbart arbetsliv' };
    expect(statementKey('goal', goal)).toBe('process-hallbart-arbetsliv');
    const under = { number: null, title: 'Medarbetare' };
    expect(statementKey('goal', { ...goal, under })).toBe('process-hallbart-arbetsliv-medarbetare');
  });

  it('of an assignment is its document, year and title', () => {
    expect(statementKey('assignment', ASSIGNMENT)).toBe('osb-2024-ta-fram-en-plan-for-cykelvagar');
    expect(statementKey('assignment', { ...ASSIGNMENT, sourceYear: null })).toBe('osb-ta-fram-en-plan-for-cykelvagar');
  });

  it('tells apart the same title in two areas and of two years', () => {
    const keys = [ASSIGNMENT, { ...ASSIGNMENT, area: 'Trygghet' }, { ...ASSIGNMENT, sourceYear: 2023 }].map((data) =>
      statementKey('assignment', data),
    );
    expect(new Set(keys).size).toBe(3);
  });

  it('of an observation depends on its text', () => {
    const observation = { goalArea: 'Lärande', kind: 'positive', text: 'Fler läser vidare' } as const;
    const other = { ...observation, text: 'Fler trivs' };
    expect(statementKey('observation', observation)).not.toBe(statementKey('observation', other));
  });

  it('tells a text that comments on one section from one on another', () => {
    const text = { kind: 'comment', heading: 'Kommentar', text: 'x' } as const;
    expect(statementKey('text', { ...text, section: 'Kansli' })).toBe('comment-kommentar-kansli');
    expect(statementKey('text', text)).toBe('comment-kommentar');
  });

  it('stays short for a long title, and tells apart two that begin the same', () => {
    const [one, other] = [LONG, `${LONG} och därefter`].map((title) =>
      statementKey('commitment', { title, responsible: [] }),
    );
    expect(one).not.toBe(other);
    expect([one, other].map((key) => (key?.length ?? 0) <= 90)).toEqual([true, true]);
    expect(one).toMatch(/^[a-z0-9-]+$/);
  });

  it('is there even for a title of signs only', () => {
    expect(statementKey('processArea', { title: '★★' })).toMatch(/^[0-9a-f]{8}$/);
    expect(statementKey('processArea', { title: '★★' })).not.toBe(statementKey('processArea', { title: '★' }));
  });

  it('comes with the statement', () => {
    expect(keyed({ kind: 'goal', data: GOAL })).toEqual({ kind: 'goal', key: 'committee-5-1', data: GOAL });
  });
});
