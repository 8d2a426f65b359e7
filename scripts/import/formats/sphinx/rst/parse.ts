/** reStructuredText as a tree. */
import {
  RstCompiler,
  RstSection,
  type RstDirective,
  type RstDocument,
  type RstNode,
  type RstParserOptions,
  type RstParserState,
  type RstSubstitutionDef,
} from 'rst-compiler';
import { textOf } from '../../../text/lines.ts';
import { readable } from './readable.ts';

/** Signs of directives, those of substitutions included. */
const directive = /^[ \t]*\.\.[ \t]+(?:\|[^|\n]+\|[ \t]+)?([\w:.+-]+?)[ \t]?::(?:[ \t]|$)/gm;

/**
 * How far the block that begins at a line stands to the right of what surrounds it, or what is below its first line does.
 * The library wants one indent for a whole text; authors indent as they like.
 */
const indentAt = (state: RstParserState, indent: number): number => {
  const own = state.peekIndentSize() - indent;
  return own > 0 ? own : state.peekIndentSize(1) - indent;
};

class Compiler extends RstCompiler {
  // Which of two targets of one name is meant is asked where it is used; the library refuses the text instead.
  override createParserOutput(root: RstDocument): ReturnType<RstCompiler['createParserOutput']> {
    return { root } as ReturnType<RstCompiler['createParserOutput']>;
  }
}

const compilerFor = (text: string, isRaw: (name: string) => boolean): RstCompiler => {
  const compiler = new Compiler();
  const names = [...new Set([...text.matchAll(directive)].map(([, name = '']) => name.toLowerCase()))];
  compiler.usePlugin({
    onBeforeParse: (options) => {
      options.disableWarnings = true;
      options.disableErrors = true;
      options.parseFirstFieldListAsDocumentMeta = false;
      options.directivesWithInitContent = names;
      options.directivesWithRawText = names.filter(isRaw);
    },
  });
  for (const [at, { parse, ...parser }] of compiler.nodeParsers.entries())
    compiler.nodeParsers[at] = {
      ...parser,
      parse: (state, indent, ...more) => {
        (state.opts as RstParserOptions).inputIndentSize = Math.max(1, indentAt(state, indent));
        return parse(state, indent, ...more);
      },
    };
  return compiler;
};

export interface Tree {
  readonly nodes: readonly RstNode[];
  /** The line of the source that a node begins on, from 1. */
  readonly lineOf: (node: RstNode) => number;
  /** The level of a heading, from 1: signs mean what the first of their kind means, and those above a heading make another kind. */
  readonly levelOf: (node: RstSection) => number;
  /** What stands behind the name of a directive, as it is written: signs in it mean nothing. */
  readonly argumentOf: (node: RstDirective | RstSubstitutionDef) => string;
}

const asRead = (node: RstDirective | RstSubstitutionDef): string =>
  (node.initContent.length > 0 ? node.initContent : node.children)
    .map(({ rawTextContent }) => rawTextContent)
    .join(' ');

/**
 * The blocks of a text.
 * @param isRaw names of directives whose text is no markup
 * @throws {Error} when the library cannot read it
 */
export const parseRst = (text: string, isRaw: (name: string) => boolean): Tree => {
  const lines = readable(text, isRaw);
  const whole = textOf(lines);
  const { root } = compilerFor(whole, isRaw).parse(whole);
  const written = text.split(/\r\n?|\n/);
  const styleOf = ({ source: { startLineIdx, endLineIdx } }: RstNode): string =>
    `${endLineIdx - startLineIdx}${written[(lines[endLineIdx - 1]?.at ?? 1) - 1]?.charAt(0) ?? ''}`;
  const styles = [...new Set(root.children.filter((node) => node instanceof RstSection).map(styleOf))];
  return {
    levelOf: (node) => styles.indexOf(styleOf(node)) + 1 || node.level,
    nodes: root.children,
    lineOf: (node) => lines[node.source.startLineIdx]?.at ?? lines.length,
    argumentOf: (node) => {
      const { startLineIdx, endLineIdx } = node.source;
      const [begin, first = ''] = /^\s*\.\. .*?::(?:\s+(.*))?$/.exec(lines[startLineIdx]?.text ?? '') ?? [];
      // A piece of another text, or of a table, has no lines of its own here.
      if (node.getRoot() !== root || begin === undefined) return asRead(node);
      const below = lines.slice(startLineIdx + 1, endLineIdx).map(({ text }) => text.trim());
      const end = below.findIndex((text) => text === '' || /^:[\w-]+:(?:\s|$)/.test(text));
      return [first, ...below.slice(0, end < 0 ? undefined : end)].filter((text) => text !== '').join(' ');
    },
  };
};
