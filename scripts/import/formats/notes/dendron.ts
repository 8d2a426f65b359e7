/** Workspaces of Dendron: notes whose names hold their place, `a.b.c.md`, and that stand in vaults. */
import { parse as parseYaml } from 'yaml';
import { isBelow, isPageFile, joined, nameOf } from '../../paths.ts';
import type { Fields, Format, Head, PageContext, SourceFolder, SourceSite } from '../../source.ts';
import { readHead } from '../../text/front-matter.ts';
import { githubAnchors } from '../../text/links/slugs.ts';
import { inWords, outsideCode, type Line } from '../../text/lines.ts';
import { isRecord, number, said } from '../../text/literals.ts';
import { embeds, noteLinks, type Find } from './note-links.ts';
import { placesOf } from './places.ts';

interface Vault {
  readonly name: string;
  /** Folder of its notes. */
  readonly notes: string;
}

const vaultsIn = (folder: SourceFolder): Vault[] => {
  const hasNotes = (path: string): boolean => folder.files.some((file) => isPageFile(file) && isBelow(path, file));
  let settings: unknown;
  try {
    settings = parseYaml(folder.read('dendron.yml'), { schema: 'core', logLevel: 'error' });
  } catch {
    settings = undefined; // Vaults are found by their first notes then.
  }
  const workspace = isRecord(settings) && isRecord(settings['workspace']) ? settings['workspace'] : settings;
  const listed: unknown = isRecord(workspace) ? workspace['vaults'] : undefined;
  const named = (Array.isArray(listed) ? listed : []).filter(isRecord).flatMap((one): Vault[] => {
    const path = joined(said(one['fsPath']) ?? '') ?? '';
    const notes = one['selfContained'] === true ? (joined(path, 'notes') ?? 'notes') : path;
    return hasNotes(notes) ? [{ name: said(one['name']) ?? nameOf(path), notes }] : [];
  });
  if (named.length > 0) return named;
  return folder.files
    .filter((path) => nameOf(path) === 'root.md')
    .map((path) => ({ name: nameOf(path.replace(/\/?root\.md$/, '')), notes: path.replace(/\/?root\.md$/, '') }));
};

/** A day that Dendron counts in thousandths of a second. */
const dayOf = (value: unknown): string | undefined =>
  typeof value === 'number' ? new Date(value).toISOString().slice(0, 10) : said(value);

/** What it calls otherwise than others do. */
const headOf = (text: string): Head => {
  const head = readHead(text);
  const { desc, updated, created: _created, ...others } = head.fields;
  const fields: Fields = {
    ...others,
    ...(said(desc) === undefined ? {} : { description: desc }),
    ...(updated === undefined ? {} : { updated: dayOf(updated) }),
  };
  return { ...head, fields };
};

/** What a link calls a note: `words|note`, with the vault in front of it, and with a part that ends at a sign of its own. */
const asObsidian = (lines: readonly Line[], page: PageContext): Line[] =>
  outsideCode(lines, (text, at) =>
    inWords(text, (words) =>
      words.replace(/(!?)\[\[([^[\]\n]+)\]\]/g, (_, sign: string, inside: string) => {
        const [first = '', ...more] = inside.split('|');
        const note = (more.at(-1) ?? first).trim().replace(/^dendron:\/\/[^/]+\//, '');
        const [name = '', ...parts] = note.split('#');
        const [part = ''] = parts.join('#').split(/,\d+|:#/);
        if (parts.join('#').includes(':#') && !/:#\*/.test(note))
          page.found('syntax', at, `${inside} names all up to another part`, 'leads to the first of them');
        const target = part === '' || part === '*' ? name : `${name}#${part}`;
        const label = more.length === 0 ? '' : `|${first.trim()}`;
        return `${sign}[[${target}${label}]]`;
      }),
    ),
  );

const read = (folder: SourceFolder): SourceSite => {
  const vaults = vaultsIn(folder);
  const vaultOf = (path: string): Vault | undefined =>
    vaults.filter(({ notes }) => isBelow(notes, path)).toSorted((a, b) => b.notes.length - a.notes.length)[0];
  const pages = folder.files.filter((path) => isPageFile(path) && vaultOf(path) !== undefined);
  const noteOf = (path: string): string => nameOf(path).replace(/\.md$/, '');
  const byNote = new Map<string, string>();
  for (const path of pages.toReversed()) byNote.set(noteOf(path).toLowerCase(), path);
  const find: Find = (name) => byNote.get(name.trim().toLowerCase()) ?? (folder.has(name) ? name : undefined);
  const places = placesOf(
    new Map(
      pages.map((path) => {
        const note = noteOf(path);
        const own = note === 'root' ? ['index'] : note.split('.');
        return [path, vaults.length > 1 ? [vaultOf(path)?.name ?? '', ...own] : own];
      }),
    ),
  );
  return {
    format: 'Dendron',
    titlesInFields: true,
    docs: '',
    pages,
    statics: ['', ...vaults.map(({ notes }) => notes)],
    insideOf: (path) => places.get(path),
    nameOf: (path) => nameOf(places.get(path) ?? path),
    addressOf: (path, fields) =>
      said(fields['permalink'])?.replace(/^\/|\/$/g, '') ?? `notes/${said(fields['id']) ?? noteOf(path)}`,
    hosts: [],
    redirects: [],
    folders: new Map(),
    orderOf: (_path, fields) => number(fields['nav_order']),
    headOf: (path) => headOf(folder.read(path)),
    slug: githubAnchors,
    formulas: true,
    findings: [],
    dialect: (lines, page) => {
      const filled = outsideCode(lines, (text) =>
        text.replace(
          /\{\{\s*fm\.(\w+)\s*\}\}/g,
          (whole, name: string) => said(page.fields[name === 'desc' ? 'description' : name]) ?? whole,
        ),
      );
      const whole = embeds(asObsidian(filled, page), page, find, (inside) => asObsidian(inside, page));
      return outsideCode(whole, (text, at) => noteLinks(text, page, at, find));
    },
  };
};

export const dendron: Format = {
  id: 'dendron',
  name: 'Dendron',
  fits: (folder) => folder.has('dendron.yml') && vaultsIn(folder).length > 0,
  read,
};
