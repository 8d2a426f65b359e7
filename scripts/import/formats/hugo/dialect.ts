/** The Markdown of Hugo: shortcodes of its own, of themes and of a site, and texts that it takes in. */
import type { Fields, Finding, PageContext, SourceFolder, SourceSite } from '../../source.ts';
import { withoutAttributes } from '../../text/dialects/attributes.ts';
import { inWords, outsideCode, type Line } from '../../text/lines.ts';
import { isRecord, record, within } from '../../text/literals.ts';
import { withoutTags, type BlockRule } from '../../text/tags/tags.ts';
import { valueAt } from '../../text/templates/templates.ts';
import { attributesOfLinks, withEmoji } from '../mkdocs/inline.ts';
import { handedDown } from './handed-down.ts';
import { including } from './including.ts';
import { localShortcodes } from './shortcodes/local.ts';
import { blocks, inlines } from './shortcodes/known.ts';
import { withShortcodesInRows } from './shortcodes/tables.ts';
import { scan, withTermAnchors, withValuesInCode } from './tags.ts';

/** Shortcodes that take a file in. */
const taking = ['include', 'readfile', 'code_sample', 'codenew', 'code'];

/** So many texts may take each other in. */
const deepest = 4;

/** Shortcodes that a page shows and does not run: their signs without what keeps them from running. */
const withShownShortcodes = (line: Line): Line => ({
  ...line,
  text: line.text
    .replace(/\{\{([<%])\/\*\s*(.*?)\s*\*\/([>%])\}\}/g, '`{{$1 $2 $3}}`')
    .replace(/``\{\{/g, '`{{')
    .replace(/\}\}``/g, '}}`'),
});

/** @param docs folder of the pages */
export const dialectOf = (
  folder: SourceFolder,
  settings: Fields,
  docs: string,
): Pick<SourceSite, 'dialect'> & { readonly findings: readonly Finding[] } => {
  const params = record(settings['params']);
  const include = including(docs);
  const known = new Set([...Object.keys(blocks), ...taking, ...Object.keys(inlines(params))]);
  const local = localShortcodes(
    folder,
    (name) => known.has(name),
    include,
    (name) => valueAt(params, name),
  );
  const hasNamedTerms = within(settings['markup']).some((one) => isRecord(one) && one['autoDefinitionTermID'] === true);

  /** A text without its shortcodes, and with the texts that they take in. */
  const expanded = (lines: readonly Line[], page: PageContext): Line[] => {
    const inline = { ...local.inlines, ...inlines({ ...params, ...handedDown(folder, page.path) }) };
    const at = (given: readonly Line[], depth: number): Line[] => {
      const takingIn: BlockRule = (tag, body, context) => {
        const found = include(tag, body, context);
        return depth < deepest ? at(found, depth + 1) : found;
      };
      const isTaking = (name: string): boolean => taking.includes(name) || local.blocks[name] === include;
      return withoutTags(
        withValuesInCode(given, inline, page).map(withShownShortcodes),
        {
          scan,
          parts: new Set(['tab', 'card', 'filetree/folder', 'filetree/file']),
          block: (name) => blocks[name] ?? (isTaking(name) ? takingIn : local.blocks[name]),
          inline: (name) => inline[name],
        },
        page,
      );
    };
    return at(lines, 0);
  };

  return {
    findings: local.findings,
    dialect: (lines, page) => {
      const termed = withTermAnchors(expanded(withShortcodesInRows(lines, page), page), hasNamedTerms);
      const plain = attributesOfLinks(outsideCode(termed, withoutAttributes), page);
      return settings['enableEmoji'] === true ? outsideCode(plain, (text) => inWords(text, withEmoji)) : plain;
    },
  };
};
