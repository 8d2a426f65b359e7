/** Whoever asks a command how it is called, or calls it wrongly, is told, and nothing else happens. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { root } from './tools.ts';

const commands = {
  adopt: 'adopt/adopt',
  new: 'adopt/new',
  import: 'import/import',
  place: 'place/place',
  plan: 'plan/plan',
  due: 'review/due',
  review: 'review/review',
  owners: 'review/owners',
  links: 'review/links',
  book: 'book/book',
  bundle: 'bundle/bundle',
  upgrade: 'upgrade/upgrade',
};

for (const [name, file] of Object.entries(commands))
  test(`npm run ${name} says how it is called`, () => {
    const called = (word: string) =>
      spawnSync(process.execPath, [`scripts/${file}.ts`, word], { cwd: root, encoding: 'utf8' });
    const asked = called('--help');
    assert.equal(asked.status, 0, asked.stderr);
    assert.match(asked.stdout, new RegExp(`npm run ${name}\\b`));
    const wrong = called('--no-such-option');
    assert.equal(wrong.status, 2);
    assert.match(wrong.stderr, new RegExp(`--no-such-option[\\s\\S]*npm run ${name}\\b`));
  });
