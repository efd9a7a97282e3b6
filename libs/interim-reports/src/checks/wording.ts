import { figure, subtract, trim, type Decimal, type Language, type Words } from '#kernel';
import { AMOUNT_UNITS, type AmountUnit } from '../table';
import type { CheckedRow, CheckedTable } from './checked-table';

/** An amount in SEK as a reader sees it, in the unit that the table is printed in. */
export function amountWords(sek: Decimal, unit: AmountUnit): Words {
  const zeros = AMOUNT_UNITS.indexOf(unit) * 3;
  const inUnit = trim({ units: sek.units, scale: sek.scale + zeros });
  return inLanguages((language) => `${figure(inUnit, language)} ${unitName(unit, language)}`);
}

/** A percentage as a reader sees it. */
export function percentWords(percent: Decimal): Words {
  return inLanguages((language) => `${figure(trim(percent), language)} %`);
}

/** How a row is named: its code and label; a sum without a label by its section. */
export function rowWords(table: CheckedTable, row: CheckedRow): Words {
  const name = [row.code, row.label].filter(Boolean).join(' ');
  if (name) return { sv: `”${name}”`, en: `“${name}”` };
  return { sv: `summan av ${table.section}`, en: `the total of ${table.section}` };
}

/** How a table is named: its title with the section that it is about, else the section alone. */
export function tableWords({ title, section }: Pick<CheckedTable, 'title' | 'section'>): Words {
  if (!title || title === section) return { sv: `”${section}”`, en: `“${section}”` };
  return { sv: `”${title}” (${section})`, en: `“${title}” (${section})` };
}

/** Words made in each language from the same parts. */
export function inLanguages(make: (language: Language) => string): Words {
  return { sv: make('sv'), en: make('en') };
}

/** By how much the printed amount is off, without its sign. */
export function gapWords(printed: Decimal, expected: Decimal, unit: AmountUnit): Words {
  const gap = subtract(printed, expected);
  return amountWords(gap.units < 0n ? { ...gap, units: -gap.units } : gap, unit);
}

function unitName(unit: AmountUnit, language: Language): string {
  switch (unit) {
    case 'kr':
      return language === 'sv' ? 'kr' : 'SEK';
    case 'tkr':
      return language === 'sv' ? 'tkr' : 'thousand SEK';
    case 'mnkr':
      return language === 'sv' ? 'mnkr' : 'million SEK';
  }
}
