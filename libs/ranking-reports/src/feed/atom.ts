import type { Language } from '#kernel';
import type { RankingReportRow } from '../report-row';

const TITLES = {
  sv: { title: 'Kompassros: nya rapporter', path: '/rapporter' },
  en: { title: 'Kompassros: new reports', path: '/en/reports' },
} as const;

const NO_REPORTS_YET = '1970-01-01T00:00:00.000Z';

/** The latest reports as an Atom feed (RFC 4287); links are relative to where the feed lies. */
export function atomFeed(rows: readonly RankingReportRow[], language: Language): string {
  const { title, path } = TITLES[language];
  const updated = rows.map(({ madeAt }) => madeAt ?? '').toSorted();
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    `<id>urn:kompassros:ranking-reports:${language}</id>`,
    `<title>${title}</title>`,
    `<updated>${updated.at(-1) ?? NO_REPORTS_YET}</updated>`,
    '<author><name>Kompassros</name></author>',
    `<link rel="alternate" type="text/html" href="${path}"/>`,
    ...rows.map((row) => entry(row, path)),
    '</feed>',
    '',
  ].join('\n');
}

function entry({ id, title, dueAt, madeAt }: RankingReportRow, path: string): string {
  return [
    '<entry>',
    `<id>urn:kompassros:ranking-report:${escaped(id)}</id>`,
    `<title>${escaped(title)}</title>`,
    `<published>${dueAt}</published>`,
    `<updated>${madeAt ?? dueAt}</updated>`,
    `<link rel="alternate" type="text/html" href="${path}/${encodeURIComponent(id)}"/>`,
    '</entry>',
  ].join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
