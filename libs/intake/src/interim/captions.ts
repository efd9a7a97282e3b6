import type { AmountUnit } from '#interim-reports';
import { unitOf } from './heading-words';
import type { Row } from './statements/rows';

const CAPTION =
  /^\(?(?:alla\s)?(?:belopp(?:en)?\s(?:i|anges i)\s|i\s)?(?<unit>tkr|kkr|tusen(?:tals?)?\skronor|tusental\skr|mnkr|mkr|miljoner\s(?:kronor|kr)|kronor|kr|sek)\)?[.:]?$/iu;
const WITHIN =
  /(?:^|[\s,(])(?:belopp(?:en)?\s)?(?:i\s)?(?<unit>tkr|kkr|mnkr|mkr|tusen\skronor|miljoner\skronor)\)?[.:]?$/iu;
const LONGEST = 80;

/** The unit of a line that says nothing else: `Belopp i tkr`, `(mnkr)`. */
export function captionOf({ filled, text }: Row): AmountUnit | undefined {
  if (filled.length !== 1 || text.length > LONGEST) return undefined;
  return named(CAPTION.exec(text));
}

/** The unit at the end of a heading: `Nettokostnad, tkr`. */
export function unitInHeading(text: string): AmountUnit | undefined {
  return text.length > LONGEST ? undefined : named(WITHIN.exec(text));
}

function named(found: RegExpExecArray | null): AmountUnit | undefined {
  const [word = ''] = (found?.groups?.['unit'] ?? '').toLocaleLowerCase('sv').split(/\s/u);
  return unitOf(word);
}
