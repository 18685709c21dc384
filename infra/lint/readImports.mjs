import ts from "typescript";

/**
 * @typedef {object} Import
 * @property {string} specifier what is between the quotes
 * @property {number} line of the statement, from 1
 * @property {boolean} typeOnly erased before the code runs
 */

/**
 * Every import of a file: static, dynamic, `export from`, `require` and `import("x")` in a type.
 * A dynamic import of anything but a literal cannot be read and is left out.
 *
 * @param {string} file its name decides between TypeScript and JavaScript
 * @param {string} text
 * @returns {Import[]} in the order of the file
 */
export function readImports(file, text) {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  /** @type {Import[]} */
  const imports = [];
  /** @param {ts.Node} node */
  const visit = (node) => {
    const found = importOf(node);
    if (found && ts.isStringLiteralLike(found.from)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
      imports.push({ specifier: found.from.text, line: line + 1, typeOnly: found.typeOnly });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return imports;
}

/**
 * @param {ts.Node} node
 * @returns {{ from: ts.Node, typeOnly: boolean } | undefined}
 */
function importOf(node) {
  if (ts.isImportDeclaration(node)) return { from: node.moduleSpecifier, typeOnly: node.importClause?.isTypeOnly ?? false };
  if (ts.isExportDeclaration(node) && node.moduleSpecifier) return { from: node.moduleSpecifier, typeOnly: node.isTypeOnly };
  if (ts.isExternalModuleReference(node)) return { from: node.expression, typeOnly: false };
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return { from: node.argument.literal, typeOnly: true };
  const argument = ts.isCallExpression(node) ? node.arguments[0] : undefined;
  return argument && ts.isCallExpression(node) && loads(node.expression) ? { from: argument, typeOnly: false } : undefined;
}

/** @param {ts.Expression} callee */
function loads(callee) {
  return callee.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(callee) && callee.text === "require");
}
