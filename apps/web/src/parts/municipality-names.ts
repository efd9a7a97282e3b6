import type { MunicipalityRow } from '#registry';

/** Municipality codes out of names or codes with commas between, in the order written, and what is none. */
export function codesIn(
  text: string,
  municipalities: readonly Pick<MunicipalityRow, 'code' | 'name' | 'officialName'>[],
): { readonly codes: readonly string[]; readonly unknown: readonly string[] } {
  const byName = new Map<string, string>();
  for (const { code, name, officialName } of municipalities) {
    for (const key of [code, name, officialName]) byName.set(folded(key), code);
  }
  const codes = new Set<string>();
  const unknown: string[] = [];
  for (const part of text.split(/[,;\n]/).map((piece) => piece.trim())) {
    if (part === '') continue;
    const code = byName.get(folded(part));
    if (code === undefined) unknown.push(part);
    else codes.add(code);
  }
  return { codes: [...codes], unknown };
}

function folded(text: string): string {
  return text.normalize('NFC').toLocaleLowerCase('sv');
}
