/** A project of one's own in a folder of the system, for tests that import into it. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { runImport, type ImportResult } from './run.ts';

const settings = `name: Quay
parts:
  - { id: wiki, name: Wiki }
  - { id: glossary, name: Words }
owners:
  # The first one.
  - id: ops
    name: Ops
    channel: 'the channel #ops'
`;

const kept = join(import.meta.dirname, '../../e2e/fixtures/imports');

/**
 * Copies the small wikis of every format: out of the repository, whose commits would date their pages, and with names that
 * not every tool of this repository bears.
 */
export const copyFixtures = (to: string): string => {
  cpSync(kept, to, { recursive: true });
  const notes = join(to, 'plain/notes');
  renameSync(join(notes, 'Node_down.md'), join(notes, 'Node down.md'));
  writeFileSync(join(notes, '日本語.md'), '# 日本語\n\nText.\n');
  // Settings that are code of other projects, which no tool of this one should read.
  for (const path of ['docusaurus/docusaurus.config.js', 'starlight/astro.config.mjs', 'vitepress/parts/knot.ts'])
    renameSync(join(to, `${path}.txt`), join(to, path));
  mkdirSync(join(to, 'vitepress/.vitepress'));
  renameSync(join(to, 'vitepress/vitepress-config.ts.txt'), join(to, 'vitepress/.vitepress/config.ts'));
  // The names in an export of Notion have blanks in them; what lies deepest is renamed first.
  const exported = readdirSync(join(to, 'notion'), { recursive: true, encoding: 'utf8' });
  for (const path of exported.toSorted((a, b) => b.length - a.length))
    renameSync(join(to, 'notion', path), join(to, 'notion', dirname(path), basename(path).replaceAll('+', ' ')));
  return to;
};

export interface Project {
  readonly root: string;
  /** The folder of the small wikis. */
  readonly fixtures: string;
  /** A folder of texts to bring in. */
  readonly source: (texts: Readonly<Record<string, string>>) => string;
  readonly write: (path: string, text: string) => void;
  readonly read: (path: string) => string;
  /** Every file, by its path from the root. */
  readonly files: () => string[];
  /**
   * @param within a folder around the one that is brought in
   * @param edition the one that is meant, of several
   * @param host where the old site stands
   */
  readonly bring: (
    from: string,
    into: string,
    within?: string,
    edition?: string,
    host?: string,
  ) => Promise<ImportResult>;
  readonly remove: () => void;
}

/** Makes a project with a wiki and a glossary and nothing in them. */
export const project = (): Project => {
  const root = mkdtempSync(join(tmpdir(), 'import-'));
  // Few tests ask for them, and copying them takes longer than most imports.
  let fixtures: string | undefined;
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  write('content/site.yaml', settings);
  return {
    root,
    get fixtures() {
      return (fixtures ??= copyFixtures(mkdtempSync(join(tmpdir(), 'wikis-'))));
    },
    source: (texts) => {
      for (const [path, text] of Object.entries(texts)) write(join('source', path), text);
      return join(root, 'source');
    },
    write,
    read: (path) => readFileSync(join(root, path), 'utf8'),
    files: () =>
      readdirSync(root, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
        .sort(),
    bring: (from, into, within, edition, host) =>
      runImport({ root, from, into, within, edition, host, today: '2026-11-26', progress: () => {} }),
    remove: () => {
      for (const folder of fixtures === undefined ? [root] : [root, fixtures])
        rmSync(folder, { recursive: true, force: true });
    },
  };
};
