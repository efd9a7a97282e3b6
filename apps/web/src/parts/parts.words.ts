import { bilingual } from '../i18n/bilingual';

export interface PartsWords {
  readonly of: (from: string, to: string, n: string) => string;
  readonly above: string;
  readonly below: string;
  readonly level: string;
  readonly better: string;
  readonly worse: string;
  readonly same: string;
  readonly quartile: (number: number) => string;
  readonly notKnown: string;
  readonly depth: Readonly<Record<'sub-question' | 'area' | 'total', string>>;
  readonly status: Readonly<
    Record<'started' | 'scored' | 'submitted' | 'replied' | 'published' | 'corrected' | 'withdrawn', string>
  >;
  readonly problem: string;
}

export const partsWords = bilingual<PartsWords>(
  {
    of: (from, to, n) => (from === to ? `${from} av ${n}` : `${from}–${to} av ${n}`),
    above: 'över',
    below: 'under',
    level: 'lika',
    better: 'bättre',
    worse: 'sämre',
    same: 'oförändrat',
    quartile: (number) => ['', 'lägsta fjärdedelen', 'näst lägsta', 'näst högsta', 'högsta fjärdedelen'][number] ?? '',
    notKnown: 'Uppgiften är inte känd.',
    depth: { 'sub-question': 'delfråga', area: 'område', total: 'bara totalsumma' },
    status: {
      started: 'påbörjad',
      scored: 'poängsatt',
      submitted: 'lämnad till kommunen för svar',
      replied: 'besvarad av kommunen',
      published: 'publicerad',
      corrected: 'publicerad, rättad',
      withdrawn: 'återkallad',
    },
    problem: 'Något i valen behöver ändras',
  },
  {
    of: (from, to, n) => (from === to ? `${from} of ${n}` : `${from}–${to} of ${n}`),
    above: 'above',
    below: 'below',
    level: 'equal',
    better: 'better',
    worse: 'worse',
    same: 'unchanged',
    quartile: (number) => ['', 'lowest quarter', 'second lowest', 'second highest', 'highest quarter'][number] ?? '',
    notKnown: 'The figure is not known.',
    depth: { 'sub-question': 'sub-question', area: 'area', total: 'total only' },
    status: {
      started: 'started',
      scored: 'scored',
      submitted: 'with the municipality for its reply',
      replied: 'replied to by the municipality',
      published: 'published',
      corrected: 'published, corrected',
      withdrawn: 'withdrawn',
    },
    problem: 'Something you chose needs changing',
  },
);
