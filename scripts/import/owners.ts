/** Owners and terms that pages of the source name, in the settings and the glossary of this site. */
import { isMap, isSeq, parseDocument, type Document } from 'yaml';
import { asYaml } from '../as-yaml.ts';
import { latinSlug } from './pages/names.ts';
import type { Abbreviation, PlacedFinding } from './pages/destination.ts';

interface Owner {
  readonly id: string;
  readonly name: string;
  readonly channel: string;
}

/** The owners of a site, to which pages may add. */
export interface Owners {
  /** Id of the team that some words name: one that is there, or a new one; undefined when they make no id. */
  readonly idOf: (words: string) => string | undefined;
  readonly added: () => readonly Owner[];
  /** Ids by the words that pages name them with. */
  readonly named: () => ReadonlyMap<string, string>;
}

const plain = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** @param settings text of content/site.yaml */
export const ownersIn = (settings: string): Owners => {
  const { owners = [] } = (parseDocument(settings).toJS() ?? {}) as { owners?: Owner[] };
  const known = new Map(
    owners.flatMap(({ id, name, channel }): [string, string][] => [
      [plain(id), id],
      [plain(name), id],
      [plain(channel), id],
    ]),
  );
  const added: Owner[] = [];
  const named = new Map<string, string>();
  const find = (words: string): string | undefined => {
    const found = known.get(plain(words)) ?? known.get(plain(`the channel ${words}`));
    if (found !== undefined) return found;
    const id = latinSlug(words);
    if (id === '' || /[@/]/.test(words)) return undefined;
    if (owners.some((one) => one.id === id)) return id;
    const name = words.replace(/^#/, '');
    added.push({ id, name, channel: words.startsWith('#') ? `the channel ${words}` : words });
    known.set(plain(words), id);
    return id;
  };
  return {
    idOf: (words) => {
      const id = find(words);
      if (id !== undefined) named.set(words, id);
      return id;
    },
    added: () => added,
    named: () => named,
  };
};

/** The settings with new owners at the end of the list; what stood there stays as it was written. */
export const withOwners = (settings: string, added: readonly Owner[]): string => {
  if (added.length === 0) return settings;
  const document: Document = parseDocument(settings);
  const list = document.get('owners');
  if (!isSeq(list) || !isMap(document.contents)) return settings;
  // The list is written at its end as text, so that the rest of the file keeps its own way of writing.
  const end = list.range?.[1] ?? settings.length;
  const before = settings.slice(0, end).trimEnd();
  const indent =
    /\n([ ]*)-[^\n]*$/.exec(
      settings.slice(0, (list.items[0] as { range?: [number, number, number] } | undefined)?.range?.[0] ?? 0),
    )?.[1] ?? '  ';
  if (list.flow) {
    for (const one of added) list.add(document.createNode(one));
    return document.toString({ lineWidth: 0 });
  }
  const lines = added.map((one) => `${indent}- ${asYaml(one).trimEnd().split('\n').join(`\n${indent}  `)}`);
  return `${before}\n${lines.join('\n')}\n${settings.slice(end).replace(/^\s*\n/, '')}`;
};

/** Terms for the glossary from abbreviations, as files by path; those that are there stay. */
export const termsFrom = (
  abbreviations: readonly Abbreviation[],
  site: { readonly hasGlossary: boolean; readonly owner: string | undefined; readonly known: ReadonlySet<string> },
): { readonly texts: ReadonlyMap<string, string>; readonly findings: readonly PlacedFinding[] } => {
  const texts = new Map<string, string>();
  const findings: PlacedFinding[] = [];
  const seen = new Set<string>();
  for (const { short, long, path, line } of abbreviations) {
    if (seen.has(short)) continue;
    seen.add(short);
    const id = latinSlug(short);
    const say = (done: string): void =>
      void findings.push({ kind: 'syntax', path, line, what: `abbreviation ${short}: ${long}`, done });
    if (!site.hasGlossary)
      say('left out: the site has no glossary; name the part glossary in content/site.yaml and import again');
    else if (id === '' || site.owner === undefined)
      say(id === '' ? 'left out: it makes no id' : 'left out: content/site.yaml names no owner');
    else if (site.known.has(id)) say('left out: the glossary has that term');
    else texts.set(`content/glossary/${id}.yaml`, asYaml({ owner: site.owner, term: short, definition: long }));
  }
  return { texts, findings };
};
