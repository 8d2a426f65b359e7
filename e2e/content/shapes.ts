/** Shapes of manifests for which no package holds the schema: the fields that a sample uses, and no others. */
import { isTree } from '../support/manifests.ts';

export type Shape = ((value: unknown) => boolean) | { readonly [field: string]: Shape } | readonly [Shape];
export const text = (value: unknown): boolean => typeof value === 'string' && value !== '';
export const flag = (value: unknown): boolean => typeof value === 'boolean';
export const size = (value: unknown): boolean => Number.isInteger(value) && Number(value) >= 0;
export const only = (word: string) => (value: unknown) => value === word;

/** What a value has that its shape does not, or lacks, as lines. */
export const problemsOf = (value: unknown, shape: Shape, path = 'config'): string[] => {
  if (typeof shape === 'function') return shape(value) ? [] : [`${path}: not a valid value`];
  if (Array.isArray(shape)) {
    const [inner] = shape as readonly [Shape];
    return Array.isArray(value)
      ? value.flatMap((item, index) => problemsOf(item, inner, `${path}[${index}]`))
      : [`${path}: not a list`];
  }
  if (!isTree(value)) return [`${path}: not a group of fields`];
  const known = shape as { readonly [field: string]: Shape };
  return [
    ...Object.keys(known).flatMap((field) => (field in value ? [] : [`${path}.${field}: missing`])),
    ...Object.entries(value).flatMap(([field, inner]) => {
      const innerShape = known[field];
      return innerShape === undefined
        ? [`${path}.${field}: unknown`]
        : problemsOf(inner, innerShape, `${path}.${field}`);
    }),
  ];
};
