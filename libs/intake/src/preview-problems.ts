import { figuresOf, gapsIn, measureOf, withScores, type Instrument, type Score } from '#evaluations';
import { decimal, figure } from '#kernel';
import { differencesIn, type Difference } from './checks';
import type { Place, Problem } from './document';
import type { FoundTable } from './findings';
import { sameNumber, type Fit } from './instrument-fit';
import type { ScoresOfYear } from './proposals';
import { areaByTitle } from './titles';

export function noVersionFits(tables: readonly FoundTable[], fits: readonly Fit[]): Problem {
  const [best] = fits;
  const [sv, en] = best
    ? [
        ` Närmast är version ${best.version}, som känner ${best.areas.matched} av ${best.areas.of} områden.`,
        ` The nearest is version ${best.version}, which knows ${best.areas.matched} of ${best.areas.of} areas.`,
      ]
    : ['', ''];
  return {
    severity: 'error',
    where: tables[0]?.place ?? '',
    code: 'no-version-fits',
    detail: {
      sv: `Områdena stämmer inte med någon känd version av Kommunkompassen.${sv}`,
      en: `The areas do not agree with any known version of Kommunkompassen.${en}`,
    },
  };
}

export function noFigures(tables: readonly FoundTable[]): Problem[] {
  if (tables.length > 0) {
    return [
      {
        severity: 'warning',
        where: tables[0]?.place ?? '',
        code: 'version-not-told',
        detail: {
          sv: 'Bara en totalpoäng hittades. Välj själv vilken version av Kommunkompassen den gäller.',
          en: 'Only a total was found. Choose yourself which version of Kommunkompassen it is of.',
        },
      },
    ];
  }
  return [
    {
      severity: 'error',
      where: 'file',
      code: 'nothing-recognised',
      detail: {
        sv: 'Inga poäng från Kommunkompassen hittades. Är det en inskannad bild? Klistra in texten eller använd mallen.',
        en: 'No points from Kommunkompassen were found. Is it a scanned picture? Paste the text or use the template.',
      },
    },
  ];
}

/** A printed maximum that is not the version's own: the points beside it mean something else. */
export function maximaProblems(instrument: Instrument | undefined, tables: readonly FoundTable[]): Problem[] {
  if (!instrument) return [];
  return tables.flatMap(({ columns, rows, kind }) => {
    const at = columns.findIndex(({ role }) => role === 'max');
    return rows.flatMap(({ level, number, title, cells }): Problem[] => {
      const cell = cells[at];
      const subs = instrument.areas.flatMap(({ subQuestions }) => subQuestions);
      const area =
        kind === 'template' ? instrument.areas.find((one) => one.number === number) : areaByTitle(instrument, title);
      const known = level === 'area' ? area : subs.find((sub) => level === 'sub-question' && sub.number === number);
      if (!cell?.value || !known || sameNumber(known.maxPoints, cell.value)) return [];
      return [
        {
          severity: 'warning',
          where: cell.place,
          code: 'max-differs',
          detail: {
            sv: `Här är max ${cell.value}, i version ${instrument.version} är det ${known.maxPoints}.`,
            en: `Here the maximum is ${cell.value}, in version ${instrument.version} it is ${known.maxPoints}.`,
          },
          measure: level === 'area' ? `area:${known.number}` : `sub:${known.number}`,
        },
      ];
    });
  });
}

export function checkedProblems(
  instrument: Instrument,
  { scores, problems }: ScoresOfYear,
  evaluation: number,
): Problem[] {
  const bare = scores.map(({ place: _place, ...score }): Score => score);
  const placeOf = (measure: string) => scores.find((score) => measureOf(score) === measure)?.place ?? '';
  if (problems.some(({ code }) => code === 'out-of-range')) return [];
  const gaps = gapsIn(instrument, figuresOf(instrument, withScores({}, bare)));
  return [
    ...gaps.map(({ where, code, detail }): Problem => ({
      severity: 'warning',
      where: '',
      code,
      detail,
      evaluation,
      measure: where,
    })),
    ...differencesIn(instrument, bare).map((one) => differenceProblem(one, placeOf(one.measure), evaluation)),
  ];
}

function differenceProblem(one: Difference, where: Place, evaluation: number): Problem {
  const shown = (text: string, language: 'sv' | 'en') => figure(decimal(text), language);
  const words = (language: 'sv' | 'en') =>
    [one.printed, one.expected, one.tolerance].map((text) => shown(text, language));
  const [printed, expected, tolerance] = words('sv');
  const [printedEn, expectedEn, toleranceEn] = words('en');
  const parts = one.against === 'printed-parts';
  const sv = `Tryckt står ${printed}; ${parts ? 'delarna som de är tryckta' : 'max × procent'} ger ${expected}.`;
  const en = `Printed is ${printedEn}; ${parts ? 'the parts as printed' : 'max × percent'} give ${expectedEn}.`;
  return {
    severity: one.explainedByRounding ? 'info' : 'warning',
    where,
    code: one.explainedByRounding ? 'explained-by-rounding' : 'not-explained-by-rounding',
    measure: one.measure,
    evaluation,
    detail: one.explainedByRounding
      ? {
          sv: `${sv} Avrundning förklarar skillnaden (högst ${tolerance}). Det tryckta tas in som det står.`,
          en: `${en} Rounding explains the difference (at most ${toleranceEn}). The printed figure goes in as it stands.`,
        }
      : {
          sv: `${sv} Avrundning förklarar högst ${tolerance}. Rätta talet, eller godta det med en orsak.`,
          en: `${en} Rounding explains at most ${toleranceEn}. Mend the figure, or accept it with a reason.`,
        },
  };
}
