/** A parsed file as a tree whose every part knows its path, so that a fact can say where it stands. */

export interface Node {
  readonly value: unknown;
  readonly path: string;
}

export interface At<Value> {
  readonly value: Value;
  readonly path: string;
}

const step = (path: string, key: string): string => {
  if (!/^[\p{L}_$][\p{L}\p{N}_$-]*$/u.test(key)) return `${path}[${JSON.stringify(key)}]`;
  // A root is nothing, or the name of one file of several: `stores.yaml: `.
  return path === '' || path.endsWith(': ') ? `${path}${key}` : `${path}.${key}`;
};

const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A field of its own, never one of the prototype; its value is undefined where there is none. */
export const child = ({ value, path }: Node, ...keys: readonly string[]): Node =>
  keys.reduce<Node>(
    (node, key) => ({
      value: isMapping(node.value) && Object.hasOwn(node.value, key) ? node.value[key] : undefined,
      path: step(node.path, key),
    }),
    { value, path },
  );

export const has = (node: Node, ...keys: readonly string[]): boolean => child(node, ...keys).value !== undefined;

/** The items of a list; none where it is no list. */
export const items = ({ value, path }: Node): readonly Node[] =>
  Array.isArray(value) ? value.map((item: unknown, index) => ({ value: item, path: `${path}[${index}]` })) : [];

/** The fields of a mapping; none where it is no mapping. */
export const entries = (node: Node): readonly (readonly [string, Node])[] =>
  isMapping(node.value) ? Object.keys(node.value).map((key) => [key, child(node, key)] as const) : [];

/** A scalar as text; undefined for nothing, a list or a mapping. */
export const text = ({ value }: Node): string | undefined =>
  typeof value === 'string'
    ? value.trim()
    : typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : undefined;

/** The text of a value with its place; undefined for what is empty or no text. */
export const textAt = (node: Node): At<string> | undefined => {
  const value = text(node);
  return value === undefined || value === '' ? undefined : { value, path: node.path };
};

/** The number of a value with its place; undefined for what is negative or none. */
export const numberAt = (node: Node): At<number> | undefined => {
  const given = text(node);
  const value = given === undefined || given === '' ? Number.NaN : Number(given);
  return Number.isFinite(value) && value >= 0 ? { value, path: node.path } : undefined;
};

/** The node where it says yes; undefined otherwise. */
export const trueAt = (node: Node): At<string> | undefined =>
  node.value === true || node.value === 'true' ? { value: 'true', path: node.path } : undefined;

/** A list of texts, or one text by itself. */
export const texts = (node: Node): readonly At<string>[] =>
  (Array.isArray(node.value) ? items(node) : [node]).flatMap((item) => textAt(item) ?? []);
