import { bilingual } from '../i18n/bilingual';

export interface ReadingWords {
  readonly heading: string;
  readonly pages: (done: string, of: string) => string;
  readonly searching: (pages: string) => string;
  readonly begun: string;
  readonly left: (seconds: string) => string;
  readonly refreshes: string;
  readonly refresh: string;
}

export const readingWords = bilingual<ReadingWords>(
  {
    heading: 'Rapporten läses',
    pages: (done, of) => `${done} av ${of} sidor är lästa.`,
    searching: (pages) => `Alla ${pages} sidor är lästa. Nu letar vi efter tabeller och siffror i dem.`,
    begun: 'Läsningen har börjat.',
    left: (seconds) => (seconds === '1' ? 'Ungefär en sekund kvar.' : `Ungefär ${seconds} sekunder kvar.`),
    refreshes: 'Sidan uppdateras av sig själv. Du kan lämna den och komma tillbaka.',
    refresh: 'Uppdatera nu',
  },
  {
    heading: 'The report is being read',
    pages: (done, of) => `${done} of ${of} pages have been read.`,
    searching: (pages) => `All ${pages} pages have been read. Now we look for tables and figures in them.`,
    begun: 'Reading has begun.',
    left: (seconds) => (seconds === '1' ? 'About a second left.' : `About ${seconds} seconds left.`),
    refreshes: 'The page refreshes by itself. You can leave it and come back.',
    refresh: 'Refresh now',
  },
);
