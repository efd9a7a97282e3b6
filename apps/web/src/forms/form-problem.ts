import { ApiFailure } from '../api-client';
import type { Problem } from '../api-answers';
import type { Answer } from '../http/answer';

/** One thing to put right, at a field of the form where one is named. */
export interface FormFault {
  /** Id of the field. */
  readonly field?: string;
  /** What the fault is about, where many fields can have the same. */
  readonly about?: string;
  readonly detail: string;
}

/** Why a form was not carried out. */
export interface FormProblem {
  readonly status: number;
  readonly faults: readonly FormFault[];
}

/** Finds the field that a place of the API's input was sent from; undefined where there is none. */
export type FieldOf = (where: string, code: string) => string | Pick<FormFault, 'field' | 'about'> | undefined;

/** What the API said, at the fields of the form. */
export function formProblem({ status, title, detail, errors = [] }: Problem, fieldOf: FieldOf): FormProblem {
  const faults = errors.map((error) => {
    const found = fieldOf(error.where, error.code);
    return { ...(typeof found === 'object' ? found : { field: found }), detail: error.detail };
  });
  return { status, faults: faults.length > 0 ? faults : [{ detail: detail ?? title }] };
}

export function faultsAt(problem: FormProblem | undefined, field: string): readonly FormFault[] {
  return problem?.faults.filter((fault) => fault.field === field) ?? [];
}

/** Refusals that a person can mend in the form; others are pages of their own. */
const MENDABLE: readonly number[] = [400, 409, 412, 413, 415, 422, 429];

/** Carries out what a form asks for; `again` shows the form anew with what the API refused. */
export async function attempt(
  act: () => Promise<Answer>,
  again: (problem: Problem) => Promise<Answer>,
): Promise<Answer> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof ApiFailure) || !MENDABLE.includes(error.problem.status)) throw error;
    return again(error.problem);
  }
}
