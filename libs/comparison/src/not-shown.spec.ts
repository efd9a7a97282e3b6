import type { AreaAnswer, MeasureAnswer } from './answer';
import { notShown, type Answered } from './not-shown';

/** With as many peers as told; a score and a previous one unless told otherwise. */
function measure(key: string, peers: number, more: Partial<MeasureAnswer> = {}): MeasureAnswer {
  const score = more.score === undefined ? '60' : more.score;
  return {
    measure: key,
    maxPoints: '100',
    halfWidth: '0.5',
    n: peers + (score === null ? 0 : 1),
    rank: null,
    rankInterval: null,
    percentile: null,
    quartile: null,
    mean: null,
    median: null,
    lowerQuartile: null,
    upperQuartile: null,
    min: null,
    max: null,
    gapToMean: null,
    gapToBest: null,
    change: null,
    previousScore: '50',
    ...more,
    score,
  };
}

function area(number: string, peers: number, sub: MeasureAnswer, more?: Partial<MeasureAnswer>): AreaAnswer {
  const titles = { number, title: 'Område', titleEn: 'Area' };
  return { ...measure(`area:${number}`, peers, more), ...titles, subQuestions: [{ ...sub, number, title: 'Fråga' }] };
}

const FULL: Answered = {
  total: measure('total', 5),
  areas: [area('1', 5, measure('sub:1.1', 5)), area('2', 5, measure('sub:2.1', 5))],
  hasPrevious: true,
  emptyBecause: null,
};

const list = (answered: Partial<Answered>) =>
  notShown({ ...FULL, ...answered }, 'sv').map(({ what, why }) => `${what} ${why}`);

it('is empty when everything is shown', () => {
  expect(list({})).toEqual([]);
});

it('says once what goes for every measure', () => {
  const few = (peers: number) => ({
    total: measure('total', peers),
    areas: [area('1', peers, measure('sub:1.1', peers))],
  });
  expect(list(few(0))).toEqual(['statistics fewer-than-two-peers']);
  expect(list(few(1))).toEqual(['statistics fewer-than-two-peers']);
  const quarters = ['quartiles fewer-than-five-peers', 'percentile fewer-than-five-peers'];
  expect(list(few(2))).toEqual(quarters);
  expect(list(few(4))).toEqual(quarters);
  expect(list(few(5))).toEqual([]);
});

it('says by level what goes for a level, and by measure what goes for some', () => {
  const areas = [area('1', 5, measure('sub:1.1', 1)), area('2', 4, measure('sub:2.1', 1))];
  expect(list({ areas })).toEqual([
    'statistics:sub fewer-than-two-peers',
    'quartiles:area:2 fewer-than-five-peers',
    'percentile:area:2 fewer-than-five-peers',
  ]);
});

it('names a missing score by its level or measure', () => {
  const none = { score: null };
  const areas = [area('1', 5, measure('sub:1.1', 5, none)), area('2', 3, measure('sub:2.1', 5, none), none)];
  expect(list({ areas })).toEqual([
    'area:2 subject-has-no-score',
    'sub subject-has-no-score',
    'quartiles:area:2 fewer-than-five-peers',
  ]);
});

it('tells a missing earlier evaluation from one that lacks the score', () => {
  const without = { previousScore: null };
  const areas = [area('1', 5, measure('sub:1.1', 5, without)), area('2', 5, measure('sub:2.1', 5))];
  expect(list({ areas })).toEqual(['change:sub:1.1 previous-has-no-score']);
  expect(list({ hasPrevious: false })).toEqual(['change no-previous-evaluation']);
});

it('says why there are no peers at all', () => {
  expect(list({ emptyBecause: 'no-classification-before-2011' })).toEqual(['peers no-classification-before-2011']);
  expect(list({ emptyBecause: 'subject-has-no-group' })).toEqual(['peers subject-has-no-group']);
});

it('says so when an instrument version is known by its areas alone', () => {
  const areas = FULL.areas.map((one) => ({ ...one, subQuestions: [] }));
  expect(list({ areas })).toEqual(['sub sub-questions-not-known']);
});

it('is worded for the reader, with the measure by name', () => {
  const areas = [area('1', 1, measure('sub:1.1', 5)), area('2', 5, measure('sub:2.1', 4))];
  const answered = { ...FULL, areas, total: measure('total', 0, { score: null }) };
  expect(notShown(answered, 'sv').map(({ detail }) => detail)).toEqual([
    'Kommunens poäng visas inte för totalen: den finns inte i den publicerade utvärderingen.',
    'Bara poäng visas för totalen: färre än två kommuner i jämförelsegruppen har den uppgiften.',
    'Bara poäng visas för område 1: färre än två kommuner i jämförelsegruppen har den uppgiften.',
    'Kvartiler visas inte för delfråga 2.1: färre än fem kommuner i jämförelsegruppen har den uppgiften.',
    'Percentil visas inte för delfråga 2.1: färre än fem kommuner i jämförelsegruppen har den uppgiften.',
  ]);
  expect(notShown(answered, 'en').map(({ detail }) => detail)).toEqual([
    'The municipality’s score is not shown for the total: the published evaluation does not state it.',
    'Only scores are shown for the total: fewer than two peers have that figure.',
    'Only scores are shown for area 1: fewer than two peers have that figure.',
    'Quartiles are not shown for sub-question 2.1: fewer than five peers have that figure.',
    'The percentile is not shown for sub-question 2.1: fewer than five peers have that figure.',
  ]);
});
