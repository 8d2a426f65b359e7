/** Markdown as a syntax tree, as far as the checks of content read it. Code is a leaf of the tree, so tags in code are words. */
export interface MarkdownAttribute {
  readonly type: string;
  readonly name?: string;
  /** The text between quotes, null for an attribute without a value, or the expression between braces. */
  readonly value?: string | null | undefined | { readonly value: string };
}

export interface MarkdownNode {
  readonly type: string;
  readonly name?: string | null | undefined;
  /** The level of a heading. */
  readonly depth?: number;
  /** The language of a fence. */
  readonly lang?: string | null | undefined;
  /** What stands behind it. */
  readonly meta?: string | null | undefined;
  readonly value?: string | null | undefined;
  readonly url?: string;
  readonly alt?: string | null | undefined;
  readonly identifier?: string;
  /** Read with {@link writtenAttributes}: other nodes than tags keep something else here. */
  readonly attributes?: unknown;
  readonly children?: readonly MarkdownNode[];
  readonly position?:
    | {
        readonly start: { readonly line: number; readonly column?: number; readonly offset?: number | undefined };
        readonly end: { readonly line: number; readonly offset?: number | undefined };
      }
    | undefined;
}

/** What is wrong with a text, and the line (from 1) of the file on which it stands. */
export interface TextProblem {
  readonly line: number;
  readonly message: string;
}

/** A node and everything in it, in the order of the text. */
export const nodesOf = (tree: MarkdownNode): MarkdownNode[] => [tree, ...(tree.children ?? []).flatMap(nodesOf)];

/** The line of the file on which a node begins. */
export const lineOf = (node: MarkdownNode): number => node.position?.start.line ?? 1;

export const startOf = (node: MarkdownNode | undefined): number => node?.position?.start.offset ?? 0;
export const endOf = (node: MarkdownNode | undefined): number => node?.position?.end.offset ?? 0;

/** The line on which a place of a node stands. */
export const lineAt = (node: MarkdownNode, text: string, place: number): number =>
  lineOf(node) + text.slice(startOf(node), place).split('\n').length - 1;

/** True for a tag in MDX, whether it stands in a sentence or on lines of its own. */
export const isTag = (node: MarkdownNode): boolean =>
  node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement';

/** The attributes of a tag, in the order in which they are written. */
export const writtenAttributes = ({ attributes }: MarkdownNode): readonly MarkdownAttribute[] =>
  Array.isArray(attributes) ? (attributes as MarkdownAttribute[]) : [];

const quoted = /'((?:[^'\\\n]|\\[^\n])*)'|"(?:[^"\\\n]|\\[^\n])*"/g;

/**
 * The value of an expression that is written out: a text, a number, true, false or a list of these.
 * @returns undefined for everything that would have to be worked out
 */
export const literal = (expression: string): unknown => {
  const json = expression
    .trim()
    .replace(quoted, (text, single?: string) =>
      single === undefined ? text : JSON.stringify(single.replace(/\\'/g, "'")),
    )
    .replace(/,\s*\]$/, ']');
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && !Array.isArray(value) ? undefined : value;
  } catch {
    return undefined;
  }
};

/** The value of an attribute: a text, what {@link literal} reads, or true for an attribute without a value. */
export const attributeValue = ({ value }: MarkdownAttribute): unknown =>
  typeof value === 'string' ? value : value ? literal(value.value) : true;
