import { bilingual } from '../i18n/bilingual';

export interface StandingWords {
  readonly draft: (name: string, year: number, version: string) => string;
  readonly fills: (added: string, replaced: string, same: string) => string;
  readonly ownSource: string;
  readonly replaced: (n: string) => string;
  readonly instead: (from: string, to: string) => string;
  readonly toDraft: string;
  readonly closed: (name: string, year: number, version: string) => string;
  readonly toEvaluation: string;
  readonly look: string;
}

export const standingWords = bilingual<StandingWords>(
  {
    draft: (name, year, version) => `Du har redan ett utkast för ${name} ${year} i version ${version}.`,
    fills: (added, replaced, same) =>
      `Det du tar in fyller det utkastet: ${added} siffror är nya, ${replaced} ersätter det som står där och ${same} är desamma. Annat i utkastet står kvar.`,
    ownSource: 'Källa och anmärkning är de som utkastet redan har.',
    replaced: (n) => `Siffror som ersätts (${n})`,
    instead: (from, to) => `: ${from} blir ${to}`,
    toDraft: 'Se utkastet',
    closed: (name, year, version) =>
      `Det finns redan en utvärdering av ${name} ${year} i version ${version} som inte längre är ett utkast. Inget kan läsas in i den.`,
    toEvaluation: 'Se utvärderingen',
    look: 'Det finns ett utkast som det här skulle fylla. Granska vad som ändras i det och bekräfta igen.',
  },
  {
    draft: (name, year, version) => `You already have a draft for ${name} ${year} in version ${version}.`,
    fills: (added, replaced, same) =>
      `What you take in fills that draft: ${added} figures are new, ${replaced} replace what stands there and ${same} are the same. Whatever else is in the draft stays.`,
    ownSource: 'Source and note are those that the draft has already.',
    replaced: (n) => `Figures that are replaced (${n})`,
    instead: (from, to) => `: ${from} becomes ${to}`,
    toDraft: 'See the draft',
    closed: (name, year, version) =>
      `There already is an evaluation of ${name} ${year} in version ${version} that is no longer a draft. Nothing can be read into it.`,
    toEvaluation: 'See the evaluation',
    look: 'There is a draft that this would fill. Review what changes in it and confirm once more.',
  },
);
