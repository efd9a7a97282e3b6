import { fixture } from '../../../../test/support/web-fixtures/fixture-transport';
import { interimAnswers, REPORT_ID } from '../../../../test/support/web-fixtures/interim-answers';
import { textsIn, visitPage } from '../../../../test/support/web-fixtures/visit-page';

const { items } = fixture('history-1880-2010-2012') as { items: readonly { readonly version: number }[] };

const ofOneCommand = (what: string, count: number) =>
  Array.from({ length: count }, (_, nth) => ({
    version: 20 + nth,
    group: 20,
    position: String(200 + nth),
    at: '2026-11-21T10:00:00.000000Z',
    role: 'evaluator',
    what,
    detail: { sv: `Område 1: Iakttagelse ${nth + 1}`, en: `Area 1: Observation ${nth + 1}` },
    reason: null,
    origin: null,
  }));

const strong = (body: string) => textsIn(body, /<strong>([^]*?)<\/strong>/g);

describe('a history with much that was taken in at once', () => {
  it('has it as one line that opens to all of it, the first of it first', async () => {
    const entries = [...items, ...ofOneCommand('EvaluationObserved', 75)];
    const replaced = { '/evaluations/1880-2010-2012/history': { items: entries, next: null } };
    const { body } = await visitPage('/utvarderingar/1880-2010-2012/historik', { replaced });
    expect(strong(body).filter((text) => text === 'Iakttagelse inlagd')).toHaveLength(1);
    expect(textsIn(body, /<summary>([^]*?)<\/summary>/g)).toContain('75 stycken i ett svep');
    const lines = textsIn(body, /<li id="\d+">([^]*?)<\/li>/g);
    expect(lines).toHaveLength(75);
    expect([lines[0], lines[74]]).toEqual(['Område 1: Iakttagelse 1', 'Område 1: Iakttagelse 75']);
    expect(body).toContain(`${entries.length} händelser`);
    expect(body.match(/<tr id="\d+">/g)).toHaveLength(items.length);
  });

  it('does so for an interim report too, in English', async () => {
    const entries = ofOneCommand('GoalAssessed', 12);
    const replaced = {
      ...interimAnswers(),
      [`/interim-reports/${REPORT_ID}/history`]: { items: entries, next: null },
    };
    const { body } = await visitPage(`/en/interim-reports/${REPORT_ID}/history`, { replaced });
    expect(strong(body)).toEqual(['Goal assessed']);
    expect(textsIn(body, /<summary>([^]*?)<\/summary>/g)).toContain('12 in one go');
    expect(textsIn(body, /<li id="\d+">([^]*?)<\/li>/g)[11]).toBe('Area 1: Observation 12');
  });
});
