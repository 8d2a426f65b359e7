/** Small wikis brought into a project of one's own, and what stands in it afterwards. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before } from 'node:test';
import type { ImportResult } from '../run.ts';
import { project, type Project } from '../project.fixture.ts';

/** Brings in some of the small wikis, before the tests of a file, each under its own name. */
export const broughtIn = (names: readonly string[]) => {
  let site: Project;
  const results = new Map<string, ImportResult>();
  before(async () => {
    site = project();
    for (const name of names) results.set(name, await site.bring(join(site.fixtures, name), name));
  });
  after(() => site.remove());
  return {
    results,
    files: (): string[] => site.files(),
    read: (path: string): string => site.read(path),
    /** Refuses a page that lacks one of some texts. */
    has: (path: string, ...texts: readonly (string | RegExp)[]): void => {
      const text = site.read(`content/wiki/${path}`);
      for (const one of texts)
        assert.ok(
          typeof one === 'string' ? text.includes(one) : one.test(text),
          `${path} lacks ${String(one)}:\n${text}`,
        );
    },
    /** Refuses a report without a line that holds all of some texts. */
    reports: (...parts: readonly string[]): void => {
      const lines = site.read('import-report.md').split('\n');
      assert.ok(
        lines.some((line) => parts.every((part) => line.includes(part))),
        `no line with ${parts.join(' and ')} in:\n${lines.join('\n')}`,
      );
    },
  };
};

/**
 * Brings some texts in, and refuses a page that lacks one of some texts.
 * @param edition the one that is meant, of several that the texts hold
 * @param host where the old site stands
 */
export const textsIn = (texts: Readonly<Record<string, string>>, edition?: string, host?: string) => {
  let site: Project;
  let result: ImportResult;
  before(async () => {
    site = project();
    result = await site.bring(site.source(texts), 'in', undefined, edition, host);
  });
  after(() => site.remove());
  return {
    result: () => result,
    report: () => site.read('import-report.md'),
    has: (path: string, ...wanted: readonly (string | RegExp)[]): void => {
      const text = site.read(`content/wiki/in/${path}`);
      for (const one of wanted)
        assert.ok(
          typeof one === 'string' ? text.includes(one) : one.test(text),
          `${path} lacks ${String(one)}:\n${text}`,
        );
    },
    lacks: (path: string, ...refused: readonly string[]): void => {
      const text = site.read(`content/wiki/in/${path}`);
      for (const one of refused) assert.ok(!text.includes(one), `${path} has ${one}:\n${text}`);
    },
  };
};
