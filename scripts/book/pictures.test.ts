import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import sharp from 'sharp';
import { mediaTypeOf, pictureForAll, pictureName } from './pictures.ts';

const empty = { create: { width: 2, height: 2, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } } as const;

suite('a picture of an EPUB', () => {
  test('keeps its kind where every reader shows it', async () => {
    const bytes = new Uint8Array([1, 2, 3]);
    for (const file of ['_astro/plan.a1.png', 'files/plan.svg', 'a b/PLAN.JPG']) {
      const name = pictureName(file) ?? '';
      assert.match(name, /^pictures\/[\w.-]+$/);
      assert.match(mediaTypeOf(name), /^image\/(png|svg\+xml|jpeg)$/);
      assert.equal(await pictureForAll(file, bytes), bytes);
    }
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
