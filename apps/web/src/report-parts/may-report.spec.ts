import type { InterimReportRow } from '#interim-reports';
import type { Session } from '../api-answers';
import { mayReport } from './may-report';

type Role = Session['actor']['role'];

const STATUSES = ['opened', 'filled', 'returned', 'submitted', 'adopted', 'corrected'] as const;

function may(role: Role, municipalityCode: string | null = '1880') {
  return Object.fromEntries(
    STATUSES.map((status: InterimReportRow['status']) => [
      status,
      mayReport(
        { actor: { role, municipalityCode, municipalityName: null } },
        { status, municipalityCode: '1880' },
      ).join(' '),
    ]),
  );
}

describe('mayReport', () => {
  it('lets the reporter fill in what is open', () => {
    const nothing = { submitted: '', adopted: '', corrected: '' };
    expect(may('reporter')).toEqual({ opened: 'fillReport', filled: 'fillReport', returned: 'fillReport', ...nothing });
  });

  it('lets the approver decide about what is submitted, and correct what is adopted', () => {
    expect(may('approver')).toEqual({
      opened: '',
      filled: '',
      returned: '',
      submitted: 'adoptReport returnReport',
      adopted: 'correctReport',
      corrected: 'correctReport',
    });
  });

  it.each<[Role, string | null]>([
    ['reporter', '0484'],
    ['approver', '0484'],
    ['analyst', null],
    ['evaluator', null],
    ['operator', null],
    ['public', null],
  ])('offers nothing to %s of %s', (role, code) => {
    expect(Object.values(may(role, code)).join('')).toBe('');
  });
});
