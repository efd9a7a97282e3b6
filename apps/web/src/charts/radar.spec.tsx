import { renderToString } from 'preact-render-to-string';
import { Radar } from './radar';
import { labelAt, NARROW, outline, quartileBand, WIDE, type Spoke } from './radar-shape';

const TITLES = [
  'Samspel mellan förtroendevalda och medborgare',
  'Tillgänglighet och brukarorientering',
  'Politisk styrning och kontroll',
  'Chefs- och ledarskap samt medarbetarskap',
  'Resultat och effektivitet',
  'Kommunen som arbetsgivare – personalpolitik',
  'Verksamhetsutveckling',
  'Kommunen som samhällsbyggare',
];

const spokes: Spoke[] = TITLES.map((label, index) => ({
  label,
  value: `${50 + index},0`,
  subject: 50 + index,
  mean: 45,
  lowerQuartile: 40,
  upperQuartile: 55,
}));
const unknownAt = (place: number, what: Partial<Spoke>) =>
  spokes.map((spoke, index) => (index === place ? { ...spoke, ...what } : spoke));
const words = { title: 'T & U', description: 'D', subject: 'Örebro 2012', mean: 'Medel', band: 'Mitten' };

describe('radar', () => {
  it('says title and description and ties them to the picture', () => {
    const svg = renderToString(<Radar id="r" spokes={spokes} size={WIDE} words={words} />);
    expect(svg).toContain('role="img" aria-labelledby="r-title r-description"');
    expect(svg).toContain('<title id="r-title">T &amp; U</title><desc id="r-description">D</desc>');
    expect(svg).not.toContain('style=');
  });

  it('closes the outline when all areas are known and leaves it open around an unknown one', () => {
    expect(outline(WIDE, spokes, 'subject')).toMatch(/Z$/);
    const open = outline(WIDE, unknownAt(3, { subject: null }), 'subject');
    expect(open).not.toContain('Z');
    expect(open.match(/M/g)).toHaveLength(2);
  });

  it('shades the middle half only when it is known at every spoke', () => {
    expect(quartileBand(WIDE, spokes).match(/Z/g)).toHaveLength(2);
    expect(quartileBand(WIDE, unknownAt(0, { lowerQuartile: null }))).toBe('');
  });

  it('draws the outline at the share of the radius', () => {
    expect(outline(WIDE, unknownAt(0, { subject: 100 }), 'subject')).toContain(`M0,-${WIDE.radius}`);
  });

  it('writes the subject’s figure at each spoke, an en dash where there is none', () => {
    const svg = renderToString(
      <Radar id="r" spokes={unknownAt(2, { subject: null, value: null })} size={WIDE} words={words} />,
    );
    expect(svg.match(/>\d\d,0</g)).toHaveLength(7);
    expect(svg.match(/>–</g)).toHaveLength(1);
    expect(svg.match(/<circle/g)).toHaveLength(7);
  });

  it.each([
    ['wide', WIDE],
    ['narrow', NARROW],
  ])('keeps every line of every label inside the %s picture', (_, size) => {
    for (const [index, text] of TITLES.entries()) {
      const { lines, x, y, anchor } = labelAt(size, (index * Math.PI) / 4, text);
      const widest = Math.max(...lines.map((line) => line.length)) * size.fontSize * 0.48;
      const left = anchor === 'start' ? x : anchor === 'end' ? x - widest : x - widest / 2;
      expect(left).toBeGreaterThan(-size.fontSize);
      expect(left + widest).toBeLessThan(size.width + size.fontSize);
      expect(y - size.fontSize).toBeGreaterThanOrEqual(0);
      expect(lines.join('').replace(/[- ]/g, '')).toBe(text.replace(/[- ]/g, ''));
    }
  });

  it('stands alone with namespace, paper, heading and source', () => {
    const svg = renderToString(<Radar id="r" spokes={spokes} size={WIDE} words={words} source="Källa: X" />);
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="\d+" height="\d+"/);
    expect(svg).toContain('>Källa: X</text>');
    expect(svg).toContain('fill="#0b5563"');
    expect(svg).not.toContain('var(');
  });
});
