/** What a settings file in JavaScript says in so many words; nothing of it is run. */
import ts from 'typescript';

/** A value that is worked out when the file runs, so that nobody reading it can say it. */
export const unknown: unique symbol = Symbol('unknown');

/** What names stand for: what the file writes, or what another file hands over. */
type Scope = ReadonlyMap<string, ts.Expression | { readonly known: unknown }>;

const keyOf = (name: ts.PropertyName): string | undefined =>
  ts.isIdentifier(name) || ts.isStringLiteral(name) || ts.isNumericLiteral(name) ? name.text : undefined;

const valueOf = (node: ts.Expression, scope: Scope, depth = 0): unknown => {
  if (depth > 20) return unknown;
  const next = (one: ts.Expression): unknown => valueOf(one, scope, depth + 1);
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isNumericLiteral(node)) return Number(node.text);
  if (ts.isPrefixUnaryExpression(node) && ts.isNumericLiteral(node.operand)) return -Number(node.operand.text);
  if (node.kind === ts.SyntaxKind.TrueKeyword) return true;
  if (node.kind === ts.SyntaxKind.FalseKeyword) return false;
  if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node) || ts.isParenthesizedExpression(node))
    return next(node.expression);
  if (ts.isArrayLiteralExpression(node))
    return node.elements.flatMap((one): unknown[] => {
      if (!ts.isSpreadElement(one)) return [next(one)];
      const list = next(one.expression);
      return Array.isArray(list) ? list : [unknown];
    });
  if (ts.isObjectLiteralExpression(node)) {
    return Object.fromEntries(
      node.properties.flatMap((one): [string, unknown][] => {
        if (ts.isSpreadAssignment(one)) {
          const more = next(one.expression);
          return isRecord(more) ? Object.entries(more) : [];
        }
        if (ts.isShorthandPropertyAssignment(one)) return [[one.name.text, next(one.name)]];
        const key = ts.isPropertyAssignment(one) ? keyOf(one.name) : undefined;
        return key === undefined || !ts.isPropertyAssignment(one) ? [] : [[key, next(one.initializer)]];
      }),
    );
  }
  if (ts.isIdentifier(node)) {
    const meant = scope.get(node.text);
    return meant === undefined ? unknown : 'known' in meant ? meant.known : next(meant);
  }
  // A helper that takes settings and hands them on, such as defineConfig or a plug-in: its settings are its first argument.
  if (ts.isCallExpression(node) && node.arguments[0]) {
    const name = ts.isIdentifier(node.expression) ? node.expression.text : '';
    const value = next(node.arguments[0]);
    if (node.expression.getText() === 'require.resolve') return value;
    return typeof value === 'object' && value !== null
      ? { ...(Array.isArray(value) ? { items: value } : value), call: name }
      : unknown;
  }
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.BarBarToken) return next(node.right);
  return unknown;
};

/** The file that a call of `require` takes in. */
const requiredBy = (node: ts.Expression): string | undefined =>
  ts.isCallExpression(node) && node.expression.getText() === 'require' && node.arguments[0] !== undefined
    ? (valueOf(node.arguments[0], new Map()) as string | undefined)
    : undefined;

/** A file beside the settings, by the address under which they take it in. */
export type Beside = (address: string) => { readonly text: string; readonly beside: Beside } | undefined;

/**
 * The value that a file exports by default, or sets as `module.exports`; undefined when it does neither.
 * @param hasTags where the values may hold JSX, which is never said
 * @param beside where what the file imports is read, too
 */
export const exportedValue = (text: string, hasTags = false, beside?: Beside): unknown => {
  const file = ts.createSourceFile(hasTags ? 'settings.tsx' : 'settings.ts', text, ts.ScriptTarget.Latest, true);
  const scope = new Map<string, ts.Expression | { readonly known: unknown }>();
  /** @param name what is taken of the other file; all of it where none is named */
  const take = (as: string, address: unknown, name?: string): void => {
    const other = typeof address === 'string' ? beside?.(address) : undefined;
    if (other === undefined) return;
    const written = name === undefined ? other.text : `${other.text}\nexport default ${name};`;
    scope.set(as, { known: exportedValue(written, false, other.beside) });
  };
  let exported: ts.Expression | undefined;
  for (const statement of file.statements) {
    if (ts.isVariableStatement(statement)) {
      for (const { name, initializer } of statement.declarationList.declarations) {
        if (!ts.isIdentifier(name) || !initializer) continue;
        scope.set(name.text, initializer);
        take(name.text, requiredBy(initializer));
      }
    } else if (ts.isImportDeclaration(statement) && ts.isStringLiteral(statement.moduleSpecifier)) {
      const address = statement.moduleSpecifier.text;
      const { name, namedBindings } = statement.importClause ?? {};
      if (name) take(name.text, address);
      if (namedBindings && ts.isNamedImports(namedBindings))
        for (const one of namedBindings.elements) take(one.name.text, address, (one.propertyName ?? one.name).text);
    } else if (ts.isExportAssignment(statement)) exported = statement.expression;
    else if (
      ts.isExpressionStatement(statement) &&
      ts.isBinaryExpression(statement.expression) &&
      statement.expression.left.getText() === 'module.exports'
    ) {
      exported = statement.expression.right;
    }
  }
  return exported && valueOf(exported, scope);
};

/** Objects and lists in a value, the outer ones first. */
export const within = (value: unknown): unknown[] =>
  typeof value === 'object' && value !== null ? [value, ...Object.values(value).flatMap(within)] : [];

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A text that says something; undefined for everything else. */
export const said = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
