import type { Language, Words } from '#kernel';
import type { StatedRule } from './answer';
import { PEERS_FOR_QUARTILES, PEERS_FOR_STATISTICS } from './few-peers';

const HYNDMAN = 'Hyndman & Fan, Sample Quantiles in Statistical Packages, The American Statistician 50 (1996)';
const OWN: Words = { sv: 'Kompassros', en: 'Kompassros' };

/** Every rule that a comparison follows, in the reader's words; `docs/comparison-by-hand.md` works each by hand. */
const RULES: readonly { readonly figure: string; readonly text: Words; readonly source: Words }[] = [
  {
    figure: 'version',
    text: {
      sv: 'Bara utvärderingar med samma version av Kommunkompassen jämförs. Varje kommun räknas en gång, med sin senaste publicerade.',
      en: 'Only evaluations with the same version of Kommunkompassen are compared. Each municipality counts once, with its latest published one.',
    },
    source: OWN,
  },
  {
    figure: 'depth',
    text: {
      sv: 'En utvärdering som är känd bara genom sin totalsumma ingår i jämförelser av totalsummor och i inget annat. Ingenting räknas fram i efterhand.',
      en: 'An evaluation known by its total alone takes part in comparisons of totals and in nothing else. Nothing is imputed.',
    },
    source: OWN,
  },
  {
    figure: 'rank',
    text: {
      sv: 'Högst poäng är plats 1. Lika poäng delar plats, och platserna efter hoppas över (1, 2, 2, 4).',
      en: 'The highest score is place 1. Equal scores share a place, and the places after are passed over (1, 2, 2, 4).',
    },
    source: { sv: 'Sporträkning (1, 2, 2, 4)', en: 'Competition ranking (1, 2, 2, 4)' },
  },
  {
    figure: 'rankInterval',
    text: {
      sv: 'Varje poäng har det spann som källans avrundning lämnar. Platsen går från 1 plus de som säkert ligger över till n minus dem som säkert ligger under; säkert betyder att spannen inte nuddar varandra.',
      en: 'Each score has the interval that its source’s rounding leaves. The place runs from 1 plus those surely above to n minus those surely below; surely means that the intervals do not touch.',
    },
    source: OWN,
  },
  {
    figure: 'percentile',
    text: {
      sv: 'Andelen av de jämförda som ligger under, plus hälften av dem med samma poäng, i procent.',
      en: 'The share of the peers that are below, plus half of those with the same score, in percent.',
    },
    source: OWN,
  },
  {
    figure: 'quartileLimits',
    text: {
      sv: 'Median och kvartilgränser räknas med linjär interpolation på plats (n − 1)p + 1 bland de jämförda, utan kommunen själv.',
      en: 'Median and quartile limits are interpolated linearly at place (n − 1)p + 1 among the peers, without the municipality itself.',
    },
    source: { sv: `${HYNDMAN}, typ 7`, en: `${HYNDMAN}, type 7` },
  },
  {
    figure: 'quartile',
    text: {
      sv: '4 vid eller över den övre gränsen, 3 vid eller över medianen, 2 vid eller över den undre gränsen, annars 1.',
      en: '4 at or above the upper limit, 3 at or above the median, 2 at or above the lower limit, else 1.',
    },
    source: OWN,
  },
  {
    figure: 'mean',
    text: {
      sv: 'Medelvärde, lägst och högst gäller de jämförda, utan kommunen själv. Skillnader räknas på oavrundade tal.',
      en: 'Mean, lowest and highest are of the peers, without the municipality itself. Differences are taken before rounding.',
    },
    source: OWN,
  },
  {
    figure: 'fewPeers',
    text: {
      sv: `Med färre än ${PEERS_FOR_QUARTILES} jämförda visas varken kvartiler eller percentil, med färre än ${PEERS_FOR_STATISTICS} bara poäng. Det räknas för varje mått för sig.`,
      en: `With fewer than ${PEERS_FOR_QUARTILES} peers neither quartiles nor percentile are shown, with fewer than ${PEERS_FOR_STATISTICS} only scores. This is counted for each measure by itself.`,
    },
    source: OWN,
  },
  {
    figure: 'rounding',
    text: {
      sv: 'Poäng står som i källan. Av en tryckt och en beräknad uppgift räknas den med det smalaste spannet. Härledda tal avrundas en gång, till två decimaler, med halva från noll.',
      en: 'Scores stand as in the source. Of a printed and a computed figure the one with the narrower interval counts. Derived figures are rounded once, to two decimals, half away from zero.',
    },
    source: OWN,
  },
  {
    figure: 'change',
    text: {
      sv: 'Förändring är poängen minus poängen i kommunens förra utvärdering med samma version. Ett områdes bidrag är dess egen förändring; det som delarna inte går ihop till anges och fördelas inte ut.',
      en: 'Change is the score minus the score in the municipality’s previous evaluation with the same version. An area’s contribution is its own change; what the parts do not add up to is stated and not spread over them.',
    },
    source: OWN,
  },
];

const stated = new Map<Language, readonly StatedRule[]>();

/** The rules in a language. */
export function rulesIn(language: Language): readonly StatedRule[] {
  const known = stated.get(language);
  if (known) return known;
  const made = RULES.map(({ figure, text, source }) => ({ figure, text: text[language], source: source[language] }));
  stated.set(language, made);
  return made;
}
