import type { ComponentChildren } from 'preact';
import { FONT_FAMILY, PALETTE } from './palette';
import { wrap } from './wrap';

interface PictureProps {
  /** Unique on the page; the title and the description are named after it. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly width: number;
  readonly height: number;
  readonly className?: string;
  /** Makes a file of its own: namespace, size and paper, the title on top and this line, the source, below. */
  readonly source?: string;
  readonly children: ComponentChildren;
}

/** An SVG picture that says its finding in words to those who listen. */
export function Picture(props: PictureProps) {
  if (props.source !== undefined) return <LonePicture {...props} source={props.source} />;
  const { id, title, description, width, height, className, children } = props;
  return (
    <svg
      class={`picture ${className ?? ''}`.trim()}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-description`}
      font-family={FONT_FAMILY}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-description`}>{description}</desc>
      {children}
    </svg>
  );
}

const MARGIN = 24;
const LINE = 26;

function LonePicture({ id, title, description, width, height, source, children }: PictureProps) {
  const headings = wrap(title, Math.floor(width / 9.5));
  const sources = wrap(source ?? '', Math.floor(width / 6.2));
  const top = MARGIN + headings.length * LINE + 16;
  const all = { width: width + 2 * MARGIN, height: top + height + sources.length * 18 + 2 * MARGIN };
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      {...all}
      viewBox={`0 0 ${all.width} ${all.height}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-description`}
      font-family={FONT_FAMILY}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-description`}>{description}</desc>
      <rect width={all.width} height={all.height} fill={PALETTE.paper} />
      {headings.map((line, row) => (
        <PictureText key={line} x={MARGIN} y={MARGIN + 18 + row * LINE} size={20} weight={700}>
          {line}
        </PictureText>
      ))}
      <g transform={`translate(${MARGIN} ${top})`}>{children}</g>
      {sources.map((line, row) => (
        <PictureText key={line} x={MARGIN} y={top + height + MARGIN + 10 + row * 18} size={13} colour="muted">
          {line}
        </PictureText>
      ))}
    </svg>
  );
}

interface TextProps {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly weight?: 400 | 600 | 700;
  readonly colour?: 'ink' | 'muted' | 'accent';
  readonly children: ComponentChildren;
}

export function PictureText({ x, y, size, anchor = 'start', weight = 400, colour = 'ink', children }: TextProps) {
  return (
    <text
      class={`text-${colour}`}
      x={tenths(x)}
      y={tenths(y)}
      font-size={size}
      font-weight={weight}
      text-anchor={anchor}
      fill={PALETTE[colour]}
    >
      {children}
    </text>
  );
}

/** A coordinate at one decimal: enough for the eye, short for the wire. */
export function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
