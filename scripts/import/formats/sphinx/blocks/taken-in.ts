/** Directives that take something in, and texts that only some outputs have. */
import { nameOf } from '../../../paths.ts';
import { linesOf, takenIn } from '../../../text/lines.ts';
import { partOf } from '../../../text/templates/snippets.ts';
import { fence, fileFor, missing, type BlockRule } from './rule.ts';
import { pictureOf } from './shown.ts';

const include: BlockRule = ({ argument, at }, { docs, page, book, text }) => {
  const path = fileFor(argument, docs, page);
  return path === undefined ? missing(argument, at, page) : text(takenIn(book.takenIn(path, page), at));
};

const literalInclude: BlockRule = (one, { docs, page }) => {
  const { argument, options, at } = one;
  const path = fileFor(argument, docs, page);
  const found = path === undefined ? undefined : partOf(page.folder.read(path), options['lines']?.replace('-', ':'));
  if (path === undefined || found === undefined) return missing(argument, at, page);
  const named = { ...one, options: { caption: nameOf(path), ...options } };
  return fence(options['language'] ?? nameOf(path).split('.').at(-1) ?? '', takenIn(linesOf(found), at), named);
};

/** HTML in the text or in a file, or a drawing as a picture; what is raw for another output says nothing here. */
const raw: BlockRule = ({ argument, options, body, at, ...one }, { docs, page }) => {
  const { file } = options;
  if (argument !== 'html') return [];
  if (file === undefined) return [...body];
  const path = fileFor(file, docs, page);
  if (path === undefined) return missing(file, at, page);
  return /\.svg$/i.test(path)
    ? pictureOf({ ...one, argument: file, options: {}, body: [], at }, [])
    : takenIn(linesOf(page.folder.read(path)), at);
};

const only: BlockRule = ({ argument, body }, { text }) =>
  /\bnot\s+\w*html/.test(argument) || /^\s*(?:latex|epub|text|man|pdf)\s*$/.test(argument) ? [] : text(body);

export const takesIn: Readonly<Record<string, BlockRule>> = {
  include,
  'eval-rst': ({ body, at }, { book, text }) => text(takenIn(book.fromRst(body), at)),
  literalinclude: literalInclude,
  raw,
  only,
};
