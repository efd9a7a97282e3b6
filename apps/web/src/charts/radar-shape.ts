import { scaleLinear } from 'd3-scale';
import { areaRadial, curveLinear, curveLinearClosed, lineRadial } from 'd3-shape';
import { tenths } from './picture';
import { wrap } from './wrap';

/** A spoke; shares are 0–100 of the area's points, null where nothing is known. */
export interface Spoke {
  readonly label: string;
  /** The subject's figure as it is written beside the label. */
  readonly value: string | null;
  readonly subject: number | null;
  readonly mean: number | null;
  readonly lowerQuartile: number | null;
  readonly upperQuartile: number | null;
}

export interface RadarSize {
  readonly width: number;
  readonly height: number;
  readonly radius: number;
  readonly fontSize: number;
  readonly centreY: number;
}

export const WIDE: RadarSize = { width: 640, height: 610, radius: 186, fontSize: 16.5, centreY: 268 };
export const NARROW: RadarSize = { width: 300, height: 352, radius: 68, fontSize: 12.6, centreY: 142 };

const GAP = 12;
const AVERAGE_WIDTH = 0.48;

/** Angles clockwise from the top, in radians, one per spoke. */
export function angles(count: number): number[] {
  return Array.from({ length: count }, (_, index) => (index * 2 * Math.PI) / count);
}

export function pointAt(size: RadarSize, angle: number, share: number): { x: number; y: number } {
  const distance = reach(size)(share);
  return {
    x: tenths(size.width / 2 + Math.sin(angle) * distance),
    y: tenths(size.centreY - Math.cos(angle) * distance),
  };
}

function reach(size: RadarSize) {
  return scaleLinear([0, 100], [0, size.radius]);
}

type Measured = 'subject' | 'mean';

/** A closed outline when every spoke has a figure, else only the stretches between known neighbours. */
export function outline(size: RadarSize, spokes: readonly Spoke[], measured: Measured): string {
  const around = angles(spokes.length);
  const complete = spokes.every((spoke) => spoke[measured] !== null);
  const draw = lineRadial<Spoke>()
    .defined((spoke) => spoke[measured] !== null)
    .angle((_, index) => around[index] ?? 0)
    .radius((spoke) => reach(size)(spoke[measured] ?? 0))
    .curve(complete ? curveLinearClosed : curveLinear)
    .digits(1);
  return draw([...spokes]) ?? '';
}

/** The middle half of the peers as a ring, empty unless it is known at every spoke. */
export function quartileBand(size: RadarSize, spokes: readonly Spoke[]): string {
  if (spokes.some((spoke) => spoke.lowerQuartile === null || spoke.upperQuartile === null)) return '';
  const around = angles(spokes.length);
  const draw = areaRadial<Spoke>()
    .angle((_, index) => around[index] ?? 0)
    .innerRadius((spoke) => reach(size)(spoke.lowerQuartile ?? 0))
    .outerRadius((spoke) => reach(size)(spoke.upperQuartile ?? 0))
    .curve(curveLinearClosed)
    .digits(1);
  return draw([...spokes]) ?? '';
}

export interface Label {
  readonly lines: readonly string[];
  readonly x: number;
  /** Baseline of the first line. */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** The area's name outside its spoke, wrapped into the room that is left there, with one line more for the figure. */
export function labelAt(size: RadarSize, angle: number, text: string): Label {
  const x = size.width / 2 + Math.sin(angle) * (size.radius + GAP);
  const y = size.centreY - Math.cos(angle) * (size.radius + GAP);
  const anchor = Math.abs(Math.sin(angle)) < 0.2 ? 'middle' : Math.sin(angle) > 0 ? 'start' : 'end';
  const room = anchor === 'middle' ? size.width * 0.42 : anchor === 'start' ? size.width - x : x;
  const lines = wrap(text, Math.max(6, Math.floor(room / (size.fontSize * AVERAGE_WIDTH))));
  const lineHeight = size.fontSize * 1.2;
  const blockHeight = (lines.length + 1) * lineHeight;
  const top = y - (blockHeight * (1 + Math.cos(angle))) / 2;
  return { lines, x, y: top + size.fontSize, anchor };
}
