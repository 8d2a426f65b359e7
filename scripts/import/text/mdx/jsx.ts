/** Tags as JSX writes them, read and not run. */
import { exportedValue } from '../literals.ts';
import type { Tag } from '../tags/tags.ts';

/** A text of a program, or one that a helper is handed and gives back. */
const textAlone =
  /^(?:require|useBaseUrl|translate)?\(?\s*("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\[\s\S]|[^`\\])*`)\s*\)?\s*(?:\.default)?$/;

/** What an expression says when it is a text and nothing else. */
export const saidBy = (expression: string): string | undefined => {
  const written = expression.trim();
  const [, text] = textAlone.exec(written) ?? [];
  const value = text === undefined ? undefined : exportedValue(`export default ${text};`);
  if (typeof value === 'string') return value;
  return /^[\d.]+$|^true$/.test(written) ? written : undefined;
};

/** Texts of a program and its comments, whose braces are words; a text begins where a value may stand. */
const textsOfPrograms =
  /(?<=[\s:,([{=!?&|+;]|^)(?:"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\[\s\S]|[^`\\])*`)|\/\*[\s\S]*?\*\//y;

/** Index after a brace that is closed again. */
export const afterBrace = (text: string, start: number): number => {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '"' || sign === "'" || sign === '`' || sign === '/') {
      textsOfPrograms.lastIndex = at;
      const [whole = ''] = textsOfPrograms.exec(text) ?? [];
      at += Math.max(0, whole.length - 1);
      continue;
    }
    if (sign === '{') depth += 1;
    if (sign === '}') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return text.length;
};

/** Reads one tag of JSX; undefined where there is none. */
export const readTag = (text: string, start: number): (Tag & { readonly dropped: string[] }) | undefined => {
  const [opening, slash = '', name = ''] = /^<(\/?)([A-Za-z][\w.:-]*|(?=>))/.exec(text.slice(start, start + 80)) ?? [];
  if (opening === undefined) return undefined;
  const attributes: Record<string, string> = {};
  const dropped: string[] = [];
  let at = start + opening.length;
  while (at < text.length) {
    const rest = text.slice(at, at + 2000);
    const [blank = ''] = /^\s+/.exec(rest) ?? [];
    at += blank.length;
    const [end, closed = ''] = /^(\/?)\s*>/.exec(text.slice(at, at + 20)) ?? [];
    if (end !== undefined) {
      at += end.length;
      const kind = slash ? 'end' : closed ? 'alone' : 'start';
      return { name, attributes, values: [], kind, start, end: at, written: text.slice(start, at), dropped };
    }
    if (text[at] === '{') {
      at = afterBrace(text, at);
      continue;
    }
    const [pair, key = ''] = /^([\w:.@-]+)\s*(?:=\s*)?/.exec(text.slice(at, at + 300)) ?? [];
    if (pair === undefined || pair === '') return undefined;
    at += pair.length;
    if (!pair.includes('=')) {
      attributes[key] = 'true';
      continue;
    }
    const quote = text[at];
    if (quote === '"' || quote === "'") {
      const close = text.indexOf(quote, at + 1);
      if (close < 0) return undefined;
      attributes[key] = text.slice(at + 1, close);
      at = close + 1;
    } else if (quote === '{') {
      const close = afterBrace(text, at);
      const said = saidBy(text.slice(at + 1, close - 1));
      if (said === undefined) {
        dropped.push(key);
        attributes[`{${key}}`] = text.slice(at + 1, close - 1).trim();
      } else attributes[key] = said;
      at = close;
    } else {
      const [bare = ''] = /^[^\s>]+/.exec(text.slice(at, at + 300)) ?? [];
      attributes[key] = bare;
      at += bare.length;
    }
  }
  return undefined;
};

/** Components: names with a capital, the fragment, and elements of a site's own, whose names have a hyphen and an end. */
export const scan = (hidden: string, text: string): Tag[] => {
  const tags: Tag[] = [];
  for (const { index, 1: own } of hidden.matchAll(/(?<=(?<!\\)(?:\\\\)*)<\/?(?=[A-Z]|>|([a-z]\w*-[\w-]+))/g)) {
    if (index < (tags.at(-1)?.end ?? 0)) continue;
    const tag = readTag(text, index);
    // Words such as <user-name> stand for something of the reader's.
    if (tag && (own === undefined || tag.kind === 'alone' || hidden.includes(`</${own}>`))) tags.push(tag);
  }
  return tags;
};
