import { FaultyData } from './data-text';
import type { AreaCorrespondence, Instrument, InstrumentArea } from './instrument';
import { readCorrespondences } from './read-correspondences';
import { readInstruments } from './read-instruments';

function area(number: string, change: Partial<InstrumentArea> = {}): InstrumentArea {
  const subQuestions = ['60', '40'].map((maxPoints, index) => ({
    number: `${number}.${index + 1}`,
    title: 'Delfråga',
    maxPoints,
  }));
  return { number, title: 'Område', titleEn: 'Area', maxPoints: '100', subQuestions, ...change };
}

function instrument(change: Partial<Instrument> = {}): Instrument {
  const areas = ['1', '2', '3', '4', '5', '6', '7', '8'].map((number) => area(number));
  return { version: '2030', title: 'Version', titleEn: 'Version', subQuestionsKnown: true, areas, ...change };
}

const withArea = (index: number, change: Partial<InstrumentArea>) => {
  const { areas } = instrument();
  return instrument({ areas: areas.with(index, { ...area(String(index + 1)), ...change }) });
};

const read = (content: unknown, file = '2030.json') => readInstruments([{ file, text: JSON.stringify(content) }]);

describe('an instrument file', () => {
  it('is read as it stands', () => {
    expect(read(instrument())).toEqual([instrument()]);
  });

  it('may have sub-question points with decimals', () => {
    const subQuestions = ['33.5', '66.5'].map((maxPoints, index) => ({
      number: `1.${index + 1}`,
      title: 'Delfråga',
      maxPoints,
    }));
    expect(read(withArea(0, { subQuestions }))).toHaveLength(1);
  });

  it('may be known by areas alone', () => {
    const areas = instrument().areas.map((known) => ({ ...known, subQuestions: [] }));
    expect(read(instrument({ subQuestionsKnown: false, areas }))).toHaveLength(1);
  });
});

describe('an instrument file is refused, with file and place, when', () => {
  const [first, second] = area('2').subQuestions;
  const cases: [string, unknown, string][] = [
    [
      'an area number stands twice',
      withArea(1, { number: '1', subQuestions: area('2').subQuestions }),
      '2030.json: areas[1].number: 1 already stands at areas[0]',
    ],
    [
      'a sub-question number stands twice',
      withArea(1, { subQuestions: [first, { ...second, number: '2.1' }] as InstrumentArea['subQuestions'] }),
      '2030.json: areas[1].subQuestions[1].number: 2.1 already stands at areas[1].subQuestions[0]',
    ],
    [
      'sub-questions do not add up to their area',
      withArea(1, { subQuestions: [first] as InstrumentArea['subQuestions'] }),
      '2030.json: areas[1].subQuestions: max points add up to 60, expected 100',
    ],
    [
      'areas do not add up to 800',
      instrument({ areas: instrument().areas.slice(1) }),
      '2030.json: areas: max points add up to 700, expected 800',
    ],
    [
      'a sub-question stands in another area',
      withArea(1, { subQuestions: [first, { ...second, number: '22.2' }] as InstrumentArea['subQuestions'] }),
      '2030.json: areas[1].subQuestions[1].number: 22.2 does not begin with area 2',
    ],
    [
      'sub-questions stand in a version without known ones',
      instrument({ subQuestionsKnown: false }),
      '2030.json: areas[0].subQuestions: not empty although unknown',
    ],
    [
      'points are not a decimal',
      withArea(0, { maxPoints: '1e2' }),
      '2030.json: areas[0].maxPoints: not a decimal above 0',
    ],
    ['points are zero', withArea(0, { maxPoints: '0' }), '2030.json: areas[0].maxPoints: not a decimal above 0'],
    ['a title is empty', withArea(4, { title: ' ' }), '2030.json: areas[4].title: '],
    ['it has a field nobody knows', { ...instrument(), colour: 'red' }, '2030.json: Unrecognized key: "colour"'],
    [
      'it is named for another version',
      instrument({ version: '2031' }),
      "2030.json: version: 2031 does not fit the file's name",
    ],
  ];

  it.each(cases)('%s', (_, content, message) => {
    expect(() => read(content)).toThrow(FaultyData);
    expect(() => read(content)).toThrow(message);
  });

  it('the text is not JSON', () => {
    expect(() => readInstruments([{ file: '2030.json', text: '{' }])).toThrow('2030.json: not JSON');
  });

  it('names every fault, not only the first', () => {
    const faulty = instrument({ areas: instrument().areas.with(0, area('1', { maxPoints: '90' })) });
    expect(() => read(faulty)).toThrow(
      /subQuestions: max points add up to 100, expected 90\n2030.json: areas: max points add up to 790/,
    );
  });
});

describe('a correspondence file', () => {
  const instruments = [instrument({ version: '2030' }), instrument({ version: '2040' })];
  const numbers = instrument().areas.map(({ number }) => number);
  const stated: AreaCorrespondence = {
    from: '2030',
    to: '2040',
    note: 'Anmärkning',
    noteEn: 'Note',
    areas: numbers.map((number) => ({ from: number, to: number })),
  };
  const readStated = (content: unknown) =>
    readCorrespondences([{ file: '2030-2040.json', text: JSON.stringify(content) }], instruments);

  it('is read as it stands', () => {
    expect(readStated(stated)).toEqual([stated]);
  });

  it.each([
    ['names an unknown version', { ...stated, to: '2050' }, 'to: no instrument version 2050'],
    [
      'names an unknown area',
      { ...stated, areas: [{ from: '9', to: '1' }] },
      'areas[0].from: no area 9 in version 2030',
    ],
    ['leaves an area out', { ...stated, areas: stated.areas.slice(1) }, 'areas: area 1 of version 2040 is missing'],
    [
      'leads two areas to one',
      { ...stated, areas: stated.areas.with(1, { from: '2', to: '1' }) },
      'areas[1].to: area 1 stands twice',
    ],
  ])('is refused when it %s', (_, content, message) => {
    expect(() => readStated(content)).toThrow(message);
  });
});
