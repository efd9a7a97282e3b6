declare module 'svg-to-pdfkit' {
  interface Options {
    readonly width?: number;
    readonly height?: number;
    readonly fontCallback?: (family: string, bold: boolean, italic: boolean) => string;
    readonly assumePt?: boolean;
    readonly warningCallback?: (warning: string) => void;
  }
  /** Draws an SVG picture at a place of the page. */
  function drawSvg(document: PDFKit.PDFDocument, svg: string, x: number, y: number, options?: Options): void;
  export = drawSvg;
}
