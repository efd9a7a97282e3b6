import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allScales, findScale, statementSchema } from '#interim-reports';
import { findStatements } from './find-statements';
import { codesAt, foundIn, ofKind, stated } from './testing/read-sample';
import { pageDocument, rowsDocument, textDocument } from './testing/text-document';
import { KNOWN_SCALES } from './words';

const SAMPLES = ['goals-and-assignments', 'process-areas', 'indicators', 'lost-columns'];
const pasted = (...lines: readonly string[]) => findStatements(rowsDocument(lines));
const forecasts = (all: readonly { readonly forecast?: { readonly printed: string | null } }[]) =>
  all.map(({ forecast }) => forecast?.printed);

describe('goals and assignments', () => {
  const found = foundIn('goals-and-assignments');

  it('stand under their strategic goal and target area, each with its forecast as printed', () => {
    const goals = ofKind(found, 'goal');
    expect(goals.map(({ number, kind, under, area }) => [number, kind, under?.number, area])).toEqual([
      ['1.1', 'committee', '1', 'Grunder för kommunen'],
      ['2.1', 'committee', '2', 'Grunder för kommunen'],
      ['3.1', 'municipality-wide-indicator', '3', 'Ett grönare Lillköping'],
      ['3.2', 'municipality-wide-indicator', '3', 'Ett grönare Lillköping'],
      ['4.1', 'committee', '4', 'Ett grönare Lillköping'],
    ]);
    expect(forecasts(goals)).toEqual(['Uppfylls ej', 'Uppfylls', 'Uppfylls delvis', undefined, 'Uppfylls']);
    expect(goals[1]?.comment).toBe('Enheterna är på god väg. Två enheter är redan där.');
  });

  it('are tied to the rule, target or direction that their own words name', () => {
    expect(ofKind(found, 'goal').map(({ tiedTo }) => tiedTo)).toEqual([
      { rule: 'economy-in-balance' },
      { indicator: 'HME-värde', target: '78', direction: 'increase' },
      { indicator: 'Andel egen förnybar el', direction: 'increase' },
      undefined,
      { indicator: 'Företagens nöjdhet, NKI', target: '75.5', direction: 'increase' },
    ]);
  });

  it('keep which document gave an assignment, and that it is carried over', () => {
    expect(
      ofKind(found, 'assignment').map(({ title, sourceDocument, sourceYear, isCarriedOver }) => [
        title,
        sourceDocument,
        sourceYear,
        isCarriedOver,
      ]),
    ).toEqual([
      ['Ta fram en plan för lokaler', 'ÖSB', 2031, false],
      ['Öppna två förskolor', 'ÖSB', 2031, false],
      ['Se över skolskjutsar', 'ÖSB', 2031, false],
      ['Öppna två förskolor', 'ÖSB', 2030, true],
    ]);
  });

  it('leave a word that no scale has as unknown, and say so', () => {
    expect(forecasts(ofKind(found, 'assignment'))).toEqual(['Påbörjat', 'Genomfört', null, 'Genomfört']);
    expect(codesAt(found)).toContain('judgement-not-known line:57');
  });

  it('come from any table with known headings, whatever the order of its columns', () => {
    const { statements, problems } = pasted(
      'Område\tPrognos\tNr\tMål\tÄgare\tKommentar',
      'Skola\tUppfylls ej\t2\tAlla elever ska nå målen\tSN\tTvå skolor når inte dit',
      'Vård\t🟡\t3\tIngen ska vänta\tVN\t',
    );
    expect(statements.map(({ statement }) => statement.data)).toEqual([
      {
        kind: 'strategic',
        number: '2',
        title: 'Alla elever ska nå målen',
        area: 'Skola',
        forecast: { scale: 'orebro-attainment', printed: 'Uppfylls ej' },
        comment: 'Två skolor når inte dit',
      },
      {
        kind: 'strategic',
        number: '3',
        title: 'Ingen ska vänta',
        area: 'Vård',
        forecast: { scale: 'orebro-attainment', printed: null },
      },
    ]);
    expect(problems.map(({ code, where }) => `${code} ${where}`)).toEqual([
      'column-not-understood line:1 column:5',
      'goal-kind-not-printed line:1',
      'judgement-not-known line:3',
    ]);
  });

  it('take a judgement for that of the scale that has it printed, among those at hand', () => {
    const table = textDocument(
      'Nämndmål\tPrognos\tTrend\tKommentar\n1.1 Ett\t🟡\t⬆️\tPå väg\n1.2 Två\tGRÖN\t→\t\n1.3 Tre\t→\t↘\t',
    );
    const found = findStatements(table, {}, allScales());
    expect(ofKind(found, 'goal').map(({ forecast, trend }) => [forecast, trend])).toEqual([
      [
        { scale: 'traffic-light', printed: '🟡' },
        { scale: 'trend-arrows', printed: '⬆' },
      ],
      [
        { scale: 'traffic-light', printed: 'GRÖN' },
        { scale: 'eskilstuna-trend', printed: '→' },
      ],
      [
        { scale: 'orebro-attainment', printed: null },
        { scale: 'eskilstuna-trend', printed: '↘' },
      ],
    ]);
    expect(codesAt(found)).toEqual(['judgement-not-known line:4']);
    expect(stated(found.statements.map(({ statement }) => statement))).toEqual({ refused: [], taken: 3 });
  });

  it('go on below a blank row where a judgement stands in its column, and not below another', () => {
    const found = pasted(
      'Nämndmål\tPrognos',
      '1.1 A\tUppfylls',
      '',
      '1.2 B\tUppfylls ej',
      '',
      'Konto\tUtfall',
      '1.3 C\t12',
    );
    expect(forecasts(ofKind(found, 'goal'))).toEqual(['Uppfylls', 'Uppfylls ej']);
  });

  it('stand under the strategic goal that a row of their table names', () => {
    const found = pasted(
      'Nämndmål\tPrognos\tKommentar',
      'Strategiskt mål 4: Trygghet\t\t',
      '4.1 Fler ljus\tUppfylls\t',
      'Strategiskt mål 5: Skola\tStrategiskt mål 5: Skola\tStrategiskt mål 5: Skola',
      '5.1 Fler lärare\tUppfylls\t',
    );
    expect(ofKind(found, 'goal').map(({ number, under }) => [number, under])).toEqual([
      ['4.1', { number: '4', title: 'Trygghet' }],
      ['5.1', { number: '5', title: 'Skola' }],
    ]);
  });

  it('take a row with a title and nothing more for the heading of those below, and leave the choice', () => {
    const found = pasted(
      'Nämndmål\tPrognos',
      'Skola\t',
      'Alla når målen\tUppfylls',
      'Vård\t',
      'Ingen väntar\tUppfylls ej',
    );
    expect(ofKind(found, 'goal').map(({ title, area }) => [title, area])).toEqual([
      ['Alla når målen', 'Skola'],
      ['Ingen väntar', 'Vård'],
    ]);
    expect(found.unsettled.map(({ text, options }) => [text, options[0]?.kind])).toEqual([
      ['Skola', 'goal'],
      ['Vård', 'goal'],
    ]);
    expect(codesAt(found)).toEqual(['taken-as-heading line:2', 'taken-as-heading line:4']);
  });

  it('have their area from a heading in a workbook, whose rows are as wide as the sheet', () => {
    const row = (nth: number, ...texts: readonly string[]) => ({
      place: `row:${nth} sheet:Mål`,
      cells: texts.map((text, column) => ({ text, place: `cell:${'ABC'.charAt(column)}${nth} sheet:Mål` })),
    });
    const blank = { place: 'row:2 sheet:Mål', cells: [] };
    const lines = [
      row(1, 'Skola', '', ''),
      blank,
      row(3, 'Nämndmål', 'Prognos', 'Kommentar'),
      row(4, '1.1 Alla når målen', 'Uppfylls', ''),
    ];
    const found = findStatements({ kind: 'xlsx', problems: [], lines });
    expect(ofKind(found, 'goal').map(({ number, area }) => [number, area])).toEqual([['1.1', 'Skola']]);
    expect(found.statements.map(({ place }) => place)).toEqual(['row:4 sheet:Mål']);
  });

  it('are put together from the lines of a page', () => {
    const found = findStatements(
      pageDocument(
        [['Strategiskt mål 1: Pengarna ska räcka', 50]],
        [
          ['Nämndmål', 50],
          ['Prognos måluppfyllelse', 250],
          ['Kommentar', 400],
        ],
        [
          ['1.1 Nämnden ska', 50],
          ['Uppfylls', 252],
          ['Det går bra', 400],
        ],
        [
          ['nå balans', 50],
          ['så här långt', 400],
        ],
        [
          ['1.2 Lokalerna ska minska', 50],
          ['Mått saknas', 400],
        ],
        [['Strategiskt mål 2: Alla ska trivas', 50]],
        [
          ['Nämndmål', 50],
          ['Prognos måluppfyllelse', 250],
          ['Kommentar', 400],
        ],
        [
          ['2.1 Fler stannar', 50],
          ['Uppfylls ej', 250],
        ],
      ),
    );
    expect(
      ofKind(found, 'goal').map(({ number, title, under, forecast, comment }) => [
        number,
        title,
        under?.number,
        forecast?.printed,
        comment,
      ]),
    ).toEqual([
      ['1.1', 'Nämnden ska nå balans', '1', 'Uppfylls', 'Det går bra så här långt'],
      ['1.2', 'Lokalerna ska minska', '1', undefined, 'Mått saknas'],
      ['2.1', 'Fler stannar', '2', 'Uppfylls ej', undefined],
    ]);
  });

  it('are left out where a title is longer than one can be, and said to be', () => {
    const found = pasted('Nämndmål\tPrognos', `1.1 ${'lång '.repeat(300)}\tUppfylls`, '1.2 Kort\tUppfylls');
    expect(ofKind(found, 'goal').map(({ title }) => title)).toEqual(['Kort']);
    expect(codesAt(found)).toEqual(['statement-too-long line:2']);
  });

  it('say where an assignment does not name its document', () => {
    const found = pasted('Uppdrag\tStatus\tAnsvarig', 'Bygg en bro\tPåbörjat\tKS, TN', 'Riv en bro\t\tTN');
    expect(found.statements.map(({ statement }) => statement.data)).toMatchObject([
      { title: 'Bygg en bro', sourceYear: null, responsible: ['KS', 'TN'], status: { printed: 'Påbörjat' } },
      { title: 'Riv en bro', responsible: ['TN'] },
    ]);
    expect(codesAt(found)).toEqual(['source-document-not-printed line:1']);
  });
});

describe('measures', () => {
  const found = foundIn('goals-and-assignments');

  it('keep decisions as printed, with the date where there is one', () => {
    expect(
      ofKind(found, 'measure').map(({ decidedOn, decision, diaryNumber }) => [decidedOn, decision, diaryNumber]),
    ).toEqual([
      [null, undefined, null],
      [null, undefined, null],
      ['2030-10-05', '2030-10-05', 'Ks 15/2030'],
      ['2030-03-14', 'KS 2030-03-14', 'Ks 53/2030'],
      [null, 'löpande', null],
    ]);
    expect(codesAt(found)).toContain('not-a-date line:38');
  });

  it('keep effects as decimal texts in their own unit, and what is blank is absent', () => {
    expect(
      ofKind(found, 'measure').map(({ amountsIn, forecastEffect, totalEffect, effectSoFar }) => [
        amountsIn,
        forecastEffect,
        totalEffect,
        effectSoFar,
      ]),
    ).toEqual([
      ['tkr', undefined, '1250', undefined],
      ['tkr', undefined, '400', undefined],
      ['mnkr', '5.8', '6.2', '0.4'],
      ['mnkr', '5', '5', undefined],
      ['mnkr', undefined, undefined, undefined],
    ]);
    expect(ofKind(found, 'measure')[2]?.comment).toBe('Enheterna flyttar ihop i maj.');
  });

  it('ask for an amount that cannot be read, and for a day that there is not', () => {
    const odd = pasted('Åtgärd\tBeslutsdatum\tBelopp, tkr', 'Spara\t2030-02-31\tca 5', 'Sälj\t\t1 250');
    expect(odd.statements.map(({ statement }) => statement.data)).toEqual([
      { title: 'Spara', decidedOn: null, decision: '2030-02-31', diaryNumber: null, amountsIn: 'tkr' },
      { title: 'Sälj', decidedOn: null, diaryNumber: null, amountsIn: 'tkr', totalEffect: '1250' },
    ]);
    expect(codesAt(odd)).toEqual(['unreadable-number line:2', 'not-a-date line:2']);
  });
});

describe('measures in more than one unit', () => {
  it('are in the unit that stands in their cells, and what is in another is left out and told', () => {
    const found = pasted(
      'Åtgärd\tPrognos effekt, tkr\tBeräknad total effekt, tkr',
      'Spara\t2 mnkr\t3 mnkr',
      'Sälj\t2 mkr\t300 tkr',
      'Dela\t250\t2 mnkr',
    );
    expect(
      ofKind(found, 'measure').map(({ amountsIn, forecastEffect, totalEffect }) => [
        amountsIn,
        forecastEffect,
        totalEffect,
      ]),
    ).toEqual([
      ['mnkr', '2', '3'],
      ['mnkr', '2', undefined],
      ['mnkr', undefined, '2'],
    ]);
    expect(codesAt(found)).toEqual(['units-differ line:3', 'units-differ line:4']);
  });
});

describe('texts', () => {
  it('are told by their heading, and a comment by the table that it stands below', () => {
    expect(ofKind(foundIn('goals-and-assignments'), 'text')).toEqual([
      {
        kind: 'significant-events',
        heading: 'Händelser av väsentlig betydelse',
        text: 'En ny bro över Lillån öppnade i februari.\nBiblioteket flyttade till större lokaler i mars.',
      },
      {
        kind: 'expected-development',
        heading: 'Förväntad utveckling 2032–2034',
        text: 'Antalet elever väntas minska.',
      },
      {
        kind: 'comment',
        heading: 'Enheternas delårsresultat och prognos',
        section: 'Kommunledning',
        text: 'Staben håller sin budget, för två tjänster är ännu inte tillsatta.',
      },
    ]);
  });
});

describe('a text beside a table', () => {
  const lines = [
    '2.2 Väsentliga händelser',
    '',
    'En bro har öppnat.',
    'Konto\tBudget\tUtfall',
    '',
    '3 Resultat och prognos',
    '',
    'Nettoredovisning\tUtfall\tBudget\tPrognos\tAvvikelse',
    'Skola\t-10\t-20\t-21\t-1',
    '',
    'Belopp i tkr',
    'Skolan väntas kosta en miljon kronor mer än budget.',
  ];

  it('ends where the table begins', () => {
    expect(ofKind(pasted(...lines), 'text')[0]).toMatchObject({ text: 'En bro har öppnat.' });
  });

  it('is about the committee where it stands below the net accounts', () => {
    const found = findStatements(rowsDocument(lines), { committee: 'Skolnämnden' });
    expect(ofKind(found, 'text')[1]).toEqual({
      kind: 'comment',
      heading: 'Resultat och prognos',
      section: 'Skolnämnden',
      text: 'Skolan väntas kosta en miljon kronor mer än budget.',
    });
  });

  it('is about nothing said where the committee is unknown', () => {
    const headed = lines.toSpliced(6, 0, '', 'Samlad ekonomi');
    expect(ofKind(pasted(...headed), 'text')[1]).not.toHaveProperty('section');
  });
});

describe('whatever is found', () => {
  it.each(SAMPLES)('can be stated as it is: %s', (name) => {
    const { statements, unsettled } = foundIn(name);
    const drafts = [...statements.map(({ statement }) => statement), ...unsettled.flatMap(({ options }) => options)];
    expect(drafts.length).toBeGreaterThan(5);
    for (const draft of drafts) expect(statementSchema.parse(draft)).toEqual(draft);
    expect(stated(drafts)).toEqual({ refused: [], taken: drafts.length });
  });

  it.each(SAMPLES)('has the place of a line that holds something: %s', (name) => {
    const lines = readFileSync(join(__dirname, 'testing', `${name}.txt`), 'utf8').split('\n');
    const { statements, problems } = foundIn(name);
    const places = [...statements.map(({ place }) => place), ...problems.map(({ where }) => where)];
    for (const place of places) expect(lines[Number(/^line:(\d+)/.exec(place)?.[1]) - 1]?.trim()).toBeTruthy();
  });

  it('is judged by words that the stated table of scales has', () => {
    for (const { scale, steps } of KNOWN_SCALES) {
      const known = findScale(scale)?.steps.flatMap(({ printed }) => printed);
      expect(known).toEqual(expect.arrayContaining(steps.flatMap(({ printed }) => printed)));
    }
  });

  it('is nothing in a text that is no report', () => {
    const { statements, unsettled, problems } = pasted(
      'Kära läsare',
      '',
      'Här finns inget att hämta, inte ens ett mål.',
    );
    expect({ statements, unsettled, problems }).toEqual({ statements: [], unsettled: [], problems: [] });
  });
});
