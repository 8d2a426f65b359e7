import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { diskFolder } from './folder/disk.ts';
import { lightSvg, pictureFaults } from './pictures.ts';

const shape = '<path d="M0 0h4"/></svg>';
const drawn = `<!-- ${'x'.repeat(900)} -->\n<svg width="4px" height="4px" content="&lt;mxfile>${'y'.repeat(2000)}" viewBox="0 0 4 4">${shape}`;
const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
after(() => rmSync(folder, { recursive: true }));

describe('pictures that come in', () => {
  it('lose the source of a drawing where the build would not find their size behind it', () => {
    assert.equal(lightSvg(drawn), `<svg width="4px" height="4px" viewBox="0 0 4 4">${shape}`);
    assert.equal(lightSvg(`<svg viewBox="0 0 1 1">${shape}`), `<svg viewBox="0 0 1 1">${shape}`);
  });

  it('are refused for what the build would refuse, with the reason', async () => {
    const files = {
      'drawn.svg': drawn,
      'endless.svg': '<svg>',
      'broken.png': 'no picture',
      'page.svg': '<html></html>',
      'lfs.png': 'version https://git-lfs.github.com/spec/v1\n',
      'empty.gif': '',
    };
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const faults = Object.fromEntries(await pictureFaults(folder, diskFolder(folder)));
    assert.deepEqual(Object.keys(faults).sort(), ['broken.png', 'empty.gif', 'endless.svg', 'lfs.png', 'page.svg']);
    assert.match(faults['lfs.png'] ?? '', /git lfs pull/);
    assert.match(faults['endless.svg'] ?? '', /how large/);
  });
});
