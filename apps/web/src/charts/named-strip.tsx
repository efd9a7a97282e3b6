import { scaleLinear } from 'd3-scale';
import { FONT_FAMILY, PALETTE } from './palette';
import { PictureText, tenths } from './picture';
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
}

const WIDTH = 760;
const EDGE = 24;
const RADIUS = 5.5;
const STEP = 13;
const TOP = 46;
/** So many municipalities cannot be told apart by pointing; they are drawn as one path and named in the table. */
const MOST_NAMED = 120;

type Scale = (points: number) => number;

/** One measure with every peer as a mark of its own, the middle half as a band, and the subject as a larger dot. */
export function NamedStrip({ id, title, description, spread, peers }: NamedStripProps) {
  const at = scaleLinear([0, spread.maxPoints], [EDGE, WIDTH - EDGE]);
  const ordered = peers.toSorted((a, b) => a.points - b.points);
  const marks = stackMarks(
    ordered.map(({ points }) => at(points)),
    2 * RADIUS + 1,
  );
  const levels = Math.min(14, Math.max(2, ...marks.map(({ level }) => level + 1)));
  const line = TOP + levels * STEP;
  const height = line + 44;
  return (
    <svg
      class="picture named-strip"
      viewBox={`0 0 ${WIDTH} ${height}`}
      role="group"
      aria-labelledby={`${id}-title ${id}-description`}
      font-family={FONT_FAMILY}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-description`}>{description}</desc>
      <Band spread={spread} at={at} top={TOP} bottom={line + 8} />
      <Axis maxPoints={spread.maxPoints} at={at} line={line + 14} />
      {ordered.length <= MOST_NAMED ? (
        ordered.map((peer, nth) => <PeerMark key={peer.href} peer={peer} mark={marks[nth]} line={line} />)
      ) : (
        <path class="peer" stroke={PALETTE.peer} fill="none" d={ticks(marks, line)} />
      )}
      <Subject spread={spread} at={at} line={line} />
    </svg>
  );
}

function ticks(marks: readonly StackedMark[], line: number): string {
  return marks.map(({ x }) => `M${tenths(x)},${line - 8}V${line + 4}`).join('');
}

function PeerMark({ peer, mark, line }: { peer: NamedPeer; mark: StackedMark | undefined; line: number }) {
  if (!mark) return null;
  const anchor = mark.x < 120 ? 'start' : mark.x > WIDTH - 120 ? 'end' : 'middle';
  return (
    <a class="peer-mark" href={peer.href} aria-label={peer.label}>
      <circle cx={tenths(mark.x)} cy={line - Math.min(mark.level, 13) * STEP} r={RADIUS} fill={PALETTE.peer}>
        <title>{peer.label}</title>
      </circle>
      <g class="peer-name">
        <PictureText x={mark.x} y={18} size={15} weight={600} anchor={anchor}>
          {peer.label}
        </PictureText>
      </g>
    </a>
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

function Axis({ maxPoints, at, line }: { maxPoints: number; at: Scale; line: number }) {
  const shares = [0, 0.25, 0.5, 0.75, 1].map((share) => share * maxPoints);
  return (
    <g>
      <path
        class="grid"
        d={`M${EDGE},${line}H${WIDTH - EDGE}${shares.map((one) => `M${tenths(at(one))},${line - 4}V${line}`).join('')}`}
        fill="none"
        stroke={PALETTE.ring}
      />
      {shares.map((one) => (
        <PictureText key={one} x={at(one)} y={line + 18} size={14} anchor="middle" colour="muted">
          {tenths(one)}
        </PictureText>
      ))}
    </g>
  );
}

function Subject({ spread, at, line }: { spread: Spread; at: Scale; line: number }) {
  if (spread.subject === null) return null;
  const x = at(spread.subject);
  const anchor = x < 60 ? 'start' : x > WIDTH - 60 ? 'end' : 'middle';
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
      <PictureText x={x} y={TOP - 12} size={16} weight={700} anchor={anchor} colour="accent">
        {spread.value}
      </PictureText>
    </g>
  );
}
