import { Refusal } from '#kernel';
import * as fc from 'fast-check';
import {
  evaluation,
  GRASTORP,
  GRASTORP_2014,
  HELSINGBORG,
  KARLSKOGA,
  KARLSKOGA_2014,
  MUNICIPALITIES,
  municipality,
  NACKA,
  NACKA_2011,
  OREBRO,
  OREBRO_2012,
  organisation,
} from './examples';
import { parsePeerRule, type PeerRule } from './peer-rule';
import { selectPeers, type PeerChoice, type PeerSelection } from './peers';

const SUBJECT = organisation(OREBRO, OREBRO_2012);
const CANDIDATES = [OREBRO_2012, GRASTORP_2014, KARLSKOGA_2014, NACKA_2011];

function rule(text: string): PeerRule {
  const parsed = parsePeerRule(text);
  if (parsed instanceof Refusal) throw new Error(text);
  return parsed;
}

function select(text: string, other: Partial<PeerChoice> = {}): PeerSelection {
  const choice = { subject: SUBJECT, candidates: CANDIDATES, municipalities: MUNICIPALITIES, ...other };
  const selection = selectPeers({ ...choice, rule: rule(text) });
  if (selection instanceof Refusal) throw new Error(JSON.stringify(selection));
  return selection;
}

function refusalCodes(text: string, other: Partial<PeerChoice> = {}): string[] {
  const choice = { subject: SUBJECT, candidates: CANDIDATES, municipalities: MUNICIPALITIES, ...other };
  const selection = selectPeers({ ...choice, rule: rule(text) });
  return selection instanceof Refusal ? selection.faults.map(({ code }) => code) : [];
}

const names = ({ members }: PeerSelection) => members.map((member) => member.municipality.name);
const leftOut = (selection: PeerSelection) => selection.leftOut.map(({ name, reason }) => `${name}: ${reason}`);

describe('all', () => {
  it('takes everyone evaluated but the subject, by name', () => {
    const selection = select('all');
    expect(names(selection)).toEqual(['Grästorp', 'Karlskoga', 'Nacka']);
    expect(selection).toMatchObject({ eligible: 3, leftOut: [], emptyBecause: null, classification: null });
  });

  it('takes everyone where there is no subject', () => {
    expect(names(select('all', { subject: null }))).toEqual(['Grästorp', 'Karlskoga', 'Nacka', 'Örebro']);
  });

  it('leaves the subject out also when another of its evaluations is the one compared', () => {
    const earlier = organisation(OREBRO, evaluation(OREBRO, 2010, { total: '515' }));
    expect(names(select('all', { subject: earlier }))).toEqual(['Grästorp', 'Karlskoga', 'Nacka']);
  });

  it('names an evaluated municipality that the registry does not know', () => {
    const selection = select('all', { municipalities: MUNICIPALITIES.filter((one) => one !== NACKA) });
    expect(names(selection)).toEqual(['Grästorp', 'Karlskoga']);
    expect(leftOut(selection)).toEqual(['0182: unknown-municipality']);
  });
});

describe('a network', () => {
  const networks: PeerChoice['networks'] = (id, day) =>
    id === 'fyra'
      ? { id, name: 'De fyra', validOn: day ?? '2026-03-01', codes: ['1444', '1880', '1283', '0182'] }
      : undefined;

  it('takes its evaluated members but the subject, by name, and says who is not evaluated', () => {
    const selection = select('network:fyra', { networks });
    expect(names(selection)).toEqual(['Grästorp', 'Nacka']);
    expect(leftOut(selection)).toEqual(['Helsingborg: no-published-evaluation']);
    expect(selection).toMatchObject({ eligible: 3, network: { id: 'fyra', name: 'De fyra', validOn: '2026-03-01' } });
    expect(select('all').network).toBeNull();
  });

  it('is of the day asked for, and works without a subject', () => {
    expect(select('network:fyra@2012-06-30', { networks }).network?.validOn).toBe('2012-06-30');
    expect(names(select('network:fyra', { networks, subject: null }))).toEqual(['Grästorp', 'Nacka', 'Örebro']);
  });

  it('is refused when there is none', () => {
    expect(refusalCodes('network:fem', { networks })).toEqual(['unknown-network']);
    expect(refusalCodes('network:fyra')).toEqual(['unknown-network']);
  });
});

describe('group', () => {
  const lund = municipality('1281', 'Lund', 118_542, '3');
  const boras = municipality('1490', 'Borås', 109_880, '3');
  const unplaced = { ...municipality('9901', 'Ekeby', 10_000, '3'), groups: [] };
  const municipalities = [...MUNICIPALITIES, lund, boras, unplaced];
  const candidates = [
    ...CANDIDATES,
    evaluation(boras, 2013, { total: '500' }),
    evaluation(unplaced, 2013, { total: '500' }),
  ];

  it('takes those of the same group in the classification valid in the evaluation’s year', () => {
    const selection = select('group', { municipalities, candidates });
    expect(names(selection)).toEqual(['Borås']);
    expect(selection).toMatchObject({ eligible: 3, classification: '2011' });
    expect(leftOut(selection)).toEqual([
      'Helsingborg: no-published-evaluation',
      'Lund: no-published-evaluation',
      'Ekeby: no-group-membership',
    ]);
  });

  it.each([
    [2011, '2011'],
    [2016, '2011'],
    [2017, '2017'],
    [2022, '2017'],
    [2023, '2023'],
    [2030, '2023'],
  ])('an evaluation of %i is looked up in the classification of %s', (year, classification) => {
    const subject = organisation(OREBRO, evaluation(OREBRO, year, { total: '600' }));
    expect(select('group', { subject }).classification).toBe(classification);
  });

  it('has nobody where the subject’s own group is not known', () => {
    const selection = select('group:2017', { municipalities, candidates });
    expect(selection).toMatchObject({ members: [], eligible: 0, emptyBecause: 'subject-has-no-group', leftOut: [] });
  });

  it('has nobody before the first known classification, unless one is asked for', () => {
    const subject = organisation(OREBRO, evaluation(OREBRO, 2010, { total: '515' }));
    const none = select('group', { subject, municipalities, candidates });
    expect(none).toMatchObject({ members: [], eligible: 0, emptyBecause: 'no-classification-before-2011' });
    expect(names(select('group:2011', { subject, municipalities, candidates }))).toEqual(['Borås']);
  });
});

describe('county', () => {
  it('takes those of the same county and names those without an evaluation', () => {
    const hallefors = municipality('1863', 'Hällefors', 7_109, '10');
    const selection = select('county', { municipalities: [...MUNICIPALITIES, hallefors] });
    expect(names(selection)).toEqual(['Karlskoga']);
    expect(selection.eligible).toBe(2);
    expect(selection.leftOut).toEqual([
      { municipalityCode: '1863', name: 'Hällefors', reason: 'no-published-evaluation' },
    ]);
  });
});

describe('nearest', () => {
  it('takes those evaluated whose population is nearest, nearest first', () => {
    const selection = select('nearest:2');
    expect(names(selection)).toEqual(['Nacka', 'Karlskoga']);
    expect(selection).toMatchObject({ eligible: 3, leftOut: [] });
    expect(names(select('nearest:289'))).toEqual(['Nacka', 'Karlskoga', 'Grästorp']);
  });

  it('goes by code where two are equally near, one smaller and one larger', () => {
    const larger = municipality('0001', 'Större', 146_631 + 10, '1');
    const smaller = municipality('0002', 'Mindre', 146_631 - 10, '1');
    const candidates = [smaller, larger].map((one) => evaluation(one, 2013, { total: '1' }));
    const municipalities = [...MUNICIPALITIES, smaller, larger];
    expect(names(select('nearest:1', { candidates, municipalities }))).toEqual(['Större']);
  });
});

describe('latest', () => {
  it('goes by year, then publication, then code', () => {
    const at = (publishedAt: string) => ({ publishedAt });
    const candidates = [
      evaluation(NACKA, 2014, { total: '1' }, at('2015-03-01T00:00:00Z')),
      evaluation(KARLSKOGA, 2014, { total: '1' }, at('2015-03-01T00:00:00.000Z')),
      evaluation(GRASTORP, 2014, { total: '1' }, at('2015-03-01T00:30:00Z')),
      evaluation(HELSINGBORG, 2015, { total: '1' }, at('2015-01-01T00:00:00Z')),
    ];
    expect(names(select('latest:4', { candidates }))).toEqual(['Helsingborg', 'Grästorp', 'Nacka', 'Karlskoga']);
    expect(names(select('latest:3', { candidates }))).toEqual(['Helsingborg', 'Grästorp', 'Nacka']);
    expect(select('latest:3', { candidates }).eligible).toBe(4);
  });

  it('does not count the subject among the latest', () => {
    const subject = organisation(OREBRO, evaluation(OREBRO, 2020, { total: '1' }));
    const candidates = [subject.evaluation, GRASTORP_2014, NACKA_2011];
    expect(names(select('latest:2', { subject, candidates }))).toEqual(['Grästorp', 'Nacka']);
    expect(names(select('latest:2', { subject: null, candidates }))).toEqual(['Örebro', 'Grästorp']);
  });
});

describe('list', () => {
  it('takes those asked for in the order asked, and says who is missing', () => {
    const selection = select('list:0182,1283,1880,1444');
    expect(names(selection)).toEqual(['Nacka', 'Grästorp']);
    expect(selection.eligible).toBe(3);
    expect(leftOut(selection)).toEqual(['Örebro: is-the-subject', 'Helsingborg: no-published-evaluation']);
  });

  it('refuses codes that no municipality has, each by itself', () => {
    expect(refusalCodes('list:1444,0000,9999')).toEqual(['unknown-municipality', 'unknown-municipality']);
  });
});

describe('rules and their needs', () => {
  it.each(['group', 'group:2011', 'county', 'nearest:3'])('%s needs a subject', (text) => {
    expect(refusalCodes(text, { subject: null })).toEqual(['rule-needs-a-subject']);
  });

  it('does not take a municipality twice', () => {
    expect(() => select('all', { candidates: [NACKA_2011, { ...NACKA_2011, year: 2012 }] })).toThrow(RangeError);
  });

  const RULES = ['all', 'group', 'county', 'nearest:2', 'latest:2', 'list:0182,1444,1880', 'list:1283'];

  it('gives the same answer in whatever order evaluations and municipalities come', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...RULES),
        fc.shuffledSubarray(CANDIDATES, { minLength: CANDIDATES.length }),
        fc.shuffledSubarray(MUNICIPALITIES, { minLength: MUNICIPALITIES.length }),
        (text, candidates, municipalities) => {
          expect(select(text, { candidates, municipalities })).toEqual(select(text));
        },
      ),
    );
  });

  it('never takes the subject, and everyone eligible is a member or left out or beyond the count', () => {
    fc.assert(
      fc.property(fc.constantFrom(...RULES), fc.subarray(CANDIDATES), (text, candidates) => {
        const selection = select(text, { candidates });
        const missing = selection.leftOut.filter(({ reason }) => reason === 'no-published-evaluation');
        expect(names(selection)).not.toContain('Örebro');
        const accounted = selection.members.length + missing.length;
        expect(accounted).toBe(text.endsWith(':2') ? Math.min(2, selection.eligible) : selection.eligible);
      }),
    );
  });
});
