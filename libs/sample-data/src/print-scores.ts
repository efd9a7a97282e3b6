import type { Instrument, InstrumentArea, Score } from '#evaluations';
import { decimal, divide, multiply, round, sum, toText, whole, type Decimal } from '#kernel';
import type { Percentages } from './draw-percentages';

/** Points before rounding: max × percent. */
function exactPoints(maxPoints: string, percent: number): Decimal {
  return divide(multiply(decimal(maxPoints), whole(percent)), whole(100), 4);
}

const printed = (points: Decimal) => toText(round(points, 0));

/**
 * The scores as a report prints them. Sub-question, area and total are each rounded from the exact points, so that
 * the printed column need not add up to the printed total.
 */
export function printScores({ areas }: Instrument, percentages: Percentages): Score[] {
  const percentOf = (number: string) => percentages.get(number) ?? 0;
  const areaPoints = ({ subQuestions }: InstrumentArea) =>
    sum(subQuestions.map(({ number, maxPoints }) => exactPoints(maxPoints, percentOf(number))));
  const subQuestions = areas.flatMap((area) => area.subQuestions);
  return [
    ...subQuestions.map(({ number, maxPoints }) => ({
      subQuestion: number,
      percent: String(percentOf(number)),
      printedPoints: printed(exactPoints(maxPoints, percentOf(number))),
    })),
    ...areas.map((area) => ({ area: area.number, printedPoints: printed(areaPoints(area)) })),
    { total: printed(sum(areas.map(areaPoints))) },
  ];
}
