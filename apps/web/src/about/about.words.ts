import { bilingual } from '../i18n/bilingual';

export interface AboutWords {
  readonly heading: string;
  readonly lead: string;
  readonly sections: readonly {
    readonly id: string;
    readonly heading: string;
    readonly paragraphs: readonly string[];
  }[];
  readonly sample: { readonly heading: string; readonly text: string; readonly none: string };
  readonly api: { readonly heading: string; readonly text: string; readonly link: string };
}

export const aboutWords = bilingual<AboutWords>(
  {
    heading: 'Om Kompassros',
    lead: 'Här står var siffrorna kommer ifrån, hur de räknas och vad de inte kan säga.',
    sections: [
      {
        id: 'source',
        heading: 'Var siffrorna kommer ifrån',
        paragraphs: [
          'Kommunkompassen är ett verktyg för att utvärdera hur en kommun leds och organiseras, inte hur bra verksamheternas resultat är. Utvärderarna bedömer åtta områden. Varje område ger högst 100 poäng, så att hela utvärderingen ger högst 800.',
          'En del utvärderingar är kända per delfråga, andra per område och några bara genom sin totalsumma. Alla tre visas som de är. Vi räknar aldrig fram det som saknas: en okänd siffra är ett tankstreck med en förklaring, och noll skrivs 0.',
          'Versionerna av Kommunkompassen har olika områden. Därför blandas de aldrig i en rangordning, och ett område jämförs bara inom sin egen version.',
        ],
      },
      {
        id: 'rounding',
        heading: 'Beräknat, tryckt och avrundat',
        paragraphs: [
          'Poängen för en delfråga är maxpoäng gånger procent. Ett områdes beräknade poäng är summan av delfrågorna. I rapporterna är siffrorna avrundade till heltal, så summan av tryckta siffror stämmer inte alltid.',
          'Vi behåller båda: det som står tryckt och det som är beräknat. Skillnaden visas tillsammans med uppgiften om avrundning kan förklara den. Beräknade poäng har en decimal, tryckta står som de är tryckta.',
        ],
      },
      {
        id: 'rank',
        heading: 'Plats som ett spann',
        paragraphs: [
          'Varje poäng har den osäkerhet som källans avrundning lämnar: ett tryckt heltal kan vara en halv poäng mer eller mindre. Två kommuner vars spann överlappar går inte att skilja åt. Därför står platsen som ett spann, till exempel 3–5 av 27, och alltid med hur många som rangordnas.',
          'Högst poäng är plats 1. Kommunen själv ingår i rangordningen men inte i gruppens medelvärde, median och kvartiler.',
        ],
      },
      {
        id: 'peers',
        heading: 'Vilka som jämförs',
        paragraphs: [
          'Du väljer gruppen: alla utvärderade, de senast utvärderade, samma kommungrupp, samma län, de närmaste i folkmängd eller en egen lista. Sidan visar alltid vilka som ingår, hur många som uppfyllde regeln och vilka som är utelämnade och varför.',
          'Varje kommun räknas en gång, med sin senaste publicerade utvärdering. Med färre än fem att jämföra med visas inga kvartiler, och med färre än två bara poängen.',
          'En jämförelse gäller ett visst läge. Den permanenta länken på sidan ger alltid samma siffror, även när nya utvärderingar har publicerats.',
        ],
      },
      {
        id: 'changes',
        heading: 'Svar, rättelser och historik',
        paragraphs: [
          'Kommunen får svara på sin utvärdering innan den publiceras. Rättas en publicerad utvärdering står skälet på sidan, och historiken visar varje händelse: när, vad, vem och varför.',
        ],
      },
    ],
    sample: {
      heading: 'Exempeldata',
      text: 'Den här installationen innehåller påhittade kommuner och utvärderingar så att tjänsten går att prova. De har koder som börjar med 99 och är överallt märkta exempeldata. Jämförelser där de ingår säger ingenting om verkliga kommuner.',
      none: 'Den här installationen innehåller inga påhittade kommuner.',
    },
    api: {
      heading: 'För dig som bygger vidare',
      text: 'Allt som visas här går att hämta som JSON med samma rättigheter.',
      link: 'Beskrivning av gränssnittet (OpenAPI)',
    },
  },
  {
    heading: 'About Kompassros',
    lead: 'Where the figures come from, how they are computed and what they cannot say.',
    sections: [
      {
        id: 'source',
        heading: 'Where the figures come from',
        paragraphs: [
          'Kommunkompassen is a tool for evaluating how a municipality is led and organised, not how good the results of its services are. The evaluators assess eight areas. Each area gives at most 100 points, so that the whole evaluation gives at most 800.',
          'Some evaluations are known by sub-question, others by area and some by their total only. All three are shown as they are. We never make up what is missing: an unknown figure is a dash with an explanation, and zero is written 0.',
          'The versions of Kommunkompassen have different areas. They are therefore never mixed in a ranking, and an area is compared within its own version only.',
        ],
      },
      {
        id: 'rounding',
        heading: 'Computed, printed and rounded',
        paragraphs: [
          'The points of a sub-question are its most points times its percentage. The computed points of an area are the sum of its sub-questions. The reports round to whole numbers, so that printed figures do not always add up.',
          'We keep both: what is printed and what is computed. The difference is shown together with whether rounding can explain it. Computed points have one decimal, printed ones stand as printed.',
        ],
      },
      {
        id: 'rank',
        heading: 'A place is a span',
        paragraphs: [
          'Every score has the uncertainty that rounding in its source leaves: a printed whole number may be half a point more or less. Two municipalities whose spans overlap cannot be told apart. That is why the place is a span, such as 3–5 of 27, and always with how many are ranked.',
          'The highest score is place 1. The municipality itself is in the ranking but not in the mean, median and quartiles of the group.',
        ],
      },
      {
        id: 'peers',
        heading: 'Who is compared',
        paragraphs: [
          'You choose the group: all evaluated, the latest evaluated, the same municipality group, the same county, the nearest in population or a list of your own. The page always shows who takes part, how many fitted the rule, and who is left out and why.',
          'Each municipality counts once, with its latest published evaluation. With fewer than five to compare with no quartiles are shown, and with fewer than two only the points.',
          'A comparison holds as of a certain state. The permanent link on the page always gives the same figures, even when new evaluations have been published.',
        ],
      },
      {
        id: 'changes',
        heading: 'Replies, corrections and history',
        paragraphs: [
          'The municipality may reply to its evaluation before it is published. If a published evaluation is corrected, the reason stands on the page, and the history shows every event: when, what, who and why.',
        ],
      },
    ],
    sample: {
      heading: 'Sample data',
      text: 'This installation contains invented municipalities and evaluations so that the service can be tried. Their codes begin with 99 and they are marked sample data everywhere. Comparisons that include them say nothing about real municipalities.',
      none: 'This installation contains no invented municipalities.',
    },
    api: {
      heading: 'For those who build on this',
      text: 'Everything shown here can be fetched as JSON with the same rights.',
      link: 'Description of the interface (OpenAPI)',
    },
  },
);
