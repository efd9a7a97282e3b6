import { interimAnswers, REPORT, REPORT_ID, SCALES } from '../../../../test/support/web-fixtures/interim-answers';
import { plainText, sendForm, sessionAs, textsIn, visitPage } from '../../../../test/support/web-fixtures/visit-page';
import { valueText, writtenValue } from './indicator-values';
import { CORRECTABLE, statementIn, statementsOf } from './statement-fields';
import { changedFields, correctedStatement, storedStatement } from './statement-values';

const correcting = { ...interimAnswers(), ...sessionAs('approver', '1880') };
const addressOf = (kind: string, key: string) => `/delarsrapporter/${REPORT_ID}/ratta/${kind}/${key}`;

function statement(kind: string, key: string) {
  const found = statementIn(REPORT, kind, key);
  if (!found) throw new Error(`There is no ${kind} ${key}`);
  return found;
}

/** What is sent when some fields of a statement are written anew. */
function corrected(kind: string, key: string, written: Record<string, string>) {
  const stands = statement(kind, key);
  const values = { ...storedStatement(stands, 'sv'), ...written };
  return correctedStatement(REPORT, stands, values, { scales: SCALES, language: 'sv' }).data;
}

/** A judgement as it is given, without what it means. */
function asGiven(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('meaning' in value)) return value;
  const { scale, printed } = value as unknown as { readonly scale: string; readonly printed: string | null };
  return { scale, printed };
}

describe('a statement that is not changed', () => {
  const every = CORRECTABLE.flatMap((kind) => statementsOf(REPORT, kind).map(({ data }) => [kind, data.key] as const));

  it.each(every)('%s %s goes as it came, without what is only shown', (kind, key) => {
    const stands = statement(kind, key);
    expect(changedFields(stands, storedStatement(stands, 'sv'), 'sv')).toEqual([]);
    const sent = corrected(kind, key, {});
    const { key: _key, source: _source, ...data } = stands.data;
    const given = Object.entries(data).map(([field, value]) => [field, asGiven(value)]);
    expect(sent).toEqual(Object.fromEntries(given));
    expect(Object.keys(sent).toSorted()).toEqual(Object.keys(data).toSorted());
  });
});

describe('a statement that is corrected', () => {
  it.each<[string, string, string, Record<string, string>, object]>([
    [
      'a judgement',
      'goal',
      '1.2-committee',
      { status: '●' },
      { status: { scale: 'eskilstuna-assessment', printed: '●' } },
    ],
    [
      'one that there was not',
      'goal',
      '1.1-strategic',
      { trend: '↘' },
      { trend: { scale: 'eskilstuna-trend', printed: '↘' } },
    ],
    ['a lost symbol that is known after all', 'commitment', 'atagande', { status: '✔' }, { status: { printed: '✔' } }],
    ['a comment', 'processArea', 'omrade', { comment: 'Ny' }, { comment: 'Ny', assessment: { printed: '◐' } }],
    ['who is responsible', 'assignment', 'uppdrag', { responsible: 'KS,  TN ' }, { responsible: ['KS', 'TN'] }],
    [
      'an amount',
      'measure',
      'atgard',
      { forecastEffect: '−1 005,8' },
      { forecastEffect: '-1005.8', amountsIn: 'mnkr' },
    ],
    ['what may be unknown', 'measure', 'atgard', { diaryNumber: '' }, { diaryNumber: null, decidedOn: '2023-03-14' }],
    ['a text', 'text', 'om-nivan', { text: 'Annat' }, { text: 'Annat', heading: 'Om nivån' }],
  ])('has %s', (_, kind, key, written, said) => {
    expect(corrected(kind, key, written)).toMatchObject(said);
  });

  it('has no judgement, comment or effect that was emptied', () => {
    expect(corrected('goal', '1.2-committee', { forecast: '' })).not.toHaveProperty('forecast');
    expect(corrected('goal', '1.1-strategic', { comment: '' })).not.toHaveProperty('comment');
    expect(corrected('measure', 'atgard', { forecastEffect: '' })).not.toHaveProperty('forecastEffect');
  });

  it('has an indicator’s values, each as figure, direction or text, and none where the field is emptied', () => {
    const data = corrected('indicator', 'sjukfranvaro', {
      'value-0': '1,8 / 1,9',
      'value-1': '',
      'value-3': 'Öka',
      'value-4': '3,5',
    });
    expect(data).toMatchObject({
      values: [
        { period: '2022', kind: 'outturn', group: 'total', values: ['1.8', '1.9'], footnotes: ['*'] },
        { period: '2022', group: 'men', values: ['0.7'] },
        { period: '2024', kind: 'forecast', direction: 'increase' },
        { period: '2024', kind: 'target', values: ['3.5'] },
      ],
    });
    expect((data as { values: readonly object[] }).values[3]).not.toHaveProperty('text');
  });
});

describe('a value of an indicator', () => {
  const about = { period: '2024', kind: 'target', group: 'total' } as const;

  it.each([
    { ...about, values: ['-1234.5'] },
    { ...about, values: ['1', '2.50'] },
    { ...about, direction: 'unchanged' as const },
    { ...about, text: 'mäts senare' },
  ])('reads back as it is written: %j', (value) => {
    for (const language of ['sv', 'en'] as const) {
      expect(writtenValue(valueText(value, language), value, language)).toEqual([value]);
    }
  });
});

describe('the page', () => {
  it('offers everything beside the tables but observations', async () => {
    const { body } = await visitPage(`/delarsrapporter/${REPORT_ID}/ratta`, { replaced: correcting });
    const links = [...body.matchAll(/href="\/delarsrapporter\/[^"]+\/ratta\/([^"]+)"/g)].map(([, end]) => end);
    const all = CORRECTABLE.flatMap((kind) => statementsOf(REPORT, kind).map(({ data }) => `${kind}/${data.key}`));
    expect(links).toEqual(all);
    expect(plainText(body)).toContain('En iakttagelse rättas inte här');
  });

  it('has the choices of the scale, with what stands chosen', async () => {
    const { body } = await visitPage(addressOf('goal', '1.2-committee'), { replaced: correcting });
    expect(textsIn(body, /<legend>([^]*?)<\/legend>/g)).toEqual(['Prognos för helåret', 'Status i dag', 'Trend']);
    expect([...body.matchAll(/value="([^"]*)" checked/g)].map(([, value]) => value)).toEqual(['Uppfylls', '◐', '↗']);
  });

  it('sends the statement whole, with the reason, and leads to the report', async () => {
    const form = {
      forecast: 'Uppfylls ej',
      status: '◐',
      trend: '↗',
      comment: '',
      reason: 'Skrivfel',
      key: 'k',
      version: '5',
    };
    const { status, headers, asked } = await sendForm(addressOf('goal', '1.2-committee'), form, {
      replaced: correcting,
    });
    expect([status, headers['location']]).toEqual([303, `/delarsrapporter/${REPORT_ID}?done=reportCorrected`]);
    const sent = asked.find(({ method }) => method === 'POST');
    expect(sent?.path).toBe(`/api/v1/interim-reports/${REPORT_ID}/correct`);
    expect(sent?.headers).toMatchObject({ 'idempotency-key': 'k', 'if-match': '"5"' });
    expect(JSON.parse(String(sent?.body))).toMatchObject({
      reason: 'Skrivfel',
      statements: [{ kind: 'goal', data: { number: '1.2', forecast: { printed: 'Uppfylls ej' } } }],
    });
  });

  it('asks for a reason and for a change, and keeps what was written', async () => {
    const stands = { forecast: 'Uppfylls', status: '◐', trend: '↗', comment: '' };
    const same = await sendForm(addressOf('goal', '1.2-committee'), stands, { replaced: correcting });
    expect(same.status).toBe(422);
    expect(plainText(same.body)).toContain('Inget är ändrat.');
    expect(plainText(same.body)).toContain('Ange varför det rättas.');
    expect(same.asked.some(({ method }) => method === 'POST')).toBe(false);
    const written = await sendForm(
      addressOf('goal', '1.2-committee'),
      { ...stands, comment: 'Ny' },
      { replaced: correcting },
    );
    expect(written.body).toContain('>Ny</textarea>');
  });

  it('shows at its field what the API refuses', async () => {
    const errors = [{ where: 'statements[0].data.decidedOn', code: 'malformed', detail: 'Ange ett datum.' }];
    const replaced = {
      ...correcting,
      [`POST /interim-reports/${REPORT_ID}/correct`]: {
        status: 422,
        body: { type: 'about:blank', title: 'Fel', status: 422, detail: 'Fel', errors },
      },
    };
    const { status, body } = await sendForm(
      addressOf('measure', 'atgard'),
      { decidedOn: 'i mars', reason: 'Fel' },
      { replaced },
    );
    expect(status).toBe(422);
    expect(body).toContain('<a href="#decidedOn">Ange ett datum.</a>');
    expect(body).toContain('id="decidedOn-error"');
    expect(body).toContain('value="i mars"');
  });

  it('is refused to others, and is not there for what is not', async () => {
    expect((await visitPage(addressOf('goal', '1.2-committee'), { replaced: interimAnswers() })).status).toBe(403);
    for (const path of [addressOf('goal', 'nej'), addressOf('observation', 'plus'), addressOf('__proto__', 'plus')]) {
      expect((await visitPage(path, { replaced: correcting })).status).toBe(404);
    }
  });
});
