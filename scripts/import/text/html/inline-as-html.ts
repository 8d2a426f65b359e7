/** Markdown within a line, written as HTML: where HTML stands, Markdown is words. */
import { asHtml } from '../as-words.ts';

const code = /(<code\b[^<>]*>.*?<\/code>|<!--.*?-->)/i;

/** What is code, a comment or a tag already. */
const written = /(<code\b[^<>]*>.*?<\/code>|<!--.*?-->|<\/?[a-z][^<>]*>)/i;

const plain = /[^\s()<>]*(?:\([^\s()<>]*\)[^\s()<>]*)*/.source;

const link = new RegExp(
  `(!?)\\[([^\\]]*)\\]\\(\\s*(?:<([^<>\\n]+)>|(?!\\))(${plain}))(?:\\s+["'][^"']*["'])?\\s*\\)`,
  'g',
);

/** Words with the code, the emphasis, the links and the pictures of Markdown as HTML; tags among them stay. */
export const inlineAsHtml = (text: string): string => {
  const change = (words: string, apply: (piece: string) => string, kept = written): string =>
    words
      .split(kept)
      .map((piece, index) => (index % 2 === 0 ? apply(piece) : piece))
      .join('');
  const withCode = change(
    text,
    (piece) =>
      piece.replace(
        /(`+)(?!`)\s?(.+?)\s?(?<!`)\1(?!`)/g,
        (_, _marks, inside: string) => `<code>${asHtml(inside)}</code>`,
      ),
    code,
  );
  // An address between pointed brackets looks like a tag.
  const withLinks = change(
    withCode,
    (piece) =>
      piece.replace(link, (...found) => {
        const [, sign, words = '', pointed, plain] = found as readonly (string | undefined)[];
        const address = (pointed ?? plain ?? '').replaceAll('"', '%22');
        return sign === '!'
          ? `<img src="${address}" alt="${words.replaceAll('"', '&quot;')}">`
          : `<a href="${address}">${words}</a>`;
      }),
    code,
  );
  return change(withLinks, (piece) =>
    piece
      .replace(/\*\*(?=\S)([^*]+)\*\*/g, '<strong>$1</strong>')
      .replace(/\*(?=\S)([^*]+)\*/g, '<em>$1</em>')
      .replace(/(?<![\w_])_(?=\S)([^_]+)_(?![\w_])/g, '<em>$1</em>'),
  );
};
