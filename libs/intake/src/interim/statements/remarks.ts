import type { Place, Problem } from '../../document';
import { visible } from '../../grammar';

const SHOWN = 80;

/** The beginning of a text, short enough to stand in a remark. */
export function shown(text: string): string {
  const seen = visible(text.slice(0, SHOWN * 4));
  return seen.length > SHOWN ? `${seen.slice(0, SHOWN)}…` : seen;
}

export type Remark = Omit<Problem, 'where'>;

export function at(where: Place, remark: Remark): Problem {
  return { where, ...remark };
}

export function symbolLost(what: { readonly sv: string; readonly en: string }): Remark {
  return {
    severity: 'info',
    code: 'symbol-lost',
    detail: {
      sv: `${what.sv}: texten har tappat symbolen. Värdet tas in som okänt; ange det om du har originalet.`,
      en: `${what.en}: the text has lost its symbol. The value goes in as unknown; give it if you have the original.`,
    },
  };
}

export function judgementNotKnown(text: string): Remark {
  return {
    severity: 'info',
    code: 'judgement-not-known',
    detail: {
      sv: `”${shown(text)}” finns inte i någon känd skala. Bedömningen tas in som okänd.`,
      en: `“${shown(text)}” is in no known scale. The assessment goes in as unknown.`,
    },
  };
}

export function columnNotUnderstood(heading: string): Remark {
  return {
    severity: 'info',
    code: 'column-not-understood',
    detail: {
      sv: `Kolumnen ”${shown(heading)}” känns inte igen och tas inte in.`,
      en: `The column “${shown(heading)}” is not recognised and is left out.`,
    },
  };
}

export function notADate(text: string): Remark {
  return {
    severity: 'info',
    code: 'not-a-date',
    detail: {
      sv: `”${shown(text)}” är inget datum. Det tas in som det står.`,
      en: `“${shown(text)}” is no date. It goes in as it stands.`,
    },
  };
}

export function notAnAmount(text: string): Remark {
  return {
    severity: 'warning',
    code: 'unreadable-number',
    detail: {
      sv: `”${shown(text)}” går inte att läsa som ett belopp. Ange det själv.`,
      en: `“${shown(text)}” cannot be read as an amount. Enter it yourself.`,
    },
  };
}

export function unitsDiffer(unit: string): Remark {
  return {
    severity: 'warning',
    code: 'units-differ',
    detail: {
      sv: `Åtgärdens belopp står i olika enheter. De som står i ${unit} tas in; ange de andra själv.`,
      en: `The amounts of the measure are in different units. Those in ${unit} go in; enter the others yourself.`,
    },
  };
}

export function assessmentsDiffer(summary: string, page: string): Remark {
  return {
    severity: 'warning',
    code: 'assessments-differ',
    detail: {
      sv: `Sammanställningen säger ${shown(summary)}, områdets egen sida ${shown(page)}. Sammanställningens tas in.`,
      en: `The summary says ${shown(summary)}, the area's own page ${shown(page)}. The summary's goes in.`,
    },
  };
}

export function assessmentFromSummary(): Remark {
  return {
    severity: 'info',
    code: 'assessment-from-summary',
    detail: {
      sv: 'Områdets egen sida har tappat symbolen. Sammanställningens gäller, för den finns i samma rapport.',
      en: "The area's own page has lost its symbol. The summary's counts, for it stands in the same report.",
    },
  };
}

export function goalByLayout(): Remark {
  return {
    severity: 'info',
    code: 'goal-by-layout',
    detail: {
      sv: 'Raden tas som ett mål, för den är kort och följs av ett längre stycke. Kontrollera att det stämmer.',
      en: 'The line is taken for a goal, as it is short and a longer paragraph follows. Check that this is so.',
    },
  };
}

export function columnByWording(): Remark {
  return {
    severity: 'info',
    code: 'column-by-wording',
    detail: {
      sv: 'Texten har tappat kolumnerna. Vad som är positivt och vad som är förbättring är utläst ur ordning och ordval.',
      en: 'The text has lost its columns. What is positive and what is an improvement was told by order and wording.',
    },
  };
}

export const COLUMN_UNCLEAR = {
  sv: 'Det framgår inte vilken kolumn punkten stod i: positiv iakttagelse eller förbättringsområde.',
  en: 'It does not say which column the item stood in: positive finding or area for improvement.',
} as const;

export function columnUnclear(text: string): Remark {
  return {
    severity: 'warning',
    code: 'column-unclear',
    detail: {
      sv: `”${shown(text)}” – ${COLUMN_UNCLEAR.sv} Välj själv.`,
      en: `“${shown(text)}” – ${COLUMN_UNCLEAR.en} Choose yourself.`,
    },
  };
}

export const HEADING_OR_ROW = {
  sv: 'Raden har en titel men inget mer. Den kan vara en rubrik, eller ett mål eller uppdrag utan bedömning.',
  en: 'The row has a title and nothing more. It may be a heading, or a goal or assignment without an assessment.',
} as const;

export function takenAsHeading(text: string): Remark {
  return {
    severity: 'info',
    code: 'taken-as-heading',
    detail: {
      sv: `”${shown(text)}” tas som rubrik för raderna under, för raden har inget mer än en titel.`,
      en: `“${shown(text)}” is taken for the heading of the rows below, as the row has nothing but a title.`,
    },
  };
}

export function documentNotPrinted(): Remark {
  return {
    severity: 'info',
    code: 'source-document-not-printed',
    detail: {
      sv: 'Det står inte vilket dokument uppdragen kommer från. Ange det om du vet.',
      en: 'It does not say which document the assignments come from. Give it if you know.',
    },
  };
}

export function statementTooLong(text: string): Remark {
  return {
    severity: 'warning',
    code: 'statement-too-long',
    detail: {
      sv: `”${shown(text)}” är längre än ett mål, ett namn eller en text kan vara och tas inte in.`,
      en: `“${shown(text)}” is longer than a goal, a name or a text can be and is left out.`,
    },
  };
}

export function tooManyStatements(most: number): Remark {
  return {
    severity: 'error',
    code: 'too-many-statements',
    detail: {
      sv: `Underlaget har fler än ${most} mål, uppdrag, indikatorer och texter. Resten tas inte in.`,
      en: `There are more than ${most} goals, assignments, indicators and texts. The rest is left out.`,
    },
  };
}
