import { alternate, median, type Attempt, type Measured } from '../measure';

/** What is wanted of Kompassros: its rate, or its time, as a multiple of another's, inside one repetition. */
export interface Aim {
  readonly of: 'rate' | 'time';
  readonly bound: number;
  /** More than one: the fastest of them in each repetition. */
  readonly against: readonly string[];
}

export interface Entry {
  readonly who: string;
  /** Median of the repetitions, per second. */
  readonly rate: number;
  readonly lowest: number;
  readonly highest: number;
  /** Rate as a multiple of what the aim is measured against, median of the ratios inside each repetition. */
  readonly ratio: number | undefined;
}

export interface Row {
  readonly title: string;
  readonly unit: string;
  readonly entries: readonly Entry[];
  readonly aim: { readonly text: string; readonly reached: number; readonly met: boolean } | undefined;
  readonly notes: readonly string[];
}

export interface RowPlan {
  readonly title: string;
  readonly unit: string;
  /** How many of the unit one run does; where runs differ, by name. */
  readonly count: number | Readonly<Record<string, number>>;
  readonly repetitions: number;
  /** The first is Kompassros. */
  readonly attempts: readonly Attempt[];
  readonly aim?: Aim;
  readonly notes?: readonly string[];
}

/** Measures one row of the table. */
export async function measureRow(plan: RowPlan): Promise<Row> {
  const measured = await alternate(plan.attempts, plan.repetitions);
  const rates = new Map(measured.map((one) => [one.who, ratesOf(one, plan.count)]));
  const base = plan.aim && fastest(plan.aim.against.map((who) => rates.get(who) ?? []));
  const entries = [...rates].map(([who, each]) => ({
    who,
    rate: median(each),
    lowest: Math.min(...each),
    highest: Math.max(...each),
    ratio: base && median(each.map((rate, nth) => rate / (base[nth] ?? Number.NaN))),
  }));
  const { title, unit, notes = [] } = plan;
  return { title, unit, entries, aim: plan.aim && judge(plan.aim, entries[0]?.ratio ?? Number.NaN), notes };
}

function ratesOf({ who, seconds }: Measured, count: RowPlan['count']): number[] {
  const done = typeof count === 'number' ? count : (count[who] ?? Number.NaN);
  return seconds.map((each) => done / each);
}

function fastest(rates: readonly (readonly number[])[]): number[] {
  return (rates[0] ?? []).map((_, nth) => Math.max(...rates.map((each) => each[nth] ?? 0)));
}

function judge({ of, bound, against }: Aim, ratio: number): Row['aim'] {
  const whom = against.length === 1 ? against[0] : `the fastest of ${against.join(', ')}`;
  if (of === 'rate') return { text: `≥ ${bound} × ${whom}`, reached: ratio, met: ratio >= bound };
  return { text: `≤ ${bound} × the time of ${whom}`, reached: 1 / ratio, met: 1 / ratio <= bound };
}
