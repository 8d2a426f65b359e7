/** reStructuredText as a tree. */
import {
  RstCompiler,
  type RstDirective,
  type RstDocument,
  type RstNode,
  type RstParserOptions,
  type RstParserState,
  type RstSubstitutionDef,
} from 'rst-compiler';
import { linesOf, textOf, type Line } from '../../../text/lines.ts';

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

/** Stands where an item begins with a block of its own, which the library reads only below words. */
export const noWords = '\uE020';

/** Names that the library reads only between backticks, or not at all: it knows no hyphens in them. */
const withPlainNames = (text: string): string => {
  const named = new Set([...text.matchAll(/^[ \t]*\.\. _([\w.+:-]*-[\w.+:-]*):/gm)].map(([, name = '']) => name));
  return text
    .replace(/\[#?[A-Za-z][\w.:+]*-[\w.:+-]*\](?=_|[ \t])/g, (label) => label.replaceAll('-', '_'))
    .replace(/(?<![\w`:/.-])(\w+(?:-\w+)+?)(__?)(?![\w`-])/g, (whole, name: string, end: string) =>
      named.has(name) ? `\`${name}\`${end}` : whole,
    );
};

/** A text as the library can read it, with the line that each of its lines comes from. */
const readable = (text: string): Line[] =>
  linesOf(withPlainNames(text)).flatMap(({ text: written, at }) => {
    let line = written;
    // A tab stands for the way to the next eighth column.
    for (let tab = line.indexOf('\t'); tab >= 0 && line.slice(0, tab).trim() === ''; tab = line.indexOf('\t'))
      line = line.slice(0, tab) + ' '.repeat(8 - (tab % 8)) + line.slice(tab + 1);
    const [, sign, block] = /^(\s*(?:[-*+]|(?:\w{1,4}|#)[.)])\s+)(\.\. .*)$/.exec(line.trimEnd()) ?? [];
    return sign === undefined || block === undefined
      ? [{ text: line.trimEnd(), at }]
      : [sign + noWords, '', ' '.repeat(sign.length) + block].map((one) => ({ text: one, at }));
  });

export interface Tree {
  readonly nodes: readonly RstNode[];
  /** The line of the source that a node begins on, from 1. */
  readonly lineOf: (node: RstNode) => number;
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
  const lines = readable(text);
  const whole = textOf(lines);
  const { root } = compilerFor(whole, isRaw).parse(whole);
  return {
    nodes: root.children,
    lineOf: (node) => lines[node.source.startLineIdx]?.at ?? lines.length,
    argumentOf: (node) => {
      const { startLineIdx, endLineIdx } = node.source;
      const [, first] = /^\s*\.\. .*?::(?:\s+(.*))?$/.exec(lines[startLineIdx]?.text ?? '') ?? [''];
      // A piece of another text, or of a table, has no lines of its own here.
      if (node.getRoot() !== root || !/^\s*\.\. /.test(lines[startLineIdx]?.text ?? '')) return asRead(node);
      const below = lines.slice(startLineIdx + 1, endLineIdx).map(({ text }) => text.trim());
      const end = below.findIndex((text) => text === '' || /^:[\w-]+:(?:\s|$)/.test(text));
      return [first ?? '', ...below.slice(0, end < 0 ? undefined : end)].filter((text) => text !== '').join(' ');
    },
  };
};
