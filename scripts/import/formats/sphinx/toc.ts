/** The tree of pages: lists in the pages themselves, or one file that names them all. */
import type { NavItem } from '../../source.ts';
import { linesOf, type Line } from '../../text/lines.ts';
import { isRecord, said } from '../../text/literals.ts';
import { withDirectives, type Directive } from './directives.ts';

/** Entries of the lists that make the tree, in MyST and in reStructuredText. */
export const toctrees = (
  text: string,
): { caption: string | undefined; entries: string[]; isGlob: boolean; at: number }[] => {
  const made: Directive[] = [];
  const lines = linesOf(text);
  withDirectives(lines, (one) => {
    if (one.name === 'toctree') made.push(one);
    // Trees stand within other blocks, too.
    else if (one.name !== 'code-block' && one.name !== 'eval-rst')
      withDirectives(one.body, (inner) => (inner.name === 'toctree' && made.push(inner), []));
    return [];
  });
  lines.forEach(({ text: line, at }, index) => {
    const [, indent] = /^(\s*)\.\.\s+toctree::\s*$/.exec(line) ?? [];
    if (indent === undefined) return;
    const body: Line[] = [];
    const options: Record<string, string> = {};
    for (const one of lines.slice(index + 1)) {
      if (one.text.trim() !== '' && !one.text.startsWith(`${indent} `)) break;
      const [, name, value = ''] = /^\s*:([\w-]+):\s*(.*)$/.exec(one.text) ?? [];
      if (name !== undefined) options[name] = value;
      else body.push(one);
    }
    made.push({ name: 'toctree', argument: '', options, body, at });
  });
  return made.map(({ options, body, at }) => ({
    caption: said(options['caption']),
    entries: body.map((line) => line.text.trim()).filter((entry) => entry !== '' && !/^(?:self|#|\.\.)/.test(entry)),
    isGlob: options['glob'] !== undefined,
    at,
  }));
};

/** The tree of `_toc.yml` and `myst.yml`. */
export const listed = (value: unknown, pageOf: (name: string) => string | undefined, at: NavItem['at']): NavItem[] => {
  if (Array.isArray(value)) return value.flatMap((one) => listed(one, pageOf, at));
  if (!isRecord(value)) return [];
  const items = ['parts', 'chapters', 'sections', 'children', 'entries', 'subtrees', 'items'].flatMap((name) =>
    listed(value[name], pageOf, at),
  );
  const name = said(value['root']) ?? said(value['file']) ?? said(value['doc']);
  const page = name === undefined ? said(value['url']) : (pageOf(name) ?? name);
  const title = said(value['title']) ?? said(value['caption']);
  if (value['root'] !== undefined) return [{ label: title, page, items: [], at }, ...items];
  return title === undefined && page === undefined ? items : [{ label: title, page, items, at }];
};
