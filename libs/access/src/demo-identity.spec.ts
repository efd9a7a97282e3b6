import { readDemoToken } from './demo-identity';

describe('a demo token', () => {
  it.each([
    ['demo:analyst', { id: 'demo-analyst', role: 'analyst' }],
    ['demo:evaluator', { id: 'demo-evaluator', role: 'evaluator' }],
    ['demo:operator', { id: 'demo-operator', role: 'operator' }],
    ['demo:reporter:1880', { id: 'demo-reporter-1880', role: 'reporter', municipalityCode: '1880' }],
    ['demo:approver:9901', { id: 'demo-approver-9901', role: 'approver', municipalityCode: '9901' }],
  ])('%s names an actor', (token, actor) => {
    expect(readDemoToken(token)).toEqual(actor);
  });

  it.each([
    '',
    'demo',
    'demo:',
    'demo:public',
    'demo:reporter',
    'demo:reporter:188',
    'demo:reporter:1880:x',
    'demo:analyst:1880',
    'analyst',
    'demo:ANALYST',
    'demo:approver:18a0',
  ])('%p names nobody', (token) => {
    expect(readDemoToken(token)).toBeUndefined();
  });
});
