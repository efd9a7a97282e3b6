import type { Fault } from '#kernel';
import { allScales, findScale, findStep } from './scales/scales';
import type { Indicator, Judgement, Scale } from './statements';
import type { GivenStatement } from './statement-key';

type Dimension = 'attainment' | 'trend' | 'percent';

/** What a judgement in each field is a judgement of. */
const JUDGED: Readonly<Record<string, Dimension>> = {
  forecast: 'attainment',
  status: 'attainment',
  assessment: 'attainment',
  trend: 'trend',
  completion: 'percent',
};

/**
 * What in a statement cannot be true: a judgement whose scale is not stated, does not have what was printed or says
 * nothing of what the field is about, and an indicator's values that contradict one another.
 *
 * @param where beginning of the place of what stands in it, such as `items[3].`; empty for the whole body.
 */
export function statementFaults({ kind, data }: GivenStatement, where: string): Fault[] {
  const judgements = Object.entries(data).flatMap(([field, value]: [string, unknown]) => {
    const of = JUDGED[field];
    return of && isJudgement(value) ? judgementFaults(value, of, `${where}${field}.`) : [];
  });
  return kind === 'indicator' ? [...judgements, ...valueFaults(data.values, where)] : judgements;
}

function isJudgement(value: unknown): value is Judgement {
  return typeof value === 'object' && value !== null && 'scale' in value && 'printed' in value;
}

function judgementFaults({ scale: name, printed }: Judgement, of: Dimension, where: string): Fault[] {
  const scale = findScale(name);
  if (!scale) {
    const fitting = allScales().filter((one) => speaksOf(one, of));
    const known = fitting.map((one) => one.scale).join(', ');
    return [
      fault(`${where}scale`, 'unknown-scale', `Det finns ingen skala ${name}.`, `There is no scale ${name}.`, known),
    ];
  }
  if (!speaksOf(scale, of)) return [unfitScale(scale, of, where)];
  if (printed === null || findStep(name, printed)) return [];
  const { sv, en } = scale.name;
  return [
    fault(
      `${where}printed`,
      'unknown-judgement',
      `Skalan ${sv} har inte ${printed}.`,
      `The scale ${en} does not have ${printed}.`,
      scale.steps.map((step) => step.printed[0]).join(', '),
    ),
  ];
}

function speaksOf({ steps }: Scale, of: Dimension): boolean {
  return steps.some((step) => step[of] !== undefined);
}

const ABOUT: Readonly<Record<Dimension, { readonly sv: string; readonly en: string }>> = {
  attainment: { sv: 'hur väl något nås', en: 'how well something is met' },
  trend: { sv: 'åt vilket håll något går', en: 'which way something goes' },
  percent: { sv: 'hur långt något har kommit i procent', en: 'how far something has come in per cent' },
};

function unfitScale({ name }: Scale, of: Dimension, where: string): Fault {
  const fitting = allScales().filter((one) => speaksOf(one, of));
  return fault(
    `${where}scale`,
    'unfit-scale',
    `Skalan ${name.sv} säger inte ${ABOUT[of].sv}.`,
    `The scale ${name.en} does not say ${ABOUT[of].en}.`,
    fitting.map((one) => one.scale).join(', '),
  );
}

function fault(where: string, code: string, sv: string, en: string, allowed: string): Fault {
  return { where, code, detail: { sv: `${sv} Ange något av ${allowed}.`, en: `${en} Give one of ${allowed}.` } };
}

function valueFaults(values: Indicator['values'], where: string): Fault[] {
  const names = values.map(({ period, kind, group }) => `${period} ${kind} ${group}`);
  return values.flatMap((value, nth) => {
    const place = `${where}values[${nth}]`;
    const said = [value.values, value.direction, value.text].filter((one) => one !== undefined).length;
    const name = names[nth] ?? '';
    return [...(said === 1 ? [] : [notOne(place)]), ...(names.indexOf(name) < nth ? [twice(place, name)] : [])];
  });
}

function notOne(where: string): Fault {
  return {
    where,
    code: 'not-one-value',
    detail: {
      sv: 'Ange ett av values, direction och text.',
      en: 'Give one of values, direction and text.',
    },
  };
}

function twice(where: string, name: string): Fault {
  return {
    where,
    code: 'twice',
    detail: {
      sv: `Samma period, slag och grupp står redan: ${name}.`,
      en: `The same period, kind and group stands already: ${name}.`,
    },
  };
}
