import { createKeySchema, MOST_KEYS, noRoomForKey, refusedKey, type CreateKeyBody } from './create-key';

const TODAY = '2026-11-21';
const KEY: CreateKeyBody = { name: 'Ekonomisystemet', scopes: ['reports:read'], expiresOn: '2027-11-21' };
const codeOf = (change: Partial<CreateKeyBody>, today = TODAY) =>
  refusedKey({ ...KEY, ...change }, today)?.faults.map(({ where, code }) => `${where} ${code}`);

describe('a key', () => {
  it.each([
    ['a year', '2027-11-21', TODAY],
    ['today alone', TODAY, TODAY],
    ['two years to the day', '2028-11-21', TODAY],
    ['two years from a leap day', '2030-02-28', '2028-02-29'],
  ])('may hold for %s', (_, expiresOn, today) => {
    expect(codeOf({ expiresOn }, today)).toBeUndefined();
  });

  it.each([
    ['a day that has been', '2026-11-20', TODAY, 'expiresOn passed'],
    ['more than two years', '2028-11-22', TODAY, 'expiresOn too-late'],
    ['a day more than two years from a leap day', '2030-03-01', '2028-02-29', 'expiresOn too-late'],
  ])('may not hold for %s', (_, expiresOn, today, said) => {
    expect(codeOf({ expiresOn }, today)).toEqual([said]);
  });

  it('has each scope once', () => {
    expect(codeOf({ scopes: ['uploads', 'uploads'] })).toEqual(['scopes twice']);
  });

  it.each([
    ['no name', { name: '  ' }],
    ['a long name', { name: 'x'.repeat(81) }],
    ['no scope', { scopes: [] }],
    ['an unknown scope', { scopes: ['reports:adopt'] }],
    ['no such day', { expiresOn: '2027-02-29' }],
    ['a municipality', { municipalityCode: '1883' }],
    ['a role', { role: 'approver' }],
  ])('is not asked for with %s', (_, change) => {
    expect(createKeySchema.safeParse({ ...KEY, ...change }).success).toBe(false);
  });
});

describe('the keys of a municipality', () => {
  it('have names of their own', () => {
    expect(noRoomForKey({ count: 1, isNameTaken: true })?.faults[0].code).toBe('name-taken');
  });

  it('are so many at most', () => {
    expect(noRoomForKey({ count: MOST_KEYS - 1, isNameTaken: false })).toBeUndefined();
    expect(noRoomForKey({ count: MOST_KEYS, isNameTaken: false })?.faults[0].code).toBe('too-many-keys');
  });
});
