import { plainText, textsIn, visitPage } from '../../../../test/support/web-fixtures/visit-page';

describe('the most improved', () => {
  it('are in order, with both evaluations and the change', async () => {
    const { body } = await visitPage('/forbattringar');
    const rows = textsIn(body, /<tr>([^]*?)<\/tr>/g);
    expect(rows).toHaveLength(1 + 8);
    expect(rows[1]).toBe('Karlskoga 1 av 8384 (2010)450 (2014)+66,0 bättre');
    expect(plainText(body)).toContain(
      'Karlskoga har förbättrats mest, +66,0 poäng från 2010 till 2014, och ligger på plats 1 av 8.',
    );
    expect(body).toContain('Utan förändring att visa: 12');
  });

  it('are of a saved network too', async () => {
    const { body, asked } = await visitPage('/forbattringar?peers=network:fem');
    expect(body).toContain('<option value="network:fem" selected>Nätverket De fem</option>');
    expect(asked.some(({ path }) => path.includes('/improvements') && path.includes('network%3Afem'))).toBe(true);
  });
});
