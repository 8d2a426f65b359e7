/** Tags that may stand here, and what they become among those around them. */
import { endOf } from '../../tree.ts';
import { cleanTag, ofFrame, ofLooks, type CleanTag } from '../html.ts';
import { headingAround, type Placed } from '../placed-tags.ts';
import { blocks, ofWords } from '../stray-tags.ts';
import { isPaired, untouched, type Outcome, type Rule, type TaggedText, type TagInText } from './rule.ts';

/** A rule about a tag with what stays of it. */
type KeptRule = (one: TagInText, of: TaggedText, clean: CleanTag) => Outcome | undefined;

/** The tags between that of an index and another. */
const between = ({ tags }: TaggedText, index: number, end: Placed): readonly Placed[] =>
  tags.slice(index + 1, tags.indexOf(end));

const asDivision = (tag: string): string => tag.replace(/^<\w+/, '<div');

/** A template that only the old generator filled in leaves a heading without words. */
const emptyHeading: KeptRule = ({ tag, next, put }, { text }) => {
  if (tag.kind !== 'start' || !/^h[1-6]$/.test(tag.name)) return undefined;
  const end = next((one) => /^h[1-6]$/.test(one.name));
  if (!isPaired(tag, end) || !/^(?:\s|<!--(?:(?!-->)[\s\S])*-->)*$/.test(text.slice(tag.end, end.start)))
    return undefined;
  return { edits: [put(''), put('', end)], done: [end] };
};

/** Words around one paragraph are meant for what it holds. */
const aroundParagraph: KeptRule = ({ tag, index, next, put }, of, clean) => {
  const { text, ids, stray } = of;
  if (tag.kind !== 'start' || tag.isInline || !ofWords.test(tag.name)) return undefined;
  const closing = next((one) => one.name === tag.name);
  if (!isPaired(tag, closing) || closing.isInline || closing.node !== tag.node) return undefined;
  const [first, last, ...more] = between(of, index, closing).filter((one) => blocks.has(one.name) && !stray.has(one));
  if (first?.name !== 'p' || !isPaired(first, last) || more.length > 0) return undefined;
  if (`${text.slice(tag.end, first.start)}${text.slice(last.end, closing.start)}`.trim() !== '') return undefined;
  return {
    edits: [
      put(''),
      put(`${cleanTag(first, ids, () => undefined)?.text ?? ''}${clean.text}`, first),
      put(`</${tag.name}></p>`, last),
      put('', closing),
    ],
    done: [first, last, closing],
  };
};

/** Words that are more than one piece of Markdown are a box of blocks; a picture within HTML is such a piece. */
const boxOfBlocks: KeptRule = ({ tag, index, next, put }, of, clean) => {
  const { tags, recasts, stray } = of;
  const isParagraph = tag.name === 'p';
  if (tag.kind !== 'start' || tag.isInline || !(isParagraph || ofWords.test(tag.name))) return undefined;
  const closing = next((one) => one.name === tag.name);
  if (!isPaired(tag, closing) || closing.isInline) return undefined;
  const inside = between(of, index, closing);
  const holdsBlocks = inside.some((one) => blocks.has(one.name) && !stray.has(one));
  const isParted = inside.some((one) => one.name === 'img' && !headingAround(tags, tags.indexOf(one)));
  // What a browser ends where a block begins is no box.
  const isBox = isParagraph ? isParted && !holdsBlocks : isParted || holdsBlocks || closing.node !== tag.node;
  if (!isBox) return undefined;
  const box = asDivision(clean.text).replace(/ cite="[^"]*"/, '');
  const end = recasts.get(closing)?.(closing, `</${tag.name}>`) ?? '</div>';
  return {
    edits: [
      put(recasts.get(tag)?.(tag, clean.text) ?? box),
      put(`${isParted && !isParagraph ? '\n\n' : ''}${end}`, closing),
    ],
    done: [closing],
  };
};

/** Words that begin in HTML and end in a paragraph of Markdown further down are a box, too, which ends behind that. */
const boxIntoParagraph: KeptRule = ({ tag, next, put }, _, clean) => {
  if (tag.kind !== 'start' || tag.isInline || !ofWords.test(tag.name)) return undefined;
  const closing = next((one) => one.name === tag.name);
  if (!isPaired(tag, closing) || closing.parent?.type !== 'paragraph') return undefined;
  const after = endOf(closing.parent);
  return {
    edits: [put(asDivision(clean.text)), put('', closing), { start: after, end: after, text: '\n\n</div>' }],
    done: [closing],
  };
};

/** A tag without what may not stay; a link that leads nowhere may hold a heading, a picture and more, which no words may. */
const asWritten = ({ tag, index, next, put }: TagInText, of: TaggedText, clean: CleanTag): Outcome => {
  const { text, tags, recasts, listBegins } = of;
  const { name, kind } = tag;
  const becameSpan = name === 'a' && /^<span\b/.test(clean.text) && !tag.alone;
  const end = becameSpan ? next((one) => one.name === 'a') : undefined;
  const isWhole = isPaired(tag, end);
  const held = isWhole ? between(of, index, end) : [];
  const isBox = held.some((one) => blocks.has(one.name) || (one.name === 'img' && !tag.isInline));
  const isUnnamed = name === 'details' && kind === 'start' && tags[index + 1]?.name !== 'summary';
  const written = [
    listBegins.has(tag) ? '<ul>' : '',
    recasts.get(tag)?.(tag, clean.text) ?? (isBox ? asDivision(clean.text) : clean.text),
    isUnnamed ? '<summary>Details</summary>' : '',
  ].join('');
  return {
    edits: [
      ...(isWhole ? [put(isBox ? '</div>' : '</span>', end)] : []),
      ...(written === text.slice(tag.start, tag.end) ? [] : [put(written)]),
    ],
    done: isWhole ? [end] : [],
  };
};

/** Of these the first that says something counts. */
const rules: readonly KeptRule[] = [emptyHeading, aroundParagraph, boxOfBlocks, boxIntoParagraph, asWritten];

/** What becomes of a tag that may stay, or that is none of HTML. */
export const keptTag: Rule = (one, of) => {
  const { tag, put } = one;
  const clean = cleanTag(tag, of.ids, (url) => of.address(url, tag.at));
  // Names that HTML does not have are words, such as <namespace>; one with a colon would be taken for a tag.
  if (clean === undefined)
    return tag.name.includes(':')
      ? { edits: [put(of.text.slice(tag.start, tag.end).replace('<', '&lt;'))] }
      : untouched;
  for (const left of clean.left) {
    const name = left.slice(1, -1);
    const kind = ofLooks.test(name) || ofFrame.test(name) ? 'looks' : 'markup';
    of.found(kind, tag.at, `${left} may not stand in content`, 'left out; what it holds stays');
  }
  for (const rule of rules) {
    const outcome = rule(one, of, clean);
    if (outcome) return outcome;
  }
  return undefined;
};
