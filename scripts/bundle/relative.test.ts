import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { relativePage, relativeSheet } from './relative.ts';

for (const base of ['/', '/handbook/']) {
  suite(`a bundle of a site under ${base}`, () => {
    const options = { base, root: `https://wiki.example${base}` };
    const link = (to: string, file: string): string | undefined =>
      /href="([^"]*)"/.exec(relativePage(`<a href="${to}">`, file, options))?.[1];

    test('links lead from file to file, whatever the depth', () => {
      assert.equal(link(`${base}guide/costs/`, 'guide/index.html'), 'costs/index.html');
      assert.equal(link(base, 'guide/costs/index.html'), '../../index.html');
      assert.equal(link(`${base}faq/a/#why`, 'guide/costs/index.html'), '../../faq/a/index.html#why');
      assert.equal(link(`${base}search/?q=a&amp;b=1`, 'index.html'), 'search/index.html');
      assert.equal(link(`${base}guide/costs/#one`, 'guide/costs/index.html'), '#one');
      assert.equal(link('#one', 'guide/costs/index.html'), '#one');
    });

    test('what leads elsewhere stays', () => {
      for (const to of ['https://a.example/?q=1&amp;r=2', 'mailto:a@b.example', '//other.example/x'])
        assert.equal(link(to, 'index.html'), to);
    });

    test('sheets name their files from where they lie', () => {
      const css = `a{src:url(${base}_astro/f.woff2)}b{src:url("${base}_astro/f.woff2")}c{mask:url("data:x")}`;
      assert.equal(
        relativeSheet(css, '_astro/page.css', options),
        'a{src:url(f.woff2)}b{src:url("f.woff2")}c{mask:url("data:x")}',
      );
      const page = relativePage(`<style>${css}</style>`, 'guide/index.html', options);
      assert.ok(page.includes('url(../_astro/f.woff2)'));
    });
  });
}

test('scripts and the policy go; what stands in for scripts shows, with the reason under the title', () => {
  const html =
    '<meta http-equiv="content-security-policy" content="x"><script>a</script><h1>Search</h1><noscript><p>No script</p></noscript>';
  const page = relativePage(html, 'search/index.html', { base: '/', root: 'https://wiki.example/' });
  assert.doesNotMatch(page, /<script|security-policy|<noscript/);
  assert.match(
    page,
    /<h1>Search<\/h1><p class="small">This is a copy in a folder.*https:\/\/wiki\.example\/.*<p>No script<\/p>/,
  );
});
