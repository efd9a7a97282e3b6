import { RepeatedQuestions, type RequestAsSent } from './repeated-questions';

const ASKED: RequestAsSent = {
  method: 'GET',
  url: '/comparisons/1880?peers=all',
  headers: { 'accept-language': 'sv' },
};
const ANSWER = { bytes: Buffer.from('{}'), etag: 'W/"1-a"' };

const kept = () => {
  const questions = new RepeatedQuestions();
  questions.keep(ASKED, 7n, ANSWER);
  return questions;
};

describe('a question that is asked again', () => {
  it('has its answer while the log stands still', () => {
    const questions = kept();
    expect(questions.find(ASKED, 7n)).toBe(ANSWER);
    expect(questions.find({ ...ASKED, headers: { ...ASKED.headers, 'if-none-match': 'x', cookie: 'y' } }, 7n)).toBe(
      ANSWER,
    );
    expect(questions.find(ASKED, 8n)).toBeUndefined();
    expect(questions.find(ASKED, 6n)).toBeUndefined();
  });

  it.each<[string, Partial<RequestAsSent>]>([
    ['another path', { url: '/comparisons/1881?peers=all' }],
    ['the same query in other letters', { url: '/comparisons/1880?peers=%61ll' }],
    ['another method', { method: 'HEAD' }],
    ['another language', { headers: { 'accept-language': 'en' } }],
    ['no language', { headers: {} }],
    ...['authorization', 'content-type', 'idempotency-key', 'if-match'].map(
      (name): [string, Partial<RequestAsSent>] => [`with ${name}`, { headers: { ...ASKED.headers, [name]: '' } }],
    ),
  ])('is another one: %s', (_, change) => {
    expect(kept().find({ ...ASKED, ...change }, 7n)).toBeUndefined();
  });

  it('is forgotten with all others once one is asked at another position', () => {
    const questions = kept();
    const other = { ...ASKED, url: '/rankings?instrument=2010' };
    questions.keep(other, 8n, ANSWER);
    expect([questions.find(other, 8n), questions.find(ASKED, 8n), questions.find(ASKED, 7n)]).toEqual([
      ANSWER,
      undefined,
      undefined,
    ]);
  });

  it('gives way when the answers grow too many', () => {
    const questions = kept();
    const large = { ...ANSWER, bytes: Buffer.alloc(1_500_000) };
    const other = (nth: number) => ({ ...ASKED, url: `/rankings?instrument=${nth}` });
    for (const nth of [1, 2, 2, 2]) questions.keep(other(nth), 7n, large);
    expect([questions.find(ASKED, 7n), questions.find(other(1), 7n)]).toEqual([ANSWER, large]);
    questions.keep(other(3), 7n, large);
    expect([questions.find(ASKED, 7n), questions.find(other(3), 7n)]).toEqual([undefined, large]);
  });

  it('is not kept when somebody shows who they are', () => {
    const questions = new RepeatedQuestions();
    questions.keep({ ...ASKED, headers: { ...ASKED.headers, authorization: 'Bearer x' } }, 7n, ANSWER);
    expect(questions.find(ASKED, 7n)).toBeUndefined();
  });
});
