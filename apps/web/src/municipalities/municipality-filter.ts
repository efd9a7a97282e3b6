import type { MunicipalityRow } from '#registry';
import type { Visit } from '../visit';

/** What the finder's address says. `group` carries its classification, as in `2023:B4`. */
export interface MunicipalityFilter {
  readonly q: string;
  readonly county: string;
  readonly group: string;
  readonly evaluated: boolean;
}

export function filterOf({ query }: Pick<Visit, 'query'>): MunicipalityFilter {
  const text = (name: string) => query.get(name)?.trim() ?? '';
  const classification = text('classification');
  const group = text('group');
  return {
    q: text('q'),
    county: text('county'),
    group: classification !== '' && group !== '' && !group.includes(':') ? `${classification}:${group}` : group,
    evaluated: query.has('evaluated'),
  };
}

/** The filter as the API takes it. */
export function askedOf({ q, county, group }: MunicipalityFilter) {
  const colon = group.indexOf(':');
  const classification = colon < 0 ? undefined : group.slice(0, colon);
  return { q, county, group: group.slice(colon + 1), classification };
}

export function isFiltered({ q, county, group }: MunicipalityFilter): boolean {
  return q !== '' || county !== '' || group !== '';
}

export interface Choice {
  readonly value: string;
  readonly text: string;
}

export function countyChoices(municipalities: readonly MunicipalityRow[]): Choice[] {
  const names = new Map(municipalities.map(({ countyCode, countyName }) => [countyCode, countyName]));
  return sorted([...names].map(([value, text]) => ({ value, text })));
}

/** The groups of each classification that the municipalities belong to, the latest classification first. */
export function groupChoices(
  municipalities: readonly MunicipalityRow[],
): { readonly classification: string; readonly groups: readonly Choice[] }[] {
  const byClassification = new Map<string, Map<string, string>>();
  for (const { classification, code, name } of municipalities.flatMap(({ groups }) => groups)) {
    const groups = byClassification.get(classification) ?? new Map<string, string>();
    byClassification.set(classification, groups.set(code, name));
  }
  return [...byClassification]
    .sort(([a], [b]) => b.localeCompare(a))
    .map(([classification, groups]) => ({
      classification,
      groups: [...groups]
        .sort(([a], [b]) => a.localeCompare(b, 'sv', { numeric: true }))
        .map(([code, name]) => ({ value: `${classification}:${code}`, text: `${code} ${name}` })),
    }));
}

function sorted(choices: Choice[]): Choice[] {
  return choices.sort((a, b) => a.text.localeCompare(b.text, 'sv'));
}
