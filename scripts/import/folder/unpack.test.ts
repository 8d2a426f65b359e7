import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { it } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { unpacked } from './unpack.ts';

it('unpacks zips within zips, and nothing that would lie outside', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zips-'));
  const file = join(folder, 'My export.zip');
  const inner = zipSync({ 'Export-1/a.md': strToU8('# A'), '../up.md': strToU8('x'), '__MACOSX/b': strToU8('x') });
  writeFileSync(file, zipSync({ 'Part-1.zip': inner, 'b/c.md': strToU8('# C') }));
  const made = unpacked(file);
  assert.equal(basename(made), 'My export');
  assert.equal(readFileSync(join(made, 'Export-1/a.md'), 'utf8'), '# A');
  assert.ok(
    existsSync(join(made, 'b/c.md')) && !existsSync(join(made, '../up.md')) && !existsSync(join(made, '__MACOSX')),
  );
  writeFileSync(file, 'no zip');
  assert.throws(() => unpacked(file), /My export\.zip cannot be unpacked: .*\. Name a folder, or a zip/);
  for (const one of [folder, dirname(made)]) rmSync(one, { recursive: true });
});
