/**
 * Kubernetes manifests against the API. kubernetes-models checks values but lets unknown fields pass, as the API itself
 * does; so each field is also given a value of an impossible type: a schema that knows the field must then object.
 */
import assert from 'node:assert/strict';

export interface Tree {
  [field: string]: unknown;
}

export const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export type Path = readonly (string | number)[];

/** Paths of every field, whatever its depth. */
const pathsOf = (value: unknown, path: Path = []): Path[] => {
  const children = Array.isArray(value) ? [...value.entries()] : isTree(value) ? Object.entries(value) : [];
  return children.flatMap(([key, child]) => [[...path, key], ...pathsOf(child, [...path, key])]);
};

/** A copy of a tree in which the value at a path is replaced, or taken away when it is undefined. */
export const changed = (tree: unknown, path: Path, value: unknown): Tree => {
  const copy = structuredClone(tree) as Tree;
  let parent = copy;
  for (const key of path.slice(0, -1)) parent = parent[key] as Tree;
  const last = path.at(-1) ?? '';
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return copy;
};

export const at = (tree: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, key) => (value as Tree | undefined)?.[key], tree);

/** Throws when the API would refuse the manifest. */
export type Check = (manifest: Tree) => void;

export const refusesImpossibleValues = (manifest: Tree, check: Check): void => {
  for (const path of pathsOf(manifest)) {
    assert.throws(() => check(changed(manifest, path, [[[]]])), `The API schema does not know ${path.join('.')}.`);
  }
};
