import { FaultyActivityData, mapActivity, readActivities, readLocalCodes } from './activity-mapping';

const briefly = (municipality: string, code: string | null, label = '') => {
  const mapping = mapActivity(municipality, code, label);
  return mapping.kind === 'mapped'
    ? [mapping.activity.rsCode, mapping.activity.name, mapping.isJudged, mapping.source]
    : mapping.reason;
};

describe('an activity code of Örebro', () => {
  it.each([
    ['6100', ['610', 'Arbetsmarknadsåtgärder', false, 'Örebro 2024']],
    ['4800', ['470', 'Grundläggande vuxenutbildning', false, 'Örebro 2024']],
    ['4700', ['453', 'Anpassad gymnasieskola', false, 'Örebro 2024']],
    ['8300', ['832', 'Buss, bil och spårbundna persontransporter', true, 'Örebro 2024']],
    ['9000', 'common-cost'],
    ['4801', 'not-in-table'],
    [null, 'not-in-table'],
  ])('%s is %p', (code, expected) => {
    expect(briefly('1880', code)).toEqual(expected);
  });

  it('is never what its first three digits say, where those say something else', () => {
    expect(briefly('1880', '8300')).not.toContain('830');
    expect(briefly('1880', '3100')).not.toContain('310');
  });
});

describe('an activity code of another municipality', () => {
  it('is unmapped, even when Örebro has the same', () => {
    expect(briefly('0484', '6100', 'Arbetsmarknadsåtgärder')).toBe('not-in-table');
  });

  it("is SCB's own when both code and name are", () => {
    expect(briefly('0484', '610', 'Arbetsmarknadsåtgärder')).toEqual(['610', 'Arbetsmarknadsåtgärder', false, 'RS']);
    expect(briefly('0484', '610', 'Parkering')).toBe('not-in-table');
  });
});

describe('files that cannot be true', () => {
  const leaf = { rs_code: '610', name: 'A', level: 'leaf', parent_total_code: '690' };
  const total = { rs_code: '690', name: 'B', level: 'total', parent_total_code: '' };
  const local = {
    local_4digit_code: '6100',
    local_name_as_printed: 'A',
    scb_code_by_meaning: '610',
    match_basis: 'judged',
  };

  it('are refused with the code', () => {
    expect(() => readActivities([leaf])).toThrow(
      new FaultyActivityData('rs-activity-codes.csv: 610 is part of no total'),
    );
    expect(() => readActivities([total, leaf, leaf])).toThrow(/610 stands twice/);
    const activities = readActivities([total, leaf]);
    expect(() => readLocalCodes('x.csv', [local, local], activities)).toThrow('x.csv: 6100 stands twice');
    expect(() => readLocalCodes('x.csv', [{ ...local, scb_code_by_meaning: '611' }], activities)).toThrow(
      /leads to "611"/,
    );
    expect(() => readLocalCodes('x.csv', [{ ...local, match_basis: 'none: common' }], activities)).toThrow(
      /leads to "610"/,
    );
    expect([...readLocalCodes('x.csv', [local], activities).keys()]).toEqual(['6100']);
  });
});
