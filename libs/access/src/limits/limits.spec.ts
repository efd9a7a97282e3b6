import { addressBlock } from './address-block';
import { aheadOf, allowancesFor, readRates } from './allowances';

describe('rates as an operator writes them', () => {
  it.each([
    ['reads=600', { reads: 600 }],
    ['reads=600,logins=5', { reads: 600, logins: 5 }],
    [' heavy=1 , commands=2', { heavy: 1, commands: 2 }],
  ])('%p are read', (text, rates) => {
    expect(readRates(text)).toEqual(rates);
  });

  it.each(['', 'reads', 'reads=0', 'reads=-1', 'reads=1.5', 'writes=5', 'reads=1,reads=2', 'reads=1;logins=2'])(
    '%p are refused',
    (text) => {
      expect(readRates(text)).toBeUndefined();
    },
  );

  it('stand in the place of the defaults, which are stricter where somebody is known', () => {
    expect(allowancesFor({ set: { logins: 3 }, shared: false })).toMatchObject({
      reads: { requests: 1200, windowSeconds: 60 },
      logins: { requests: 3, windowSeconds: 60 },
    });
    expect(allowancesFor({ shared: true }).reads.requests).toBeGreaterThan(100_000);
  });

  it('let a process come a twentieth ahead of the store, and one request at least', () => {
    expect([20, 21, 100, 5].map((requests) => aheadOf({ requests, windowSeconds: 60 }))).toEqual([1, 1, 5, 1]);
  });
});

describe('what counts as one network address', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2:ffff::1', '2001:db8:1:2::/64'],
    ['2001:0db8:0001:0002::', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['inside', 'inside'],
  ])('%s counts as %s', (address, block) => {
    expect(addressBlock(address)).toBe(block);
  });
});
