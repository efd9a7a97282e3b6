import {
  classificationValidIn,
  counties,
  findMunicipality,
  groupsOf,
  municipalities,
  searchMunicipalities,
} from './registry';

/** How many members each group of a classification has in the registry. */
function sizes(classification: string, sample: boolean): Record<string, number> {
  const codes = municipalities({ sample })
    .filter((row) => !sample || row.isSample)
    .flatMap((row) => row.groups.filter((group) => group.classification === classification).map(({ code }) => code));
  return Object.fromEntries(
    groupsOf(classification).map(({ code }) => [code, codes.filter((candidate) => candidate === code).length]),
  );
}

const namesFound = (search: Parameters<typeof searchMunicipalities>[0]) =>
  searchMunicipalities(search).map(({ name }) => name);

describe('the real municipalities', () => {
  const real = municipalities({ sample: false });

  it('are 290, with codes of their own', () => {
    expect(real).toHaveLength(290);
    expect(new Set(real.map(({ code }) => code)).size).toBe(290);
    expect(real.some(({ isSample }) => isSample)).toBe(false);
  });

  it('fall into the groups of 2023 as published', () => {
    const published = { A1: 3, A2: 43, B3: 23, B4: 63, B5: 24, C6: 27, C7: 51, C8: 35, C9: 21 };
    expect(sizes('2023', false)).toEqual(published);
    expect(Object.fromEntries(groupsOf('2023').map(({ code, count }) => [code, count]))).toEqual(published);
  });

  it('fall into the groups of 2011 as published', () => {
    const published = { 1: 3, 2: 38, 3: 31, 4: 22, 5: 51, 6: 20, 7: 54, 8: 20, 9: 35, 10: 16 };
    expect(sizes('2011', false)).toEqual(published);
    expect(Object.fromEntries(groupsOf('2011').map(({ code, count }) => [code, count]))).toEqual(published);
  });

  it('have no membership of 2017, whose members are not fully known', () => {
    expect(real.flatMap(({ groups }) => groups).some(({ classification }) => classification === '2017')).toBe(false);
  });

  it('include Örebro, a larger city in 2011', () => {
    expect(findMunicipality('1880')).toMatchObject({ name: 'Örebro', countyName: 'Örebro län', isSample: false });
    expect(findMunicipality('1880')?.groups).toContainEqual({
      classification: '2011',
      code: '3',
      name: 'Större städer',
    });
  });

  it('include Falun, whose official name is Falu kommun', () => {
    expect(findMunicipality('2080')).toMatchObject({ name: 'Falun', officialName: 'Falu kommun' });
  });

  it('have a population of the last day of 2016', () => {
    expect(new Set(real.map(({ populationDate }) => populationDate))).toEqual(new Set(['2016-12-31']));
    expect(findMunicipality('0180')?.population).toBe(935619);
  });
});

describe('the invented municipalities', () => {
  const invented = municipalities({ sample: true }).filter(({ isSample }) => isSample);

  it('are 40, coded 9901 to 9940, all in Exempellän', () => {
    expect(invented.map(({ code }) => code)).toEqual(Array.from({ length: 40 }, (_, index) => String(9901 + index)));
    expect(new Set(invented.map(({ countyName }) => countyName))).toEqual(new Set(['Exempellän']));
  });

  it('share no name with a real one or with each other', () => {
    const real = municipalities({ sample: false }).map(({ name }) => name.toLowerCase());
    expect(invented.filter(({ name }) => real.includes(name.toLowerCase()))).toEqual([]);
    expect(new Set(invented.map(({ name }) => name)).size).toBe(40);
  });

  it.each([
    ['2011', 290],
    ['2023', 290],
  ])('spread over the groups of %s as the real ones do, to within two', (classification, total) => {
    const real = sizes(classification, false);
    for (const [code, size] of Object.entries(sizes(classification, true))) {
      expect(size).toBeGreaterThanOrEqual(1);
      expect(Math.abs(size - ((real[code] ?? 0) * 40) / total)).toBeLessThan(2);
    }
  });

  it('have populations that occur in their group', () => {
    for (const { name, population, groups } of invented) {
      const peers = municipalities({ sample: false })
        .filter((row) => groups.every(({ classification, code }) => hasGroup(row.groups, classification, code)))
        .map((row) => row.population);
      expect({ name, peers: peers.length > 0 }).toEqual({ name, peers: true });
      expect(population).toBeGreaterThanOrEqual(Math.min(...peers) / 2);
      expect(population).toBeLessThanOrEqual(Math.max(...peers) * 2);
    }
  });

  it('are left out where they are not asked for', () => {
    expect(findMunicipality('9901')?.isSample).toBe(true);
    expect(findMunicipality('9901', { sample: false })).toBeUndefined();
    expect(searchMunicipalities({ q: '99' })).toEqual([]);
    expect(searchMunicipalities({ q: '99', sample: true })).toHaveLength(40);
    expect(counties()).toHaveLength(21);
    expect(counties({ sample: true }).at(-1)).toEqual({ code: '99', name: 'Exempellän' });
  });
});

function hasGroup(groups: readonly { classification: string; code: string }[], classification: string, code: string) {
  return groups.some((group) => group.classification === classification && group.code === code);
}

describe('searching', () => {
  it.each([
    ['orebro', ['Örebro']],
    ['ÖREBRO', ['Örebro']],
    ['O\u0308rebro', ['Örebro']],
    ['  örebro   kommun ', ['Örebro']],
    ['1880', ['Örebro']],
    ['falu kommun', ['Falun']],
    ['malung salen', []],
    ['malung-salen', ['Malung-Sälen']],
    ['xyz', []],
  ])('%p finds %p', (q, names) => {
    expect(namesFound({ q })).toEqual(names);
  });

  it('takes å, ä and ö for letters of their own when they are asked for', () => {
    expect(namesFound({ q: 'åre' })).toEqual(['Åre']);
    expect(namesFound({ q: 'öre' })).toEqual(['Örebro', 'Töreboda']);
    expect(namesFound({ q: 'are' })).toContain('Åre');
    expect(namesFound({ q: 'orsa' })).toEqual(['Orsa', 'Torsås']);
    expect(namesFound({ q: 'örsa' })).toEqual([]);
  });

  it('puts names that begin with the query first, each part in Swedish order', () => {
    expect(namesFound({ q: 'hä' })).toEqual([
      'Hällefors',
      'Härjedalen',
      'Härnösand',
      'Härryda',
      'Hässleholm',
      'Trollhättan',
    ]);
    expect(namesFound({ q: 'sund' })).toEqual([
      'Sundbyberg',
      'Sundsvall',
      'Askersund',
      'Oxelösund',
      'Stenungsund',
      'Strömsund',
      'Östersund',
    ]);
  });

  it('lists everything in Swedish order when nothing is asked for', () => {
    const names = namesFound({});
    expect(names).toHaveLength(290);
    expect(names[0]).toBe('Ale');
    expect(names.slice(-3)).toEqual(['Östra Göinge', 'Överkalix', 'Övertorneå']);
  });

  it('filters by county, group and classification', () => {
    expect(namesFound({ countyCode: '18' })).toHaveLength(12);
    expect(namesFound({ countyCode: '18', classification: '2011', group: '3' })).toEqual(['Örebro']);
    expect(namesFound({ group: 'A1' })).toEqual(['Göteborg', 'Malmö', 'Stockholm']);
    expect(namesFound({ group: 'A1', classification: '2011' })).toEqual([]);
    expect(namesFound({ classification: '2017' })).toEqual([]);
  });
});

describe('classifications', () => {
  it.each([
    [2010, undefined],
    [2011, '2011'],
    [2016, '2011'],
    [2017, '2017'],
    [2022, '2017'],
    [2023, '2023'],
    [2031, '2023'],
  ])('in %p the valid one is %p', (year, classification) => {
    expect(classificationValidIn(year)).toBe(classification);
  });

  it('have their published groups, 2017 included', () => {
    expect(groupsOf('2011')).toHaveLength(10);
    expect(groupsOf('2017').map(({ code }) => code)).toEqual(['A1', 'A2', 'B3', 'B4', 'B5', 'C6', 'C7', 'C8', 'C9']);
    expect(groupsOf('2017').at(-1)).toEqual({
      classification: '2017',
      code: 'C9',
      name: 'Landsbygdskommun med besöksnäring',
    });
    expect(groupsOf('1998')).toEqual([]);
  });
});
