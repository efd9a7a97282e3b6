import { StandardSchemaValidationPipe, type ArgumentMetadata } from '@nestjs/common';
import type { z } from 'zod';
import { wordsFor } from './issue-words';
import { Malformed, type MalformedPlace } from './unauthenticated';
import { unfitTexts } from './unfit-text';

type Issue = z.core.$ZodIssue;

class Unread extends Error {
  constructor(readonly issues: readonly Issue[]) {
    super('Not of the schema');
  }
}

/** Checks bodies, queries and parameters against the schema that their route states. Throws Malformed. */
class RequestValidation extends StandardSchemaValidationPipe {
  constructor() {
    super({ exceptionFactory: (issues) => new Unread(issues as unknown as Issue[]) });
  }

  override async transform<T>(value: T, metadata: ArgumentMetadata): Promise<T> {
    const named = metadata.data === undefined ? [] : [metadata.data];
    const unfit = unfitTexts(value);
    if (unfit.length > 0) throw new Malformed(unfit.map((place) => unfitText(pathText([...named, ...place]))));
    try {
      return (await super.transform(value, metadata)) as T;
    } catch (error) {
      if (!(error instanceof Unread)) throw error;
      throw new Malformed(error.issues.flatMap(flatten).map((issue) => faultOf(issue, value, named)));
    }
  }
}

export function validationPipe(): StandardSchemaValidationPipe {
  return new RequestValidation();
}

function unfitText(where: string): MalformedPlace {
  const sv = 'Texten innehåller tecken som inte kan lagras.';
  return { where, code: 'unfit-text', sv, en: 'The text holds characters that cannot be stored.' };
}

/** Each unknown field for itself; of a union's alternatives, the faults of the one that came nearest. */
function flatten(issue: Issue): Issue[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ ...issue, path: [...issue.path, key] }));
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  const nearest = issue.errors.toSorted((a, b) => depth(b) - depth(a) || weight(a) - weight(b))[0] ?? [];
  return nearest.flatMap((inner) => flatten({ ...inner, path: [...issue.path, ...inner.path] }));
}

/** How deep the outermost fault stands: an alternative whose own fields all fit was meant, whatever is wrong in them. */
function depth(issues: readonly Issue[]): number {
  return Math.min(...issues.map(({ path }) => path.length));
}

/** A wrong value weighs less than a missing or superfluous field: the alternative was probably meant. */
function weight(issues: readonly Issue[]): number {
  return issues.reduce((sum, { code }) => sum + (code === 'invalid_format' || code === 'too_big' ? 1 : 10), 0);
}

function faultOf(issue: Issue, value: unknown, named: readonly string[]): MalformedPlace {
  const where = pathText([...named, ...issue.path]);
  return { where, code: issue.code.replaceAll('_', '-'), ...wordsFor(issue, valueAt(value, issue.path)) };
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[key] : undefined),
    value,
  );
}

function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (place, part) => (typeof part === 'number' ? `${place}[${part}]` : `${place}${place ? '.' : ''}${String(part)}`),
    '',
  );
}
