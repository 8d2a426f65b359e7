import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { signShapes } from '../../domain/design/sign-shapes.ts';

const css = readFileSync(join(import.meta.dirname, 'verdicts.css'), 'utf8');

// Pages draw the signs by these masks; pictures and preview cards draw the paths of the domain.
for (const [sign, path] of Object.entries(signShapes)) {
  test(`the mask of ${sign} has the shape that pictures draw`, () => {
    const rule = new RegExp(String.raw`\[data-sign='${sign}'\] \{\s*--shape: url\("data:image/svg\+xml,([^"]*)"\)`);
    assert.equal(/ d='([^']*)'/.exec(rule.exec(css)?.[1] ?? '')?.[1], path);
  });
}
