import type { GoalKind, Statements } from '#interim-reports';
import type { ScaleWords } from './found';

/** What a table is about, told by the heading of the column that names its rows. */
export type Subject =
  | { readonly table: 'goal'; readonly kind: GoalKind }
  | { readonly table: 'assignment' | 'commitment' | 'measure' | 'processArea' | 'indicator' };

export const SUBJECTS: readonly (readonly [RegExp, Subject])[] = [
  [/^(?:nämnd|nämndens |styrelse)mål(?:en)?$/iu, { table: 'goal', kind: 'committee' }],
  [
    /^(?:kommunövergripande|kommungemensamma) indikator(?:er)?$/iu,
    { table: 'goal', kind: 'municipality-wide-indicator' },
  ],
  [
    /^(?:strategisk(?:t|a) mål|(?:kommun)?fullmäktige(?:s |s)?mål|övergripande mål|inriktningsmål|mål)$/iu,
    { table: 'goal', kind: 'strategic' },
  ],
  [/^(?:\p{N}-?åriga )?processmål$/iu, { table: 'goal', kind: 'process' }],
  [/^(?:kvarstående |nya |tidigare )?uppdrag(?:\s|$)/iu, { table: 'assignment' }],
  [/^(?:\p{N}-?årig(?:a|t) )?åtagande(?:n)?$/iu, { table: 'commitment' }],
  [/^åtgärd(?:er)?(?: \p{N}{1,3}| för en ekonomi i balans)?$/iu, { table: 'measure' }],
  [/^processområden?$/iu, { table: 'processArea' }],
  [/^(?:indikator(?:er)?|nyckeltal)$/iu, { table: 'indicator' }],
];

/** A heading that does not say whose goals they are. */
export const KIND_NOT_TOLD = /^mål$/iu;

/** What stands in a column beside the one that names the rows. */
export type ColumnRole =
  | 'number'
  | 'area'
  | 'under'
  | 'forecast'
  | 'status'
  | 'assessment'
  | 'trend'
  | 'completion'
  | 'comment'
  | 'responsible'
  | 'source'
  | 'decision'
  | 'diaryNumber'
  | 'forecastEffect'
  | 'totalEffect'
  | 'effectSoFar'
  | 'effectText';

export const COLUMNS: readonly (readonly [RegExp, ColumnRole])[] = [
  [/^(?:nr|nummer|mål ?nr|målnummer)\.?$/iu, 'number'],
  [/^(?:målområde|programområde|område)$/iu, 'area'],
  [/^(?:strategiskt mål|fullmäktiges? ?mål|överordnat mål)$/iu, 'under'],
  [/^prognos(?: för)?(?: måluppfyllelsen?| uppdrag(?:et)?| helår| årets slut| vid årets slut)?$/iu, 'forecast'],
  [/^(?:status|läge|nuläge|måluppfyllelse)$/iu, 'status'],
  [/^bedömning$/iu, 'assessment'],
  [/^trend(?:pil)?$/iu, 'trend'],
  [/^färdig(?:ställande)?grad$/iu, 'completion'],
  [/^(?:kommentar(?:er)?|analys|beskrivning)$/iu, 'comment'],
  [/^ansvarig(?:a|t)?(?: nämnd(?:er)?)?$/iu, 'responsible'],
  [/^(?:källa|beslutat i|styrdokument|ursprung)$/iu, 'source'],
  [/^besluts-?\s?datum\b/iu, 'decision'],
  [/^diarie-?\s?nummer\b/iu, 'diaryNumber'],
  [/^prognos(?:tiserad)? effekt\b/iu, 'forecastEffect'],
  [/^(?:beräknad )?total effekt\b/iu, 'totalEffect'],
  [/^belopp\b/iu, 'totalEffect'],
  [/^hitt?ill?s uppnådd effekt\b/iu, 'effectSoFar'],
  [/^(?:beskriv )?förväntad effekt\b/iu, 'effectText'],
];

/** The source document and year that the heading of a table of assignments names: `Uppdrag ÖSB 2024`. */
export const ASSIGNMENTS_OF =
  /^(?<before>kvarstående |nya |tidigare )?uppdrag(?: från| i| enligt)? (?<document>\p{Lu}[\p{L} -]{0,60}?) (?<year>(?:19|20)\d\d)$/iu;
export const CARRIED_OVER = /^(?:kvarstående|tidigare)/iu;

export const STRATEGIC_GOAL = /^strategiskt mål (?<number>\d{1,3})\s*[:.]\s*(?<title>\S.*)$/iu;
/** Where a report labels a goal in front of its indicators. */
export const LABELLED_GOAL = /^mål:\s*(?<title>\S.*)$/iu;
export const IN_BALANCE = /^(?!alla |samtliga |varje ).{0,300}\bekonomi i balans/iu;

/** A goal that says what its indicator should become. */
export const TARGET_IN_TITLE: readonly RegExp[] = [
  /^(?<indicator>.{3,300}?),? ska uppgå till (?<least>minst|högst) (?<target>\d{1,9}(?:[.,]\d{1,4})?)(?: procent| %)?\.?$/iu,
  /\bska ha ett? (?<indicator>.{3,100}?) på (?<least>minst|högst) (?<target>\d{1,9}(?:[.,]\d{1,4})?)(?: procent| %)?\.?$/iu,
];
export const DIRECTION_IN_TITLE =
  /^(?<indicator>.{3,300}?)\s?\((?:[^()]{1,200}, )?målvärde (?<direction>\p{L}{3,20})\)\.?$/iu;

interface JudgedColumn {
  /** The scales that a value is looked for in first, in this order; then all others that speak of the same. */
  readonly scales: readonly string[];
  readonly of: 'attainment' | 'trend' | 'percent';
  /** What it means that nothing stands there: not judged, or a symbol that the text lost. */
  readonly blank: 'not-judged' | 'lost';
}

export type Judged = 'goal' | 'assignment' | 'assessment' | 'trend' | 'status' | 'completion';

export const JUDGED: Readonly<Record<Judged, JudgedColumn>> = {
  goal: { scales: ['orebro-attainment', 'attainment-words'], of: 'attainment', blank: 'not-judged' },
  assignment: { scales: ['orebro-assignment', 'assignment-words'], of: 'attainment', blank: 'not-judged' },
  assessment: { scales: ['eskilstuna-assessment', 'attainment-words'], of: 'attainment', blank: 'lost' },
  trend: { scales: ['eskilstuna-trend', 'trend-arrows'], of: 'trend', blank: 'lost' },
  status: { scales: ['eskilstuna-commitment-status', 'assignment-words'], of: 'attainment', blank: 'lost' },
  completion: { scales: ['eskilstuna-completion'], of: 'percent', blank: 'lost' },
};

const scale = (name: string, ...steps: readonly string[][]): ScaleWords => ({
  scale: name,
  steps: steps.map((printed) => ({ printed })),
});

/** The words and symbols that are known without the stated table of scales at hand. */
export const KNOWN_SCALES: readonly ScaleWords[] = [
  scale('orebro-attainment', ['Uppfylls'], ['Uppfylls delvis'], ['Uppfylls ej']),
  scale('orebro-assignment', ['Genomfört'], ['Påbörjat'], ['Ej påbörjat']),
  scale('eskilstuna-assessment', ['●'], ['◐'], ['○']),
  scale('eskilstuna-trend', ['↗'], ['→'], ['↘']),
  scale('eskilstuna-commitment-status', ['✔', '✓', 'Klart, avslutat'], ['Försenat']),
  scale('eskilstuna-completion', ['0%'], ['20%'], ['80%'], ['100%']),
];

/** What the words of an assessment say in symbols, where a report has both. */
export const ASSESSED_IN_WORDS: readonly (readonly [RegExp, string])[] = [
  [/bedöms ej (?:uppnå|uppfylla) (?:resultat|process)målen/iu, '○'],
  [/bedöms delvis (?:uppnå|uppfylla) (?:resultat|process)målen/iu, '◐'],
  [/bedöms (?:uppnå|uppfylla) (?:resultat|process)målen/iu, '●'],
];

export const GROUPS: readonly (readonly [RegExp, 'total' | 'women' | 'men'])[] = [
  [/^(?:tot|totalt|total|alla)\.?$/iu, 'total'],
  [/^(?:k|kv|kvinnor|flickor)\.?$/iu, 'women'],
  [/^(?:m|män|pojkar)\.?$/iu, 'men'],
];

type Direction = NonNullable<Statements['indicator']['values'][number]['direction']>;

/** Directions in the forms of a forecast (ökar) and of a target (öka); some serve both. */
export const DIRECTIONS: readonly {
  readonly shape: RegExp;
  readonly direction: Direction;
  readonly as?: 'forecast' | 'target';
}[] = [
  { shape: /^(?:ökar|ökning|ökande)$/iu, direction: 'increase', as: 'forecast' },
  { shape: /^(?:öka|ska öka)$/iu, direction: 'increase', as: 'target' },
  { shape: /^(?:minskar|minskning|minskande)$/iu, direction: 'decrease', as: 'forecast' },
  { shape: /^(?:minska|ska minska)$/iu, direction: 'decrease', as: 'target' },
  { shape: /^(?:bibehålls|oförändrat|oförändrad)$/iu, direction: 'unchanged', as: 'forecast' },
  { shape: /^(?:bibehålla|behålla)$/iu, direction: 'unchanged', as: 'target' },
];

export const VALUE_KINDS: readonly (readonly [RegExp, 'outturn' | 'forecast' | 'target'])[] = [
  [/^(?:utfall|resultat)$/iu, 'outturn'],
  [/^(?:prognos|årsprognos)$/iu, 'forecast'],
  [/^(?:mål|målvärde|målnivå|målsättning)$/iu, 'target'],
];

export const UNITS: readonly (readonly [RegExp, string])[] = [
  [/procent|\(\s?%\s?\)/iu, 'percent'],
  [/index/iu, 'index'],
];

export const COMPOSED_OF = /^(?<name>.{3,200}?),?\s+bestående av:?$/iu;
/** Footnotes that say that some values cannot be compared with others. */
export const NOT_COMPARABLE = /(?:inte|ej|icke)[ -](?:fullt |helt |direkt )?jämförbar|brott i tidsserien/iu;

/** Words that tell a finding from something to do, where the columns of a table are lost. */
export const TO_DO =
  /^(?:fortsätta|utveckla|vidareutveckla|bredda|stärka|säkerställa|säkra|samverka|revidera|etablera|medvetandegöra|öka|minska|förbättra|förtydliga|tydliggöra|införa|implementera|arbeta|skapa|fördjupa|effektivisera|samordna|genomföra|kartlägga|anpassa|förenkla|synliggöra|initiera|utreda|utvärdera|höja|sänka|verka|planera|prioritera|bygga|se över|ta fram|hitta|nå)(?!\p{L})/iu;
export const FOUND_SO = /(?<!\p{L})(?:har|är|utgör|fungerar|finns)(?!\p{L})/iu;

export const OBSERVATION_KINDS: readonly (readonly [RegExp, 'positive' | 'improvement'])[] = [
  [/^(?:positiva iakttagelser|styrkor|det som går bra)$/iu, 'positive'],
  [/^(?:förbättringsområden|förbättringsmöjligheter|utvecklingsområden)$/iu, 'improvement'],
];

export const TEXT_HEADINGS: readonly (readonly [RegExp, Statements['text']['kind']])[] = [
  [/^(?:händelser av väsentlig betydelse|väsentliga händelser)\b/iu, 'significant-events'],
  [/^förväntad utveckling\b/iu, 'expected-development'],
  [/\banalys av verksamhetens prognos$/iu, 'analysis'],
];
