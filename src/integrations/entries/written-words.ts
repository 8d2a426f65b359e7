/** Words in YAML that are read otherwise than they look. */
import type { z } from 'astro/zod';
import { isScalar, Scalar, visit, type Document } from 'yaml';

/** The names and places in lists that lead to a value. */
export type FieldPath = readonly (string | number)[];

export interface WordProblem {
  readonly path: FieldPath;
  readonly message: string;
}

/** Words that some readers of YAML take for true, false or nothing, and dates that Astro's reader takes for a moment. */
const notText = /^(y|yes|n|no|on|off|true|false|null|~|\d{4}-\d\d?-\d\d?([Tt ].*)?)$/i;

/** The schema of the field at a path, through what makes fields optional or gives them a default. */
export const schemaAt = (schema: z.core.$ZodType | undefined, path: FieldPath): z.core.$ZodType | undefined => {
  if (schema === undefined) return undefined;
  const def = schema._zod.def as Partial<Record<'innerType' | 'element', z.core.$ZodType>> & {
    shape?: Readonly<Record<string, z.core.$ZodType>>;
  };
  if (def.innerType) return schemaAt(def.innerType, path);
  const [key, ...rest] = path;
  if (key === undefined) return schema;
  return schemaAt(typeof key === 'number' ? def.element : def.shape?.[key], rest);
};

const isProse = (schema: z.core.$ZodType | undefined): boolean => {
  const def = schema?._zod.def as { type: string; checks?: readonly { _zod: { def: object } }[] } | undefined;
  return def?.type === 'string' && !def.checks?.some((check) => 'pattern' in check._zod.def);
};

/** Values without quotes, with the fields that they stand in. */
const plainWordsIn = (document: Document): { readonly word: string; readonly path: FieldPath }[] => {
  const found: { word: string; path: FieldPath }[] = [];
  visit(document, {
    Scalar(key, node, ancestors) {
      if (key === 'key' || node.type !== Scalar.PLAIN) return;
      const path: (string | number)[] = [];
      ancestors.forEach((ancestor, index) => {
        const next = ancestors[index + 1] ?? node;
        if ('key' in ancestor && isScalar(ancestor.key)) path.push(String(ancestor.key.value));
        else if ('items' in ancestor && !('key' in next)) path.push(ancestor.items.indexOf(next as never));
      });
      found.push({ word: node.source ?? '', path });
    },
  });
  return found;
};

/** Bare words in place of texts: the author means the word, and the next reader of the file may not. */
export const bareWords = (document: Document, schema: z.ZodType): WordProblem[] =>
  plainWordsIn(document)
    .filter(({ word, path }) => notText.test(word) && isProse(schemaAt(schema, path)))
    .map(({ word, path }) => ({
      path,
      message: `${word} alone is not read as a text everywhere in YAML. Put it in quotes: '${word}'.`,
    }));

/** What is wrong with a value that begins with #, such as a colour or a channel: YAML takes it for a comment. */
export const commentedOut = (document: Document, path: FieldPath): string | undefined => {
  const node = path.length === 0 ? undefined : document.getIn(path, true);
  if (!isScalar(node) || node.value !== null || !/^\S/.test(node.comment ?? '')) return undefined;
  const [text] = (node.comment ?? '').split('\n');
  return `Empty, since # begins a comment. Put it in quotes: '#${text?.trimEnd().replaceAll("'", "''")}'.`;
};

const curly = /^(?:[“”„]([^“”„]*)[“”]|[‘’‚]([^‘’‚]*)[‘’])$/;

/** Values between curly quotes, which word processors write: YAML takes those for letters, and readers see them. */
export const curlyQuotes = (document: Document): WordProblem[] =>
  plainWordsIn(document).flatMap(({ word, path }) => {
    const [all, double, single] = curly.exec(word) ?? [];
    if (all === undefined) return [];
    return [
      {
        path,
        message: `the curly quotes of ${all} are letters to YAML, and readers see them. Write ${JSON.stringify(double ?? single ?? '')}, or '${all.replaceAll("'", "''")}' if they are meant.`,
      },
    ];
  });
