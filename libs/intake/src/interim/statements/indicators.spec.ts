import type { Indicator, IndicatorValue } from '#interim-reports';
import { findStatements } from './find-statements';
import { codesAt, foundIn, ofKind } from './testing/read-sample';
import { pageDocument, rowsDocument, textDocument } from './testing/text-document';

const pasted = (...lines: readonly string[]) => findStatements(rowsDocument(lines));
const textOf = ({ values = [], direction, text, footnotes = [] }: IndicatorValue) =>
  `${values.join(' ')}${direction ?? ''}${text ?? ''}${footnotes.join('')}`;
const shown = ({ values }: Indicator, group: IndicatorValue['group'] = 'total') =>
  values.filter((one) => one.group === group).map((one) => `${one.kind} ${one.period} ${textOf(one)}`);
const named = (all: readonly Indicator[], name: string): Indicator => {
  const found = all.find((one) => one.name === name);
  if (!found) throw new Error(`No indicator ${name}`);
  return found;
};

describe('indicators in a table', () => {
  const found = foundIn('indicators');
  const all = ofKind(found, 'indicator');

  it('have a row each, and the rows without a name belong to the one above', () => {
    expect(all.map(({ name, unit }) => [name, unit])).toEqual([
      ['Andel enheter med högt engagemang, procent', 'percent'],
      ['Andel chefer med få medarbetare, procent', 'percent'],
      ['Trygghetsindex', 'index'],
      ['Sjukfrånvaro i procent av arbetstiden', 'percent'],
      ['Styrningsindex', 'index'],
    ]);
    const absence = named(all, 'Sjukfrånvaro i procent av arbetstiden');
    expect(shown(absence)).toEqual([
      'outturn 2029 4.9',
      'outturn 2030 4.8',
      'forecast 2031 unchanged',
      'target 2031 decrease',
    ]);
    expect(shown(absence, 'men')).toEqual(['outturn 2029 4.8', 'outturn 2030 4.6', 'forecast 2031 4.5']);
  });

  it('keep the parts of a composed index, whose rows by sex are its own', () => {
    const index = named(all, 'Trygghetsindex');
    expect(index.parts).toEqual(['Andel timavlönade', 'Antal personer per timavlönad', 'Andel med heltid']);
    expect(shown(index, 'women')).toEqual(['outturn 2029 80.3', 'outturn 2030 86.1', 'forecast 2031 increase']);
    expect(shown(index, 'men')).toEqual(['outturn 2029 79.6', 'outturn 2030 83.0', 'forecast 2031 increase']);
    expect(codesAt(found)).toEqual(expect.arrayContaining(['part-beside-values line:9', 'part-beside-values line:10']));
  });

  it('carry the marks whose footnote breaks the comparison, also where the mark stands at the name', () => {
    const units = named(all, 'Andel enheter med högt engagemang, procent');
    expect(shown(units).slice(0, 2)).toEqual(['outturn 2029 41.1', 'outturn 2030 30**']);
    expect(units.footnotes?.map(({ mark, breaksComparability }) => [mark, breaksComparability])).toEqual([
      ['*', false],
      ['**', true],
    ]);
    const managers = named(all, 'Andel chefer med få medarbetare, procent');
    expect(shown(managers)).toEqual([
      'outturn 2029 58',
      'outturn 2030 53**',
      'forecast 2031 decrease',
      'target 2031 increase',
    ]);
    expect(codesAt(found)).toContain('mark-at-name line:7');
  });

  it('keep all values of a cell that has several, and say so', () => {
    expect(shown(named(all, 'Styrningsindex'))[1]).toBe('outturn 2030 63 65 58**');
    expect(codesAt(found)).toContain('several-values line:15');
  });

  it('follow up the goal that stands above them, which is a goal of the report', () => {
    expect(new Set(all.map(({ goal }) => goal))).toEqual(new Set(['Lillköping ska vara en bra arbetsplats']));
    expect(ofKind(found, 'goal')).toEqual([
      { kind: 'strategic', number: null, title: 'Lillköping ska vara en bra arbetsplats' },
    ]);
    expect(codesAt(found)).toContain('goal-kind-not-printed line:3');
  });

  it('take dots and commas for decimals, and words for words', () => {
    const areas = ofKind(foundIn('process-areas'), 'indicator');
    expect(shown(named(areas, 'Sjukfrånvaro, (%)'))).toEqual([
      'outturn 2029 3.1',
      'outturn 2030 3.0',
      'outturn 2031 1.7',
      'target 2031 3.0',
      'target 2032 3.0',
    ]);
    expect(shown(named(areas, 'Engagemang, totalindex'))[2]).toBe('outturn 2031 Mäts i höst');
    const absence = named(areas, 'Sjukfrånvaro på kontoret');
    expect([absence.unit, ...shown(absence, 'women')]).toEqual([
      'percent',
      'outturn 2031 2.2',
      'outturn 2030 3.9',
      'outturn 2029 3.6',
    ]);
  });

  it('do not take a dot before three digits for a decimal one', () => {
    const { statements, problems } = pasted('Indikatorer\tUtfall 2030\tMål 2031', 'Invånare\t1.234\t1 500');
    expect(statements[0]?.statement.data).toMatchObject({
      values: [{ text: '1.234' }, { values: ['1500'] }],
    });
    expect(problems.map(({ code }) => code)).toEqual(['value-as-text']);
  });

  it('have a part of their own where the whole index has its values already', () => {
    const { statements, problems } = pasted(
      'Indikatorer\tTot\tUtfall 2030',
      'Trivselindex, bestående av\tTot\t71',
      '\tK\t72',
      '\tM\t70',
      '- Ledarskap\tTot\t74',
      '\tK\t75',
      '- Styrning\tTot\t68',
      'Antal sökande\tTot\t12',
    );
    const found = statements.map(({ statement }) => statement.data as Indicator);
    expect(found.map(({ name, parts, partOf, values }) => [name, parts ?? partOf, values.length])).toEqual([
      ['Trivselindex', ['Ledarskap', 'Styrning'], 3],
      ['Ledarskap', 'Trivselindex', 2],
      ['Styrning', 'Trivselindex', 1],
      ['Antal sökande', undefined, 1],
    ]);
    expect(problems).toEqual([]);
  });

  it('have the goal of their own column, also where its cell spans several rows', () => {
    const { statements, problems } = pasted(
      'Mål\tIndikator\tUtfall 2030\tMålvärde 2031\tKälla',
      'Alla ska trivas\tTrivsel, procent\t71\t80\tEnkät',
      '\tSjukfrånvaro, procent\t4,1\tMinska\tLöner',
      'Pengarna ska räcka\tAvvikelse, procent\t-1,5\t0\t',
    );
    const found = statements.map(({ statement }) => statement.data as Indicator);
    expect(found.map((one) => [one.goal, one.name, ...shown(one)])).toEqual([
      ['Alla ska trivas', 'Trivsel, procent', 'outturn 2030 71', 'target 2031 80'],
      ['Alla ska trivas', 'Sjukfrånvaro, procent', 'outturn 2030 4.1', 'target 2031 decrease'],
      ['Pengarna ska räcka', 'Avvikelse, procent', 'outturn 2030 -1.5', 'target 2031 0'],
    ]);
    expect(problems.map(({ code }) => code)).toEqual(['column-not-understood']);
  });

  it('have the footnote of their own table, not that of the next', () => {
    const { statements } = pasted(
      'Indikatorer\tUtfall 2030',
      'Trivsel*\t71',
      '',
      '* Mäts i mars',
      '',
      'Indikatorer\tUtfall 2030',
      'Kötid*\t12',
      '',
      '* Räknas i dagar',
    );
    const notes = statements.map(({ statement }) => (statement.data as Indicator).footnotes?.map(({ text }) => text));
    expect(notes).toEqual([['Mäts i mars'], ['Räknas i dagar']]);
  });

  it('take in the first of values that stand twice', () => {
    const found = pasted('Indikatorer\tTot\tUtfall 2030', 'Trivsel\tTot\t71', '\tTot\t72');
    expect(ofKind(found, 'indicator').map((one) => shown(one))).toEqual([['outturn 2030 71']]);
    expect(codesAt(found)).toEqual(['value-twice line:3']);
  });

  it("take the report's year for columns that name none", () => {
    const table = textDocument('Nyckeltal\tUtfall 2030\tPrognos\nKötid, dagar\t12\t10');
    const { statements } = findStatements(table, { fiscalYear: 2031 });
    expect(statements[0]?.statement.data).toMatchObject({
      values: [{ period: '2030' }, { period: '2031', kind: 'forecast', values: ['10'] }],
    });
  });
});

describe('indicators whose columns were lost to spaces', () => {
  const found = foundIn('lost-columns');
  const all = ofKind(found, 'indicator');

  it('are placed by the room that an empty column left', () => {
    expect(shown(named(all, 'Andel enheter med högt engagemang på minst 78, procent'))).toEqual([
      'outturn 2028 32**',
      'outturn 2029 37',
      'outturn 2030 38',
      'target 2031 increase',
    ]);
    const absence = named(all, 'Sjukfrånvaro i procent av arbetstiden');
    expect(shown(absence, 'women')).toEqual([
      'outturn 2028 4.9',
      'outturn 2029 4.4',
      'outturn 2030 4.3',
      'forecast 2031 4.4',
    ]);
    expect(shown(named(all, 'Styrningsindex'), 'women')).toEqual([
      'outturn 2028 68**',
      'outturn 2029 71',
      'outturn 2030 71.0',
    ]);
    expect(named(all, 'Trygghetsindex').parts).toEqual(['Andel timavlönade', 'Antal personer per timavlönad']);
  });

  it('are placed beside an empty column between others', () => {
    const { statements } = pasted(
      'Indikatorer Tot Utfall Utfall Utfall Prognos Målvärde',
      'K/M 2028 2029 2030 2031 2031',
      'Trivsel Tot 71   73 oförändrat Öka ',
    );
    expect(statements.map(({ statement }) => shown(statement.data as Indicator))).toEqual([
      ['outturn 2028 71', 'outturn 2030 73', 'forecast 2031 unchanged', 'target 2031 increase'],
    ]);
  });

  it('are left out where nothing tells the columns', () => {
    expect(all.map(({ name }) => name)).not.toContain('Okänd fördelning');
    expect(codesAt(found)).toContain('columns-not-told line:52');
  });

  it('say which marks have no footnote', () => {
    const marks = found.problems.filter(({ code }) => code === 'footnote-without-text').map(({ detail }) => detail.sv);
    expect(marks.map((text) => /Märket (\*+) /u.exec(text)?.[1])).toEqual(['*', '**', '***']);
  });
});

describe('indicators on a page', () => {
  const document = pageDocument(
    [
      ['Indikatorer', 50],
      ['Tot', 200],
      ['Utfall', 250],
      ['Prognos', 320],
      ['Målvärde', 400],
    ],
    [
      ['K/M', 200],
      ['2030', 254],
      ['2031', 325],
      ['2031', 408],
    ],
    [
      ['Sjukfrånvaro, procent', 50],
      ['Tot', 200],
      ['4,4', 258],
      ['Minska', 408],
    ],
    [
      ['K', 200],
      ['4,9', 258],
      ['4,6', 328],
    ],
  );

  it('have their columns told by where they stand, and headings of two lines read as one', () => {
    const [indicator] = ofKind(findStatements(document), 'indicator');
    expect(indicator && shown(indicator)).toEqual(['outturn 2030 4.4', 'target 2031 decrease']);
    expect(indicator && shown(indicator, 'women')).toEqual(['outturn 2030 4.9', 'forecast 2031 4.6']);
  });
});
