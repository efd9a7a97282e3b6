import { refuse, type Refusal } from '#kernel';

/** SKR's classifications of municipalities, by the year from which each is valid. */
const CLASSIFICATIONS = ['2011', '2017', '2023'] as const;
export type Classification = (typeof CLASSIFICATIONS)[number];

/** Whom a subject is compared with, as asked for in `peers`. */
export type PeerRule =
  | { readonly kind: 'all' }
  /** Without a classification: the one valid in the year of the subject's evaluation. */
  | { readonly kind: 'group'; readonly classification: Classification | null }
  | { readonly kind: 'county' }
  | { readonly kind: 'nearest'; readonly count: number }
  | { readonly kind: 'latest'; readonly count: number }
  /** Without repeats, in the order asked. */
  | { readonly kind: 'list'; readonly codes: readonly string[] }
  /** The members on a day (ISO date); without a day: on the day of the as-of point. */
  | { readonly kind: 'network'; readonly id: string; readonly day: string | null };

/** There are 290 municipalities, the subject among them. */
const MOST_PEERS = 289;

/**
 * Reads `peers`: `all`, `group`, `group:2011|2017|2023`, `county`, `nearest:N` and `latest:N` (N 1–289),
 * `list:1444,1883` (four-digit codes), `network:ID`, `network:ID@2012-06-30` (the members on that day).
 *
 * @returns the rule, or a refusal: `malformed-peer-rule`, `unknown-classification` or `count-out-of-range`. Whether a
 *   network is there is found out when its members are asked for.
 */
export function parsePeerRule(text: string): PeerRule | Refusal {
  const [, kind = '', argument] = /^([a-z]+)(?::(.*))?$/s.exec(text) ?? [];
  if (argument === undefined) {
    if (kind === 'all' || kind === 'county') return { kind };
    return kind === 'group' ? { kind, classification: null } : malformed();
  }
  switch (kind) {
    case 'group':
      return groupRule(argument);
    case 'nearest':
    case 'latest':
      return countedRule(kind, argument);
    case 'list':
      return /^\d{4}(?:,\d{4})*$/.test(argument) ? { kind, codes: [...new Set(argument.split(','))] } : malformed();
    case 'network':
      return networkRule(argument);
  }
  return malformed();
}

function groupRule(argument: string): PeerRule | Refusal {
  const classification = CLASSIFICATIONS.find((year) => year === argument);
  if (classification !== undefined) return { kind: 'group', classification };
  return refuse(
    'invalid',
    'peers',
    'unknown-classification',
    'Kommungruppsindelningen finns för 2011, 2017 och 2023.',
    'The classification of municipalities exists for 2011, 2017 and 2023.',
  );
}

function countedRule(kind: 'nearest' | 'latest', argument: string): PeerRule | Refusal {
  if (!/^\d+$/.test(argument)) return malformed();
  const count = Number(argument);
  if (/^[1-9]\d{0,2}$/.test(argument) && count <= MOST_PEERS) return { kind, count };
  return refuse(
    'invalid',
    'peers',
    'count-out-of-range',
    `Antalet kommuner ska vara ett heltal från 1 till ${MOST_PEERS}.`,
    `The number of municipalities must be a whole number from 1 to ${MOST_PEERS}.`,
  );
}

function networkRule(argument: string): PeerRule | Refusal {
  const [, id, day = null] = /^([a-z0-9]+(?:-[a-z0-9]+)*)(?:@(\d{4}-\d\d-\d\d))?$/.exec(argument) ?? [];
  return id === undefined ? malformed() : { kind: 'network', id, day };
}

/** The network asked for was not there at the as-of point. */
export function unknownNetwork(): Refusal {
  return refuse(
    'invalid',
    'peers',
    'unknown-network',
    'Nätverket finns inte, eller fanns inte vid den tidpunkten.',
    'There is no such network, or there was none at that point.',
  );
}

function malformed(): Refusal {
  const forms = 'all, group, group:2011, county, nearest:7, latest:27, list:1444,1883, network:ID';
  return refuse(
    'invalid',
    'peers',
    'malformed-peer-rule',
    `Jämförelsegruppen går inte att läsa. Skriv på något av sätten ${forms}.`,
    `The peer rule cannot be read. Write it in one of these forms: ${forms}.`,
  );
}
