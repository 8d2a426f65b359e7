import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { join, normalize } from 'node:path';

const shared = readFileSync('src/layouts/site.css', 'utf8');
const inSite = [...shared.matchAll(/@import '([^']+\.css)'/g)].map(([, name = '']) =>
  normalize(join('src/layouts', name)),
);
const sheets = globSync('src/**/*.css').filter((path) => path === 'src/layouts/site.css' || !inSite.includes(path));

test('there are sheets to look at', () => assert.ok(sheets.length > 5));

for (const path of sheets) {
  test(`${path} starts with the order of the layers, so that it may load first`, () => {
    assert.match(readFileSync(path, 'utf8'), /^(\/\*[\s\S]*?\*\/\s*)?@import '[./]*(styles\/)?layers\.css';/);
  });
}
