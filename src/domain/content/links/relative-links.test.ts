import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { leadsNowhere, relativeAddress, wikiFile } from './relative-links.ts';

const file = 'content/wiki/start/README.md';
const leadsTo = (url: string, address: string | undefined): void =>
  assert.equal(relativeAddress(url, file), address, url);

describe('relative links of a wiki page', () => {
  it('lead to the pages of files, with their anchors', () => {
    leadsTo('first-day.md', '/wiki/start/first-day/');
    leadsTo('./First%20Day.md#laptop', '/wiki/start/first-day/#laptop');
    leadsTo('../network/Ingress_Rules.mdx?x=1#a', '/wiki/network/ingress-rules/?x=1#a');
    leadsTo('../network/README.md', '/wiki/network/');
    leadsTo('../../guide/costs.mdx', '/guide/costs/');
  });

  it('lead to the first page of a folder', () => {
    for (const url of ['../network', '../network/', '../network/index.md']) leadsTo(url, '/wiki/network/');
    leadsTo('../release-v2.1.0', '/wiki/release-v2-1-0/');
    leadsTo('..', '/wiki/');
  });

  it('leave every other address alone', () => {
    for (const url of ['/wiki/x/', '#a', 'https://example.org/a.md', '//example.org/', 'mailto:a@b', './a.png', '']) {
      leadsTo(url, undefined);
    }
  });

  it('lead to files beside the text', () => {
    leadsTo('./form.pdf', '/files/start/form.pdf');
    leadsTo('../a%20b/Plan%20B.xlsx#x', '/files/a%20b/Plan%20B.xlsx');
  });

  it('lead nowhere when there can be no page', () => {
    for (const url of ['./form.html', '../../../../README.md', '../../nowhere/x.md']) {
      leadsTo(url, undefined);
      assert.ok(leadsNowhere(url, file), url);
    }
    for (const url of ['./a.png', '/assets/a.pdf', 'first-day.md']) assert.ok(!leadsNowhere(url, file), url);
  });
});

describe('the file of a wiki page', () => {
  it('is found in any path that ends with it', () => {
    assert.equal(wikiFile('/home/a/content/wiki/b/c.md'), 'content/wiki/b/c.md');
    assert.equal(wikiFile('/home/a/content/guide/c.md'), undefined);
  });
});
