import { bilingual } from '../i18n/bilingual';

export interface SimilarWords {
  readonly heading: (name: string, year: number) => string;
  readonly lead: (nearest: string, distance: string, measured: string) => string;
  readonly noAreas: string;
  readonly nobody: string;
  readonly explained: string;
  readonly back: string;
  readonly sideBySide: string;
  readonly caption: string;
  readonly municipality: string;
  readonly year: string;
  readonly distance: string;
  readonly widest: string;
  readonly apart: (area: string, difference: string) => string;
  readonly uncertain: (distance: string, half: string) => string;
  readonly differences: string;
}

export const similarWords = bilingual<SimilarWords>(
  {
    heading: (name, year) => `Kommuner med liknande profil som ${name} ${year}`,
    lead: (nearest, distance, measured) =>
      `Närmast ligger ${nearest}: i snitt ${distance} poäng ifrån per område. ${measured} av de jämförda är kända per område och har ett avstånd.`,
    noAreas: 'Avstånd kan inte räknas: kommunens utvärdering är känd bara genom sin totalsumma.',
    nobody: 'Ingen av de jämförda är känd i alla områden.',
    explained:
      'Avståndet är medelvärdet av skillnaderna i poäng per område, utan tecken. ± är så mycket som avrundningen i underlaget kan göra. En kolumn per område visar hur mycket den andra kommunen ligger över (+) eller under (−).',
    back: 'Tillbaka till profilen',
    sideBySide: 'Visa de närmaste sida vid sida',
    caption: 'Avstånd till liknande profiler, i poäng per område',
    municipality: 'Kommun',
    year: 'År',
    distance: 'Avstånd',
    widest: 'Skiljer mest',
    apart: (area, difference) => `${area} (${difference})`,
    uncertain: (distance, half) => `${distance} ± ${half}`,
    differences: 'Område',
  },
  {
    heading: (name, year) => `Municipalities with a profile like that of ${name} in ${year}`,
    lead: (nearest, distance, measured) =>
      `The nearest is ${nearest}: ${distance} points away per area on average. ${measured} of those compared are known by area and have a distance.`,
    noAreas: 'Distances cannot be computed: the municipality’s evaluation is known by its total only.',
    nobody: 'None of those compared is known by every area.',
    explained:
      'The distance is the mean of the differences in points by area, without sign. ± is as much as rounding in the sources can make. A column for each area shows how far the other municipality is above (+) or below (−).',
    back: 'Back to the profile',
    sideBySide: 'Show the nearest side by side',
    caption: 'Distance to similar profiles, in points per area',
    municipality: 'Municipality',
    year: 'Year',
    distance: 'Distance',
    widest: 'Differs most',
    apart: (area, difference) => `${area} (${difference})`,
    uncertain: (distance, half) => `${distance} ± ${half}`,
    differences: 'Area',
  },
);
