import { given } from '#kernel';
import { ADOPTED, APPROVER, by, ID, life, NOW, type Life } from '../examples';
import { interimReportStream } from '../interim-report';
import { AdoptInterimReport, adoptInterimReport, adoptInterimReportSchema } from './adopt-interim-report';

const DECISION = { decidedOn: '2024-06-03', paragraph: '§ 112', diaryNumber: 'Ks 512/2024' };

function when(body: AdoptInterimReport['data'] = DECISION, name: Life = 'submitted', now = NOW) {
  const command = new AdoptInterimReport(ID, body, by(APPROVER, now));
  return given(interimReportStream, ...life(name)).when(adoptInterimReport, command);
}

describe('adopting', () => {
  it('records the decision', () => {
    expect(when().events).toEqual([ADOPTED]);
    expect(when(DECISION, 'submitted anew').events).toEqual([ADOPTED]);
  });

  it('takes a decision that is known in part, with the reason, and nothing made up', () => {
    const { events } = when({ diaryNumber: 'KSKF/2022:251', incompleteReason: 'Protokollet är inte känt' });
    const data = { diaryNumber: 'KSKF/2022:251', incompleteReason: 'Protokollet är inte känt', adoptedAt: NOW };
    expect(events).toEqual([{ type: 'InterimReportAdopted.v1', data }]);
  });

  it.each(['decidedOn', 'paragraph', 'diaryNumber'] as const)('refuses one without %s and without a reason', (part) => {
    const { refusal } = when({ ...DECISION, [part]: undefined });
    expect(refusal).toEqual({ kind: 'invalid', codes: [`${part}: reference-incomplete`] });
  });

  it.each([
    ['what is no day', '3 juni', 'no-such-day'],
    ['a day that does not exist', '2024-06-31', 'no-such-day'],
    ['a day to come', '2026-03-02', 'day-to-come'],
    ['a day before the outturn ends', '2024-03-30', 'before-outturn'],
  ])('refuses %s', (_, decidedOn, code) => {
    expect(when({ ...DECISION, decidedOn }).refusal).toEqual({ kind: 'invalid', codes: [`decidedOn: ${code}`] });
  });

  it.each(['2024-03-31', '2026-03-01'])('takes %s', (decidedOn) => {
    expect(when({ ...DECISION, decidedOn }).events?.[0]?.data).toMatchObject({ decidedOn });
  });

  it.each([
    ['opened', 'not-submitted'],
    ['filled', 'not-submitted'],
    ['returned', 'not-submitted'],
    ['adopted', 'adopted'],
    ['corrected', 'adopted'],
  ] as const)('is refused when %s', (name, code) => {
    expect(when(DECISION, name).refusal).toEqual({ kind: 'conflict', codes: [`: ${code}`] });
  });

  it('the form takes no empty part', () => {
    const fits = (body: object) => adoptInterimReportSchema.safeParse(body).success;
    expect(fits(DECISION)).toBe(true);
    expect(fits({ ...DECISION, paragraph: ' ' })).toBe(false);
    expect(fits({ ...DECISION, adoptedBy: 'x' })).toBe(false);
  });
});
