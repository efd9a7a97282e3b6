import { scaleLinear } from 'd3-scale';
import { barsShape, type BarsSize, NARROW_BARS, WIDE_BARS } from './deviation-bars-shape';
import { PALETTE } from './palette';
import { Picture, PictureText, tenths } from './picture';

/** One bar from the zero line: below zero is worse than budget. */
export interface DeviationBar {
  readonly label: string;
  /** For drawing only. */
  readonly value: number;
  /** The amount as it is written at the end of the bar. */
  readonly text: string;
}

interface DeviationBarsProps {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly bars: readonly DeviationBar[];
  /** "Sämre än budget", "Bättre än budget". */
  readonly sides: readonly [worse: string, better: string];
  readonly narrow?: boolean;
  readonly source?: string;
}

/** Deviations as bars around a zero line, in the order given, with their amounts at the ends. */
export function DeviationBars({ id, title, description, bars, sides, narrow = false, source }: DeviationBarsProps) {
  const size = narrow ? NARROW_BARS : WIDE_BARS;
  const shape = barsShape(size, bars);
  const at = scaleLinear(shape.domain, [size.left, size.right]);
  return (
    <Picture
      {...{ id, title, description, source }}
      width={size.width}
      height={shape.height}
      className={`bars ${narrow ? 'narrow-only' : 'wide-only'}`}
    >
      <PictureText x={Math.max(size.sideAt, at(0) - 8)} y={14} size={size.fontSize - 1} anchor="end" colour="muted">
        {bars.some(({ value }) => value < 0) ? `← ${sides[0]}` : ''}
      </PictureText>
      <PictureText x={at(0) + 8} y={14} size={size.fontSize - 1} colour="muted">
        {bars.some(({ value }) => value > 0) ? `${sides[1]} →` : ''}
      </PictureText>
      {bars.map((bar, nth) => (
        <BarLine key={`${nth} ${bar.label}`} bar={bar} size={size} {...(shape.lines[nth] ?? NOWHERE)} at={at} />
      ))}
      <path class="zero" d={`M${tenths(at(0))},22V${shape.height}`} stroke={PALETTE.ink} fill="none" />
    </Picture>
  );
}

const NOWHERE = { top: 0, labels: [] as readonly string[], barY: 0 };
const BAR_HEIGHT = 14;

interface BarLineProps {
  readonly bar: DeviationBar;
  readonly size: BarsSize;
  readonly top: number;
  readonly labels: readonly string[];
  readonly barY: number;
  readonly at: (value: number) => number;
}

function BarLine({ bar, size, top, labels, barY, at }: BarLineProps) {
  const [from, to] = bar.value < 0 ? [at(bar.value), at(0)] : [at(0), at(bar.value)];
  const worse = bar.value < 0;
  return (
    <g>
      {labels.map((line, row) => (
        <PictureText
          key={line}
          x={size.labelAnchor === 'end' ? size.left - size.labelGap : 0}
          y={top + size.fontSize + row * size.lineHeight}
          size={size.fontSize}
          anchor={size.labelAnchor}
        >
          {line}
        </PictureText>
      ))}
      <rect
        class={worse ? 'bar-worse' : 'bar-better'}
        x={tenths(from)}
        y={tenths(barY)}
        width={tenths(Math.max(to - from, bar.value === 0 ? 0 : 1))}
        height={BAR_HEIGHT}
        fill={worse ? PALETTE.worse : PALETTE.better}
      />
      <PictureText
        x={worse ? from - 5 : to + 5}
        y={barY + 12}
        size={size.fontSize}
        weight={600}
        anchor={worse ? 'end' : 'start'}
      >
        {bar.text}
      </PictureText>
    </g>
  );
}
