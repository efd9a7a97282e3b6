import { readArguments, WrongArguments } from './arguments';

const known = { valued: ['reason'], flags: ['resume'] };

it.each([
  [['a', 'b'], { words: ['a', 'b'], settings: {} }],
  [['a', '--reason', 'twice entered', 'b'], { words: ['a', 'b'], settings: { reason: 'twice entered' } }],
  [['--reason=a=b', '--resume'], { words: [], settings: { reason: 'a=b', resume: 'yes' } }],
  [[], { words: [], settings: {} }],
])('%j', (given, expected) => {
  expect(readArguments(given, known)).toEqual(expected);
});

it.each([
  [['--other'], '--other is not known here'],
  [['--resume=no'], '--resume is not known here'],
  [['--reason'], '--reason needs a value'],
  [['--reason='], '--reason needs a value'],
])('%j is refused', (given, message) => {
  expect(() => readArguments(given, known)).toThrow(new WrongArguments(message));
});
