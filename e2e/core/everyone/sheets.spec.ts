/** What the style sheets come to in a browser: one shape for each sign. */
import sharp from 'sharp';
import { signShapes } from '../../../src/domain/design/sign-shapes.ts';
import { expect, test } from '../../support/watch.ts';

/** Size of a sign in the comparison, in pixels: type of 80 px has signs of three quarters of that. */
const side = 60;
/** So much of the box may differ, because edges are smoothed. */
const ofEdges = 0.04;

test('a sign on a page has the shape that pictures draw', async ({ page }) => {
  await page.goto('/about/design/');
  for (const [sign, path] of Object.entries(signShapes)) {
    await page.evaluate(
      ({ name, size }) => {
        const shown = document.createElement('span');
        shown.className = 'sign';
        shown.dataset['sign'] = name;
        Object.assign(shown.style, { display: 'flex', width: `${size}px`, height: `${size}px` });
        Object.assign(shown.style, { fontSize: `${size / 0.75}px`, color: '#000', background: '#fff' });
        document.body.replaceChildren(shown);
        document.body.style.margin = '0';
      },
      { name: sign, size: side },
    );
    const onPage = await page.locator('.sign').screenshot({ scale: 'css' });
    const drawn = `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}" viewBox="0 0 10 10"><rect width="10" height="10" fill="#fff"/><path fill-rule="evenodd" d="${path}"/></svg>`;
    const [one, other] = await Promise.all(
      [onPage, Buffer.from(drawn)].map((picture) => sharp(picture).flatten().greyscale().raw().toBuffer()),
    );
    expect(one?.length, sign).toBe(other?.length);
    const differing = [...(one ?? [])].filter((value, at) => Math.abs(value - (other?.[at] ?? 0)) > 127).length;
    expect(differing / side ** 2, sign).toBeLessThan(ofEdges);
    expect(new Set(one).size, `${sign} is drawn`).toBeGreaterThan(1);
  }
});
