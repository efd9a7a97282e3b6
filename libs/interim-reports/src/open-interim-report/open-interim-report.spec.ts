import { given, type Actor } from '#kernel';
import { findMunicipality } from '#registry';
import { APPROVER, by, ID, life, LIVES, NOW, OPENED, REPORTER, type Life } from '../examples';
import { interimReportStream } from '../interim-report';
import {
  OpenInterimReport,
  openInterimReport,
  openInterimReportSchema,
  type OpenInterimReportBody,
} from './open-interim-report';

const BODY: OpenInterimReportBody = {
  municipalityCode: '1880',
  committee: 'Kommunstyrelsen',
  fiscalYear: 2024,
  cycle: 'Delårsrapport 1',
  outturnThrough: '2024-03-31',
};

function open(body: Partial<OpenInterimReportBody> = {}, actor: Actor = REPORTER, now = NOW): OpenInterimReport {
  const whole = { ...BODY, ...body };
  return new OpenInterimReport(whole, by(actor, now), findMunicipality(whole.municipalityCode));
}

describe('opening an interim report', () => {
  it('records which committee, year and cycle it is of, and how far its outturn runs', () => {
    expect(given(interimReportStream).when(openInterimReport, open()).events).toEqual([OPENED]);
  });

  it('records where it can be looked up', () => {
    const { events } = given(interimReportStream).when(openInterimReport, open({ origin: 'Kommunens webbplats' }));
    expect(events?.[0]?.data).toMatchObject({ origin: 'Kommunens webbplats' });
  });

  it('marks the report of an invented municipality', () => {
    const own: Actor = { ...REPORTER, municipalityCode: '9901' };
    const { events } = given(interimReportStream).when(openInterimReport, open({ municipalityCode: '9901' }, own));
    expect(events?.[0]?.data).toMatchObject({ isSample: true });
  });

  it('names its stream by municipality, committee, year and cycle', () => {
    expect(open().id).toBe(ID);
    expect(open({ committee: 'KOMMUNSTYRELSEN', cycle: ' Delårsrapport  1' }).id).toBe(ID);
  });

  it.each<[string, Partial<OpenInterimReportBody>, string]>([
    ['a year to come', { fiscalYear: 2027, outturnThrough: '2027-01-31' }, 'fiscalYear: year-to-come'],
    ['a day that does not exist', { outturnThrough: '2024-02-30' }, 'outturnThrough: no-such-day'],
    ['what is no day', { outturnThrough: 'mars' }, 'outturnThrough: no-such-day'],
    ['a day of another year', { outturnThrough: '2023-12-31' }, 'outturnThrough: outside-fiscal-year'],
    ['a day to come', { fiscalYear: 2026, outturnThrough: '2026-03-02' }, 'outturnThrough: day-to-come'],
  ])('refuses %s', (_, body, code) => {
    const { refusal } = given(interimReportStream).when(openInterimReport, open(body));
    expect(refusal).toEqual({ kind: 'invalid', codes: [code] });
  });

  it('takes an outturn through today, as it is in Sweden', () => {
    const today = open({ fiscalYear: 2026, outturnThrough: '2026-03-02' }, REPORTER, '2026-03-01T23:30:00.000Z');
    expect(given(interimReportStream).when(openInterimReport, today).events).toHaveLength(1);
  });

  it('refuses an unknown municipality', () => {
    const own: Actor = { ...REPORTER, municipalityCode: '0000' };
    const { refusal } = given(interimReportStream).when(openInterimReport, open({ municipalityCode: '0000' }, own));
    expect(refusal).toEqual({ kind: 'invalid', codes: ['municipalityCode: unknown-municipality'] });
  });

  it.each<[string, Actor]>([
    ['a reporter of another', { ...REPORTER, municipalityCode: '1883' }],
    ['a reporter without a municipality', { id: 'x', role: 'reporter' }],
    ['an analyst', { id: 'x', role: 'analyst' }],
  ])('refuses %s before anything else', (_, actor) => {
    const command = open({ outturnThrough: 'x' }, actor);
    for (const events of [[], [OPENED]]) {
      const { refusal } = given(interimReportStream, ...events).when(openInterimReport, command);
      expect(refusal).toEqual({ kind: 'forbidden', codes: ['municipalityCode: not-yours'] });
    }
  });

  it.each((Object.keys(LIVES) as Life[]).filter((name) => name !== 'none'))('refuses a second one: %s', (name) => {
    const { refusal } = given(interimReportStream, ...life(name)).when(openInterimReport, open());
    expect(refusal).toEqual({ kind: 'conflict', codes: [': already-opened'] });
  });

  it('leaves it to the route which roles may', () => {
    expect(given(interimReportStream).when(openInterimReport, open({}, APPROVER)).events).toHaveLength(1);
  });
});

describe('the form of an opening', () => {
  it.each<[string, object]>([
    ['a code of three digits', { ...BODY, municipalityCode: '188' }],
    ['a committee without a letter', { ...BODY, committee: ' – ' }],
    ['a committee whose stream would have too long a name', { ...BODY, committee: 'n'.repeat(81) }],
    ['a cycle that is empty', { ...BODY, cycle: '' }],
    ['a year as text', { ...BODY, fiscalYear: '2024' }],
    ['an unknown field', { ...BODY, isSample: true }],
    ['a missing day', { ...BODY, outturnThrough: undefined }],
  ])('refuses %s', (_, body) => {
    expect(openInterimReportSchema.safeParse(body).success).toBe(false);
  });

  it('composes letters and takes spaces away', () => {
    const { committee } = openInterimReportSchema.parse({ ...BODY, committee: ' Na\u0308mnden ' });
    expect(committee).toBe('N\u00e4mnden');
  });
});
