import { interimAnswers } from '../../../../test/support/web-fixtures/interim-answers';
import { plainText, textsIn, visitPage } from '../../../../test/support/web-fixtures/visit-page';

const rowsOf = (body: string, caption: string) => {
  const table = [...body.matchAll(/<table[^]*?<\/table>/g)].map(([one]) => one).find((one) => one.includes(caption));
  return textsIn(table ?? '', /<tr(?: [^>]*)?>([^]*?)<\/tr>/g);
};

describe('the evaluation beside the interim reports', () => {
  it('shows the areas of governance and results, the forecasts and the goals, each for itself', async () => {
    const { body, reported } = await visitPage('/kommuner/1880/tva-underlag', { replaced: interimAnswers() });
    expect(reported).toEqual([]);
    expect(rowsOf(body, 'Poäng i områdena om styrning och resultat').slice(1)).toEqual([
      expect.stringMatching(/^3 Politisk styrning och kontroll86,0.*1 av 26$/),
      expect.stringMatching(/^5 Resultat och effektivitet70,3.*3–6 av 26$/),
    ]);
    expect(rowsOf(body, 'Så bedöms målen').length).toBeGreaterThan(1);
    expect(textsIn(body, /<h2[^>]*>([^]*?)<\/h2>/g)).toEqual([
      'Kommunkompassen, Örebro 2012',
      'Prognosernas träffsäkerhet',
      expect.stringMatching(/^Mål och uppdrag \d{4}$/),
    ]);
  });

  it('claims no cause, in either language', async () => {
    const pages = await Promise.all(
      ['/kommuner/1880/tva-underlag', '/en/municipalities/1880/two-sources'].map((path) =>
        visitPage(path, { replaced: interimAnswers() }),
      ),
    );
    expect(plainText(pages[0]?.body ?? '')).toContain('säger ingenting om att det ena beror på det andra');
    expect(plainText(pages[1]?.body ?? '')).toContain('says nothing of one depending on the other');
  });

  it('says what is missing', async () => {
    const { body } = await visitPage('/kommuner/0114/tva-underlag', { replaced: interimAnswers([]) });
    const text = plainText(body);
    expect(text).toContain('Kommunen har ingen publicerad utvärdering.');
    expect(text).toContain('inga fastställda delårsrapporter som går att jämföra med ett bokslut');
    expect(text).toContain('inga fastställda delårsrapporter med bedömda mål');
  });
});
