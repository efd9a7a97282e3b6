import { bilingual } from '../i18n/bilingual';

export interface ReportTableWords {
  readonly memo: string;
  readonly comment: string;
  readonly finding: (nth: number) => string;
  readonly csv: string;
  readonly captionUnit: (caption: string, unit: string) => string;
  readonly keptUnit: (asked: string) => string;
  readonly source: (place: string) => string;
  readonly columns: {
    readonly municipality: string;
    readonly committee: string;
    readonly year: string;
    readonly cycle: string;
    readonly table: string;
    readonly section: string;
    readonly code: string;
    readonly label: string;
    readonly level: string;
    readonly sum: string;
    readonly under: string;
    readonly comment: string;
  };
  readonly yes: string;
  readonly no: string;
  readonly file: string;
}

export const reportTableWords = bilingual<ReportTableWords>(
  {
    memo: 'varav-rad: ingår i en annan rad',
    comment: 'Kommentar:',
    finding: (nth) => `Anmärkning ${nth}`,
    csv: 'Ladda ner tabellen (CSV)',
    captionUnit: (caption, unit) =>
      `Källans rubrik säger ${caption}, men siffrorna är i ${unit}. Båda visas; inget är rättat.`,
    keptUnit: (asked) => `Tabellen visas i sin egen enhet. I ${asked} skulle beloppen få fler siffror än källan anger.`,
    source: (place) => `Står på ${place} i det inlästa.`,
    columns: {
      municipality: 'kommun',
      committee: 'nämnd',
      year: 'år',
      cycle: 'rapport',
      table: 'tabell',
      section: 'avser',
      code: 'kod',
      label: 'benämning',
      level: 'nivå',
      sum: 'summa',
      under: 'under',
      comment: 'kommentar',
    },
    yes: 'ja',
    no: 'nej',
    file: 'delarsrapport',
  },
  {
    memo: 'a memo row: part of another row',
    comment: 'Comment:',
    finding: (nth) => `Finding ${nth}`,
    csv: 'Download the table (CSV)',
    captionUnit: (caption, unit) =>
      `The heading in the source says ${caption}, but the figures are in ${unit}. Both are shown; nothing is corrected.`,
    keptUnit: (asked) =>
      `The table is shown in its own unit. In ${asked} its amounts would have more digits than the source gives.`,
    source: (place) => `Stands at ${place} in what was read in.`,
    columns: {
      municipality: 'municipality',
      committee: 'committee',
      year: 'year',
      cycle: 'report',
      table: 'table',
      section: 'about',
      code: 'code',
      label: 'name',
      level: 'level',
      sum: 'sum',
      under: 'under',
      comment: 'comment',
    },
    yes: 'yes',
    no: 'no',
    file: 'interim-report',
  },
);
