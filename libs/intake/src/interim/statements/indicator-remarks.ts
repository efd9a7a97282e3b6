import { shown, type Remark } from './remarks';

export function valueNotRead(text: string): Remark {
  return {
    severity: 'info',
    code: 'value-as-text',
    detail: {
      sv: `”${shown(text)}” är varken tal eller riktning och tas in som text.`,
      en: `“${shown(text)}” is neither a number nor a direction and goes in as text.`,
    },
  };
}

export function severalValues(text: string): Remark {
  return {
    severity: 'info',
    code: 'several-values',
    detail: {
      sv: `Cellen har flera tal: ”${shown(text)}”. Alla tas in; vilken grupp vart och ett gäller står inte.`,
      en: `The cell has several numbers: “${shown(text)}”. All go in; which group each is of is not said.`,
    },
  };
}

export function footnoteWithoutText(mark: string): Remark {
  return {
    severity: 'info',
    code: 'footnote-without-text',
    detail: {
      sv: `Märket ${mark} förklaras inte. Det framgår inte om värdena går att jämföra.`,
      en: `The mark ${mark} is not explained. It does not say whether the values can be compared.`,
    },
  };
}

export function markAtName(): Remark {
  return {
    severity: 'info',
    code: 'mark-at-name',
    detail: {
      sv: 'Märket står vid namnet. Noten säger vilka år som inte går att jämföra; det senare årets värden får märket.',
      en: 'The mark stands at the name. The note says which years cannot be compared; the later year gets the mark.',
    },
  };
}

export function valueTwice(what: string): Remark {
  return {
    severity: 'warning',
    code: 'value-twice',
    detail: {
      sv: `${shown(what)}: värdet står mer än en gång. Det första tas in.`,
      en: `${shown(what)}: the value stands more than once. The first goes in.`,
    },
  };
}

export function partBesideValues(part: string, whole: string): Remark {
  return {
    severity: 'info',
    code: 'part-beside-values',
    detail: {
      sv: `”${shown(part)}” är en del av ”${shown(whole)}”. Värdena på raden tas som indexets, uppdelade på kön.`,
      en: `“${shown(part)}” is a part of “${shown(whole)}”. The values of the row are taken for the index's, by sex.`,
    },
  };
}

export function columnsNotTold(text: string): Remark {
  return {
    severity: 'warning',
    code: 'columns-not-told',
    detail: {
      sv: `Det framgår inte vilka kolumner värdena i ”${shown(text)}” hör till. De tas inte in; ange dem själv.`,
      en: `It does not say which columns the values of “${shown(text)}” belong to. They are left out; enter them yourself.`,
    },
  };
}

export function goalKindNotPrinted(): Remark {
  return {
    severity: 'info',
    code: 'goal-kind-not-printed',
    detail: {
      sv: 'Det står inte vems målet är. Det tas som ett strategiskt mål.',
      en: 'It does not say whose goal this is. It is taken for a strategic one.',
    },
  };
}
