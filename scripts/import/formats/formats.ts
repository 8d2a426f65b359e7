/** The formats that are understood, the surest sign first. */
import { converterOf, isInOtherMarkup } from '../paths.ts';
import type { Finding, Format, SourceFolder, SourceSite } from '../source.ts';
import { astro } from './javascript/astro.ts';
import { azureDevops } from './wikis/azure-devops.ts';
import { confluence } from './confluence/confluence.ts';
import { docsify } from './wikis/docsify.ts';
import { docusaurus } from './docusaurus/docusaurus.ts';
import { eleventy } from './javascript/eleventy.ts';
import { gitbook } from './books/gitbook.ts';
import { hugo, hugoContent } from './hugo/hugo.ts';
import { jekyll } from './jekyll/jekyll.ts';
import { mdbook } from './books/mdbook.ts';
import { mkdocs, mkdocsContent } from './mkdocs/mkdocs.ts';
import { mintlify } from './javascript/mintlify.ts';
import { nextra } from './javascript/nextra.ts';
import { notion } from './notion/notion.ts';
import { dendron } from './notes/dendron.ts';
import { logseq } from './notes/logseq.ts';
import { obsidian } from './notes/obsidian.ts';
import { plain } from './plain.ts';
import { sphinx } from './sphinx/sphinx.ts';
import { techDocs } from './tech-docs/tech-docs.ts';
import { vitepress, vuepress } from './vue/vue.ts';
import { wiki } from './wikis/wiki.ts';

export const formats: readonly Format[] = [
  techDocs,
  mkdocs,
  docusaurus,
  astro,
  nextra,
  mintlify,
  hugo,
  gitbook,
  mdbook,
  vitepress,
  vuepress,
  sphinx,
  jekyll,
  eleventy,
  confluence,
  notion,
  azureDevops,
  docsify,
  dendron,
  logseq,
  hugoContent,
  mkdocsContent,
  obsidian,
  wiki,
  plain,
];

/**
 * The format that a folder is written in.
 * @param id the one that the author names, where the signs would mislead
 * @throws {Error} when there is none
 */
export const formatOf = (folder: SourceFolder, id?: string): Format => {
  const found = id === undefined ? formats.find((one) => one.fits(folder)) : formats.find((one) => one.id === id);
  if (found) return found;
  const others = folder.files.filter(isInOtherMarkup);
  const foreign = others.length;
  if (id === undefined && foreign === 0 && folder.has('notebook.zim'))
    throw new Error(
      `${folder.name} is a notebook of Zim, whose pages are no Markdown. Export it as Markdown (in Zim: File, Export), and import that.`,
    );
  throw new Error(
    id === undefined
      ? foreign > 0
        ? `${folder.name} holds no Markdown, but ${foreign} ${foreign === 1 ? 'page' : 'pages'} in another markup: ${converterOf(others)}. Then import that.`
        : `${folder.name} holds no Markdown. Name the folder in which mkdocs.yml, docusaurus.config.js, hugo.toml, book.toml or the pages stand.`
      : `No format is called "${id}". There are ${formats.map((one) => one.id).join(', ')}.`,
  );
};

/**
 * What a folder says of itself in the format that is taken, with a finding for each other one that it has settings of.
 * @param id the format that the author names; then nothing is said of others
 */
export const siteIn = (folder: SourceFolder, id?: string): SourceSite => {
  const format = formatOf(folder, id);
  const site = format.read(folder);
  // Those that are told by their pages alone, and a summary without settings, say nothing that the settings do not say better.
  const isTold = (one: Format): boolean =>
    ![format, hugoContent, mkdocsContent, obsidian, wiki, plain].includes(one) &&
    (one !== mdbook || folder.has('book.toml')) &&
    one.fits(folder);
  const others = id === undefined ? formats.filter(isTold) : [];
  const findings = others.map((one): Finding => ({
    kind: 'format',
    path: '.',
    what: `looks like ${one.name}, too`,
    done: `read as ${site.format}; "--format ${one.id}" reads it the other way, best with an --into of its own`,
  }));
  return { ...site, findings: [...findings, ...site.findings] };
};
