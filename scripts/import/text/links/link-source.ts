/** Links and pictures as they are written. */
import { inlineCode } from '../fences.ts';
import { nameOf } from '../../paths.ts';
import type { PageContext, Slugger } from '../../source.ts';
import { codeLines, inWords, outsideCode, wordsAlone, type Line } from '../lines.ts';
import { withWidth } from '../picture-words.ts';
import { decoded } from '../../../../src/domain/text/decoded.ts';

const isPictureFile = /\.(?:png|jpe?g|webp|avif|gif|svg)$/i;

/** Words of a file name, for a picture that nobody described. */
export const wordsOfFile = (url: string): string => {
  // A badge names its words, and behind a hyphen its colour.
  const path = url
    .replace(/[?#].*$/, '')
    .replace(/\/$/, '')
    .replace(/(?<=^https:\/\/img\.shields\.io\/badge\/.*)-\w+$/, '');
  const name = url.startsWith('data:') ? '' : nameOf(path);
  return (
    decoded(name)
      .replace(/\.\w+$/, '')
      .replace(/[-_+.\s]+/g, ' ')
      .replace(/[[\]()<>`*]/g, '')
      .trim() || 'Picture'
  );
};

/** An address as a link writes it. */
export const safe = (url: string): string =>
  /[\s()<>]/.test(url) ? `<${url.replace(/</g, '%3C').replace(/>/g, '%3E')}>` : url;

/** Words as they stand between brackets. */
export const escaped = (words: string): string => words.replace(/(?<!\\)[[\]]/g, '\\$&');

/** Where the address of a link or picture stands in its source: after the words between brackets. */
export const addressPlace = (source: string, from: number): { start: number; end: number } | undefined => {
  const rest = source.slice(from);
  const [whole, before = '', angled, bare] =
    /^(\]\(\s*)(?:<([^>\n]*)>|([^\s()]*(?:\([^\s()]*\)[^\s()]*)*))/.exec(rest) ?? [];
  if (whole === undefined) return undefined;
  const written = angled === undefined ? (bare ?? '') : `<${angled}>`;
  return { start: from + before.length, end: from + before.length + written.length };
};

/** Index of the bracket that ends the words of a picture. */
export const wordsEnd = (source: string): number => {
  let depth = 0;
  for (let at = 1; at < source.length; at += 1) {
    if (source[at] === '\\') at += 1;
    else if (source[at] === '[') depth += 1;
    else if (source[at] === ']' && (depth -= 1) === 0) return at;
  }
  return -1;
};

/** True for an address whose brackets all have their counterparts. */
const isBalanced = (address: string): boolean => {
  let depth = 0;
  for (const sign of address) {
    if (sign === '(') depth += 1;
    if (sign === ')' && (depth -= 1) < 0) return false;
  }
  return depth === 0;
};

/**
 * Addresses of pictures whose percent signs are no escapes, spelt so that they can be read: a file may be named `50%.png`.
 * And those at the foot of a page with a bracket too many, held together: one that Markdown cannot read would make words of
 * itself and of all that follow.
 */
export const withWholeEscapes = (lines: readonly Line[]): Line[] => {
  const whole = (address: string): string =>
    decoded(address) === address && address.includes('%') ? address.replaceAll('%', '%25') : address;
  return outsideCode(lines, (text) =>
    /[%()]/.test(text)
      ? text
          .replace(/(!\[[^\]]*\]\(<?)([^)\s>]*)/g, (_, before: string, address: string) => before + whole(address))
          .replace(/^(\s*\[[^\]]+\]:\s*<?)([^\s>]+)/, (_, before: string, address: string) => before + whole(address))
          .replace(/^( {0,3}\[[^\]]+\]:[ \t]*)([^\s<>]+)/, (all, before: string, address: string) =>
            isBalanced(address) ? all : `${before}<${address}>`,
          )
      : text,
  );
};

const written = /((!?)\[[^[\]]*\]\()\s*([^()<>"\s][^()<>"\n]*?)(\s+(?:"[^"\n]*"|'[^'\n]*'))?\s*\)/dg;

const sized =
  /!\[((?:[^[\]\n]|\\.)*)\](\(\s*(?:<[^>\n]*>|(?:[^()\s]|\([^()\n]*\))+))\s+=(\d*)(%|px)?(?:x\d*(?:%|px)?)?\s*\)/g;

/** Pictures whose size stands behind their address, as several wikis have it and Markdown does not. */
const withSizesInWords = (lines: readonly Line[], found: PageContext['found']): Line[] =>
  outsideCode(lines, (text, at) =>
    inWords(text, (words) =>
      words.replace(sized, (_, alt: string, address: string, width: string, unit = '') => {
        const named = unit === '%' ? alt : withWidth(alt, width, /^\s*\|/.test(text));
        if (named === alt) found('looks', at, 'the size of a picture', 'left out');
        return `![${named}]${address})`;
      }),
    ),
  );

/** Addresses with blanks in them, which Markdown takes for words: of a picture, or where they name a file, that is what was meant. */
export const withSpacedAddresses = (
  lines: readonly Line[],
  isThere: (address: string) => boolean,
  found: PageContext['found'],
  slug: Slugger,
): Line[] => {
  // People write the words of a heading for its anchor.
  const anchorOf = (words: string): string | undefined => {
    const anchor = slug(words, new Set());
    const isCode = codeLines(lines);
    const isHeading = (text: string): boolean => slug(text.replace(/^#{1,6}[ \t]+/, ''), new Set()) === anchor;
    return lines.some(({ text }, at) => !isCode[at] && /^#{1,6}[ \t]/.test(text) && isHeading(text))
      ? anchor
      : undefined;
  };
  const rewritten = (whole: string, [before = '', sign, address = '', title = '']: string[], at: number): string => {
    if (!/\s/.test(address)) return whole;
    // Trac has the words of a link behind its address, and some tools that read it have them there still.
    const [, url, behind] = sign === '' ? (/^(https?:\/\/\S+)\s+(\S.*)$/.exec(address) ?? []) : [];
    const label = before.slice(1, -2).replace(/\\/g, '').trim();
    if (url !== undefined && (label === address || label === behind)) return `[${behind ?? ''}](${url})`;
    const anchor = address.startsWith('#') ? anchorOf(address.slice(1)) : undefined;
    if (anchor !== undefined) return `${before}#${anchor}${title})`;
    if (isThere(address) || (sign !== '' && isPictureFile.test(address))) return `${before}<${address}>${title})`;
    found('dead link', at, `link ${address}: blanks in an address make it words in Markdown`, 'shown as it is written');
    return whole;
  };
  return outsideCode(withSizesInWords(lines, found), (text, at) => {
    let [done, result] = [0, ''];
    // There may be code among the words of a link.
    for (const { index, 0: whole, indices = [] } of wordsAlone(text).matchAll(written)) {
      const groups = indices.slice(1).map((place) => (place === undefined ? '' : text.slice(...place)));
      const end = index + whole.length;
      result += text.slice(done, index) + rewritten(text.slice(index, end), groups, at);
      done = end;
    }
    return result + text.slice(done);
  });
};

const withCode = /(?<![\w(<[`])((?:https?:\/\/|www\.)[^\s<>()|"'`]*(?:`[^`\s]+`[^\s<>()|"'`]*)+)/g;
/** A placeholder between braces, in the name of a host or with blanks in it; in a path it is a part of the address. */
const withBraces =
  /(?<![\w(<[`])((?:https?:\/\/|www\.)(?:[^\s<>()|"'`{}/]*\{+[^{}`\n]*\}+|[^\s<>()|"'`{}]*\{+[^{}`\s]*\s[^{}`\n]*\}+)[^\s<>()|"'`]*)/g;

/** Addresses with a placeholder in them, as one piece of code: the link would end in the middle, or lead nowhere. */
export const withWholeAddresses = (lines: readonly Line[]): Line[] =>
  outsideCode(lines, (text) =>
    /(?:https?:\/\/|www\.)[^\s`{]*[`{]/.test(text) && !/^\s*\[[^\]]+\]:/.test(text)
      ? [withCode, withBraces].reduce(
          (all, pattern) =>
            all.replace(pattern, (whole, address: string, offset: number) => {
              // Behind an open backtick it is code already, and in a tag it is an attribute.
              const before = all.slice(0, offset);
              if (before.split('`').length % 2 === 0 || /=["']?$|<[a-z][^<>]*$/i.test(before)) return whole;
              return inlineCode(address);
            }),
          text,
        )
      : text,
  );
