import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { root } from './tools.ts';

const folder = mkdtempSync(join(tmpdir(), 'german-'));
mkdirSync(join(folder, 'content'));
writeFileSync(join(folder, 'content/site.yaml'), 'language: de\n');
after(() => rmSync(folder, { recursive: true }));

const due = (...flags: string[]): string => {
  const { SITE_LANGUAGE: _asked, ...env } = process.env;
  const { stdout } = spawnSync(process.execPath, [join(root, 'scripts/review/due.ts'), ...flags], { cwd: folder, env });
  return stdout.toString();
};

test('a command speaks English where the site speaks German, and writes for the site in its words', () => {
  assert.match(due(), /\d+ not due\.\s*$/);
  assert.match(due('--json'), /"kind": "(?:Frage|Wiki-Seite|Kapitel)"/);
});
