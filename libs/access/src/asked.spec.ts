import { contextOf, type Asked } from './asked';

const ASKED: Asked = {
  actor: { id: 'approver-1', role: 'approver', municipalityCode: '1880' },
  language: 'en',
  now: '2026-03-01T12:00:00.000Z',
  commandId: '00000000-0000-4000-8000-000000000000',
  idempotency: { key: 'approver-1:k', requestHash: 'h' },
  expectedVersion: 3,
  after: 12n,
};

describe('the context of a command', () => {
  it('is who, when and by which key, and nothing of how the answer is read', () => {
    const { language: _language, after: _after, ...rest } = ASKED;
    expect(contextOf({ asked: ASKED })).toEqual(rest);
  });
});
