/** Eleventy, written out in the test that brings it in. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { textsIn } from '../formats.fixture.ts';

describe('Eleventy', () => {
  const { has, lacks, report, result } = textsIn({
    '.eleventy.js': "module.exports = (config) => ({ dir: { input: 'src' } });\n",
    'README.md': '# How to build it\n',
    'src/_data/site.json': '{ "title": "Quay" }\n',
    'src/_includes/base.njk': '<html>{{ content | safe }}</html>\n',
    'src/_includes/note.md': 'Mind the **tide**.\n',
    'src/index.md':
      '---\nlayout: base.njk\ntitle: Home\neleventyNavigation: { key: Home, order: 1 }\n---\n\nWelcome to {{ site.title }}. {# not for readers #}\n\n{% include "note.md" %}\n\n{% for one in collections.boats %}\n- {{ one.data.title }}\n{% endfor %}\n\n[Moor]({{ "/moor/" | url }}), [sink](/boats/sink/) and [knots](/knots/).\n\n[Page]({% page "/moor/" %}), <a href=\'{% link "/knots/#knots" %}\'>tag</a> and [base]({{ base.baseurl }}/moor/).\n',
    'src/boats/mooring.md':
      '---\ntitle: Mooring\npermalink: /moor/\ntags: [boats]\neleventyNavigation: { key: Mooring, parent: Home, order: 2 }\n---\n\n{% image "rope.svg", "A rope" %}\n',
    'src/boats/2024-01-02-sink.md':
      '---\ntitle: Sink\neleventyNavigation: { key: Sink, parent: Home, order: 1 }\n---\n\nNever.\n',
    'src/boats/rope.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><path d="M0 0h4"/></svg>',
    'src/knots/knots.md': '# Knots\n\n{% raw %}`{{ this }}`{% endraw %}\n',
    'src/part.md': '---\npermalink: false\n---\n\nTaken in.\n',
  });
  it('is told by its settings, and comes from the folder that they name', () => {
    assert.deepEqual([result().format, result().problems, result().counts.pages], ['Eleventy', [], 4]);
    assert.match(report(), /src\/part\.md: a text without an address \(permalink: false\), not brought in as a page/);
  });
  it('has values, texts and pictures that its templates only name', () => {
    has('index.md', 'Welcome to Quay.', 'Mind the **tide**.', '[Moor](mooring.md)');
    has('index.md', '[Page](mooring.md), [tag](knots/knots.md) and [base](mooring.md).');
    has('mooring.md', '![A rope](boats/rope.svg)', 'tags:\n  - boats');
    has('knots/knots.md', '`{{ this }}`');
    lacks('index.md', 'not for readers');
  });
  it('has marks for what they work out, which are told', () => {
    has('index.md', '<!-- import: template {% for one in collections.boats %} -->');
    assert.match(report(), /template \{% for one in collections\.boats %\}, left a mark/);
  });
  it('has the addresses and the order that its pages name', () => {
    has('index.md', '[sink](2024-01-02-sink.md) and [knots](knots/knots.md)');
    has('2024-01-02-sink.md', 'order: 2');
    has('mooring.md', 'order: 3');
    assert.doesNotMatch(report(), /eleventyNavigation/);
  });
});
