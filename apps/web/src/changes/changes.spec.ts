import { plainText, textsIn, visitPage } from '../../../../test/support/web-fixtures/visit-page';

const rowsIn = (body: string) => textsIn(body, /<tr>\s*(<th scope="row"[^]*?)<\/tr>/g);
const spaced = (body: string) => body.replaceAll('<', ' <');

describe('the page of changes', () => {
  it('says of each what it is about, what happened and why, the latest first', async () => {
    const { body } = await visitPage('/andringar');
    const rows = rowsIn(spaced(body)).map((row) => row.replace(/\d+ november 2026 kl\. \d\d:\d\d/, '…'));
    expect(rows).toHaveLength(8);
    expect(rows[0]).toBe(
      'Nätverket Längs Mälaren … Ändrade medlemmar från och med 1 januari 2026 med: Karlskoga inte längre med: Örebro Nytt samarbete från årsskiftet',
    );
    expect(rows[2]).toContain('Ny rapport gäller 1 oktober 2026 kl. 06:00');
    expect(rows[4]).toMatch(/^Örebro, Kommunstyrelsen: .* Fastställd utfall till och med 31 mars 2024/);
    expect(rows[5]).toMatch(/2011, version 2010 exempeldata … Återkallad Fel år$/);
    expect(rows[6]).toContain('Rättad 515,5 poäng totalt Avskrivningsfel');
    expect(rows[7]).toContain('Publicerad 615 poäng totalt');
  });

  it('leads to each thing in the reader’s language', async () => {
    const { body } = await visitPage('/en/changes');
    const links = [...body.matchAll(/<th scope="row" class="wraps"><a href="([^"]+)"/g)].map(([, href]) => href);
    expect(links).toEqual([
      '/en/networks/langs-malaren',
      '/en/networks/langs-malaren',
      '/en/reports/kvartal-2026-10-01T06.00',
      '/en/interim-reports/1880-kommunstyrelsen-2024-delarsrapport-1',
      '/en/interim-reports/1880-kommunstyrelsen-2024-delarsrapport-1',
      '/en/evaluations/9908-2010-2011',
      '/en/evaluations/1880-2010-2010',
      '/en/evaluations/1880-2010-2012',
    ]);
  });

  it('asks for what the address chooses, and keeps the choice on the way to older ones', async () => {
    const { body, asked } = await visitPage('/andringar?kommun=1880&slag=network&cursor=abc');
    const question = asked
      .map(({ path }) => new URL(path, 'http://api.invalid'))
      .find(({ pathname }) => pathname.endsWith('/events'));
    expect(Object.fromEntries(question?.searchParams ?? [])).toEqual({
      order: 'latest',
      limit: '50',
      after: 'abc',
      municipalityCode: '1880',
      kind: 'network',
    });
    expect(textsIn(body, /<h1>([^]*?)<\/h1>/g)).toEqual(['Ändringar som rör Örebro']);
    expect(body).toContain('href="/andringar?kommun=1880&amp;slag=network&amp;cursor=bGVkaWc"');
    expect(body).toContain('href="/andringar?kommun=1880&amp;slag=network"');
    expect(body).toContain('<option value="network" selected>');
  });

  it('says how to see more where there is nothing', async () => {
    const { body } = await visitPage('/andringar', {
      replaced: { '/events': { items: [], next: 'bnVsbA', more: false } },
    });
    expect(plainText(body)).toContain('Här finns inga ändringar än.');
    expect(body).not.toContain('Äldre ändringar');
  });

  it('is linked from every page', async () => {
    expect((await visitPage('/om')).body).toContain('<a href="/andringar">Ändringar</a>');
    expect((await visitPage('/en/about')).body).toContain('<a href="/en/changes">Changes</a>');
  });
});
