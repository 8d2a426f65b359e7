/** Tags that may not stay as they are written: rules in their order, of which the first that says something counts. */
import { mark } from '../../lines.ts';
import { shownElsewhere } from '../embedded-tags.ts';
import { pictureEdits } from '../html-pictures.ts';
import { cleanTag, embedding, isHidden, isWord, ofLooks, opaque, value } from '../html.ts';
import { endOfElement } from '../placed-tags.ts';
import { partOfTable } from '../stray-tags.ts';
import { anchorSpan, isPaired, untouched, type Rule } from './rule.ts';

/** So many letters before a tag are looked at: a page may be a hundred thousand tags. */
const nearby = 200;

const nameOfThing: Rule = ({ tag, next, put }, { text }) => {
  if (!tag.isInline || !isWord(tag) || next((one) => isPaired(tag, one) && one.parent === tag.parent)) return undefined;
  return { edits: [put(text.slice(tag.start, tag.end).replace('<', '&lt;'))] };
};

/** What is said to those whose browser runs no scripts is true of the old site only. */
const forNoScripts: Rule = ({ tag, next, put }, { text }) => {
  if (tag.kind !== 'start' || tag.name !== 'noscript') return undefined;
  const end = next((one) => isPaired(tag, one));
  if (!end || !/\b(?:java)?scripts?\b/i.test(text.slice(tag.end, end.start))) return undefined;
  return { edits: [put('', { start: tag.start, end: end.end })], passed: end.end };
};

const hidden: Rule = ({ tag, index, put }, { text, tags, found }) => {
  const end = isHidden(tag) ? endOfElement(tags, index)?.end : undefined;
  if (end === undefined) return undefined;
  found('markup', tag.at, `<${tag.name}> was not shown`, 'left as a comment, with what it holds');
  return { edits: [put(mark(text.slice(tag.start, end)), { start: tag.start, end })], passed: end };
};

/** What no page may have, and what shows something from elsewhere. */
const embedded: Rule = ({ tag, index, next, put }, { text, tags, stray, found, address }) => {
  if (tag.kind !== 'start' || !(opaque.has(tag.name) || embedding.has(tag.name))) return undefined;
  const closing = tag.alone ? undefined : next((one) => isPaired(tag, one));
  const end = closing?.end ?? tag.end;
  const inside = text.slice(tag.end, closing?.start ?? tag.end);
  // A link holds no other: the words of this one lead where it leads.
  const around = tags.slice(0, index).findLast((one) => one.name === 'a' && !one.alone);
  const isLinked = around?.kind === 'start' && value(around, 'href') !== undefined && !stray.has(around);
  const shown = shownElsewhere(tag, inside, text, { end, isLinked, found, address });
  return { edits: [put(shown, { start: tag.start, end })], passed: end };
};

/** An address within a sentence is words, which hold none; a picture comes out of its frame. */
const frame: Rule = ({ tag, put }) => {
  const { name, kind, isInline } = tag;
  const isFrame = name === 'picture' || (name === 'address' && isInline);
  const isEndAlone = kind === 'end' && (opaque.has(name) || embedding.has(name));
  return isFrame || isEndAlone ? { edits: [put('')] } : undefined;
};

/** Browsers forgive an end of line between the items of a list; readers by ear are told of an item that is none. */
const breakInList: Rule = ({ tag, put }, { text }) => {
  if (tag.name !== 'br') return undefined;
  const between = /(?<=<[uo]l\b[^>]*>|<\/li>)(?:[\s\u200B-\u200D\uFEFF]|<br\s*\/?>)*$/i;
  const [blank] = between.exec(text.slice(Math.max(0, tag.start - nearby), tag.start)) ?? [];
  if (blank === undefined) return undefined;
  // Letters of no width come along when people copy.
  const copied = /[\u200B-\u200D\uFEFF]/.test(blank) ? blank.length : 0;
  return { edits: [put('', { start: tag.start - copied, end: tag.end })] };
};

const picture: Rule = ({ tag, index }, { text, tags, found, recasts }) =>
  tag.name === 'img' && tag.kind === 'start'
    ? { edits: pictureEdits(tags, index, text, found, recasts.get(tag)) }
    : undefined;

/** A link in a sentence is one of Markdown. */
const link: Rule = ({ tag, next, put }, { text, ids }) => {
  const href = value(tag, 'href');
  if (tag.name !== 'a' || tag.kind !== 'start' || !tag.isInline || href === undefined) return undefined;
  const end = next((one) => one.name === 'a');
  if (!isPaired(tag, end) || !end.isInline || /\n\s*\n/.test(text.slice(tag.end, end.start))) return undefined;
  const id = (value(tag, 'id') ?? value(tag, 'name'))?.trim().replace(/\s+/g, '-');
  const begin = put(id === undefined || ids.has(id) ? '[' : `${anchorSpan(id)}[`);
  if (id !== undefined) ids.add(id);
  return { edits: [begin, put(`](<${href.replace(/[<>]/g, encodeURIComponent)}>)`, end)], done: [end] };
};

const stray: Rule = ({ tag, put }, { stray, ids, found }) => {
  if (!stray.has(tag)) return undefined;
  const { name, kind, at } = tag;
  const isKnown = cleanTag(tag, new Set(), () => undefined) !== undefined;
  if (!isKnown) return untouched;
  const id = kind === 'start' && name === 'a' ? (value(tag, 'id') ?? value(tag, 'name')) : undefined;
  if (id !== undefined && !ids.has(id) && !/["<>&\s]/.test(id)) {
    // People write a place to link to as a link that is never closed. What follows is Markdown again.
    ids.add(id);
    return { edits: [put(`${anchorSpan(id)}${tag.isInline ? '' : '\n\n'}`)] };
  }
  const why = partOfTable.test(name) ? 'stands in no table' : 'is never closed';
  if (ofLooks.test(name)) found('looks', at, `<${name}> may not stand in content`, 'left out; what it holds stays');
  // A paragraph that a list, a table or a blank line has ended loses nothing.
  else if (name !== 'p')
    found('markup', at, kind === 'end' ? `</${name}> closes nothing` : `<${name}> ${why}`, 'left out');
  return { edits: [put('')] };
};

export const writtenTags: readonly Rule[] = [
  nameOfThing,
  forNoScripts,
  hidden,
  embedded,
  frame,
  breakInList,
  picture,
  link,
  stray,
];
