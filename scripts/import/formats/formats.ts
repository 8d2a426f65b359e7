/** The formats that are understood, the surest sign first. */
import { readHead } from '../text/front-matter.ts';
import type { Fields, Format, SourceFolder } from '../source.ts';
import { astro } from './astro.ts';
import { confluence } from './confluence/confluence.ts';
import { docusaurus } from './docusaurus.ts';
import { hugo } from './hugo/hugo.ts';
import { jekyll } from './jekyll/jekyll.ts';
import { mdbook } from './mdbook.ts';
import { mkdocs } from './mkdocs/mkdocs.ts';
import { notion } from './notion.ts';
import { obsidian } from './obsidian.ts';
import { sphinx } from './sphinx/sphinx.ts';
import { techDocs } from './tech-docs.ts';
import { vitepress } from './vitepress.ts';
import { plain, wiki } from './wiki.ts';

const fieldsOf = (folder: SourceFolder, path: string): Fields => readHead(folder.read(path)).fields;

export const formats: readonly Format[] = [
  techDocs,
  mkdocs,
  docusaurus(fieldsOf),
  astro(fieldsOf),
  hugo,
  mdbook,
  vitepress,
  sphinx,
  jekyll(fieldsOf),
  confluence,
  notion,
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
  throw new Error(
    id === undefined
      ? `${folder.name} holds no Markdown. Name the folder in which mkdocs.yml, docusaurus.config.js, hugo.toml, book.toml or the pages stand.`
      : `No format is called "${id}". There are ${formats.map((one) => one.id).join(', ')}.`,
  );
};
