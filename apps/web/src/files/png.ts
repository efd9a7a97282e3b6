import { Resvg } from '@resvg/resvg-js';
import { withPlainFonts } from './fonts';

/** Twice the size of the drawing, so that it is sharp on paper and on dense screens. */
const ZOOM = 2;

/** An SVG picture that stands alone, as PNG with the service's own font and nothing of the machine's. */
export function pngOf(svg: string): Buffer {
  return withPlainFonts((fontFiles) => {
    const font = { loadSystemFonts: false, fontFiles: [...fontFiles], defaultFontFamily: 'Source Sans 3' };
    return new Resvg(svg, { font, fitTo: { mode: 'zoom', value: ZOOM } }).render().asPng();
  });
}
