import { Refusal } from '#kernel';
import { parsePeerRule } from './peer-rule';

describe('a peer rule', () => {
  it.each([
    ['all', { kind: 'all' }],
    ['county', { kind: 'county' }],
    ['group', { kind: 'group', classification: null }],
    ['group:2011', { kind: 'group', classification: '2011' }],
    ['group:2017', { kind: 'group', classification: '2017' }],
    ['group:2023', { kind: 'group', classification: '2023' }],
    ['nearest:1', { kind: 'nearest', count: 1 }],
    ['nearest:289', { kind: 'nearest', count: 289 }],
    ['latest:27', { kind: 'latest', count: 27 }],
    ['list:1444', { kind: 'list', codes: ['1444'] }],
    ['list:1883,1444,1883', { kind: 'list', codes: ['1883', '1444'] }],
    ['network:sju-storsta', { kind: 'network', id: 'sju-storsta', day: null }],
    ['network:a1@2012-06-30', { kind: 'network', id: 'a1', day: '2012-06-30' }],
  ])('reads %s', (text, rule) => {
    expect(parsePeerRule(text)).toEqual(rule);
  });

  it.each([
    ['group:2016', 'unknown-classification'],
    ['group:', 'unknown-classification'],
    ['nearest:0', 'count-out-of-range'],
    ['nearest:290', 'count-out-of-range'],
    ['latest:007', 'count-out-of-range'],
    ['latest:99999999999999999999999', 'count-out-of-range'],
    ['network:Storstad', 'malformed-peer-rule'],
    ['network:storstad@igår', 'malformed-peer-rule'],
    ['nearest', 'malformed-peer-rule'],
    ['nearest:', 'malformed-peer-rule'],
    ['nearest:-1', 'malformed-peer-rule'],
    ['nearest:1.5', 'malformed-peer-rule'],
    ['latest: 7', 'malformed-peer-rule'],
    ['list:', 'malformed-peer-rule'],
    ['list:144', 'malformed-peer-rule'],
    ['list:1444,', 'malformed-peer-rule'],
    ['list:1444, 1883', 'malformed-peer-rule'],
    ['network', 'malformed-peer-rule'],
    ['network:', 'malformed-peer-rule'],
    ['all:1', 'malformed-peer-rule'],
    ['county:18', 'malformed-peer-rule'],
    ['ALL', 'malformed-peer-rule'],
    ['toString', 'malformed-peer-rule'],
    ['all\n', 'malformed-peer-rule'],
    ['', 'malformed-peer-rule'],
  ])('refuses %j as %s, in both languages', (text, code) => {
    const answer = parsePeerRule(text);
    expect(answer).toBeInstanceOf(Refusal);
    const [fault] = (answer as Refusal).faults;
    expect(fault).toMatchObject({ where: 'peers', code });
    expect(fault.detail.sv).not.toBe(fault.detail.en);
  });
});
