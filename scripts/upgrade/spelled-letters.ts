/** Pages whose address had a gap where a letter is spelt out now: `gro-e` is `grosse`. */
import { parseDocument } from 'yaml';
import { kinds, wikiId } from '../../src/kinds.ts';

const page = /^content\/wiki\/(.*)\.mdx?$/;
const letters = /[ßæœøłđðþ]/giu;

/** A text with an old address among those that its page had before. */
const withOld = (text: string, old: string): string => {
  const [whole, open = '', fields = ''] = /^(\uFEFF?---[^\S\n]*\r?\n)([\s\S]*?)(?=^---[^\S\n]*\r?$)/m.exec(text) ?? [];
  if (whole === undefined || !text.startsWith(whole)) return `---\nwas: [${old}]\n---\n\n${text}`;
  const document = parseDocument(fields);
  const was: unknown = document.toJS();
  const list = (was as { was?: unknown } | null)?.was;
  if (Array.isArray(list) && list.includes(old)) return text;
  if (!Array.isArray(list)) return text.replace(whole, () => `${open}${fields}was: [${old}]\n`);
  document.addIn(['was'], old);
  return text.replace(whole, () => `${open}${document.toString({ lineWidth: 0 })}`);
};

/** Their old addresses lead to the new ones. */
export const spelledLetters = {
  what: 'its letters are spelt out in its address, to which the old one leads',
  files: new RegExp(page.source.replace('(.*)', `.*${letters.source}.*`), 'iu'),
  change: (text: string, path: string): string => {
    const name = page.exec(path)?.[1] ?? '';
    const old = wikiId(name.replace(letters, '-'));
    return old === '' || old === wikiId(name) ? text : withOld(text, kinds.wiki.route(old));
  },
};
