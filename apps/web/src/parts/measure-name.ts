import type { Language } from '#kernel';
import { bilingual } from '../i18n/bilingual';

const words = bilingual(
  { total: 'Totalt', area: (number: string) => `Område ${number}`, sub: (number: string) => `Delfråga ${number}` },
  { total: 'Total', area: (number: string) => `Area ${number}`, sub: (number: string) => `Sub-question ${number}` },
);

/** `sub:1.1` as "Delfråga 1.1", `area:1` as "Område 1", `total` as "Totalt". */
export function measureName(key: string, language: Language): string {
  const [level, number = ''] = key.split(':');
  if (level === 'sub') return words[language].sub(number);
  return level === 'area' ? words[language].area(number) : words[language].total;
}
