import { bilingual } from '../i18n/bilingual';

export interface SourcesWords {
  readonly heading: string;
  readonly text: (figures: string) => string;
  readonly mended: (figures: string) => string;
  readonly summary: (figures: string) => string;
  readonly caption: string;
  readonly measure: string;
  readonly place: string;
  readonly how: string;
  readonly asRead: string;
  readonly changed: string;
  readonly notRead: string;
  readonly fileOf: (date: string) => string;
  readonly upload: (nth: string) => string;
  readonly accepted: {
    readonly heading: string;
    readonly text: string;
    readonly one: (printed: string, computed: string, at: string) => string;
    readonly onlyPrinted: (printed: string, at: string) => string;
    readonly reason: string;
  };
}

export const sourcesWords = bilingual<SourcesWords>(
  {
    heading: 'Var siffrorna står i källan',
    text: (figures) => `${figures} siffror är lästa ur en rapport som en utvärderare har lämnat.`,
    mended: (figures) => `${figures} av dem har en person ändrat eller lagt till.`,
    summary: (figures) => `Platsen för var och en av ${figures} siffror`,
    caption: 'Var siffrorna står i det som lämnades',
    measure: 'Siffra',
    place: 'Plats',
    how: 'Så kom den in',
    asRead: 'som den lästes',
    changed: 'ändrad av en person',
    notRead: 'angiven av en person',
    fileOf: (date) => `Hämta filen som du lämnade ${date}`,
    upload: (nth) => `rapport ${nth}`,
    accepted: {
      heading: 'Godtagna skillnader',
      text: 'Här skiljer sig det tryckta från det uträknade mer än avrundning kan förklara. Det togs in som det stod.',
      one: (printed, computed, at) => `tryckt stod ${printed}, beräknat blev det ${computed}. Godtogs ${at}`,
      onlyPrinted: (printed, at) => `tryckt stod ${printed}. Godtogs ${at}`,
      reason: 'med skälet',
    },
  },
  {
    heading: 'Where the figures stand in the source',
    text: (figures) => `${figures} figures were read from a report that an evaluator handed over.`,
    mended: (figures) => `${figures} of them were changed or added by a person.`,
    summary: (figures) => `The place of each of ${figures} figures`,
    caption: 'Where the figures stand in what was handed over',
    measure: 'Figure',
    place: 'Place',
    how: 'How it came in',
    asRead: 'as it was read',
    changed: 'changed by a person',
    notRead: 'given by a person',
    fileOf: (date) => `Download the file that you handed over ${date}`,
    upload: (nth) => `report ${nth}`,
    accepted: {
      heading: 'Accepted differences',
      text: 'Here what is printed differs from what is computed by more than rounding can explain. It was taken in as it stood.',
      one: (printed, computed, at) => `printed was ${printed}, computed was ${computed}. Accepted ${at}`,
      onlyPrinted: (printed, at) => `printed was ${printed}. Accepted ${at}`,
      reason: 'for the reason',
    },
  },
);
