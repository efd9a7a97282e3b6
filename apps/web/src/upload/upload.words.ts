import type { Preview } from '#intake';
import type { Language } from '#kernel';
import { bilingual } from '../i18n/bilingual';

export interface UploadWords {
  readonly heading: (name: string) => string;
  readonly pasted: string;
  readonly crumb: string;
  readonly lead: string;
  readonly kinds: Readonly<Record<Preview['recognised']['kind'], string>>;
  readonly facts: {
    readonly label: string;
    readonly file: string;
    readonly understood: string;
    readonly size: string;
    readonly tables: string;
    readonly figures: string;
    readonly observations: string;
    readonly kilobytes: (n: string) => string;
    readonly pages: (n: string) => string;
  };
  readonly problems: {
    readonly heading: string;
    readonly none: string;
    readonly groups: Readonly<Record<'error' | 'warning' | 'info', (n: string) => string>>;
    readonly toField: string;
  };
  readonly evaluation: (year: string) => string;
  readonly unknownYear: string;
  readonly take: (year: string) => string;
  readonly leaveOut: string;
  readonly about: string;
  readonly mentioned: (times: string, place: string) => string;
  readonly otherMunicipality: string;
  readonly otherMunicipalityName: string;
  readonly versionFits: (version: string, areas: string, subQuestions: string) => string;
  readonly share: (matched: number, of: number) => string;
  readonly year: string;
  readonly yearAsRead: (year: string) => string;
  readonly otherYear: string;
  readonly otherYearName: string;
  readonly figures: {
    readonly heading: string;
    readonly text: string;
    readonly area: (number: string, title: string) => string;
    readonly read: (n: string, of: string) => string;
    readonly printedArea: string;
    readonly total: string;
    readonly notRead: string;
    readonly accept: string;
    readonly acceptHint: string;
  };
  readonly observations: {
    readonly heading: string;
    readonly text: string;
    readonly none: string;
    readonly area: (number: string, title: string, n: string) => string;
  };
  readonly commit: { readonly heading: string; readonly text: string; readonly submit: string };
  readonly nothing: { readonly heading: string; readonly again: string; readonly byHand: string };
  readonly committed: { readonly heading: string; readonly text: string };
  readonly nothingTaken: string;
  readonly otherVersion: (read: string, chosen: string) => string;
  readonly nothingToAccept: string;
}

/** What the service calls text that came without a file; said in the reader’s language. */
const PASTED = 'inklistrad text';

export function uploadName(name: string, language: Language): string {
  return name === PASTED ? uploadWords[language].pasted : name;
}

export const uploadWords = bilingual<UploadWords>(
  {
    heading: (name) => `Inläst: ${name}`,
    pasted: 'inklistrad text',
    crumb: 'Läs in',
    lead: 'Så här förstod vi rapporten. Inget är sparat som utkast än: granska, ändra det som blivit fel och bekräfta längst ned.',
    kinds: {
      report: 'en rapport med delfrågor eller iakttagelser',
      areas: 'poäng per område',
      total: 'en totalsumma',
      template: 'en ifylld mall',
      'interim-report': 'en delårsrapport',
      nothing: 'inga poäng',
    },
    facts: {
      label: 'Om det inlästa',
      file: 'Det du lämnade',
      understood: 'Förstått som',
      size: 'Storlek',
      tables: 'Tabeller',
      figures: 'Siffror',
      observations: 'Iakttagelser',
      kilobytes: (n) => `${n} kB`,
      pages: (n) => `${n} sidor`,
    },
    problems: {
      heading: 'Att granska',
      none: 'Inga problem hittades.',
      groups: {
        error: (n) => `Måste lösas (${n})`,
        warning: (n) => `Bör kontrolleras (${n})`,
        info: (n) => `Kan förklaras (${n})`,
      },
      toField: 'Till fältet',
    },
    evaluation: (year) => `Utvärderingen av ${year}`,
    unknownYear: 'okänt år',
    take: (year) => `Ta in utvärderingen av ${year}`,
    leaveOut: 'Det du inte kryssar för lämnas utanför.',
    about: 'Bekräfta vad den gäller',
    mentioned: (times, place) => `nämns ${times} gånger, först på ${place}`,
    otherMunicipality: 'En annan kommun',
    otherMunicipalityName: 'Vilken annan kommun?',
    versionFits: (version, areas, subQuestions) =>
      `Rapporten stämmer bäst med version ${version}: ${areas} områden och ${subQuestions} delfrågor känns igen.`,
    share: (matched, of) => (of === 0 ? 'inga' : `${matched} av ${of}`),
    year: 'Utvärderingens år',
    yearAsRead: (year) => `${year}, som det står i rapporten`,
    otherYear: 'Ett annat år',
    otherYearName: 'Vilket annat år?',
    figures: {
      heading: 'Siffror',
      text: 'Varje siffra går att ändra. Under den står raden den lästes från.',
      area: (number, title) => `Område ${number}: ${title}`,
      read: (n, of) => `${n} av ${of} siffror lästa`,
      printedArea: 'Hela området, som det är tryckt',
      total: 'Totalt, som det är tryckt',
      notRead: 'Ingen siffra hittades. Lämna tomt om den inte är känd.',
      accept: 'Skäl för att godta det som står tryckt',
      acceptHint: 'Fyll i bara om det tryckta ska stå trots skillnaden. Skälet sparas bredvid siffran.',
    },
    observations: {
      heading: 'Iakttagelser',
      text: 'Töm ett fält för att lämna iakttagelsen utanför.',
      none: 'Inga iakttagelser hittades.',
      area: (number, title, n) => `Område ${number}: ${title} (${n})`,
    },
    commit: {
      heading: 'Ta in',
      text: 'Allt tas in som utkast, eller inget om något måste ändras. Ett utkast ser bara du, andra utvärderare med uppdraget och kommunen.',
      submit: 'Ta in som utkast',
    },
    nothing: {
      heading: 'Så kan du gå vidare',
      again: 'Läs in en annan fil, klistra in texten eller använd mallen',
      byHand: 'Påbörja utvärderingen och fyll i för hand',
    },
    committed: {
      heading: 'Redan intaget',
      text: 'Det inlästa är redan taget in. Ändra det i utkastet.',
    },
    nothingTaken: 'Kryssa för minst en utvärdering att ta in.',
    otherVersion: (read, chosen) =>
      `Siffrorna är lästa efter version ${read}, och områdena betyder något annat i version ${chosen}. Välj version ${read}, eller påbörja utvärderingen för hand.`,
    nothingToAccept: 'Det finns ingen skillnad att godta längre. Töm fältet.',
  },
  {
    heading: (name) => `Read in: ${name}`,
    pasted: 'pasted text',
    crumb: 'Read in',
    lead: 'This is how we understood the report. Nothing has been saved as a draft yet: review it, change what came out wrong, and confirm at the end.',
    kinds: {
      report: 'a report with sub-questions or observations',
      areas: 'points by area',
      total: 'a total',
      template: 'a filled-in template',
      'interim-report': 'an interim report',
      nothing: 'no points',
    },
    facts: {
      label: 'About what was read in',
      file: 'What you handed over',
      understood: 'Understood as',
      size: 'Size',
      tables: 'Tables',
      figures: 'Figures',
      observations: 'Observations',
      kilobytes: (n) => `${n} kB`,
      pages: (n) => `${n} pages`,
    },
    problems: {
      heading: 'To review',
      none: 'No problems were found.',
      groups: {
        error: (n) => `Must be solved (${n})`,
        warning: (n) => `Should be checked (${n})`,
        info: (n) => `Can be explained (${n})`,
      },
      toField: 'To the field',
    },
    evaluation: (year) => `The evaluation of ${year}`,
    unknownYear: 'unknown year',
    take: (year) => `Take in the evaluation of ${year}`,
    leaveOut: 'What you do not tick is left out.',
    about: 'Confirm what it is of',
    mentioned: (times, place) => `named ${times} times, first at ${place}`,
    otherMunicipality: 'Another municipality',
    otherMunicipalityName: 'Which other municipality?',
    versionFits: (version, areas, subQuestions) =>
      `The report fits version ${version} best: ${areas} areas and ${subQuestions} sub-questions are recognised.`,
    share: (matched, of) => (of === 0 ? 'no' : `${matched} of ${of}`),
    year: 'Year of the evaluation',
    yearAsRead: (year) => `${year}, as the report says`,
    otherYear: 'Another year',
    otherYearName: 'Which other year?',
    figures: {
      heading: 'Figures',
      text: 'Every figure can be changed. Below it stands the line that it was read from.',
      area: (number, title) => `Area ${number}: ${title}`,
      read: (n, of) => `${n} of ${of} figures read`,
      printedArea: 'The whole area, as printed',
      total: 'Total, as printed',
      notRead: 'No figure was found. Leave it empty if it is not known.',
      accept: 'Reason to accept what is printed',
      acceptHint:
        'Fill in only if the printed figure is to stand in spite of the difference. The reason is kept beside it.',
    },
    observations: {
      heading: 'Observations',
      text: 'Empty a field to leave the observation out.',
      none: 'No observations were found.',
      area: (number, title, n) => `Area ${number}: ${title} (${n})`,
    },
    commit: {
      heading: 'Take in',
      text: 'All of it is taken in as drafts, or nothing if something has to be changed. Only you, other evaluators assigned to it and the municipality see a draft.',
      submit: 'Take in as draft',
    },
    nothing: {
      heading: 'How to go on',
      again: 'Read in another file, paste the text or use the template',
      byHand: 'Start the evaluation and fill it in by hand',
    },
    committed: {
      heading: 'Already taken in',
      text: 'What was read has been taken in already. Change it in the draft.',
    },
    nothingTaken: 'Tick at least one evaluation to take in.',
    otherVersion: (read, chosen) =>
      `The figures were read by version ${read}, and the areas mean something else in version ${chosen}. Choose version ${read}, or start the evaluation by hand.`,
    nothingToAccept: 'There is no difference left to accept. Empty the field.',
  },
);
