import { wrap } from './wrap';

export interface BarsSize {
  readonly width: number;
  /** Where the bars' room begins and ends, the room of the amounts at their ends not counted. */
  readonly left: number;
  readonly right: number;
  readonly fontSize: number;
  readonly lineHeight: number;
  readonly labelAnchor: 'start' | 'end';
  readonly labelGap: number;
  /** Characters on a line of a label. */
  readonly labelLength: number;
  readonly labelAbove: boolean;
  /** Where the words of the left side must end at the earliest. */
  readonly sideAt: number;
}

export const WIDE_BARS: BarsSize = {
  width: 580,
  left: 278,
  right: 518,
  fontSize: 14.5,
  lineHeight: 17,
  labelAnchor: 'end',
  labelGap: 66,
  labelLength: 30,
  labelAbove: false,
  sideAt: 150,
};

export const NARROW_BARS: BarsSize = {
  width: 330,
  left: 66,
  right: 264,
  fontSize: 13,
  lineHeight: 15,
  labelAnchor: 'start',
  labelGap: 0,
  labelLength: 50,
  labelAbove: true,
  sideAt: 130,
};

const TOP = 30;
const GAP = 10;
const BAR = 14;

export interface BarPlace {
  readonly top: number;
  readonly labels: readonly string[];
  readonly barY: number;
}

/** Where each bar and its label stand, and the values that the room reaches from and to; zero is always within. */
export function barsShape(
  size: BarsSize,
  bars: readonly { readonly label: string; readonly value: number }[],
): { readonly lines: readonly BarPlace[]; readonly height: number; readonly domain: readonly [number, number] } {
  let top = TOP;
  const lines = bars.map(({ label }) => {
    const labels = wrap(label, size.labelLength);
    const labelHeight = labels.length * size.lineHeight;
    const barY = size.labelAbove ? top + labelHeight + 4 : top + Math.max(0, (labelHeight - BAR) / 2) + 2;
    const place = { top, labels, barY };
    top += (size.labelAbove ? labelHeight + 4 + BAR : Math.max(labelHeight, BAR)) + GAP;
    return place;
  });
  const values = bars.map(({ value }) => value);
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  return { lines, height: top + 2, domain: low === high ? [-1, 1] : [low, high] };
}
