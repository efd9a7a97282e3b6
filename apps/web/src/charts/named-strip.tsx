import { scaleLinear } from 'd3-scale';
import { FONT_FAMILY, PALETTE } from './palette';
import { Picture, PictureText, tenths } from './picture';
import { stackMarks, type StackedMark } from './stack-marks';
import type { Spread } from './strip';

/** A municipality on the strip, named when it is pointed at or reached by keyboard. */
export interface NamedPeer {
  readonly name: string;
  /** Name, year and points in words. */
  readonly label: string;
  readonly points: number;
  readonly href: string;
}

interface NamedStripProps {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly spread: Spread;
  readonly peers: readonly NamedPeer[];
  readonly narrow?: boolean;
  /** Makes a file of its own with this line, the source, below it. */
  readonly source?: string;
}

interface StripSize {
  readonly width: number;
  readonly edge: number;
  readonly fontSize: number;
  readonly className: string;
}

const WIDE: StripSize = { width: 760, edge: 24, fontSize: 14.5, className: 'wide-only' };
const NARROW: StripSize = { width: 330, edge: 18, fontSize: 14, className: 'narrow-only' };
const RADIUS = 5.5;
const STEP = 13;
const TOP = 46;
const MOST_LEVELS = 14;
/** So many municipalities cannot be told apart by pointing; they are drawn as one path and named in the table. */
const MOST_NAMED = 120;

type Scale = (points: number) => number;

/** One measure with every peer as a mark of its own, the middle half as a band, and the subject as a larger dot. */
export function NamedStrip({ id, title, description, spread, peers, narrow = false, source }: NamedStripProps) {
  const size = narrow ? NARROW : WIDE;
  const at = scaleLinear([0, spread.maxPoints], [size.edge, size.width - size.edge]);
  const ordered = peers.toSorted((a, b) => a.points - b.points);
  const marks = marksOf(spread.subject, ordered, at);
  const levels = Math.min(MOST_LEVELS, Math.max(2, ...marks.map(({ level }) => level + 1)));
  const line = TOP + levels * STEP;
  const box = { width: size.width, height: line + 44 };
  const drawing = <Drawing {...{ spread, at, line, size, ordered, marks }} isAlone={source !== undefined} />;
  if (source !== undefined) return <Picture {...{ id, title, description, source, ...box }}>{drawing}</Picture>;
  return (
    <svg
      class={`picture named-strip ${size.className}`}
      viewBox={`0 0 ${box.width} ${box.height}`}
      role="group"
      aria-labelledby={`${id}-title ${id}-description`}
      font-family={FONT_FAMILY}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-description`}>{description}</desc>
      {drawing}
    </svg>
  );
}

/** The subject keeps its place on the line; peers that would lie below it are lifted. */
function marksOf(subject: number | null, peers: readonly NamedPeer[], at: Scale): readonly StackedMark[] {
  const first = subject === null ? [] : [at(subject)];
  const marks = stackMarks([...first, ...peers.map(({ points }) => at(points))], 2 * RADIUS + 1);
  return marks.slice(first.length);
}

interface DrawingProps {
  readonly spread: Spread;
  readonly at: Scale;
  readonly line: number;
  readonly size: StripSize;
  readonly ordered: readonly NamedPeer[];
  readonly marks: readonly StackedMark[];
  /** A file has nothing to follow and nobody to point. */
  readonly isAlone: boolean;
}

function Drawing({ spread, at, line, size, ordered, marks, isAlone }: DrawingProps) {
  const Peer = isAlone ? PeerDot : PeerMark;
  return (
    <>
      <Band spread={spread} at={at} top={TOP} bottom={line + 8} />
      <Axis maxPoints={spread.maxPoints} at={at} line={line + 14} size={size} />
      {ordered.length <= MOST_NAMED ? (
        ordered.map((peer, nth) => <Peer key={peer.href} peer={peer} mark={marks[nth]} line={line} size={size} />)
      ) : (
        <path class="peer" stroke={PALETTE.peer} fill="none" d={ticks(marks, line)} />
      )}
      <Subject spread={spread} at={at} line={line} size={size} />
    </>
  );
}

function ticks(marks: readonly StackedMark[], line: number): string {
  return marks.map(({ x }) => `M${tenths(x)},${line - 8}V${line + 4}`).join('');
}

interface PeerProps {
  readonly peer: NamedPeer;
  readonly mark: StackedMark | undefined;
  readonly line: number;
  readonly size: StripSize;
}

function PeerMark({ peer, mark, line, size }: PeerProps) {
  if (!mark) return null;
  const { width, fontSize } = size;
  const anchor = mark.x < width / 3 ? 'start' : mark.x > (2 * width) / 3 ? 'end' : 'middle';
  return (
    <a class="peer-mark" href={peer.href} aria-label={peer.label}>
      <PeerDot {...{ peer, mark, line, size }} />
      <g class="peer-name">
        <PictureText x={mark.x} y={16} size={fontSize} weight={600} anchor={anchor}>
          {peer.label}
        </PictureText>
      </g>
    </a>
  );
}

function PeerDot({ peer, mark, line }: PeerProps) {
  if (!mark) return null;
  return (
    <circle cx={tenths(mark.x)} cy={line - Math.min(mark.level, MOST_LEVELS - 1) * STEP} r={RADIUS} fill={PALETTE.peer}>
      <title>{peer.label}</title>
    </circle>
  );
}

interface BandProps {
  readonly spread: Spread;
  readonly at: Scale;
  readonly top: number;
  readonly bottom: number;
}

/** The middle half of the peers, with the median as a whole line and the mean as a dashed one. */
function Band({ spread, at, top, bottom }: BandProps) {
  const { lowerQuartile, upperQuartile, median, mean } = spread;
  const upright = (points: number) => `M${tenths(at(points))},${top - 8}V${bottom}`;
  return (
    <g fill="none">
      {lowerQuartile !== null && upperQuartile !== null && (
        <rect
          class="band"
          x={tenths(at(lowerQuartile))}
          y={top}
          width={tenths(at(upperQuartile) - at(lowerQuartile))}
          height={bottom - top}
          fill={PALETTE.band}
          stroke={PALETTE.bandEdge}
        />
      )}
      {median !== null && <path class="median" d={upright(median)} stroke={PALETTE.ink} stroke-width="2" />}
      {mean !== null && (
        <path class="mean" d={upright(mean)} stroke={PALETTE.ink} stroke-width="1.5" stroke-dasharray="4 3" />
      )}
    </g>
  );
}

interface AxisProps extends Pick<DrawingProps, 'at' | 'line' | 'size'> {
  readonly maxPoints: number;
}

function Axis({ maxPoints, at, line, size: { width, edge, fontSize } }: AxisProps) {
  const shares = [0, 0.25, 0.5, 0.75, 1].map((share) => share * maxPoints);
  return (
    <g>
      <path
        class="grid"
        d={`M${edge},${line}H${width - edge}${shares.map((one) => `M${tenths(at(one))},${line - 4}V${line}`).join('')}`}
        fill="none"
        stroke={PALETTE.ring}
      />
      {shares.map((one) => (
        <PictureText key={one} x={at(one)} y={line + 18} size={fontSize} anchor="middle" colour="muted">
          {tenths(one)}
        </PictureText>
      ))}
    </g>
  );
}

function Subject({ spread, at, line, size }: Pick<DrawingProps, 'spread' | 'at' | 'line' | 'size'>) {
  if (spread.subject === null) return null;
  const x = at(spread.subject);
  const anchor = x < 40 ? 'start' : x > size.width - 40 ? 'end' : 'middle';
  return (
    <g>
      <path class="leader" d={`M${tenths(x)},${TOP - 8}V${line}`} stroke={PALETTE.accent} fill="none" />
      <circle
        class="subject-dot"
        cx={tenths(x)}
        cy={line}
        r="8"
        fill={PALETTE.accent}
        stroke={PALETTE.paper}
        stroke-width="2"
      />
      <PictureText x={x} y={TOP - 12} size={size.fontSize + 1.5} weight={700} anchor={anchor} colour="accent">
        {spread.value}
      </PictureText>
    </g>
  );
}
