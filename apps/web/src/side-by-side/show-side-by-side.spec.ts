import { plainText, textsIn, visitPage } from '../../../../test/support/web-fixtures/visit-page';

describe('municipalities side by side', () => {
  it('are drawn each to the same scale and stand in one table', async () => {
    const { body } = await visitPage('/jamfor?municipalities=1880,9907&instrument=2010');
    expect(textsIn(body, /<h1>([^]*?)<\/h1>/g)[0]).toMatch(/^Örebro 2012, .+ sida vid sida$/);
    expect(body.match(/<svg class="picture"/g)).toHaveLength(2);
    expect(textsIn(body, /<tr>([^]*?)<\/tr>/g).filter((row) => /^\d /.test(row))).toHaveLength(8);
    expect(plainText(body)).toMatch(/Plats 2–3 av 28 bland alla utvärderade/);
  });

  it('show a total alone without a picture, and name who has no evaluation', async () => {
    const { body } = await visitPage('/jamfor?municipalities=1880,0182,0114');
    expect(body).toContain('Känd bara genom sin totalsumma.');
    expect(body).toContain('Utan publicerad utvärdering av den versionen: Upplands Väsby.');
  });

  it('turn names into codes in the link', async () => {
    const { status, headers } = await visitPage('/jamfor?municipalities=nacka,+1880&instrument=');
    expect([status, headers['location']]).toEqual([303, '/jamfor?municipalities=0182,1880']);
  });

  it.each([
    ['Örebro, Ingenstans', 'namnet eller koden Ingenstans'],
    ['1880,1883,1444,0182,1270,0114,9907', 'Skriv högst 6 kommuner.'],
  ])('say what is wrong with %s', async (written, detail) => {
    const { status, body } = await visitPage(`/jamfor?municipalities=${encodeURIComponent(written)}`);
    expect(status).toBe(422);
    expect(body).toContain(detail);
    expect(body).toContain(`value="${written}"`);
  });
});
