import { findStatements } from './find-statements';
import { codesAt, foundIn, ofKind } from './testing/read-sample';
import { rowsDocument } from './testing/text-document';

const found = foundIn('process-areas');
const pasted = (...lines: readonly string[]) => findStatements(rowsDocument(lines));

describe('process areas', () => {
  it("take the summary's symbols, and what their own page says about them", () => {
    expect(
      ofKind(found, 'processArea').map(({ title, under, assessment, trend }) => [
        title,
        under,
        assessment?.printed,
        trend?.printed,
      ]),
    ).toEqual([
      ['Näringsliv', 'Hållbar utveckling', '●', '→'],
      ['Natur och vatten', 'Hållbar utveckling', '◐', '↗'],
      ['Demokrati', 'Hållbar utveckling', null, '→'],
      ['Ekonomi', 'Effektiv organisation', '●', '↘'],
    ]);
    expect(ofKind(found, 'processArea')[0]?.comment).toMatch(/^Företagen är fler än förra året\.\nOmrådet bedöms/u);
  });

  it('say what the text lost, and where the summary and the page differ', () => {
    expect(codesAt(found)).toEqual(
      expect.arrayContaining([
        'symbol-lost line:15',
        'assessment-from-summary line:26',
        'assessments-differ line:65',
        'assessment-from-summary line:83',
      ]),
    );
    const [trend, words] = found.problems.filter(({ code }) => code === 'assessments-differ');
    expect(trend?.detail.sv).toContain('↗, områdets egen sida ↘');
    expect(words?.detail.sv).toContain('◐, områdets egen sida bedöms uppnå resultatmålen');
  });

  it('stay unknown where neither the summary nor the page has the symbol', () => {
    const { statements, problems } = pasted(
      'Processområde Skola',
      '',
      'Bedömning\tTrend',
      '\t',
      '',
      'Allt är som förut.',
    );
    expect(statements).toEqual([
      {
        place: 'line:3',
        statement: {
          kind: 'processArea',
          data: {
            title: 'Skola',
            assessment: { scale: 'eskilstuna-assessment', printed: null },
            trend: { scale: 'eskilstuna-trend', printed: null },
            comment: 'Allt är som förut.',
          },
        },
      },
    ]);
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual([['symbol-lost', 'info']]);
  });
});

describe('headings of symbols', () => {
  it('judge nothing where no title stands above them', () => {
    const { statements, problems } = pasted(
      'Konto\tBudget',
      'Bedömning\tTrend',
      '●\t→',
      'Status\tFärdiggrad',
      '✔\t20%',
    );
    expect([statements, problems]).toEqual([[], []]);
  });
});

describe('process goals', () => {
  const goals = ofKind(found, 'goal');

  it('stand under their process area, in tables, lines and what a page break tore off', () => {
    expect(goals.map(({ kind, title, under, area }) => [kind, title, under?.title, area])).toEqual([
      ['process', 'Fler företag ska etablera sig.', 'Näringsliv', 'Hållbar utveckling'],
      ['process', 'Unga ska kunna driva företag.', 'Näringsliv', 'Hållbar utveckling'],
      ['process', 'Prognoserna ska vara säkra.', 'Ekonomi', 'Effektiv organisation'],
    ]);
    expect(goals[0]?.comment).toBe(
      'Tolv företag har flyttat hit.\nTre har flyttat ut, och kommunen fortsätter att ta fram mark för dem som vill bygga.',
    );
    expect(codesAt(found)).toContain('goal-by-layout line:39');
  });

  it('are not made of short sentences among others', () => {
    const long = 'Arbetet har gått framåt under hela året. '.repeat(5).trim();
    const area = ['Processområde Trygghet', '', 'Bedömning\tTrend', '●\t→', '', '4-åriga processmål\t'];
    const goal = ['Trygga torg.\t', '', long, '', 'Två möten har hållits.', '', 'En resa har gjorts.', '', long];
    const { statements } = pasted(...area, ...goal);
    expect(statements.filter(({ statement }) => statement.kind === 'goal').map(({ place }) => place)).toEqual([
      'line:7',
    ]);
  });
});

describe('commitments', () => {
  const commitments = ofKind(found, 'commitment');

  it('have those responsible from their brackets, and status and completion as printed', () => {
    expect(
      commitments.map(({ title, under, responsible, status, completion }) => [
        title,
        under,
        responsible,
        status?.printed,
        completion?.printed,
      ]),
    ).toEqual([
      ['Kommunen gör i ordning mark för företag i Norra hagen.', 'Näringsliv', ['KS', 'SBN', 'alla bolag'], '✔', null],
      [
        'Skolan och företagen ordnar praktik för alla i årskurs nio.',
        'Näringsliv',
        ['GSN', 'alla nämnder och bolag'],
        null,
        null,
      ],
      ['Våtmarken vid Lillån återställs.', 'Natur och vatten', ['MRN'], 'Försenat', '20%'],
    ]);
    expect(codesAt(found)).toEqual(expect.arrayContaining(['symbol-lost line:47', 'symbol-lost line:58']));
    expect(codesAt(found)).not.toContain('symbol-lost line:74');
  });

  it('have their comment up to the next title', () => {
    expect(commitments.map(({ comment }) => comment)).toEqual([
      'Marken är klar och vägen är dragen.\n- Vatten och avlopp\n- Bredband',
      'Alla skolor har börjat.',
      'Grävningen väntar på tillstånd.',
    ]);
  });

  it('come from a table of their own as well', () => {
    const { statements, problems } = pasted(
      'Processområde\tÅtagande\tAnsvarig\tStatus\tFärdiggrad\tKommentar',
      'Natur\tÅterställ våtmarken (MRN)\t\tFörsenat\t20%\tVäntar',
      'Natur\tPlantera träd\tMRN, SBN\t✓\t\t',
    );
    expect(statements.map(({ statement }) => statement.data)).toEqual([
      {
        title: 'Återställ våtmarken',
        under: 'Natur',
        responsible: ['MRN'],
        status: { scale: 'eskilstuna-commitment-status', printed: 'Försenat' },
        completion: { scale: 'eskilstuna-completion', printed: '20%' },
        comment: 'Väntar',
      },
      {
        title: 'Plantera träd',
        under: 'Natur',
        responsible: ['MRN', 'SBN'],
        status: { scale: 'eskilstuna-commitment-status', printed: '✓' },
        completion: { scale: 'eskilstuna-completion', printed: null },
      },
    ]);
    expect(problems.map(({ code, where }) => [code, where])).toEqual([['symbol-lost', 'line:3']]);
  });
});
