import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  interimReportStream,
  stateStatements,
  type GivenStatement,
  type StatementKind,
  type Statements,
} from '#interim-reports';
import { Refusal } from '#kernel';
import { findStatements } from '../find-statements';
import type { FoundStatements } from '../found';
import { textDocument } from './text-document';

/** What is found in one of the invented reports beside this file. */
export function foundIn(name: string): FoundStatements {
  return findStatements(textDocument(readFileSync(join(__dirname, `${name}.txt`), 'utf8')));
}

export function ofKind<Kind extends StatementKind>({ statements }: FoundStatements, kind: Kind): Statements[Kind][] {
  return statements.flatMap(({ statement }) => (statement.kind === kind ? [statement.data as Statements[Kind]] : []));
}

export function codesAt({ problems }: FoundStatements): string[] {
  return problems.map(({ code, where }) => `${code} ${where}`);
}

/** The places of what an opened report would refuse to be stated; how many statements it would take in. */
export function stated(statements: readonly GivenStatement[]): { refused: string[]; taken: number } {
  const given = statements.map((statement, nth) => ({ ...statement, where: `${nth} ` }));
  const decision = stateStatements({ ...interimReportStream.initial, status: 'opened' }, given, '2031-06-01T08:00:00Z');
  if (decision instanceof Refusal) {
    return { refused: decision.faults.map(({ where, code }) => `${where} ${code}`), taken: 0 };
  }
  return { refused: [], taken: decision.length };
}
