import { checkedTable } from './checked-table';
import { byRounding, type Explains } from './comparing';
import { everythingIsRounding, briefly, nothingIsRounding } from './testing/checked';
import { row, table, total } from './testing/tables';
import { textsAndTables } from './text-and-table';

const TABLES = [
  table('net-accounts', 'Kommunstyrelsen', [
    row('Kommungemensamt', { deviation: '4281' }),
    row('statsbidrag', { deviation: '-8100' }),
    row('Förvaltningen Syd', { deviation: '-3435', forecast: '-470326' }),
    total('Nettokostnad', { deviation: '-7254' }),
  ]),
  table('by-unit', 'Förvaltningen Syd', [
    row('[KI] Reserven för eget kap.', { forecast: '-10840', deviation: '-10840' }),
    row('[KU] Biblioteket', { deviation: '860' }),
    row('[KF] Förvaltningen Försäkringar', { deviation: '-9183' }),
    row('[KD] Digital verkstad', { deviation: '1226' }),
    total('Summa', { deviation: '-3435', outturn: '-111471' }),
  ]),
].map(checkedTable);

const outcome = (text: string, section?: string, explains: Explains = byRounding) =>
  briefly(textsAndTables(TABLES, [{ text, section }], explains));

describe('check 8, a text that names a row', () => {
  it.each([
    'Biblioteket visar en positiv avvikelse med 0,9 mnkr.',
    'Bibliotekets prognos för helåret är ett överskott på 860 tkr.',
    'Inom Biblioteket beräknas en avvikelse på 0,86 miljoner kronor.',
    'Det största underskottet, 9,2 mnkr, väntas inom försäkringar.',
    'Reserven för eget kapital beräknas uppgå till -10,8 mnkr.',
    'Kommunstyrelsens ekonomi väntas ge ett underskott på \n-7,3 mnkr.',
    'Biblioteket visar en positiv avvikelse på cirka 0,8 mnkr.',
    'Förvaltningen Syd redovisar en negativ avvikelse på – 3,4 mnkr.',
  ])('fits: %s', (text) => {
    expect(outcome(text)).toEqual({ checked: 1, found: [] });
  });

  it.each([
    [
      'Biblioteket visar en positiv avvikelse med 0,8 mnkr.',
      'warning by-unit-forvaltningen-syd 1 deviation 860000 800000 50500',
    ],
    [
      'Biblioteket visar en positiv avvikelse med 0,6 mnkr.',
      'error by-unit-forvaltningen-syd 1 deviation 860000 600000 50500',
    ],
    [
      'Biblioteket visar en negativ avvikelse med 0,9 mnkr.',
      'error by-unit-forvaltningen-syd 1 deviation 860000 -900000 50500',
    ],
    [
      'Reserven för eget kapital beräknas uppgå till -11,5 mnkr.',
      'error by-unit-forvaltningen-syd 0 forecast -10840000 -11500000 50500',
    ],
  ])('is found: %s', (text, found) => {
    expect(outcome(text)).toEqual({ checked: 1, found: [found] });
  });

  it('lets any row of the name do', () => {
    expect(outcome('Förvaltningen Syd visar en negativ avvikelse på 3,4 mnkr.').found).toEqual([]);
  });

  it('would cry wolf without tolerance, and miss with too much of it', () => {
    const [fits, wrong] = [
      'Biblioteket visar en avvikelse på 0,9 mnkr.',
      'Biblioteket visar en avvikelse på 0,2 mnkr.',
    ];
    expect(outcome(fits ?? '', undefined, nothingIsRounding).found).toHaveLength(1);
    expect(outcome(wrong ?? '', undefined, everythingIsRounding).found).toEqual([]);
  });
});

describe('check 8, a text that is not surely about a row', () => {
  it.each([
    ['names nobody', 'Avvikelsen är negativ med -31 mnkr.'],
    ['has another subject', 'Pensionerna beräknas uppgå till 0,7 mnkr och finns i prognosen för Biblioteket.'],
    [
      'puts two together',
      'Reserven för eget kapital i projektet och enheten Digital verkstad visar en avvikelse på -12 mnkr.',
    ],
    ['turns to a part', 'Biblioteket visar en avvikelse, varav hyran står för 5,5 mnkr.'],
    ['says no measure', 'Biblioteket beräknas få 7,4 mnkr i statsbidrag.'],
    ['names a wider thing', 'Inom kommungemensam service väntas ett underskott på 2,7 mnkr.'],
    ['leaves something out', 'Exklusive Biblioteket är överskottet 1,7 mnkr.'],
    ['breaks a figure', 'Biblioteket visar en avvikelse på 6, 6 mnkr.'],
    ['gives a range', 'Biblioteket visar en avvikelse på 3–4 mnkr.'],
    ['gives a range in words', 'Biblioteket visar en avvikelse på mellan 3 och 4 mnkr.'],
    ['tells of a change', 'Biblioteket visar en förbättrad avvikelse med 2,5 mnkr.'],
    ['has no amount', 'Biblioteket visar en avvikelse på 6,6 procent.'],
  ])('leaves alone one that %s', (_, text) => {
    expect(outcome(text)).toEqual({ checked: 0, found: [] });
  });
});

describe('check 8, a text on a section', () => {
  it('speaks of the section when it names nobody', () => {
    expect(outcome('Prognosen pekar på ett underskott på 3,4 mnkr.', 'Förvaltningen Syd')).toEqual({
      checked: 1,
      found: [],
    });
    expect(outcome('Prognosen pekar på ett underskott på 2,4 mnkr.', 'Förvaltningen Syd').found).toHaveLength(1);
    expect(outcome('Den samlade avvikelsen är -7,3 mnkr.')).toEqual({
      checked: 1,
      found: [],
    });
  });

  it('speaks of the row that it is the comment on', () => {
    const commented = (comment: string) => [
      checkedTable(table('by-unit', 'Kultur', [row('Museet', { deviation: '-2050' }, { comment })])),
    ];
    const said = (comment: string) => briefly(textsAndTables(commented(comment), [], byRounding));
    expect(said('Avvikelsen på -2,1 mnkr beror på hyran.')).toEqual({ checked: 1, found: [] });
    expect(said('Underskottet på 3,1 mnkr beror på hyran.').found).toEqual([
      'error by-unit-kultur 0 deviation -2050000 -3100000 50500',
    ]);
    expect(said('Hyran ökar med 3,1 mnkr.').checked).toBe(0);
  });
});
