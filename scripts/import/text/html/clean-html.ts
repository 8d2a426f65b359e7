/** The HTML of a whole text, tag by tag. */
import { withEdits, type Edit } from '../edits.ts';
import { shownElsewhere } from './embedded-tags.ts';
import { cleanTag, embedding, isHidden, isWord, ofFrame, ofLooks, opaque, value } from './html.ts';
import { inWords, mark, outsideCode, textOf, type Line } from '../lines.ts';
import type { Found } from '../marks.ts';
import { pictureEdits } from './html-pictures.ts';
import { misplaced, type Recast } from './misplaced-tags.ts';
import { endOfElement, headingAround, placedTags, type Placed } from './placed-tags.ts';
import { blocks, looseItems, partOfTable, strayTags } from './stray-tags.ts';
import { endOf, startOf, type PlacedNode } from '../tree.ts';

/** So many letters before a tag are looked at: a page may be a hundred thousand tags. */
const nearby = 200;

/** Elements that hold words only. */
const ofWords = /^(?:span|b|strong|i|em|u|s|small|sub|sup|mark|q|cite|code|kbd|samp|var|abbr|dfn)$/;

/** Why a start tag belongs to no element. */
const withoutPlace = (name: string): string => (partOfTable.test(name) ? 'stands in no table' : 'is never closed');

/**
 * Leaves of the HTML of a text what may stand here.
 * @param address where an address of the old site leads here, for links in HTML
 */
export const withCleanHtml = (
  given: readonly Line[],
  address: (url: string, line: number) => string | undefined,
  found: Found,
): Line[] => {
  // Keys side by side, and what came in place of something, are two words for whoever hears them, or searches.
  const lines = outsideCode(given, (text) =>
    inWords(text, (words) =>
      words
        .replace(/<\/(?=<\/?[a-z])/gi, '') // An end that somebody began twice.
        .replace(/<\/kbd>(?=<kbd\b)|<\/del>(?=<ins\b)/gi, '$& '),
    ),
  );
  const text = textOf(lines);
  const edits: Edit[] = [];
  const ids = new Set<string>();
  const placed = placedTags(lines, edits, found);
  const stray = new Set<Placed>();
  const listBegins = new Set<Placed>();
  const cellOf = ({ parent }: Placed): PlacedNode | undefined => (parent?.type === 'tableCell' ? parent : undefined);
  const cells = Map.groupBy(placed, cellOf);
  const recasts = new Map<Placed, Recast>();
  // A list that a cell leaves open holds nothing of the next one.
  for (const [cell, tags] of cells) {
    const last = cell?.children && endOf(cell.children.at(-1) ?? cell);
    const found = strayTags(tags, text, last);
    for (const one of found.stray) stray.add(one);
    for (const [one, recast] of misplaced(tags, found.stray, text)) recasts.set(one, recast);
    for (const { at, text: by } of found.ends) edits.push({ start: at, end: at, text: by });
    // What stood in a list that nobody closed stands in none.
    for (const { first, end = last } of looseItems(tags.filter((one) => !found.stray.has(one)))) {
      if (end === undefined) continue;
      listBegins.add(first);
      edits.push({ start: end, end, text: '</ul>' });
    }
  }
  const isPaired = (token: Placed, end: Placed | undefined): end is Placed =>
    end !== undefined && end.name === token.name && end.kind === 'end';

  // Ends that were dealt with where their start stood.
  const done = new Set<Placed>();
  let passed = 0;
  placed.forEach((token, index) => {
    if (token.start < passed || done.has(token)) return;
    const { name, kind, at } = token;
    const put = (by: string, start = token.start, end = token.end): void => {
      // A line on which nothing is left would end the HTML around it.
      const from = text.lastIndexOf('\n', start - 1);
      const isAlone =
        by === '' && /^\n[ \t]*$/.test(text.slice(from, start)) && /^[ \t]*(?:\n|$)/.test(text.slice(end));
      // Blanks before a tag that goes and blanks behind it would make code of what follows.
      const isFirst =
        by === '' && !isAlone && !token.isInline && /^\n?[ \t]+$/.test(text.slice(Math.max(0, from), start));
      const [blanks = ''] = (isFirst && /^[ \t]*/.exec(text.slice(end))) || [];
      edits.push({ start: isAlone && from > startOf(token.node) ? from : start, end: end + blanks.length, text: by });
    };
    const next = (isIt: (one: Placed) => boolean): Placed | undefined => {
      for (let after = index + 1; after < placed.length; after += 1) {
        const one = placed[after];
        if (one && isIt(one)) return one;
      }
      return undefined;
    };
    if (token.isInline && isWord(token) && !next((one) => isPaired(token, one) && one.parent === token.parent)) {
      put(text.slice(token.start, token.end).replace('<', '&lt;'));
      return;
    }
    // What is said to those whose browser runs no scripts is true of the old site only.
    const unscripted = kind === 'start' && name === 'noscript' ? next((one) => isPaired(token, one)) : undefined;
    if (unscripted && /\b(?:java)?scripts?\b/i.test(text.slice(token.end, unscripted.start))) {
      passed = unscripted.end;
      put('', token.start, passed);
      return;
    }
    const hiddenEnd = isHidden(token) ? endOfElement(placed, index) : undefined;
    if (hiddenEnd !== undefined) {
      passed = hiddenEnd.end;
      found('markup', at, `<${name}> was not shown`, 'left as a comment, with what it holds');
      put(mark(text.slice(token.start, passed)), token.start, passed);
      return;
    }
    if (kind === 'start' && (opaque.has(name) || embedding.has(name))) {
      const end = token.alone ? undefined : next((one) => isPaired(token, one));
      passed = end?.end ?? token.end;
      const inside = text.slice(token.end, end?.start ?? token.end);
      // A link holds no other: the words of this one lead where it leads.
      const around = placed.slice(0, index).findLast((one) => one.name === 'a' && !one.alone);
      const isLinked = around?.kind === 'start' && value(around, 'href') !== undefined && !stray.has(around);
      put(shownElsewhere(token, inside, text, { end: passed, isLinked, found, address }), token.start, passed);
      return;
    }
    // An address within a sentence is words, which hold none; a picture comes out of its frame.
    const isFrame = name === 'picture' || (name === 'address' && token.isInline);
    if (isFrame || (kind === 'end' && (opaque.has(name) || embedding.has(name)))) {
      put('');
      return;
    }
    // Browsers forgive an end of line between the items of a list; readers by ear are told of an item that is none.
    const between = /(?<=<[uo]l\b[^>]*>|<\/li>)(?:[\s\u200B-\u200D\uFEFF]|<br\s*\/?>)*$/i;
    const [blank] = (name === 'br' && between.exec(text.slice(Math.max(0, token.start - nearby), token.start))) || [];
    if (blank !== undefined) {
      // Letters of no width come along when people copy.
      put('', token.start - (/[\u200B-\u200D\uFEFF]/.test(blank) ? blank.length : 0));
      return;
    }
    if (name === 'img' && kind === 'start') {
      edits.push(...pictureEdits(placed, index, text, found, recasts.get(token)));
      return;
    }
    const href = value(token, 'href');
    if (name === 'a' && kind === 'start' && token.isInline && href !== undefined) {
      const end = next((one) => one.name === 'a');
      if (isPaired(token, end) && end.isInline && !/\n\s*\n/.test(text.slice(token.end, end.start))) {
        const id = (value(token, 'id') ?? value(token, 'name'))?.trim().replace(/\s+/g, '-');
        put(id === undefined || ids.has(id) ? '[' : `<span id="${id}"></span>[`);
        if (id !== undefined) ids.add(id);
        put(`](<${href.replace(/[<>]/g, encodeURIComponent)}>)`, end.start, end.end);
        done.add(end);
        return;
      }
    }
    if (stray.has(token)) {
      const isKnown = cleanTag(token, new Set(), () => undefined) !== undefined;
      if (!isKnown) return;
      const id = kind === 'start' && name === 'a' ? (value(token, 'id') ?? value(token, 'name')) : undefined;
      if (id !== undefined && !ids.has(id) && !/["<>&\s]/.test(id)) {
        // People write a place to link to as a link that is never closed. What follows is Markdown again.
        ids.add(id);
        put(`<span id="${id}"></span>${token.isInline ? '' : '\n\n'}`);
        return;
      }
      // A paragraph that a list, a table or a blank line has ended loses nothing.
      if (ofLooks.test(name)) found('looks', at, `<${name}> may not stand in content`, 'left out; what it holds stays');
      else if (name !== 'p')
        found(
          'markup',
          at,
          kind === 'end' ? `</${name}> closes nothing` : `<${name}> ${withoutPlace(name)}`,
          'left out',
        );
      put('');
      return;
    }
    const clean = cleanTag(token, ids, (url) => address(url, at));
    if (clean === undefined) {
      // Names that HTML does not have are words, such as <namespace>; one with a colon would be taken for a tag.
      if (name.includes(':')) put(text.slice(token.start, token.end).replace('<', '&lt;'));
      return;
    }
    for (const one of clean.left)
      found(
        ofLooks.test(one.slice(1, -1)) || ofFrame.test(one.slice(1, -1)) ? 'looks' : 'markup',
        at,
        `${one} may not stand in content`,
        'left out; what it holds stays',
      );
    const heading = kind === 'start' && /^h[1-6]$/.test(name) ? next((one) => /^h[1-6]$/.test(one.name)) : undefined;
    if (isPaired(token, heading) && /^(?:\s|<!--(?:(?!-->)[\s\S])*-->)*$/.test(text.slice(token.end, heading.start))) {
      // A template that only the old generator filled in leaves a heading without words.
      done.add(heading);
      put('');
      put('', heading.start, heading.end);
      return;
    }
    const closing =
      !token.isInline && (name === 'p' || ofWords.test(name)) ? next((one) => one.name === name) : undefined;
    if (kind === 'start' && isPaired(token, closing) && !closing.isInline) {
      const inside = placed.slice(index + 1, placed.indexOf(closing));
      const held = inside.filter((one) => blocks.has(one.name) && !stray.has(one));
      const [first, last] = held;
      // Around one paragraph they are meant for its words.
      const isAround =
        first?.name === 'p' &&
        held.length === 2 &&
        isPaired(first, last) &&
        `${text.slice(token.end, first.start)}${text.slice(last.end, closing.start)}`.trim() === '';
      if (isAround && name !== 'p' && closing.node === token.node) {
        for (const one of [first, last, closing]) done.add(one);
        put('');
        put(`${cleanTag(first, ids, () => undefined)?.text ?? ''}${clean.text}`, first.start, first.end);
        put(`</${name}></p>`, last.start, last.end);
        put('', closing.start, closing.end);
        return;
      }
      // Words that are more than one piece of Markdown are a box of blocks; a picture within HTML is such a piece.
      const isParted = inside.some((one) => one.name === 'img' && !headingAround(placed, placed.indexOf(one)));
      // What a browser ends where a block begins is no box.
      if (name === 'p' ? isParted && held.length === 0 : isParted || held.length > 0 || closing.node !== token.node) {
        done.add(closing);
        const box = clean.text.replace(/^<\w+/, '<div').replace(/ cite="[^"]*"/, '');
        put(recasts.get(token)?.(token, clean.text) ?? box);
        const boxEnd = recasts.get(closing)?.(closing, `</${name}>`) ?? '</div>';
        put(`${isParted && name !== 'p' ? '\n\n' : ''}${boxEnd}`, closing.start, closing.end);
        return;
      }
    }
    if (kind === 'start' && isPaired(token, closing) && ofWords.test(name) && closing.parent?.type === 'paragraph') {
      // Words that begin in HTML and end in a paragraph of Markdown further down are a box, too, which ends behind that.
      const after = endOf(closing.parent);
      done.add(closing);
      put(clean.text.replace(/^<\w+/, '<div'));
      put('', closing.start, closing.end);
      edits.push({ start: after, end: after, text: '\n\n</div>' });
      return;
    }
    const becameSpan = /^<span\b/.test(clean.text) && name === 'a';
    const end = becameSpan && !token.alone ? next((one) => one.name === 'a') : undefined;
    const isWhole = isPaired(token, end);
    // A link that leads nowhere may hold a heading, a picture and more, which no words may.
    const held = isWhole ? placed.slice(index + 1, placed.indexOf(end)) : [];
    const isBox = held.some((one) => blocks.has(one.name) || (one.name === 'img' && !token.isInline));
    if (isWhole) {
      done.add(end);
      put(isBox ? '</div>' : '</span>', end.start, end.end);
    }
    const isUnnamed = name === 'details' && kind === 'start' && placed[index + 1]?.name !== 'summary';
    const written = [
      listBegins.has(token) ? '<ul>' : '',
      recasts.get(token)?.(token, clean.text) ?? (isBox ? clean.text.replace(/^<span/, '<div') : clean.text),
      isUnnamed ? '<summary>Details</summary>' : '',
    ].join('');
    if (written !== text.slice(token.start, token.end)) put(written);
  });
  return withEdits(lines, edits);
};
