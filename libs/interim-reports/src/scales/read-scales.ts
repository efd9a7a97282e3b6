import { parseDecimal } from '#kernel';
import { z } from 'zod';
import { ATTAINMENTS, TRENDS, type Scale } from '../statements';

/** Something in the table of scales that cannot be true. The message names each place. */
export class FaultyScales extends Error {
  override readonly name = 'FaultyScales';
}

const text = z.string().trim().min(1);
const words = z.strictObject({ sv: text, en: text });

const stepSchema = z.strictObject({
  printed: z.array(text).min(1),
  meaning: words,
  attainment: z.enum(ATTAINMENTS).optional(),
  trend: z.enum(TRENDS).optional(),
  percent: text.refine((percent) => parseDecimal(percent) !== undefined).optional(),
});

const scalesSchema = z.array(
  z.strictObject({
    scale: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
    name: words,
    source: text,
    steps: z.array(stepSchema).min(2),
  }),
);

/**
 * The form in which two printed judgements are compared: composed characters, one space between words, lower case,
 * without the marks that only choose between a coloured and a plain sign.
 */
export function comparable(printed: string): string {
  return printed
    .normalize('NFC')
    .replace(/[\uFE0E\uFE0F]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase();
}

/** What a step says on the common scales, as the names of those it says something on. */
export function dimensionsOf({ attainment, trend, percent }: Scale['steps'][number]): string {
  const said = { attainment, trend, percent };
  return Object.entries(said)
    .filter(([, value]) => value !== undefined)
    .map(([dimension]) => dimension)
    .join(' and ');
}

function faultsOf({ scale, steps }: Scale): string[] {
  const printed = steps.flatMap((step) => step.printed.map(comparable));
  const twice = printed.filter((word, nth) => printed.indexOf(word) < nth);
  const dimensions = [...new Set(steps.map(dimensionsOf))];
  return [
    ...twice.map((word) => `${scale}: ${word} stands twice`),
    ...(dimensions.length > 1 ? [`${scale}: some steps say ${dimensions.join(', others ')}`] : []),
    ...(dimensions.includes('') ? [`${scale}: a step says nothing on any common scale`] : []),
  ];
}

/**
 * Reads the table of scales from JSON. Within a scale no printed form stands twice, and all steps speak of the same:
 * attainment, trend or percent.
 *
 * @throws FaultyScales that names each place that is wrong.
 */
export function readScales(json: string): readonly Scale[] {
  const result = scalesSchema.safeParse(JSON.parse(json));
  if (!result.success) throw new FaultyScales(z.prettifyError(result.error));
  const names = result.data.map(({ scale }) => scale);
  const faults = [
    ...names.filter((name, nth) => names.indexOf(name) < nth).map((name) => `${name} stands twice`),
    ...result.data.flatMap(faultsOf),
  ];
  if (faults.length > 0) throw new FaultyScales(faults.join('\n'));
  return result.data;
}
