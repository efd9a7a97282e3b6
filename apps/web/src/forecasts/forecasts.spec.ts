import { interimAnswers, REPORT } from '../../../../test/support/web-fixtures/interim-answers';
import { interimReport } from '../../../../test/support/web-fixtures/interim-reports';
import { plainText, textsIn, visitPage } from '../../../../test/support/web-fixtures/visit-page';

describe('forecasts compared', () => {
  it('say the deviation with its sign, of the amounts themselves', async () => {
    const { body } = await visitPage('/prognoser?ar=2024', { replaced: interimAnswers() });
    expect(plainText(body)).toContain('Störst avvikelse har Örebro, Kommunstyrelsen: 5,6 % sämre än budget.');
    const cells = textsIn(body, /<td[^>]*>([^]*?)<\/td>/g);
    expect(cells.slice(0, 3)).toEqual(['−875,4', '−49,0', '−5,6 %']);
  });

  it('say from which day a population is, and that it is not used for another year', async () => {
    const { body } = await visitPage('/prognoser', { replaced: interimAnswers() });
    expect(plainText(body)).toContain('Folkmängden är känd för 31 december 2016 och används inte för 2024.');
  });

  it('set a forecast against the accounts of the year after, and list what has none', async () => {
    const before = interimReport({
      id: '1880-kommunstyrelsen-2023-delar-1',
      fiscalYear: 2023,
      outturnThrough: '2023-03-31',
    });
    const { body } = await visitPage('/prognoser', { replaced: interimAnswers([REPORT, before]) });
    const text = plainText(body);
    expect(text).toContain('rader har bokslut');
    expect(text).toContain('1 prognos kan inte jämföras');
    expect(text).toContain('Bokslutet för 2024 finns inte i någon rapport här');
  });
});
