import { scaleLinear } from 'd3-scale';
import { PALETTE } from './palette';
import { Picture, PictureText, tenths } from './picture';

export interface StripPeer {
  readonly points: number;
  /** Name and points in words. */
  readonly label: string;
}

/** Where one measure lies among the peers; all in points. */
export interface Spread {
  readonly maxPoints: number;
  readonly subject: number | null;
  /** The subject's figure as written. */
  readonly value: string | null;
  readonly mean: number | null;
  readonly min: number | null;
  readonly lowerQuartile: number | null;
  readonly median: number | null;
  readonly upperQuartile: number | null;
  readonly max: number | null;
  /** Single peers, where their figures are known, each named when it is pointed at. */
  readonly peers: readonly StripPeer[];
}

interface StripProps {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly spread: Spread;
}

const WIDTH = 340;
const HEIGHT = 72;
const EDGE = 12;
const MIDDLE = 34;
/** More peers than this are one path: single elements would make the page heavy. */
const MOST_NAMED = 60;

/** One measure as a strip: the peers' range as a line, their middle half as a band, the median as a tick, the subject as a dot. */
export function Strip({ id, title, description, spread }: StripProps) {
  const at = scaleLinear([0, spread.maxPoints], [EDGE, WIDTH - EDGE]);
  return (
    <Picture id={id} title={title} description={description} width={WIDTH} height={HEIGHT} className="strip">
      <Axis maxPoints={spread.maxPoints} />
      <Peers spread={spread} at={at} />
      <Subject spread={spread} at={at} />
    </Picture>
  );
}

type Scale = (points: number) => number;

function Axis({ maxPoints }: { maxPoints: number }) {
  const at = scaleLinear([0, maxPoints], [EDGE, WIDTH - EDGE]);
  const ticks = [0, 0.25, 0.5, 0.75, 1].map((share) => share * maxPoints);
  return (
    <g>
      <path
        class="grid"
        d={`M${EDGE},52H${WIDTH - EDGE}${ticks.map((tick) => `M${tenths(at(tick))},48V52`).join('')}`}
        fill="none"
        stroke={PALETTE.ring}
      />
      {ticks.map((tick) => (
        <PictureText key={tick} x={at(tick)} y={66} size={14.4} anchor="middle" colour="muted">
          {tick}
        </PictureText>
      ))}
    </g>
  );
}

interface PeersProps {
  readonly spread: Spread;
  readonly at: Scale;
}

function upright(at: Scale, points: number, halfHeight: number): string {
  return `M${tenths(at(points))},${MIDDLE - halfHeight}V${MIDDLE + halfHeight}`;
}

function Peers({ spread, at }: PeersProps) {
  const { lowerQuartile, upperQuartile, median, mean } = spread;
  const dashes = { 'stroke-width': 1.5, 'stroke-dasharray': '3 2' };
  return (
    <g fill="none">
      {lowerQuartile !== null && upperQuartile !== null && (
        <rect
          class="band"
          x={tenths(at(lowerQuartile))}
          y={MIDDLE - 8}
          width={tenths(at(upperQuartile) - at(lowerQuartile))}
          height="16"
          fill={PALETTE.band}
          stroke={PALETTE.bandEdge}
        />
      )}
      <Range spread={spread} at={at} />
      {median !== null && <path class="median" d={upright(at, median, 8)} stroke={PALETTE.ink} stroke-width="2" />}
      {mean !== null && <path class="mean" d={upright(at, mean, 13)} stroke={PALETTE.ink} {...dashes} />}
    </g>
  );
}

/** From the lowest peer to the highest, with a mark for each peer whose figure is known. */
function Range({ spread, at }: PeersProps) {
  const { min, max, peers } = spread;
  if (min === null || max === null) return null;
  const line = `M${tenths(at(min))},${MIDDLE}H${tenths(at(max))}`;
  const isMany = peers.length > MOST_NAMED;
  const unnamed = [min, max, ...(isMany ? peers.map(({ points }) => points) : [])];
  const marks = unnamed.map((points) => upright(at, points, 5));
  return (
    <g>
      <path class="peer" d={line + marks.join('')} stroke={PALETTE.peer} />
      {!isMany &&
        peers.map(({ points, label }) => (
          <path key={label} class="peer" d={upright(at, points, 6)} stroke={PALETTE.peer} stroke-width="2">
            <title>{label}</title>
          </path>
        ))}
    </g>
  );
}

function Subject({ spread, at }: { spread: Spread; at: Scale }) {
  if (spread.subject === null) return null;
  const x = at(spread.subject);
  const anchor = x < 30 ? 'start' : x > WIDTH - 30 ? 'end' : 'middle';
  return (
    <g>
      <circle
        class="subject-dot"
        cx={tenths(x)}
        cy={MIDDLE}
        r="6.5"
        fill={PALETTE.accent}
        stroke={PALETTE.paper}
        stroke-width="2"
      />
      <PictureText x={x} y={17} size={16} weight={700} anchor={anchor} colour="accent">
        {spread.value}
      </PictureText>
    </g>
  );
}
