/** The HTML of a whole text, tag by tag. */
import { withEdits, type Edit } from '../edits.ts';
import { inWords, outsideCode, textOf, type Line } from '../lines.ts';
import type { Found } from '../marks.ts';
import { placedTags, type Placed } from './placed-tags.ts';
import { keptTag } from './rules/kept-tags.ts';
import { tagIn, type Outcome, type Rule, type TaggedText } from './rules/rule.ts';
import { standing } from './rules/standing.ts';
import { writtenTags } from './rules/written-tags.ts';

const rules: readonly Rule[] = [...writtenTags, keptTag];

/** Keys side by side, and what came in place of something, are two words for whoever hears them, or searches. */
const withWordsApart = (lines: readonly Line[]): Line[] =>
  outsideCode(lines, (text) =>
    inWords(text, (words) =>
      words
        .replace(/<\/(?=<\/?[a-z])/gi, '') // An end that somebody began twice.
        .replace(/<\/kbd>(?=<kbd\b)|<\/del>(?=<ins\b)/gi, '$& '),
    ),
  );

/** What the first rule says that says something about a tag. */
const outcomeOf = (tag: Placed, index: number, of: TaggedText): Outcome | undefined => {
  const one = tagIn(of, tag, index);
  for (const rule of rules) {
    const outcome = rule(one, of);
    if (outcome) return outcome;
  }
  return undefined;
};

/**
 * Leaves of the HTML of a text what may stand here.
 * @param address where an address of the old site leads here, for links in HTML
 */
export const withCleanHtml = (
  given: readonly Line[],
  address: (url: string, line: number) => string | undefined,
  found: Found,
): Line[] => {
  const lines = withWordsApart(given);
  const text = textOf(lines);
  const edits: Edit[] = [];
  const tags = placedTags(lines, edits, found);
  const of: TaggedText = { ...standing(tags, text), text, tags, ids: new Set(), address, found };
  edits.push(...of.ends);
  // Ends that were dealt with where their start stood.
  const done = new Set<Placed>();
  let passed = 0;
  for (const [index, tag] of tags.entries()) {
    if (tag.start < passed || done.has(tag)) continue;
    const outcome = outcomeOf(tag, index, of);
    edits.push(...(outcome?.edits ?? []));
    for (const one of outcome?.done ?? []) done.add(one);
    passed = outcome?.passed ?? passed;
  }
  return withEdits(lines, edits);
};
