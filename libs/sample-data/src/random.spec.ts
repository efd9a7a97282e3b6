import { randomOf } from './random';

const many = <T>(draw: () => T) => Array.from({ length: 20_000 }, draw);

describe('random numbers', () => {
  it('are the same for the same key', () => {
    const [first, second] = [randomOf('rosen'), randomOf('rosen')];
    expect(many(() => first.fraction())).toEqual(many(() => second.fraction()));
  });

  it('differ between keys that differ in one letter', () => {
    expect(randomOf('9901/1').fraction()).not.toBe(randomOf('9901/2').fraction());
  });

  it('fill the range from 0 to 1 evenly', () => {
    const random = randomOf('even');
    const numbers = many(() => random.fraction());
    for (let tenth = 0; tenth < 10; tenth += 1) {
      const share = numbers.filter((number) => Math.floor(number * 10) === tenth).length / numbers.length;
      expect(Math.abs(share - 0.1)).toBeLessThan(0.01);
    }
  });

  it('spread around 0 with standard deviation 1', () => {
    const random = randomOf('spread');
    const numbers = many(() => random.spread());
    const mean = numbers.reduce((a, b) => a + b) / numbers.length;
    const variance = numbers.reduce((a, b) => a + (b - mean) ** 2, 0) / numbers.length;
    expect(Math.abs(mean)).toBeLessThan(0.03);
    expect(Math.abs(variance - 1)).toBeLessThan(0.05);
  });

  it('reach both ends of a whole range and nothing outside', () => {
    const random = randomOf('between');
    expect([...new Set(many(() => random.between(3, 6)))].toSorted((a, b) => a - b)).toEqual([3, 4, 5, 6]);
  });

  it('shuffle without losing anything', () => {
    const items = Array.from({ length: 40 }, (_, index) => index);
    const shuffled = randomOf('shuffle').shuffle(items);
    expect(shuffled).not.toEqual(items);
    expect(shuffled.toSorted((a, b) => a - b)).toEqual(items);
  });
});
