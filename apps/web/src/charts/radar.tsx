import { PALETTE } from './palette';
import { Picture, PictureText, tenths } from './picture';
import { angles, labelAt, outline, pointAt, quartileBand, type RadarSize, type Spoke } from './radar-shape';

/** No text is set smaller. */
const SMALLEST = 12.6;

export interface RadarWords {
  readonly title: string;
  readonly description: string;
  /** Name and year of the subject, for the legend. */
  readonly subject: string;
  readonly mean: string;
  readonly band: string;
}

interface RadarProps {
  readonly id: string;
  readonly spokes: readonly Spoke[];
  readonly size: RadarSize;
  readonly words: RadarWords;
  readonly className?: string;
  readonly source?: string;
  /** Left out where several stand together and one legend stands above them. */
  readonly hasLegend?: boolean;
}

/** The profile: one spoke per area from 0 to 100, the subject filled, the peers' mean dashed, their middle half shaded. */
export function Radar({ id, spokes, size, words, className, source, hasLegend = true }: RadarProps) {
  const centre = `translate(${size.width / 2} ${size.centreY})`;
  const band = quartileBand(size, spokes);
  const mean = outline(size, spokes, 'mean');
  const { width } = size;
  const height = hasLegend ? size.height : size.height - legendHeight(size);
  return (
    <Picture {...{ id, width, height, className, source }} title={words.title} description={words.description}>
      <g transform={centre}>
        {band !== '' && (
          <path
            class="band"
            d={band}
            fill={PALETTE.band}
            fill-rule="evenodd"
            stroke={PALETTE.bandEdge}
            stroke-width="1"
          />
        )}
      </g>
      <Grid size={size} count={spokes.length} />
      <g transform={centre}>
        <Subject size={size} spokes={spokes} />
        {mean !== '' && (
          <path class="mean" d={mean} fill="none" stroke={PALETTE.ink} stroke-width="1.75" stroke-dasharray="6 4" />
        )}
      </g>
      <Scale size={size} count={spokes.length} />
      <Points size={size} spokes={spokes} />
      <Labels size={size} spokes={spokes} />
      {hasLegend && <Legend size={size} words={words} hasMean={mean !== ''} hasBand={band !== ''} />}
    </Picture>
  );
}

/** Filled when every area is known, else only a line through those that are. */
function Subject({ size, spokes }: Pick<RadarProps, 'size' | 'spokes'>) {
  const complete = spokes.every((spoke) => spoke.subject !== null);
  return (
    <path
      class={complete ? 'subject-area' : 'subject-line'}
      d={outline(size, spokes, 'subject')}
      fill={complete ? PALETTE.accent : 'none'}
      fill-opacity="0.13"
      stroke={PALETTE.accent}
      stroke-width="2.5"
      stroke-linejoin="round"
    />
  );
}

function Grid({ size, count }: { size: RadarSize; count: number }) {
  const around = angles(count);
  const ring = (share: number) => `M${around.map((angle) => xy(size, angle, share)).join('L')}Z`;
  const spokes = around.map((angle) => `M${size.width / 2},${size.centreY}L${xy(size, angle, 100)}`).join('');
  return (
    <g class="grid" fill="none" stroke={PALETTE.ring} stroke-width="1">
      <path d={[25, 50, 75, 100].map(ring).join('')} />
      <path d={spokes} />
    </g>
  );
}

/** The rings' figures, between the last spoke and the first, above what is drawn there. */
function Scale({ size, count }: { size: RadarSize; count: number }) {
  const next = angles(count)[1];
  const between = next === undefined ? 0 : -next / 2;
  const fontSize = Math.max(SMALLEST, size.fontSize * 0.84);
  return (
    <g>
      {[25, 50, 75, 100].map((share) => {
        const { x, y } = pointAt(size, between, share * Math.cos(between));
        return (
          <ScaleLabel key={share} x={x} y={tenths(y + fontSize * 0.35)} size={fontSize}>
            {share}
          </ScaleLabel>
        );
      })}
    </g>
  );
}

/** The halo is a text of its own below: paper knows no order of painting. */
function ScaleLabel(props: {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly children: number;
}) {
  const { x, y, size, children } = props;
  const common = { x, y, 'font-size': size, 'text-anchor': 'middle' } as const;
  return (
    <>
      <text class="scale-halo" {...common} fill={PALETTE.paper} stroke={PALETTE.paper} stroke-width="4">
        {children}
      </text>
      <text class="text-muted" {...common} fill={PALETTE.muted}>
        {children}
      </text>
    </>
  );
}

function xy(size: RadarSize, angle: number, share: number): string {
  const { x, y } = pointAt(size, angle, share);
  return `${x},${y}`;
}

function Points({ size, spokes }: { size: RadarSize; spokes: readonly Spoke[] }) {
  const around = angles(spokes.length);
  return (
    <g class="subject-mark" fill={PALETTE.accent}>
      {spokes.map((spoke, index) => {
        if (spoke.subject === null) return null;
        const { x, y } = pointAt(size, around[index] ?? 0, spoke.subject);
        return <circle key={spoke.label} cx={x} cy={y} r={size.fontSize * 0.25} />;
      })}
    </g>
  );
}

function Labels({ size, spokes }: { size: RadarSize; spokes: readonly Spoke[] }) {
  const around = angles(spokes.length);
  const lineHeight = size.fontSize * 1.2;
  return (
    <g>
      {spokes.map((spoke, index) => {
        const { lines, x, y, anchor } = labelAt(size, around[index] ?? 0, spoke.label);
        const common = { x, anchor, size: size.fontSize };
        return (
          <g key={spoke.label}>
            {lines.map((line, row) => (
              <PictureText key={line} {...common} y={y + row * lineHeight}>
                {line}
              </PictureText>
            ))}
            <PictureText {...common} y={y + lines.length * lineHeight} weight={700} colour="accent">
              {spoke.value ?? '–'}
            </PictureText>
          </g>
        );
      })}
    </g>
  );
}

interface LegendProps {
  readonly size: RadarSize;
  readonly words: RadarWords;
  readonly hasMean: boolean;
  readonly hasBand: boolean;
}

const LEGEND_LINES = 3;

function legendHeight({ fontSize }: RadarSize): number {
  return Math.round(LEGEND_LINES * fontSize * 1.45);
}

function Legend({ size, words, hasMean, hasBand }: LegendProps) {
  const entries = [
    { key: 'subject', text: words.subject },
    ...(hasMean ? [{ key: 'mean', text: words.mean }] : []),
    ...(hasBand ? [{ key: 'band', text: words.band }] : []),
  ];
  const rowHeight = size.fontSize * 1.45;
  const longest = Math.max(...entries.map((entry) => entry.text.length));
  const left = Math.max(0, size.width / 2 - (34 + longest * size.fontSize * 0.47) / 2);
  const top = size.height - entries.length * rowHeight + size.fontSize * 0.6;
  return (
    <g>
      {entries.map(({ key, text }, row) => (
        <g key={key} transform={`translate(${Math.round(left)} ${Math.round(top + row * rowHeight)})`}>
          <Swatch kind={key} />
          <PictureText x={34} y={size.fontSize * 0.33} size={Math.max(SMALLEST, size.fontSize * 0.92)}>
            {text}
          </PictureText>
        </g>
      ))}
    </g>
  );
}

function Swatch({ kind }: { kind: string }) {
  if (kind === 'mean') {
    return (
      <path class="mean" d="M0,0H26" stroke={PALETTE.ink} stroke-width="1.75" stroke-dasharray="6 4" fill="none" />
    );
  }
  const className = kind === 'band' ? 'band' : 'subject-area';
  const colours =
    kind === 'band'
      ? { fill: PALETTE.band, stroke: PALETTE.bandEdge, 'stroke-width': 1 }
      : { fill: PALETTE.accent, 'fill-opacity': 0.16, stroke: PALETTE.accent, 'stroke-width': 2 };
  return <rect class={className} x="1" y="-6" width="24" height="12" {...colours} />;
}
