/** The municipalities of some reports or boards, each once, by name. */
export function municipalitiesIn(
  reports: readonly { readonly municipalityCode: string; readonly municipalityName: string }[],
): readonly { readonly code: string; readonly name: string }[] {
  const names = new Map(reports.map(({ municipalityCode, municipalityName }) => [municipalityCode, municipalityName]));
  return [...names].map(([code, name]) => ({ code, name })).sort((a, b) => a.name.localeCompare(b.name, 'sv'));
}
