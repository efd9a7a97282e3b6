import { array, assert, integer, property, record, string } from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import { DeviationBars } from './deviation-bars';
import { barsShape, NARROW_BARS, WIDE_BARS } from './deviation-bars-shape';

const bars = [
  { label: 'Kommungemensamt', value: -55.6, text: '−55,6' },
  { label: 'Kommungemensamma statsbidrag', value: 5.6, text: '5,6' },
  { label: 'Oförändrat', value: 0, text: '0,0' },
];
const words = { id: 'd', title: 'T', description: 'D', sides: ['Sämre', 'Bättre'] as const };

function rects(svg: string) {
  return [...svg.matchAll(/<rect class="(bar-\w+)" x="([\d.-]+)" y="([\d.-]+)" width="([\d.-]+)"/g)].map(
    ([, kind, x, y, width]) => ({ kind, x: Number(x), y: Number(y), width: Number(width) }),
  );
}

describe('DeviationBars', () => {
  it('draws worse to the left of the zero line and better to the right, in proportion', () => {
    const svg = renderToString(<DeviationBars {...words} bars={bars} />);
    const zero = Number(/class="zero" d="M([\d.]+),/.exec(svg)?.[1]);
    const [worse, better, none] = rects(svg);
    expect([worse?.kind, better?.kind]).toEqual(['bar-worse', 'bar-better']);
    expect((worse?.x ?? 0) + (worse?.width ?? 0)).toBeCloseTo(zero, 0);
    expect(better?.x).toBeCloseTo(zero, 0);
    expect((worse?.width ?? 0) / (better?.width ?? 1)).toBeCloseTo(55.6 / 5.6, 0);
    expect(none?.width).toBe(0);
    expect(svg).toContain('−55,6');
  });

  it('names a side only where something lies on it', () => {
    const svg = renderToString(<DeviationBars {...words} bars={bars.slice(0, 1)} />);
    expect(svg).toContain('← Sämre');
    expect(svg).not.toContain('Bättre');
  });
});

describe.each([WIDE_BARS, NARROW_BARS])('barsShape', (size) => {
  const given = array(
    record({ label: string({ minLength: 1, maxLength: 80 }), value: integer({ min: -99, max: 99 }) }),
    {
      minLength: 1,
      maxLength: 20,
    },
  );

  it('keeps bars and labels apart and zero within reach', () => {
    assert(
      property(given, (some) => {
        const { lines, height, domain } = barsShape(size, some);
        for (const [nth, line] of lines.entries()) {
          const next = lines[nth + 1]?.top ?? height;
          expect(line.barY + 14).toBeLessThanOrEqual(next);
          expect(line.top + line.labels.length * size.lineHeight).toBeLessThanOrEqual(next);
        }
        expect(domain[0]).toBeLessThanOrEqual(0);
        expect(domain[1]).toBeGreaterThanOrEqual(0);
        expect(domain[0]).toBeLessThan(domain[1]);
      }),
    );
  });
});
