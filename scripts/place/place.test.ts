import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../tools.ts';

const script = join(import.meta.dirname, 'place.ts');

const placeText = (input: string, ...options: readonly string[]) =>
  spawnSync(process.execPath, [script, '-', ...options], {
    encoding: 'utf8',
    input,
    env: { ...process.env, SOURCE_DATE_EPOCH: String(Date.parse('2090-01-01') / 1000) },
  });

const place = (...options: readonly string[]) =>
  placeText('services: { db: { image: postgres:17 }, other: { image: postgres:16 } }', ...options);

test('a placement says how old its rules are, in the table and in the file', () => {
  assert.match(place().stdout, /^Oldest input: .*\n(.*\n)?.*past the day of (its|their) review: /m);
  const { age } = JSON.parse(place('--json').stdout) as { age: string[] };
  assert.match(age.join(' '), /past the day of (its|their) review: the /);
});

test('limits are taken, told in the file, and refused in words', () => {
  const { stdout, status } = place('--json', '--limit', 'known-store=2');
  const { services, changedRules, site } = JSON.parse(stdout) as {
    services: { placement: string }[];
    changedRules: object;
    site: string;
  };
  assert.match(site, /\d{4}$/, 'the version of the handbook, with its day');
  assert.deepEqual([status, services.map(({ placement }) => placement)], [0, ['depends', 'depends']]);
  assert.deepEqual(changedRules, { 'known-store': '2 instead of none' });
  const wrong = place('--limit', 'known-store=few');
  assert.equal(wrong.status, 2);
  assert.match(wrong.stderr, /known-store: “few” is no number from 1/);
});

test('a site whose settings leave out what has a default places all the same', () => {
  const folder = mkdtempSync(join(tmpdir(), 'place-'));
  try {
    cpSync(join(root, 'scripts'), join(folder, 'scripts'), { recursive: true });
    cpSync(join(root, 'src'), join(folder, 'src'), { recursive: true });
    for (const name of ['inventory-rules', 'claims', 'pages'])
      cpSync(join(root, 'content', name), join(folder, 'content', name), { recursive: true });
    for (const name of ['package.json', 'node_modules']) symlinkSync(join(root, name), join(folder, name));
    writeFileSync(join(folder, 'content/site.yaml'), 'name: Ours\nreview: { notice: hidden }\n');
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, 'scripts/place/place.ts'), '-'], {
      encoding: 'utf8',
      input: 'services: { db: { image: postgres:17 } }',
    });
    assert.equal(status, 0, stderr);
    assert.match(stdout, /^Oldest input: /m);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('what cannot be read is told with what to do on a command line, which has no box and no button', () => {
  const heads = place('--template').stdout.replace('\ufeff', '').trim().split(',');
  assert.ok(heads.includes('name') && heads.length > 5);
  const unit = placeText('[Unit]\nDescription=x\n[Service]\nExecStart=/x\n');
  assert.equal(unit.status, 1);
  assert.match(unit.stderr, /unit of systemd.*\nThe template: npm run -s place -- --template > inventory\.csv\n$/);
  assert.match(placeText('apiVersion: v1\nkind: Config\n').stderr, /hold no services\. .* --help/);
  const { stderr, status } = spawnSync(process.execPath, [script, 'nowhere.yaml'], { encoding: 'utf8' });
  assert.deepEqual([status, stderr], [1, 'There is no file nowhere.yaml.\n']);
});
