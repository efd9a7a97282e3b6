type Place = readonly (string | number)[];

/**
 * The places of texts that cannot be stored or shown: those with a NUL, or with half of a surrogate pair. Names of
 * fields count as texts. Takes what was read from JSON, a query or a path.
 */
export function unfitTexts(value: unknown, place: Place = []): Place[] {
  if (typeof value === 'string') return value.includes('\0') || /\p{Surrogate}/u.test(value) ? [place] : [];
  if (Array.isArray(value)) return value.flatMap((item, nth) => unfitTexts(item, [...place, nth]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    unfitTexts(key).length > 0 ? [place] : unfitTexts(inner, [...place, key]),
  );
}
