/** A page of an export as Markdown: its text, files that it does not show, and what people said of it. */
import type { Element, ElementContent } from 'hast';
import { nameOf } from '../../paths.ts';
import type { PageContext } from '../../source.ts';
import { block, linesOf, type Line } from '../../text/lines.ts';
import { isPicture } from '../../text/links/target.ts';
import { byId, said, sectionOf, written } from './elements.ts';
import { classesOf, drawn, elementsIn, markdownOf } from './macros.ts';
import type { ReadPage } from './pages.ts';

const lineOf = (node: ElementContent): number => node.position?.start.line ?? 1;

/** Lets links and pictures lead to files of the export, and takes out what is drawn by Jira. */
const leadToFiles = ({ tree }: ReadPage, fileOf: (url: string) => string | undefined): void => {
  for (const one of elementsIn(tree)) {
    const { href, src } = one.properties;
    if (one.tagName === 'a' && typeof href === 'string') one.properties['href'] = fileOf(href) ?? href;
    if (one.tagName !== 'img') continue;
    if (typeof src === 'string') one.properties['src'] = (fileOf(src) ?? src).replace(/\?.*$/, '');
    // Signs of kinds of tickets.
    if (classesOf(one).includes('icon')) Object.assign(one, { tagName: 'span', properties: {}, children: [] });
  }
};

const textOf = (main: Element): Line[] =>
  main.children.flatMap((child): Line[] => {
    const text = markdownOf([child]);
    if (text === '') return [];
    const at = lineOf(child);
    // A heading around what only the old page drew, such as its list of headings, has no words.
    const lines = linesOf(text).filter((line) => !/^#{1,6}\s*(?:\{#[^{}]*\})?\s*$/.test(line.text));
    return [...lines.map((line) => ({ ...line, at })), { text: '', at }];
  });

/** Says of each macro that nobody draws here that it stands as it was. */
const tellMacros = (main: Element, found: PageContext['found']): void => {
  const unknown = new Set<string>();
  for (const one of elementsIn(main)) {
    const macro = String(one.properties['dataMacroName'] ?? '');
    if (macro === '' || drawn.has(macro) || unknown.has(macro)) continue;
    unknown.add(macro);
    found('syntax', lineOf(one), `the macro ${macro}`, 'what it showed on the day of the export stands there');
  }
};

/** Files that the text does not show: pictures are of old versions as a rule, and yet may be meant. */
const attachments = ({ tree }: ReadPage, main: Element | undefined): Line[] => {
  const shown = new Set(main ? elementsIn(main).flatMap((one) => [written(one, 'src'), written(one, 'href')]) : []);
  const list = sectionOf(tree, 'attachments');
  const files = list ? elementsIn(list).filter((one) => one.tagName === 'a' && !shown.has(written(one, 'href'))) : [];
  if (list === undefined || files.length === 0) return [];
  const items = files.map((one) => {
    const to = written(one, 'href');
    const name = said(one).replace(/[[\]]/g, '\\$&') || nameOf(to);
    return `- ${isPicture(to) ? `![${name.replace(/\.\w+$/, '')}](<${to}>)` : `[${name}](<${to}>)`}`;
  });
  return ['## Attachments', '', ...items, ''].map((text) => ({ text, at: lineOf(list) }));
};

const comments = ({ tree }: ReadPage): Line[] => {
  const section = sectionOf(tree, 'comments');
  if (section === undefined) return [];
  const at = lineOf(section);
  const body = elementsIn(section)
    .filter(({ tagName }) => tagName === 'td')
    .flatMap((one) => [...linesOf(markdownOf(one.children)).map((line) => ({ ...line, at })), { text: '', at }]);
  return body.some(({ text }) => text.trim() !== '') ? block('details', 'Comments', body.slice(0, -1), at) : [];
};

/** @param fileOf the file of the export that an address of the old wiki leads to */
export const markdownFor = (
  own: ReadPage,
  fileOf: (url: string) => string | undefined,
  found: PageContext['found'],
): Line[] => {
  leadToFiles(own, fileOf);
  const main = byId(own.tree, 'main-content');
  if (main) tellMacros(main, found);
  return [...(main ? textOf(main) : []), ...attachments(own, main), ...comments(own)];
};
