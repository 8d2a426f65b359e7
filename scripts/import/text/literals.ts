/** What a settings file in JavaScript says in so many words; nothing of it is run. */
import ts from 'typescript';

/** A value that is worked out when the file runs, so that nobody reading it can say it. */
export const unknown: unique symbol = Symbol('unknown');

/** A file beside the settings, by the address under which they take it in; undefined for one that is not there. */
export type Beside = (address: string) => { readonly text: string; readonly beside: Beside } | undefined;

interface Scope {
  readonly names: ReadonlyMap<string, (depth: number) => unknown>;
  /** What is called by a name, and makes settings. */
  readonly makers: ReadonlyMap<string, Maker>;
  readonly beside: Beside | undefined;
}

const most = 20;

const keyOf = (name: ts.PropertyName): string | undefined =>
  ts.isIdentifier(name) || ts.isStringLiteral(name) || ts.isNumericLiteral(name) ? name.text : undefined;

type Maker = ts.ArrowFunction | ts.FunctionExpression | ts.FunctionDeclaration;

const isMaker = (node: ts.Node | undefined): node is Maker =>
  node !== undefined && (ts.isArrowFunction(node) || ts.isFunctionExpression(node) || ts.isFunctionDeclaration(node));

/** The function that a value is, or is the name of. */
const makerAt = (node: ts.Expression, scope: Scope): Maker | undefined => {
  if (ts.isParenthesizedExpression(node)) return makerAt(node.expression, scope);
  return isMaker(node) ? node : ts.isIdentifier(node) ? scope.makers.get(node.text) : undefined;
};

/** Values that statements give a name, and functions. */
const namedIn = (statements: readonly ts.Statement[]): [string, ts.Expression | Maker][] =>
  statements.flatMap((one): [string, ts.Expression | Maker][] => {
    if (ts.isFunctionDeclaration(one)) return one.name ? [[one.name.text, one]] : [];
    if (!ts.isVariableStatement(one)) return [];
    return one.declarationList.declarations.flatMap(({ name, initializer }): [string, ts.Expression][] =>
      ts.isIdentifier(name) && initializer ? [[name.text, initializer]] : [],
    );
  });

/** What a function gives in the end. */
const madeBy = ({ body }: Maker, scope: Scope, depth: number): unknown => {
  if (!body) return unknown;
  if (!ts.isBlock(body)) return valueOf(body, scope, depth);
  const [names, makers] = [new Map(scope.names), new Map(scope.makers)];
  const inside: Scope = { ...scope, names, makers };
  for (const [name, node] of namedIn(body.statements)) {
    if (isMaker(node)) makers.set(name, node);
    else names.set(name, (at) => valueOf(node, inside, at));
  }
  const end = body.statements.findLast(ts.isReturnStatement)?.expression;
  return end === undefined ? unknown : valueOf(end, inside, depth);
};

/** Settings, or what a function gives that makes them. */
const settingsOf = (node: ts.Expression, scope: Scope, depth: number): unknown => {
  const maker = makerAt(node, scope);
  return maker === undefined ? valueOf(node, scope, depth) : depth > most ? unknown : madeBy(maker, scope, depth + 1);
};

/** Words that are put together of others; a part that nobody can read leaves none. */
const wordsOf = (parts: readonly unknown[]): unknown =>
  parts.every((one) => typeof one === 'string' || typeof one === 'number') ? parts.join('') : unknown;

const valueOf = (node: ts.Expression, scope: Scope, depth = 0): unknown => {
  if (depth > most) return unknown;
  const next = (one: ts.Expression): unknown => valueOf(one, scope, depth + 1);
  const named = (name: string): unknown => scope.names.get(name)?.(depth + 1) ?? unknown;
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node))
    return wordsOf([node.head.text, ...node.templateSpans.flatMap((one) => [next(one.expression), one.literal.text])]);
  if (ts.isNumericLiteral(node)) return Number(node.text);
  if (ts.isPrefixUnaryExpression(node) && ts.isNumericLiteral(node.operand)) return -Number(node.operand.text);
  if (node.kind === ts.SyntaxKind.TrueKeyword) return true;
  if (node.kind === ts.SyntaxKind.FalseKeyword) return false;
  if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node) || ts.isParenthesizedExpression(node))
    return next(node.expression);
  if (ts.isAwaitExpression(node)) return next(node.expression);
  if (ts.isArrayLiteralExpression(node)) {
    return node.elements.flatMap((one): unknown[] => {
      if (!ts.isSpreadElement(one)) return [next(one)];
      const list = next(one.expression);
      return Array.isArray(list) ? list : [unknown];
    });
  }
  if (ts.isObjectLiteralExpression(node)) {
    return Object.fromEntries(
      node.properties.flatMap((one): [string, unknown][] => {
        if (ts.isShorthandPropertyAssignment(one)) return [[one.name.text, next(one.name)]];
        if (ts.isSpreadAssignment(one)) {
          const more = next(one.expression);
          return isRecord(more) ? Object.entries(more) : [];
        }
        const key = ts.isPropertyAssignment(one) ? keyOf(one.name) : undefined;
        return key === undefined || !ts.isPropertyAssignment(one) ? [] : [[key, next(one.initializer)]];
      }),
    );
  }
  if (ts.isIdentifier(node)) return named(node.text);
  if (ts.isPropertyAccessExpression(node)) {
    const of = next(node.expression);
    return isRecord(of) && Object.hasOwn(of, node.name.text) ? of[node.name.text] : unknown;
  }
  if (ts.isCallExpression(node) && !node.arguments[0])
    return makerAt(node.expression, scope) ? settingsOf(node.expression, scope, depth + 1) : unknown;
  // A helper that takes settings and hands them on, such as defineConfig or a plug-in: its settings are its first argument.
  if (ts.isCallExpression(node) && node.arguments[0]) {
    const name = ts.isIdentifier(node.expression) ? node.expression.text : '';
    const value = name === '' ? next(node.arguments[0]) : settingsOf(node.arguments[0], scope, depth + 1);
    if (node.expression.getText() === 'require.resolve') return value;
    if (name === 'require' && typeof value === 'string')
      return moduleAt(value, scope.beside, depth + 1)?.whole() ?? unknown;
    return typeof value === 'object' && value !== null
      ? { ...(Array.isArray(value) ? { items: value } : value), call: name }
      : unknown;
  }
  if (!ts.isBinaryExpression(node)) return unknown;
  if (node.operatorToken.kind === ts.SyntaxKind.BarBarToken) return next(node.right);
  if (node.operatorToken.kind === ts.SyntaxKind.PlusToken) return wordsOf([next(node.left), next(node.right)]);
  return unknown;
};

interface Module {
  /** What it exports by a name, or by default; undefined when it does not. */
  readonly value: (name: string) => unknown;
  /** What `require` gives: `module.exports`, or all that it exports by their names. */
  readonly whole: () => unknown;
}

const moduleAt = (name: string, beside: Beside | undefined, depth: number): Module | undefined => {
  const file = depth > most ? undefined : beside?.(name);
  if (file === undefined) return undefined;
  return moduleOf(file.text, false, file.beside, depth);
};

const moduleOf = (text: string, hasTags: boolean, beside: Beside | undefined, depth = 0): Module => {
  const file = ts.createSourceFile(hasTags ? 'settings.tsx' : 'settings.ts', text, ts.ScriptTarget.Latest, true);
  const names = new Map<string, (depth: number) => unknown>();
  const exported = new Map<string, (depth: number) => unknown>();
  const rest: Module[] = [];
  const makers = new Map<string, Maker>();
  const scope: Scope = { names, makers, beside };
  const worked =
    (node: ts.Expression) =>
    (at: number): unknown =>
      hasTags ? valueOf(node, scope, at) : settingsOf(node, scope, at);
  // With tags, a function is a component.
  for (const [name, node] of hasTags ? [] : namedIn(file.statements)) if (isMaker(node)) makers.set(name, node);
  for (const statement of file.statements) {
    const from =
      (ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)) &&
      statement.moduleSpecifier !== undefined &&
      ts.isStringLiteral(statement.moduleSpecifier)
        ? statement.moduleSpecifier.text
        : undefined;
    if (ts.isVariableStatement(statement)) {
      const isExport = statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;
      for (const { name, initializer } of statement.declarationList.declarations) {
        if (!ts.isIdentifier(name) || !initializer) continue;
        names.set(name.text, (at) => valueOf(initializer, scope, at));
        if (isExport) exported.set(name.text, worked(initializer));
      }
    } else if (ts.isImportDeclaration(statement) && from !== undefined) {
      const { name, namedBindings } = statement.importClause ?? {};
      if (name) names.set(name.text, (at) => moduleAt(from, beside, at)?.value('default'));
      if (namedBindings && ts.isNamespaceImport(namedBindings))
        names.set(namedBindings.name.text, (at) => moduleAt(from, beside, at)?.whole());
      else
        for (const one of namedBindings?.elements ?? [])
          names.set(one.name.text, (at) => moduleAt(from, beside, at)?.value((one.propertyName ?? one.name).text));
    } else if (ts.isExportDeclaration(statement)) {
      const { exportClause: clause } = statement;
      if (clause === undefined && from !== undefined) {
        const other = moduleAt(from, beside, depth + 1);
        if (other) rest.push(other);
      } else if (clause && ts.isNamedExports(clause))
        for (const one of clause.elements) {
          const own = (one.propertyName ?? one.name).text;
          exported.set(one.name.text, (at) =>
            from === undefined ? names.get(own)?.(at) : moduleAt(from, beside, at)?.value(own),
          );
        }
    } else if (ts.isExportAssignment(statement)) exported.set('default', worked(statement.expression));
    else if (ts.isFunctionDeclaration(statement) && !hasTags) {
      if (statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword) === true)
        exported.set('default', (at) => madeBy(statement, scope, at));
    } else if (ts.isExpressionStatement(statement)) {
      // The template of Docusaurus had brackets around the whole of it, for a comment on its type.
      let set = statement.expression;
      while (ts.isParenthesizedExpression(set)) set = set.expression;
      if (!ts.isBinaryExpression(set)) continue;
      const { left, right } = set;
      const [, name] = /^(?:module\.)?exports\.(\w+)$/.exec(left.getText()) ?? [];
      if (left.getText() === 'module.exports') exported.set('default', worked(right));
      else if (name !== undefined) exported.set(name, worked(right));
    }
  }
  const value = (name: string): unknown =>
    exported.get(name)?.(depth) ?? rest.map((one) => one.value(name)).find((one) => one !== undefined);
  return {
    value,
    whole: () =>
      exported.has('default')
        ? value('default')
        : Object.fromEntries([...exported.keys()].map((name) => [name, value(name)])),
  };
};

/**
 * The value that a file exports by default, or sets as `module.exports`; undefined when it does neither.
 * @param hasTags where the values may hold JSX, which is never said
 * @param beside where what the file imports is read, too
 */
export const exportedValue = (text: string, hasTags = false, beside?: Beside): unknown =>
  moduleOf(text, hasTags, beside).value('default');

/** Objects and lists in a value, the outer ones first. */
export const within = (value: unknown): unknown[] =>
  typeof value === 'object' && value !== null ? [value, ...Object.values(value).flatMap(within)] : [];

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The fields of a record; none of any other value. */
export const record = (value: unknown): Readonly<Record<string, unknown>> => (isRecord(value) ? value : {});

/** A number; undefined for everything else. */
export const number = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);

/** A text that says something; undefined for everything else. */
export const said = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
