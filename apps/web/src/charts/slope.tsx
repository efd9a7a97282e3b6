import { scaleLinear } from 'd3-scale';
import { PALETTE } from './palette';
import { Picture, PictureText, tenths } from './picture';
import { spreadApart } from './slope-shape';
import { wrap } from './wrap';

/** One area from the time before to this time, in points. */
export interface Change {
  readonly label: string;
  readonly before: number;
  readonly now: number;
  readonly beforeText: string;
  readonly nowText: string;
}

interface SlopeProps {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly yearBefore: string;
  readonly yearNow: string;
  readonly changes: readonly Change[];
  readonly narrow?: boolean;
  /** Makes a file of its own with this line, the source, below it. */
  readonly source?: string;
}

const SIZES = {
  wide: { width: 580, left: 52, right: 240, lineLength: 40, className: 'wide-only' },
  narrow: { width: 330, left: 44, right: 130, lineLength: 22, className: 'narrow-only' },
} as const;
const TOP = 44;
const LINE = 16;

/** Last time to this time, one line per area, labelled at both ends; a line that falls is dashed. */
export function Slope({ id, title, description, yearBefore, yearNow, changes, narrow = false, source }: SlopeProps) {
  const size = narrow ? SIZES.narrow : SIZES.wide;
  const labels = changes.map((change) => wrap(change.label, size.lineLength));
  const height = TOP + Math.max(320, labels.flat().length * LINE + changes.length * 10) + 12;
  const values = changes.flatMap(({ before, now }) => [before, now]);
  const at = scaleLinear([Math.min(...values), Math.max(...values)], [height - 24, TOP + 12]);
  const middlesNow = spreadApart(
    changes.map((change, index) => ({ middle: at(change.now), height: (labels[index]?.length ?? 1) * LINE + 8 })),
    TOP,
    height,
  );
  const middlesBefore = spreadApart(
    changes.map((change) => ({ middle: at(change.before), height: LINE + 2 })),
    TOP,
    height,
  );
  return (
    <Picture {...{ id, title, description, height, source }} width={size.width} className={`slope ${size.className}`}>
      <Year x={size.left} year={yearBefore} height={height} />
      <Year x={size.right} year={yearNow} height={height} />
      {changes.map((change, index) => (
        <ChangeLine
          key={change.label}
          change={change}
          lines={labels[index] ?? []}
          from={{ x: size.left, y: at(change.before), labelY: middlesBefore[index] ?? 0 }}
          to={{ x: size.right, y: at(change.now), labelY: middlesNow[index] ?? 0 }}
        />
      ))}
    </Picture>
  );
}

function Year({ x, year, height }: { x: number; year: string; height: number }) {
  return (
    <g>
      <PictureText x={x} y={20} size={15} weight={600} anchor="middle">
        {year}
      </PictureText>
      <path class="grid" d={`M${x},30V${height}`} stroke={PALETTE.ring} fill="none" />
    </g>
  );
}

interface End {
  readonly x: number;
  readonly y: number;
  readonly labelY: number;
}

interface ChangeLineProps {
  readonly change: Change;
  readonly lines: readonly string[];
  readonly from: End;
  readonly to: End;
}

function ChangeLine({ change, lines, from, to }: ChangeLineProps) {
  const falls = change.now < change.before;
  const colour = falls ? PALETTE.worse : PALETTE.accent;
  const firstLine = to.labelY - ((lines.length - 1) * LINE) / 2 + 5;
  return (
    <g>
      <path
        class={falls ? 'falls' : 'rises'}
        d={`M${from.x},${tenths(from.y)}L${to.x},${tenths(to.y)}`}
        stroke={colour}
        stroke-width="2"
        stroke-dasharray={falls ? '6 4' : undefined}
        fill="none"
      />
      <path
        class="leader"
        d={`M${from.x - 5},${tenths(from.y)}L${from.x - 11},${tenths(from.labelY)}M${to.x + 5},${tenths(to.y)}L${to.x + 11},${tenths(to.labelY)}`}
        stroke={PALETTE.bandEdge}
        fill="none"
      />
      {[from, to].map(({ x, y }) => (
        <circle key={x} class={falls ? 'falls-mark' : 'rises-mark'} cx={x} cy={tenths(y)} r="4" fill={colour} />
      ))}
      <PictureText x={from.x - 14} y={from.labelY + 5} size={14} anchor="end">
        {change.beforeText}
      </PictureText>
      <PictureText x={to.x + 14} y={firstLine} size={14} weight={700}>
        {change.nowText}
      </PictureText>
      {lines.map((line, row) => (
        <PictureText key={line} x={to.x + 50} y={firstLine + row * LINE} size={14}>
          {line}
        </PictureText>
      ))}
    </g>
  );
}
