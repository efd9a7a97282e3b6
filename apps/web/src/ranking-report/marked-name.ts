import type { Language } from '#kernel';
import { layoutWords } from '../layout/layout.words';

/** The counties' codes begin municipalities' codes, and this one is the invented county. */
const INVENTED_COUNTY = '99';

/** A municipality's name, with the mark that invented ones carry wherever they show. */
export function markedName(municipalityCode: string, name: string, language: Language): string {
  return municipalityCode.startsWith(INVENTED_COUNTY) ? `${name} (${layoutWords[language].sample})` : name;
}
