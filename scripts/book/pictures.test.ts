import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import sharp from 'sharp';
import { mediaTypeOf, pictureForAll, pictureName } from './pictures.ts';

const empty = { create: { width: 2, height: 2, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } } as const;

suite('a picture of an EPUB', () => {
  test('keeps its kind where every reader shows it', async () => {
    const bytes = new Uint8Array([1, 2, 3]);
    for (const file of ['_astro/plan.a1.png', 'files/plan.gif', 'a b/PLAN.JPG']) {
      const name = pictureName(file) ?? '';
      assert.match(name, /^pictures\/[\w.-]+$/);
      assert.match(mediaTypeOf(name), /^image\/(png|gif|jpeg)$/);
      assert.equal(await pictureForAll(file, bytes), bytes);
    }
  });

  test('of SVG says nothing of its form, which an EPUB may not hold', async () => {
    const svg = (of: string): Promise<string> =>
      pictureForAll('plan.svg', Buffer.from(of, 'latin1')).then((bytes) => Buffer.from(bytes).toString());
    const head = '<?xml version="1.0" encoding="ISO-8859-1"?>\n';
    const body = '<svg xmlns="http://www.w3.org/2000/svg"><text>ä &lt; b</text></svg>';
    assert.equal(await svg(head + body), body);
    assert.equal(await svg(`${head}<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd">${body}`), body);
    const short = '<!DOCTYPE svg [<!ENTITY ns "http://www.w3.org/2000/svg">\n<!ENTITY less "&lt;">]>';
    assert.equal(await svg(`${head}${short}<svg xmlns="&ns;"><text>ä &less; b</text></svg>`), body);
  });

  for (const kind of ['webp', 'avif'] as const)
    test(`of ${kind} becomes a JPEG, white where it was see-through`, async () => {
      const file = `_astro/plan.${kind}`;
      const drawn = await pictureForAll(file, await sharp(empty).toFormat(kind).toBuffer());
      assert.equal(mediaTypeOf(pictureName(file) ?? ''), 'image/jpeg');
      const { format } = await sharp(drawn).metadata();
      assert.equal(format, 'jpeg');
      const [red = 0, green = 0, blue = 0] = await sharp(drawn).raw().toBuffer();
      assert.ok(Math.min(red, green, blue) > 250, [red, green, blue].join());
    });

  test('is none where the file is of another kind, and told where it cannot be read', async () => {
    assert.equal(pictureName('files/film.mp4'), undefined);
    await assert.rejects(
      pictureForAll('_astro/plan.webp', new Uint8Array([1])),
      /^Error: _astro\/plan\.webp cannot be read/,
    );
  });
});
