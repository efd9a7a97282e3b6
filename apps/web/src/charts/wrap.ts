/** Where the long words of area names may be divided; a word that is not listed is divided by length. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  verksamhetsutveckling: ['verksamhets', 'utveckling'],
  kvalitetsutveckling: ['kvalitets', 'utveckling'],
  samhällsutveckling: ['samhälls', 'utveckling'],
  samhällsbyggare: ['samhälls', 'byggare'],
  brukarorientering: ['brukar', 'orientering'],
  personalpolitik: ['personal', 'politik'],
  förtroendevalda: ['förtroende', 'valda'],
  medarbetarskap: ['medarbetar', 'skap'],
  tillgänglighet: ['tillgäng', 'lighet'],
  representatives: ['represen', 'tatives'],
  accessibility: ['accessi', 'bility'],
  responsibility: ['responsi', 'bility'],
  employeeship: ['employee', 'ship'],
};

/** Breaks a text into lines of at most `widest` characters, at spaces first and inside a word only when it must. */
export function wrap(text: string, widest: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    for (const [index, piece] of pieces(word, widest).entries()) {
      const joined = line === '' || index > 0 ? line + piece : `${line} ${piece}`;
      const fits = joined.length <= widest && (index === 0 || line === '');
      if (!fits && line !== '') lines.push(line);
      line = fits ? joined : piece;
    }
  }
  return [...lines, line];
}

function pieces(word: string, widest: number): string[] {
  if (word.length <= widest) return [word];
  const parts = PARTS[word.toLowerCase()];
  if (!parts) return slices(word, widest - 1);
  let start = 0;
  return parts.map((part, index) => {
    const piece = word.slice(start, start + part.length);
    start += part.length;
    return index < parts.length - 1 ? `${piece}-` : piece;
  });
}

function slices(word: string, length: number): string[] {
  const count = Math.ceil(word.length / length);
  const even = Math.ceil(word.length / count);
  return Array.from({ length: count }, (_, index) => {
    const piece = word.slice(index * even, (index + 1) * even);
    return index < count - 1 ? `${piece}-` : piece;
  });
}
