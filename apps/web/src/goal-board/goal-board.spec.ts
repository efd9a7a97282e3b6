import { interimAnswers } from '../../../../test/support/web-fixtures/interim-answers';
import { plainText, textsIn, visitPage } from '../../../../test/support/web-fixtures/visit-page';

const replaced = interimAnswers();

describe('the goal board', () => {
  it('asks the API for what the address says, and shows the board of one municipality', async () => {
    const { body, asked } = await visitPage('/mal?kommun=1880&namnd=Kommunstyrelsen&status=not-met', { replaced });
    expect(asked.map(({ path }) => path)).toContain(
      '/api/v1/goal-board?limit=100&municipalityCode=1880&committee=Kommunstyrelsen&status=not-met',
    );
    const text = plainText(body);
    expect(text).toContain('1 av 2 bedömda mål uppfylls enligt den senaste rapporten. 1 mål är inte bedömda');
    expect(text).toContain('Ekonomin är i balans');
  });

  it('shows shares with how many they are of, and those not assessed beside', async () => {
    const { body } = await visitPage('/mal', { replaced });
    const cells = textsIn(body, /<td[^>]*>([^]*?)<\/td>/g);
    expect(cells.slice(0, 6)).toEqual(['50,0 % av 2', '1', '0', '1', '1', '0']);
    expect(plainText(body)).toContain('Välj en kommun ovanför');
  });

  it('heeds no standing that there is not', async () => {
    const { asked } = await visitPage('/mal?kommun=1880&status=nope', { replaced });
    expect(asked.every(({ path }) => !path.includes('nope'))).toBe(true);
  });
});
