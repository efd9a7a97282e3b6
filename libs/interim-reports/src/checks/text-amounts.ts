import type { ReportText } from '../statements';
import type { AmountUnit } from '../table';
import { printedAmount, type Printed } from './checked-table';

/** One amount as a text states it. */
export interface TextAmount {
  /** Exact SEK and half a step of what is written, a whole one after a word such as cirka. */
  readonly amount: Printed;
  /** Written with a plus or minus of its own. */
  readonly isSigned: boolean;
  /** The words up to the amount, as far back as they belong to it. */
  readonly before: string;
  /** The words after it in the sentence. */
  readonly after: string;
  readonly quote: string;
}

const UNITS: Readonly<Record<string, AmountUnit>> = {
  mnkr: 'mnkr',
  mkr: 'mnkr',
  'miljoner kronor': 'mnkr',
  tkr: 'tkr',
  kr: 'kr',
  kronor: 'kr',
};
const AMOUNT =
  /(?<!\d)(?<!\d, ?)(?:(?<sign>[-−–+]) ?)?(?<whole>\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3})+|\d{1,15})(?:,(?<decimals>\d{1,6}))?[ \u00a0](?<unit>mnkr|mkr|tkr|miljoner kronor|kronor|kr)(?![\p{L}\d])/giu;

/** Words after which the rest of a sentence is about something else than its beginning. */
const TURNS =
  / (?:varav|vari|varvid|varmed|där|vilket|vilka|som|att jämföra|jämfört|inklusive|exklusive|sedan|då|medan|emedan|men) /u;
/** What the rest of a sentence is about is a change or another time, not what the row says now. */
const ANOTHER =
  /förbättr|försämr|ökar|ökat|ökning|minskar|minskat|minskning|jämför|föregående|tidigare|förra|(?:^|[^\p{L}])sedan/iu;
/** Words that leave a figure more room than its digits do. */
const ROUGHLY = /(?:^|[^\p{L}])(?:cirka|ca\.?|drygt|knappt|omkring|runt|nästan|över|minst|upp till|mer än|närmare) $/iu;
/** "3–4 mnkr", "mellan 3 och 4 mnkr": no one figure. */
const RANGE = /\d ?(?:-|–|till|och|eller) ?$/u;
const LONGEST_QUOTE = 160;

/** The amounts of a text, sentence by sentence. Only the first before a turn of the sentence is its own. */
export function amountsIn(text: string): readonly TextAmount[] {
  return sentencesOf(text).flatMap((sentence) => {
    const turn = TURNS.exec(sentence)?.index ?? sentence.length;
    return [...sentence.matchAll(AMOUNT)].flatMap((match, nth) => {
      const before = sentence.slice(0, match.index);
      const isOwn = nth === 0 && match.index < turn && !ANOTHER.test(before) && !RANGE.test(before);
      return amountFrom(match, sentence, isOwn) ?? [];
    });
  });
}

/** Every amount of the report's texts. */
export function amountsOfTexts(texts: readonly Pick<ReportText, 'text'>[]): readonly TextAmount[] {
  return texts.flatMap(({ text }) => amountsIn(text));
}

function sentencesOf(text: string): readonly string[] {
  const paragraphs = text.normalize('NFC').split(/\n\s*\n|\n(?=\s*[-•*] )/);
  return paragraphs.flatMap((paragraph) => paragraph.replace(/\s+/g, ' ').split(/(?<=[.!?]) (?=[\p{Lu}•-])/u));
}

function amountFrom(match: RegExpExecArray, sentence: string, isOwn: boolean): TextAmount | undefined {
  const { sign, whole = '', decimals, unit = '' } = match.groups ?? {};
  const printsIn = UNITS[unit.toLowerCase()];
  if (!printsIn) return undefined;
  const digits = whole.replace(/\D/g, '').replace(/^0+(?=\d)/, '');
  const minus = sign && sign !== '+' ? '-' : '';
  const end = match.index + match[0].length;
  const stated = printedAmount(`${minus}${digits}${decimals ? `.${decimals}` : ''}`, printsIn);
  const isRough = ROUGHLY.test(sentence.slice(0, match.index));
  return {
    amount: isRough ? doubled(stated) : stated,
    isSigned: sign !== undefined,
    before: isOwn ? sentence.slice(0, match.index) : '',
    after: isOwn ? sentence.slice(end) : '',
    quote: quoteAround(sentence, match.index, end),
  };
}

function doubled({ value, half }: Printed): Printed {
  return { value, half: { ...half, units: half.units * 2n } };
}

function quoteAround(sentence: string, start: number, end: number): string {
  if (sentence.length <= LONGEST_QUOTE) return sentence.trim();
  const from = Math.max(0, end - LONGEST_QUOTE + 20);
  return `${from > 0 ? '… ' : ''}${sentence.slice(Math.min(from, start), end).trim()} …`;
}
