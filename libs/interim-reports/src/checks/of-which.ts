import { sum } from '#kernel';
import { MEASURE_WORDS } from '../measure-words';
import { sameWords, wordsOf } from '../row-names';
import { AMOUNT_MEASURES, type TableMeasure } from '../table';
import type { CheckedTable, Printed } from './checked-table';
import { compareFigures, figureAt, outcome, together, type Checked, type Explains, type Place } from './comparing';
import { amountWords, inLanguages, rowWords } from './wording';

/** Part of check 6: rows "varav A samt B" against the rows of A and B in the tables by unit, where each is named by one row only. */
export function ofWhich(net: CheckedTable, units: readonly CheckedTable[], explains: Explains): Checked {
  const memos = net.rows.filter(({ isMemo, label }) => isMemo && / (?:samt|och) /.test(label));
  return together(memos.map((row) => ofWhichRow({ table: net, row }, units, explains)));
}

function ofWhichRow(at: Place, units: readonly CheckedTable[], explains: Explains): Checked {
  const named = at.row.label.split(/, | samt | och /).map(wordsOf);
  const found = named.map((name) =>
    units.flatMap((table) => table.rows.filter((row) => sameWords(row.words, name)).map((row) => ({ table, row }))),
  );
  const parts = found.flatMap((places) => places);
  if (found.some(({ length }) => length !== 1)) return outcome([]);
  const comparable = AMOUNT_MEASURES.flatMap((measure) => {
    const figures = parts.flatMap(({ row }) => row.figures[measure] ?? []);
    const printed = at.row.figures[measure];
    if (!printed || figures.length < parts.length) return [];
    const expected = { value: sum(figures.map((f) => f.value)), half: sum(figures.map((f) => f.half)) };
    return [
      {
        measure,
        printed,
        expected,
        ledTo: () =>
          parts.flatMap((part) =>
            part.row.figures[measure] ? [figureAt(part, measure, part.row.figures[measure])] : [],
          ),
      },
    ];
  });
  return outcome(
    comparable.map((comparison) =>
      compareFigures({ check: 'same-row', at, ...comparison, detail: () => ofWhichWords(at, comparison) }, explains),
    ),
  );
}

function ofWhichWords(
  at: Place,
  { measure, printed, expected }: { measure: TableMeasure; printed: Printed; expected: Printed },
) {
  const name = rowWords(at.table, at.row);
  const [has, should] = [
    amountWords(printed.value, at.table.amountsIn),
    amountWords(expected.value, at.table.amountsIn),
  ];
  return inLanguages((language) =>
    language === 'sv'
      ? `${name.sv} anger ${MEASURE_WORDS[measure].sv} ${has.sv}, men raderna som den består av blir ${should.sv}.`
      : `${name.en} states ${MEASURE_WORDS[measure].en} ${has.en}, but the rows that it consists of make ${should.en}.`,
  );
}
