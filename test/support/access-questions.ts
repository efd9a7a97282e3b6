import type { Question } from './service';

const get = (path: string, as: string): Question => ({ method: 'GET', path, as });
const post = (path: string, as: string, body: object): Question => ({ method: 'POST', path, as, body });

const IN_A_MONTH = new Date(Date.now() + 30 * 24 * 3600 * 1000).toISOString().slice(0, 10);
const KEY = { name: 'Ekonomisystemet', scopes: ['reports:read', 'uploads'], expiresOn: IN_A_MONTH };

/** What is asked about keys and people, in an order in which each can be answered; `{id}` is that of the last key made. */
export const ACCESS_QUESTIONS: [string, Question, number][] = [
  ['createKey', post('keys', 'approver:1880', KEY), 201],
  ['createKey', post('keys', 'approver:1880', KEY), 409],
  ['createKey', post('keys', 'approver:1880', { ...KEY, expiresOn: '2010-01-01' }), 422],
  ['createKey', post('keys', 'approver:1880', { ...KEY, scopes: ['everything'] }), 400],
  ['createKey', post('keys', 'reporter:1880', KEY), 403],
  ['listKeys', get('keys', 'approver:1880'), 200],
  ['revokeKey', post('keys/{id}/revoke', 'approver:1883', {}), 404],
  ['revokeKey', post('keys/{id}/revoke', 'approver:1880', {}), 200],
  ['searchPeople', get('people?q=approver', 'operator'), 200],
  ['searchPeople', get('people', 'analyst'), 403],
  ['getPerson', get('people/demo-analyst', 'operator'), 200],
  ['getPerson', get('people/p-nobody', 'operator'), 404],
  ['exportPerson', get('people/demo-evaluator/export', 'operator'), 200],
  ['erasePerson', post('people/demo-evaluator/erase', 'operator', { reason: 'Har slutat' }), 200],
  ['erasePerson', post('people/key-{id}/erase', 'operator', { reason: 'Har slutat' }), 409],
  ['exportOwnData', get('me/export', 'approver:1880'), 200],
];
