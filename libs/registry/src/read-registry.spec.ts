import { FaultyRegistryData } from './csv-text';
import { readGroups, readMunicipalities, type Expected } from './read-registry';

const HEADER =
  'code,name,official_name,county_code,county_name,group_code,group_name,main_group_code,main_group_name,' +
  'skl2011_group_no,skl2011_group_name,population,population_date';
const LINE = '1880,Örebro,Örebro kommun,18,Örebro län,B3,Större stad,B,Större städer,3,Större städer,146631,2016-12-31';

const expected: Expected = {
  groups: [
    { classification: '2011', code: '3', name: 'Större städer' },
    { classification: '2023', code: 'B3', name: 'Större stad' },
  ],
  rows: 1,
  isSample: false,
};

const read = (lines: readonly string[], change: Partial<Expected> = {}, header = HEADER) =>
  readMunicipalities({ file: 'kommuner.csv', text: [header, ...lines, ''].join('\n') }, { ...expected, ...change });

describe('a file of municipalities', () => {
  it('is read with both memberships', () => {
    expect(read([LINE])).toEqual([
      {
        code: '1880',
        name: 'Örebro',
        officialName: 'Örebro kommun',
        countyCode: '18',
        countyName: 'Örebro län',
        population: 146631,
        populationDate: '2016-12-31',
        groups: [
          { classification: '2011', code: '3', name: 'Större städer' },
          { classification: '2023', code: 'B3', name: 'Större stad' },
        ],
        isSample: false,
      },
    ]);
  });

  it.each([
    ['a code of three digits', LINE.replace('1880', '188'), 'line 2: code is "188"'],
    ['a code of another county', LINE.replace('1880', '1980'), 'line 2: code 1980 is not in county 18'],
    ['a population that is not a number', LINE.replace('146631', '146 631'), 'line 2: population is "146 631"'],
    ['an unknown group', LINE.replace(',3,', ',11,'), 'line 2: no group 11 in 2011'],
    ['a group under another name', LINE.replace('Större stad,', 'Storstäder,'), 'group B3 of 2023 is not Storstäder'],
    ['a cell too few', LINE.replace(',2016-12-31', ''), 'line 2: 12 cells, expected 13'],
    ['an official name that is none', LINE.replace('Örebro kommun', 'Örebro'), 'line 2: official_name is "Örebro"'],
  ])('is refused for %s', (_, line, message) => {
    expect(() => read([line])).toThrow(FaultyRegistryData);
    expect(() => read([line])).toThrow(message);
  });

  it('is refused when a code stands twice', () => {
    expect(() => read([LINE, LINE])).toThrow('kommuner.csv, line 3: code 1880 stands twice');
  });

  it('is refused when rows are missing', () => {
    expect(() => read([LINE], { rows: 290 })).toThrow('kommuner.csv: 1 municipalities, expected 290');
  });

  it('is refused when the columns are others', () => {
    expect(() => read([LINE], {}, HEADER.replace('code,name', 'name,code'))).toThrow('line 1: columns are name,code');
  });

  it('keeps real and invented municipalities apart', () => {
    expect(() => read([LINE], { isSample: true })).toThrow('county 99 is for invented municipalities');
    const invented = LINE.replace('1880', '9980').replace(',18,', ',99,');
    expect(() => read([invented])).toThrow('county 99 is for invented municipalities');
    expect(read([invented], { isSample: true })).toHaveLength(1);
  });
});

describe('a file of groups', () => {
  const groups = (line: string) =>
    readGroups({ file: 'grupper.csv', text: `classification,code,name,count\nSKR 2017,A1,Storstäder,3\n${line}\n` });

  it('may leave a count out', () => {
    expect(groups('SKR 2017,C8,Landsbygdskommun,')).toEqual([
      { classification: '2017', code: 'A1', name: 'Storstäder', count: 3 },
      { classification: '2017', code: 'C8', name: 'Landsbygdskommun' },
    ]);
  });

  it.each([
    ['2017,C8,Landsbygdskommun,', 'line 3: 2017 is not a classification'],
    ['SKR 2017,A1,Storstäder,3', 'line 3: group A1 of 2017 stands twice'],
    ['SKR 2017,C8,,', 'line 3: code, name or count is not one'],
  ])('is refused for %s', (line, message) => {
    expect(() => groups(line)).toThrow(message);
  });
});
