import { Refusal, Refused, refuse } from '#kernel';

/** The value, or the refusal thrown. */
export function unwrap<T>(value: T | Refusal): Exclude<T, Refusal> {
  if (value instanceof Refusal) throw new Refused(value);
  return value as Exclude<T, Refusal>;
}

export function unknownMunicipality(code: string): Refusal {
  return refuse(
    'not-found',
    'code',
    'unknown-municipality',
    `Det finns ingen kommun med koden ${code}.`,
    `There is no municipality with the code ${code}.`,
  );
}

export function unknownInstrument(version: string): Refusal {
  return refuse(
    'invalid',
    'instrument',
    'unknown-instrument',
    `Kommunkompassen har ingen känd version ${version}.`,
    `Kommunkompassen has no known version ${version}.`,
  );
}

export function noEvaluation(name: string): Refusal {
  return refuse(
    'not-found',
    '',
    'no-published-evaluation',
    `${name} har ingen publicerad utvärdering av det slaget.`,
    `${name} has no published evaluation of that kind.`,
  );
}

export function unknownMeasure(measure: string): Refusal {
  return refuse(
    'invalid',
    'measure',
    'unknown-measure',
    `Måttet ${measure} finns inte. Ange total, area:1 eller sub:1.1 efter versionens områden och delfrågor.`,
    `There is no measure ${measure}. Give total, area:1 or sub:1.1 by the areas and sub-questions of the version.`,
  );
}
