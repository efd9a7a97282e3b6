import type { Line } from '../document';
import { headIn } from './head';
import { rowsOf } from './statements/rows';

const head = (...texts: string[]) =>
  headIn(
    rowsOf(
      texts.map((text, nth): Line => {
        const place = `line:${nth + 1}`;
        return { place, cells: text === '' ? [] : [{ text, place }] };
      }),
    ),
    [],
    [],
  );
const said = (...texts: string[]) => {
  const { committee, fiscalYear, cycle, outturnThrough } = head(...texts);
  return [committee?.value ?? null, cycle?.value ?? null, fiscalYear?.value ?? null, outturnThrough?.value ?? null];
};

describe('what a report says about itself', () => {
  it.each([
    ['Delårsrapport med prognos 1 2024', 'Delårsrapport med prognos 1', 2024, null],
    ['Delårsrapport med prognos 2, 2019', 'Delårsrapport med prognos 2', 2019, null],
    ['Kommunstyrelsens delårsrapport 2, 2022', 'Delårsrapport 2', 2022, null],
    ['Delårsrapport 2 för perioden januari–augusti 2022', 'Delårsrapport 2', 2022, '2022-08-31'],
    ['Tertialrapport 1 2023', 'Tertialrapport 1', 2023, null],
    ['TERTIALRAPPORT 2 2021', 'Tertialrapport 2', 2021, null],
    ['Delårsbokslut 2023', 'Delårsbokslut', 2023, null],
    ['Delårsrapport januari-augusti 2023', 'Delårsrapport', 2023, '2023-08-31'],
    ['Delårsrapport augusti 2023', 'Delårsrapport', 2023, '2023-08-31'],
    ['Delårsrapport per den 31 augusti 2023', 'Delårsrapport', 2023, '2023-08-31'],
    ['Månadsuppföljning februari 2024', 'Månadsuppföljning', 2024, '2024-02-29'],
    ['Uppföljningsrapport 1 2024', 'Uppföljningsrapport 1', 2024, null],
    ['Årsredovisning 2023', null, null, null],
    ['Delårsrapporten beskriver arbetet', null, null, null],
  ])('%s', (title, cycle, year, through) => {
    expect(said(title).slice(1)).toEqual([cycle, year, through]);
  });

  it.each([
    ['Kommunstyrelsen', 'Kommunstyrelsen'],
    ['**Barn- och utbildningsnämnden**', 'Barn- och utbildningsnämnden'],
    ['SOCIALNÄMNDEN', 'Socialnämnden'],
    ['Rapport från Tekniska nämnden', null],
    ['Vård- och omsorgsnämnd', 'Vård- och omsorgsnämnden'],
  ])('a committee on the title page: %s', (line, committee) => {
    expect(said('Delårsrapport 1 2024', '', line)[0]).toBe(committee);
  });

  it('is what most of the text says, the title page most of all, each with its place', () => {
    const filler = Array.from({ length: 70 }, () => 'Text');
    const found = head(
      '',
      'Delårsrapport med prognos 2 2022',
      ...filler,
      'DELÅRSRAPPORT MED PROGNOS 2 2021 - KOMMUNSTYRELSEN',
      'Kommunstyrelsen och Socialnämnden',
    );
    expect(found.cycle).toEqual({ value: 'Delårsrapport med prognos 2', place: 'line:2' });
    expect(found.fiscalYear).toEqual({ value: 2022, place: 'line:2' });
    expect(found.committee?.value).toBe('Kommunstyrelsen');
    expect(said('En tabell utan rubrik')).toEqual([null, null, null, null]);
  });
});
