import { EIGHT_AREAS } from './examples';
import { measuresOf, totalMaxPoints, type ComparedInstrument } from './measures';

const TWO_AREAS: ComparedInstrument = {
  version: '2010',
  areas: [
    {
      number: '1',
      title: 'Ett',
      titleEn: 'One',
      maxPoints: '100',
      subQuestions: [
        { number: '1.1', title: 'a', maxPoints: '15' },
        { number: '1.2', title: 'b', maxPoints: '85' },
      ],
    },
    { number: '2', title: 'Två', titleEn: 'Two', maxPoints: '50.5', subQuestions: [] },
  ],
};

it('has the total, then each area with its sub-questions', () => {
  expect(measuresOf(TWO_AREAS)).toEqual(['total', 'area:1', 'sub:1.1', 'sub:1.2', 'area:2']);
  expect(measuresOf(EIGHT_AREAS)).toHaveLength(9);
});

it('has the areas’ points together as the whole’s', () => {
  expect(totalMaxPoints(TWO_AREAS)).toBe('150.5');
  expect(totalMaxPoints(EIGHT_AREAS)).toBe('800');
});
