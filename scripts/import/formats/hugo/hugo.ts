/** Hugo: `content/` with `_index.md`, weights and shortcodes. */
import { isPageFile, nameOf } from '../../paths.ts';
import { fromFolder, type Finding, type Format, type SourceFolder, type SourceSite } from '../../source.ts';
import { githubAnchors } from '../../text/links/slugs.ts';
import { number, said } from '../../text/literals.ts';
import { addressOf } from './addresses.ts';
import { dialectOf } from './dialect.ts';
import { drawnOfData } from './drawn-data.ts';
import { isPart } from './handed-down.ts';
import { htmlPages } from './html-pages.ts';
import { inLanguage } from './language.ts';
import { isContent, settingsFile, settingsOf } from './settings.ts';

const read = (folder: SourceFolder): SourceSite => {
  const settings = settingsOf(folder);
  const { main, language, docs, pages: shown, insideOf, findings } = inLanguage(folder, settings);
  const parts = new Set(shown.filter((path) => isPart(folder, path)));
  const html = htmlPages(folder, docs);
  const { dialect, findings: ofShortcodes } = dialectOf(folder, settings, docs);
  const host = said(settings['baseURL']);
  return {
    format: 'Hugo',
    language,
    titlesInFields: true,
    docs,
    pages: shown.filter((path) => !parts.has(path)),
    nameOf: (path) => nameOf(path).replace(new RegExp(`\\.${main}(?=\\.\\w+$)`, 'i'), ''),
    insideOf,
    statics: ['static', 'assets', docs],
    addressOf: (page, fields) => addressOf(fromFolder({ docs, insideOf }, page), fields, settings, main),
    hosts: host !== undefined && /^https?:/.test(host) ? [host.replace(/\/?$/, '/')] : [],
    redirects: [],
    tags: 'tags',
    folders: html.folders,
    orderOf: (_page, fields) => number(fields['weight']) || undefined,
    slug: githubAnchors,
    formulas: JSON.stringify(settings).includes('passthrough') && 'brackets too',
    findings: [
      ...findings,
      ...ofShortcodes,
      ...html.findings,
      ...drawnOfData(folder),
      ...[...parts].map((path): Finding => ({
        kind: 'left out',
        path,
        what: 'a text for other pages, and none by itself (build, headless)',
        done: 'not brought in as a page; pages that take it in have its words',
      })),
    ],
    dialect,
  };
};

export const hugo: Format = {
  id: 'hugo',
  name: 'Hugo',
  fits: (folder) =>
    settingsFile(folder) !== undefined && folder.files.some((path) => path.startsWith('content/') && isPageFile(path)),
  read,
};

/** The pages alone. */
export const hugoContent: Format = { id: 'hugo-content', name: 'Hugo', fits: isContent, read };
