import { StandardSchemaValidationPipe } from '@nestjs/common';
import { z } from 'zod';
import { Malformed } from './unauthenticated';

type Issue = z.core.$ZodIssue;

const inSwedish = z.locales.sv().localeError;
const inEnglish = z.locales.en().localeError;

/** Checks bodies, queries and parameters against the schema that their route states. */
export function validationPipe(): StandardSchemaValidationPipe {
  return new StandardSchemaValidationPipe({
    exceptionFactory: (issues) => new Malformed((issues as unknown as Issue[]).flatMap(flatten).map(faultOf)),
  });
}

/** Of a union's alternatives, the faults of the one that came nearest: which has the fewest. */
function flatten(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  const nearest = issue.errors.toSorted((a, b) => weight(a) - weight(b))[0] ?? [];
  return nearest.flatMap((inner) => flatten({ ...inner, path: [...issue.path, ...inner.path] }));
}

/** A wrong value weighs less than a missing or superfluous field: the alternative was probably meant. */
function weight(issues: readonly Issue[]): number {
  return issues.reduce((sum, { code }) => sum + (code === 'invalid_format' || code === 'too_big' ? 1 : 10), 0);
}

function faultOf(issue: Issue) {
  const where = issue.path.reduce<string>(
    (place, part) => (typeof part === 'number' ? `${place}[${part}]` : `${place}${place ? '.' : ''}${String(part)}`),
    '',
  );
  return { where, code: issue.code.replaceAll('_', '-'), sv: wording(inSwedish, issue), en: wording(inEnglish, issue) };
}

function wording(localised: typeof inSwedish, issue: Issue): string {
  const said = localised(issue as never);
  return (typeof said === 'string' ? said : said?.message) ?? issue.message;
}
