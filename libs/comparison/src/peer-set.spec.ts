import { evaluation, GRASTORP, GRASTORP_2014, NACKA, NACKA_2011, organisation } from './examples';
import { peerSet } from './peer-set';
import type { LeftOut, PeerSelection } from './peers';

const selection: PeerSelection = {
  members: [organisation(GRASTORP, GRASTORP_2014), organisation(NACKA, evaluation(NACKA, 2011, {}))],
  eligible: 3,
  leftOut: [{ municipalityCode: '1283', name: 'Helsingborg', reason: 'no-published-evaluation' }],
  classification: null,
  network: null,
  emptyBecause: null,
};

it('states every member with its total, or none', () => {
  expect(peerSet('list:1444,0182,1283', selection, 'sv')).toEqual({
    rule: 'list:1444,0182,1283',
    members: [
      {
        municipalityCode: '1444',
        name: 'Grästorp',
        evaluationId: '1444-2010-2014',
        year: 2014,
        total: '506',
        isSample: false,
      },
      {
        municipalityCode: '0182',
        name: 'Nacka',
        evaluationId: '0182-2010-2011',
        year: 2011,
        total: null,
        isSample: false,
      },
    ],
    eligible: 3,
    leftOut: [
      {
        municipalityCode: '1283',
        name: 'Helsingborg',
        reason: 'no-published-evaluation',
        detail: 'Kommunen har ingen publicerad utvärdering med den här versionen.',
      },
    ],
    containsSample: false,
    network: null,
  });
});

it('says so when a member is invented', () => {
  const invented = organisation(NACKA, { ...NACKA_2011, isSample: true });
  expect(peerSet('all', { ...selection, members: [invented] }, 'sv').containsSample).toBe(true);
});

it.each<LeftOut['reason']>([
  'no-published-evaluation',
  'no-group-membership',
  'is-the-subject',
  'unknown-municipality',
])('says %s in either language', (reason) => {
  const leftOut = [{ municipalityCode: '1283', name: 'Helsingborg', reason }];
  const [sv] = peerSet('all', { ...selection, leftOut }, 'sv').leftOut;
  const [en] = peerSet('all', { ...selection, leftOut }, 'en').leftOut;
  expect(sv?.detail).toMatch(/^Kommun/);
  expect(en?.detail).toMatch(/^The municipality/);
});
