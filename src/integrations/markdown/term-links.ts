/**
 * Marks the first mention of each glossary term in each section of prose, or on the page for a term that says `once`,
 * with a link to its definition. The ids of the marked terms go into the front matter as `terms`, so that the page can put
 * the definitions at its end.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { defineHastPlugin, type HastNode, type HastPluginDefinition, type HastVisitorContext } from 'satteri';
import { parse } from 'yaml';
import { termFinder } from '../../domain/content/term-marks.ts';
import type { Term } from '../../schemas/glossary.ts';

/** Elements whose words are not prose: a mark there would break a link, a name or a command. */
const notProse = /^(a|code|kbd|samp|pre|h[1-6]|button|summary|th|caption|figcaption|cite)$/;

/** The files of the glossary; a site may be without. */
const filesOf = (folder: URL): string[] => (existsSync(folder) ? readdirSync(folder) : []);

// Read from the files: Markdown is set up before Astro's collections exist. A broken entry is reported by its schema.
const readTerms = (folder: URL): (Pick<Term, 'term' | 'forms' | 'once'> & { id: string })[] =>
  filesOf(folder)
    .filter((file) => /\.ya?ml$/.test(file))
    .flatMap((file) => {
      const entry = parse(readFileSync(new URL(file, folder), 'utf8')) as Partial<Term> | null;
      return entry?.term
        ? [{ id: file.replace(/\.ya?ml$/, ''), term: entry.term, forms: entry.forms ?? [], once: entry.once ?? false }]
        : [];
    });

const nameOf = (node: Readonly<HastNode>): string =>
  'tagName' in node ? node.tagName : 'name' in node && typeof node.name === 'string' ? node.name : '';

/** True between two tags of HTML that stand in the text as they were written: the words that they hold are beside them. */
const isBetweenTags = (node: Readonly<HastNode>, context: HastVisitorContext): boolean => {
  const parent = context.parent(node);
  const before = parent ? parent.children.slice(0, context.indexOf(node) ?? 0) : [];
  const open = before.reduce((depth, one) => {
    const tags = one.type === 'raw' ? [...one.value.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)] : [];
    return tags.reduce(
      (sum, [, slash, name = '']) => (notProse.test(name.toLowerCase()) ? sum + (slash === '' ? 1 : -1) : sum),
      depth,
    );
  }, 0);
  return open > 0;
};

const isProse = (node: Readonly<HastNode>, context: HastVisitorContext): boolean => {
  for (let one: Readonly<HastNode> | undefined = node; one; one = context.parent(one)) {
    // The tags may stand around the paragraph of the words, too.
    if (notProse.test(nameOf(one)) || isBetweenTags(one, context)) return false;
  }
  return true;
};

/** True where the words are all that a cell, an item or a paragraph says: a name there is no mention in a sentence. */
const standsAlone = (node: Readonly<HastNode>, context: HastVisitorContext): boolean => {
  for (let parent = context.parent(node); parent; parent = context.parent(parent)) {
    const others =
      'children' in parent ? parent.children.filter((child) => !('value' in child) || child.value.trim()) : [];
    if (others.length > 1) return false;
    if (/^(td|li|p|dd)$/.test(nameOf(parent))) return true;
  }
  return false;
};

interface FrontMatter {
  terms?: string[];
}

interface Glossary {
  readonly find: ReturnType<typeof termFinder>;
  readonly oncePerPage: ReadonlySet<string>;
}

/** For so long nobody looks whether the glossary has changed. */
const keepMs = 2000;

/** Names and times of the files of a folder: another text means that one of them has changed. */
const stateOf = (folder: URL): string =>
  filesOf(folder)
    .map((file) => `${file} ${statSync(new URL(file, folder)).mtimeMs}`)
    .join('\n');

/** Reads the glossary when it has changed: reading it for each of a thousand documents took most of a build. */
const glossaryIn = (folder: URL): (() => Glossary) => {
  let kept: Glossary | undefined;
  let state = '';
  let lookedAt = -Infinity;
  return () => {
    if (kept && performance.now() - lookedAt < keepMs) return kept;
    lookedAt = performance.now();
    const now = stateOf(folder);
    if (kept && now === state) return kept;
    state = now;
    const terms = readTerms(folder);
    return (kept = {
      find: termFinder(terms),
      oncePerPage: new Set(terms.filter(({ once }) => once).map(({ id }) => id)),
    });
  };
};

/**
 * Makes the plug-in for each document.
 * @param folder the glossary's folder, with a slash at its end
 */
export const termLinks = (folder: URL): (() => HastPluginDefinition) => {
  const glossary = glossaryIn(folder);
  return () => termLinksOf(glossary());
};

const termLinksOf = ({ find, oncePerPage }: Glossary): HastPluginDefinition => {
  let inSection = new Set<string>();
  return defineHastPlugin({
    name: 'term-links',
    element: {
      filter: ['h2', 'h3'],
      visit() {
        inSection = new Set([...inSection].filter((id) => oncePerPage.has(id)));
      },
    },
    text(node, context) {
      const found = find(node.value);
      if (found.length === 0 || !isProse(node, context)) return;
      if (found.some(({ text }) => text === node.value.trim()) && standsAlone(node, context)) return;
      const matches = found.filter(({ id }) => !inSection.has(id) && inSection.add(id));
      if (matches.length === 0) return;
      const astro = (context.data as { astro?: { frontmatter?: FrontMatter } }).astro;
      const known = astro?.frontmatter?.terms ?? [];
      if (astro?.frontmatter) astro.frontmatter.terms = [...new Set([...known, ...matches.map(({ id }) => id)])];
      let end = 0;
      const pieces = matches.flatMap(({ id, text, index }) => {
        const before = node.value.slice(end, index);
        end = index + text.length;
        return [
          ...(before ? [{ type: 'text' as const, value: before }] : []),
          {
            type: 'element' as const,
            tagName: 'a',
            properties: { className: ['term'], href: `/glossary/#${id}`, 'data-panel': `term-${id}` },
            children: [{ type: 'text' as const, value: text }],
          },
        ];
      });
      const rest = node.value.slice(end);
      context.replaceNode(node, [...pieces, ...(rest ? [{ type: 'text' as const, value: rest }] : [])]);
    },
  });
};
