/** VitePress: pages beside `.vitepress/config`, a sidebar that is written out, code groups and snippets. */
import { inOtherLanguage } from '../../pages/left-out.ts';
import { folderOf, isPageFile, joined, nameOf, reaching } from '../../paths.ts';
import type { Format, NavItem, PageContext, SourceFolder, SourceSite } from '../../source.ts';
import { readHead } from '../../text/front-matter.ts';
import { block, codeLines, indentOf, inWords, linesOf, outsideCode, takenIn, type Line } from '../../text/lines.ts';
import { exportedValue, isRecord, said, within } from '../../text/literals.ts';
import { colonBlocks } from '../../text/dialects/colon-blocks.ts';
import { setsFormulas } from '../../text/dialects/math.ts';
import { componentsAsMarkdown } from '../../text/mdx/mdx.ts';
import { githubAnchors } from '../../text/links/slugs.ts';
import { partOf } from '../../text/templates/snippets.ts';
import { attributeLists, withEmoji } from '../mkdocs/inline.ts';
import { besideOf } from './beside.ts';
import { pluginTabs, withEveryEnd } from './vue-blocks.ts';

const settingsFile = (folder: SourceFolder): string | undefined =>
  folder.files.find((path) => /^(?:[^/]+\/)?\.vitepress\/config(?:\/index)?\.[mc]?[jt]s$/.test(path));

/** The sidebar: one list, or one for each part of the site. */
const sidebarItems = (
  value: unknown,
  base: string,
  pageOf: (link: string) => string | undefined,
  docs: string,
  at: NavItem['at'],
): NavItem[] => {
  if (!Array.isArray(value)) {
    if (!isRecord(value)) return [];
    if (value['items'] !== undefined)
      return sidebarItems(value['items'], said(value['base']) ?? base, pageOf, docs, at);
    return Object.values(value).flatMap((one) => sidebarItems(one, base, pageOf, docs, at));
  }
  return value.flatMap((item: unknown): NavItem[] => {
    if (!isRecord(item)) return [];
    const label = said(item['text'])
      ?.replace(/<[^>]*>/g, '')
      .trim();
    const link = said(item['link']);
    const own = said(item['base']) ?? base;
    const page =
      link === undefined || /^[a-z]+:/i.test(link)
        ? link
        : (pageOf(joined(own, link) ?? link) ?? joined(docs, own, link));
    return [{ label, page, items: sidebarItems(item['items'], own, pageOf, docs, at), at }];
  });
};

/** The words that name a fence: ```sh [npm] — with what is left of its line. */
const named = (text: string): { before: string; title: string | undefined; numbered: boolean } => {
  const [, plain = text, title] = /^(.*?)\s*\[([^\]]*)\]\s*$/.exec(text) ?? [];
  return {
    before: plain.replace(/:(?:no-)?line-numbers(?:=\d+)?/, '').replace(/(?<=\w)\{/, ' {'),
    title,
    numbered: /:line-numbers/.test(plain),
  };
};

/** Code groups become tabs; a name beside a fence becomes its title. */
const codeGroups = (lines: readonly Line[]): Line[] => {
  const isCode = codeLines(lines);
  const result: Line[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) break;
    const [, indent = '', colons = ''] = (!isCode[index] && /^(\s*)(:{3,})\s*code-group\b/.exec(line.text)) || [];
    const end =
      colons === '' ? -1 : lines.findIndex((one, at) => at > index && !isCode[at] && one.text.trim() === colons);
    if (end > 0) {
      const tabs: Line[] = [];
      let pane: { title: string; body: Line[] } | undefined;
      for (let at = index + 1; at < end; at += 1) {
        const one = lines[at];
        if (one === undefined || !isCode[at]) continue;
        const text = indentOf(one.text) >= indentOf(indent) ? one.text.slice(indent.length) : one.text.trimStart();
        if (pane === undefined) {
          const { before, title, numbered } = named(text);
          pane = {
            title: title ?? /^[`~]{3,}\s*([\w+#-]+)/.exec(before)?.[1] ?? 'Code',
            body: [{ ...one, text: `${before}${numbered ? ' showLineNumbers' : ''}` }],
          };
          continue;
        }
        pane.body.push({ ...one, text });
        if (isCode[at + 1] === true && !/^[`~]{3,}\s*$/.test(text)) continue;
        if (!/^[`~]{3,}\s*$/.test(text)) continue;
        if (tabs.length > 0) tabs.push({ text: '', at: one.at });
        tabs.push(...block('tab', pane.title, pane.body, pane.body[0]?.at ?? one.at));
        pane = undefined;
      }
      result.push(...block('tabs', '', tabs, line.at, indent));
      index = end;
      continue;
    }
    const isStart = isCode[index] === true && isCode[index - 1] !== true && /^\s*(?:`{3,}|~{3,})\s*\S/.test(line.text);
    if (isStart) {
      const { before, title, numbered } = named(line.text);
      const more = [title && `title="${title.replaceAll('"', "'")}"`, numbered && 'showLineNumbers'].filter(Boolean);
      result.push({ ...line, text: more.length === 0 ? before : `${before} ${more.join(' ')}` });
    } else result.push(line);
  }
  return result;
};

/** Files that a page takes in: `<<< @/file.ts#region{2}` as code, `<!--@include: ./part.md-->` as text. */
const takesIn = (lines: readonly Line[], page: PageContext, docs: string): Line[] => {
  const isCode = codeLines(lines);
  const find = (name: string): string | undefined =>
    [name.startsWith('@/') ? joined(docs, name.slice(2)) : reaching(folderOf(page.path), name), joined(name)].find(
      (path) => path !== undefined && page.folder.has(path),
    );
  return lines.flatMap((line, index): Line[] => {
    if (isCode[index]) return [line];
    const [, indent = '', file, region, marks = '', title] =
      /^(\s*)<<<\s*([^\s#{[]+)(?:#([\w-]+))?\s*(?:\{([^}]*)\})?\s*(?:\[([^\]]*)\])?\s*$/.exec(line.text) ?? [];
    const [, part, range] = /^\s*<!--\s*@include:\s*([^\s{#]+)(?:[{#]([^}\s]*)\}?)?\s*-->\s*$/.exec(line.text) ?? [];
    const name = file ?? part;
    if (name === undefined) return [line];
    const path = find(name);
    const text = path === undefined ? undefined : partOf(page.folder.read(path), region ?? range?.replace(',', ':'));
    if (path === undefined || text === undefined) {
      page.found(
        'syntax',
        line.at,
        `${name} is taken in here, and there is no such file or part`,
        'kept as it is written, as code',
      );
      return [{ ...line, text: `${indent}\`${line.text.trim().replaceAll('`', "'")}\`` }];
    }
    if (part !== undefined) {
      const body = range === undefined ? readHead(text).body : linesOf(text);
      return takesIn(takenIn(body, line.at), { ...page, path }, docs);
    }
    const [lit = '', language] = marks.trim().split(/\s+/);
    const head = [
      `\`\`\`${language ?? (/^[\d,-]+$/.test(lit) ? nameOf(path).split('.').at(-1) : lit || nameOf(path).split('.').at(-1))}`,
      `title="${title ?? nameOf(path)}"`,
      /^[\d,-]+$/.test(lit) && `{${lit}}`,
    ];
    return [
      { ...line, text: `${indent}${head.filter(Boolean).join(' ')}` },
      ...takenIn(linesOf(text), line.at).map((one) => ({ ...one, text: one.text === '' ? '' : indent + one.text })),
      { ...line, text: `${indent}\`\`\`` },
    ];
  });
};

/** Blocks that only tell Vue what to leave alone, or how to draw what is in them. */
const withoutWrappers = (lines: readonly Line[]): Line[] => {
  const isCode = codeLines(lines);
  let open: string | undefined;
  return lines.filter(({ text }, index) => {
    if (isCode[index]) return true;
    if (/^\s*\[\[toc\]\]\s*$/i.test(text)) return false;
    const [, colons] = /^\s*(:{3,})\s*(?:v-pre|raw)\s*$/.exec(text) ?? [];
    if (colons !== undefined && open === undefined) {
      open = colons;
      return false;
    }
    if (open === undefined || text.trim() !== open) return true;
    open = undefined;
    return false;
  });
};

/** Folders of languages beside the one that stands at the root; none where each has a folder. */
const otherLocales = (settings: Readonly<Record<string, unknown>>): string[] => {
  const names = isRecord(settings['locales']) ? Object.keys(settings['locales']) : [];
  return names.includes('root') ? names.filter((name) => name !== 'root') : [];
};

const read = (folder: SourceFolder): SourceSite => {
  const file = settingsFile(folder) ?? '';
  const config = exportedValue(folder.read(file), false, besideOf(folder, file));
  const settings = isRecord(config) ? config : {};
  const theme = isRecord(settings['themeConfig']) ? settings['themeConfig'] : {};
  const root = folderOf(folderOf(file)).replace(/(?:^|\/)\.vitepress$/, '');
  const docs = joined(root, said(settings['srcDir']) ?? '') ?? root;
  const inDocs = (path: string): string => (docs === '' ? path : path.slice(docs.length + 1));
  const all = folder.files.filter(
    (path) =>
      isPageFile(path) &&
      (docs === '' || path.startsWith(`${docs}/`)) &&
      !/(?:^|\/)\.vitepress\/|(?:^|\/)\[[^/]*\]/.test(path),
  );
  // Of a site in several languages the pages of its own one come in: those that stand in no folder of another.
  const locales = otherLocales(settings);
  const localeOf = (path: string): string | undefined => locales.find((one) => inDocs(path).startsWith(`${one}/`));
  const pages = all.filter((path) => localeOf(path) === undefined);
  const others = Map.groupBy(
    all.filter((path) => localeOf(path) !== undefined),
    (path) => joined(docs, localeOf(path) ?? '') ?? docs,
  );
  const addressOf = (path: string): string => {
    const plain = inDocs(path).replace(/\.md$/i, '');
    return nameOf(plain) === 'index' ? folderOf(plain) : plain;
  };
  const byAddress = new Map(pages.map((path) => [addressOf(path), path]));
  const pageOf = (link: string): string | undefined =>
    byAddress.get(
      link
        .replace(/[?#].*$/, '')
        .replace(/^\/|\/$|(?:\/index)?(?:\.(?:md|html))?$/g, '')
        .replace(/\/$/, ''),
    );
  const locale = isRecord(settings['locales']) ? settings['locales']['root'] : undefined;
  const nav = sidebarItems(theme['sidebar'], '', pageOf, docs, { path: file, line: 1 });
  const host = within(settings['sitemap'])
    .filter(isRecord)
    .map((one) => said(one['hostname']))
    .find(Boolean);
  return {
    format: 'VitePress',
    language: said(settings['lang']) ?? (isRecord(locale) ? said(locale['lang']) : undefined),
    docs,
    pages,
    statics: [joined(docs, 'public') ?? 'public', docs],
    addressOf,
    hosts: host === undefined ? [] : [host.replace(/\/?$/, '/')],
    redirects: [],
    nav: nav.length > 0 ? nav : undefined,
    folders: new Map(),
    slug: githubAnchors,
    formulas: setsFormulas(folder.read(file)),
    findings: [...others].map(([path, { length }]) => inOtherLanguage(path, length, nameOf(path))),
    dialect: (lines, page) =>
      colonBlocks(
        outsideCode(
          attributeLists(
            componentsAsMarkdown(
              withoutWrappers(codeGroups(pluginTabs(withEveryEnd(takesIn(lines, page, docs))))),
              page,
            ),
            page,
          ),
          (text) => inWords(text, withEmoji),
        ),
        page,
      ),
  };
};

export const vitepress: Format = {
  id: 'vitepress',
  name: 'VitePress',
  fits: (folder) => settingsFile(folder) !== undefined,
  read,
};
