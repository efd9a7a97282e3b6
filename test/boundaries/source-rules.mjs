// Rules about what stands in a file. Each takes the file and returns the lines (from 1) that break it.
import ts from 'typescript';

const isSpec = (path) => /[.]spec[.]tsx?$/.test(path);
const isIntegrationSpec = (path) => /[.]int[.]spec[.]tsx?$/.test(path);
const linesOf = (file) => file.text.split('\n');

/** Lines on which a node of the syntax tree answers the question with true. */
function linesWith(file, breaks) {
  const source = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, true);
  const found = [];
  const visit = (node) => {
    if (breaks(node)) found.push(source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isText(node) {
  return (
    ts.isStringLiteral(node) ||
    ts.isNoSubstitutionTemplateLiteral(node) ||
    ts.isTemplateHead(node) ||
    ts.isTemplateMiddle(node) ||
    ts.isTemplateTail(node)
  );
}

function calledName(node) {
  if (ts.isPropertyAccessExpression(node)) return `${calledName(node.expression)}.${node.name.text}`;
  return ts.isIdentifier(node) ? node.text : '';
}

const doors = ['libs/access/src/with-tenant.query.ts', 'libs/event-store/src/reader-session.ts'];

/** Changes who a session is, or what it says of whom it asks for. */
const SETS =
  /\bset_config\s*\(|-c\s*role=|\b(?:RE)?SET\s+(?:(?:LOCAL|SESSION)\s+)?(?:ROLE|AUTHORIZATION|"?kompassros)\b|\bSET\s+LOCAL\s+(?!lock_timeout\b)/i;

const namedForItsRole = /[A-Za-z0-9](Command|Event|Dto|Service|Manager|Helper|Base|Impl)$/;
const fileNamedForItsRole = /[.-](dto|service|manager|helper|helpers|base|impl)[.]tsx?$/;

export const sourceRules = [
  {
    name: 'only-event-store-knows-its-sql',
    applies: (path) => !path.startsWith('libs/event-store/') && !isIntegrationSpec(path),
    check: (file) => linesWith(file, (node) => isText(node) && /\bevent_store[.]/.test(node.text)),
  },
  {
    name: 'settings-and-roles-through-one-door',
    // How long it waits for a lock is a statement's own matter.
    applies: (path) => !doors.includes(path) && !isSpec(path),
    check: (file) => linesWith(file, (node) => isText(node) && SETS.test(node.text)),
  },
  {
    name: 'no-parse-float',
    applies: () => true,
    check: (file) =>
      linesWith(
        file,
        (node) => ts.isIdentifier(node) && node.text === 'parseFloat' && !ts.isPropertyAssignment(node.parent),
      ),
  },
  {
    name: 'event-types-carry-a-version',
    applies: () => true,
    check: (file) =>
      linesWith(file, (node) => {
        if (!ts.isTypeReferenceNode(node) || node.typeName.getText() !== 'Event') return false;
        const type = node.typeArguments?.[0];
        return (
          type !== undefined && ts.isLiteralTypeNode(type) && !/^'[A-Z][A-Za-z]*[.]v[1-9][0-9]*'$/.test(type.getText())
        );
      }),
  },
  {
    name: 'no-names-that-say-only-a-role',
    applies: () => true,
    check: (file) => {
      if (fileNamedForItsRole.test(file.path)) return [1];
      // Events are what the event store speaks of: there the word names the thing.
      const allowed = file.path.startsWith('libs/event-store/') ? /Event$/ : /^$/;
      return linesWith(file, (node) => {
        const name = ts.isClassDeclaration(node) ? (node.name?.text ?? '') : '';
        return namedForItsRole.test(name) && !allowed.test(name);
      });
    },
  },
  {
    name: 'pure-specs-use-no-mocks',
    applies: (path) => isSpec(path) && !isIntegrationSpec(path),
    check: (file) =>
      linesWith(
        file,
        (node) => ts.isCallExpression(node) && /^jest[.](mock|doMock|fn|spyOn)$/.test(calledName(node.expression)),
      ),
  },
  {
    name: 'files-stay-short',
    applies: (path) => !isSpec(path) && !/[.]migration[.]ts$/.test(path) && !path.includes('/data/'),
    check: (file) => (linesOf(file).length > 251 ? [251] : []),
  },
];
