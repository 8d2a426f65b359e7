/** Sections of Hugo whose first page is HTML. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { textsIn } from '../formats.fixture.ts';

describe('a section whose first page is HTML', () => {
  const { has, result, report } = textsIn({
    'hugo.toml': 'baseURL = "https://quay.example/"\n',
    'content/_index.md':
      '---\ntitle: Quay\n---\n\nSee [rigs](/rigs/), [here](https://quay.example/rigs/) and <a href="/rigs/">there</a>.\n',
    'content/rigs/_index.html':
      '---\ntitle: All rigs\ndescription: What floats.\nweight: 3\n---\n<section>{{< hero >}}</section>\n',
    'content/rigs/one/sloop.md': '---\ntitle: Sloop\n---\n\nOne mast.\n',
    'content/rigs/two/ketch.md': '---\ntitle: Ketch\n---\n\nTwo masts.\n',
    'content/rigs/two/part.html': '<b>no page</b>\n',
  });
  it('has its title and its place, and is told to be missing', () => {
    assert.deepEqual(result().problems, []);
    has('rigs/_section.yaml', 'title: All rigs', 'summary: What floats.', 'order: 1');
    assert.match(report(), /content\/rigs\/_index\.html: a page that is made of HTML, not brought in/);
    assert.doesNotMatch(report(), /part\.html/);
  });
  it('is led to, though it holds folders only', () =>
    has('index.md', '[rigs](rigs/), [here](rigs/) and [there](rigs/)'));
});
