import type { Language } from '#kernel';

/** The language that an Accept-Language header prefers; Swedish where it prefers neither. */
export function preferredLanguage(header: string | undefined): Language {
  const wishes = (header ?? '').split(',').map((wish, nth) => {
    const [range = '', ...parameters] = wish.trim().toLowerCase().split(';');
    const quality = parameters.map((parameter) => /^\s*q=([01](?:\.\d{0,3})?)$/.exec(parameter)?.[1]).find(Boolean);
    return { language: range.split('-')[0] ?? '', quality: Number(quality ?? '1'), nth };
  });
  const [first] = wishes
    .filter(({ language, quality }) => quality > 0 && (language === 'sv' || language === 'en'))
    .sort((a, b) => b.quality - a.quality || a.nth - b.nth);
  return first?.language === 'en' ? 'en' : 'sv';
}
