import { memberIn } from './member';
import type { IssuerSettings } from './settings';

const SETTINGS: Pick<IssuerSettings, 'claims' | 'acr'> = {
  claims: {
    role: { claim: 'groups', values: { 'k-analyst': 'analyst', 'k-rep': 'reporter', 'k-rep2': 'reporter' } },
    municipality: { claim: 'kommun' },
    name: 'display',
  },
  acr: { assured: ['high'] },
};
const BY_NUMBER = {
  ...SETTINGS,
  claims: { ...SETTINGS.claims, municipality: { claim: 'orgnr', values: { '212000-1967': '1880' } } },
};
const isMunicipality = (code: string) => ['1880', '1883'].includes(code);
const member = (claims: object, settings = SETTINGS) => memberIn({ ...claims }, settings, isMunicipality);
const REPORTER = { sub: 's', groups: 'k-rep', kommun: '1880' };

describe('who somebody is by their claims', () => {
  it('is a role of ours, with name and strength of login', () => {
    expect(member({ sub: 's', groups: ['other', 'k-analyst'], display: 'Anna', acr: 'high' })).toEqual({
      subject: 's',
      name: 'Anna',
      role: 'analyst',
      assured: true,
    });
  });

  it('has the municipality of reporters and approvers, and of nobody else', () => {
    expect(member(REPORTER)).toEqual({ subject: 's', role: 'reporter', municipalityCode: '1880', assured: false });
    expect(member({ ...REPORTER, groups: 'k-analyst' })).toEqual({ subject: 's', role: 'analyst', assured: false });
  });

  it('has it by another number of the municipality, where the settings say which', () => {
    const claims = { sub: 's', groups: 'k-rep', orgnr: '212000-1967' };
    expect(member(claims, BY_NUMBER)).toMatchObject({ municipalityCode: '1880' });
    expect(member({ ...claims, orgnr: '1880' }, BY_NUMBER)).toEqual({ refused: 'no-municipality' });
  });

  it('is one role, though two groups mean it', () => {
    expect(member({ ...REPORTER, groups: ['k-rep', 'k-rep2'] })).toMatchObject({ role: 'reporter' });
  });

  it.each<[string, object]>([
    ['no-subject', { groups: 'k-analyst' }],
    ['no-subject', { sub: 7, groups: 'k-analyst' }],
    ['no-subject', { sub: 'a\nb', groups: 'k-analyst' }],
    ['no-subject', { sub: 'x'.repeat(256), groups: 'k-analyst' }],
    ['no-role', { sub: 's' }],
    ['no-role', { sub: 's', groups: 'K-ANALYST' }],
    ['no-role', { sub: 's', groups: { 0: 'k-analyst' } }],
    ['no-role', { sub: 's', groups: ['k-analyst', 7] }],
    ['no-role', { sub: 's', groups: ['constructor', '__proto__', 'toString'] }],
    ['several-roles', { ...REPORTER, groups: ['k-rep', 'k-analyst'] }],
    ['no-municipality', { ...REPORTER, kommun: undefined }],
    ['no-municipality', { ...REPORTER, kommun: '' }],
    ['no-municipality', { ...REPORTER, kommun: 1880 }],
    ['several-municipalities', { ...REPORTER, kommun: ['1880', '1883'] }],
    ['unknown-municipality', { ...REPORTER, kommun: '0000' }],
    ['unknown-municipality', { ...REPORTER, kommun: '1880,1883' }],
  ])('is nobody, %s: %j', (refused, claims) => {
    expect(member(claims)).toEqual({ refused });
  });

  it.each([undefined, 'low', ['high'], 'HIGH', 3])('is not strongly logged in by acr %j', (acr) => {
    expect(member({ ...REPORTER, acr })).toMatchObject({ assured: false });
  });
});
