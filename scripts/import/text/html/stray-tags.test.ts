/** Tags and attributes of others that mean nothing where they stand. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { textsIn } from '../../formats/formats.fixture.ts';

describe('attributes that say nothing, and parts of no table', () => {
  const { has, report } = textsIn({
    'index.md':
      '# Quay\n\n<p dir="" lang="">Sail <span dir="left" title="">away</span> to <bdo dir="rtl">aes</bdo>.</p>\n\n- **jib**\n\n  A sail\n  that pulls.\n</td></tr></table>\n\nBefore.\n\n<tbody><tr><td>Alone</td></tr></tbody>\n\n<table><tr><th scope="row">Boat</th><td colspan="" rowspan="2" scope="row">Oar</td></tr></table>\n',
  });
  it('leaves out attributes without a value, and with one that browsers do not know', () => {
    has(
      'index.md',
      '<p>Sail <span>away</span>',
      '<bdo dir="rtl">',
      '<th scope="row">Boat</th><td rowspan="2">Oar</td>',
    );
    assert.match(report(), /index\.md:\d+: dir="left" on <span> may not stand in content, left out/);
    assert.doesNotMatch(report(), /lang|title/);
  });
  it('leaves out what belongs to a table that is not there', () => {
    has('index.md', /that pulls\.\n\s*Before\.\s+Alone\s+<table>/);
    assert.match(report(), /index\.md:\d+: <\/td> closes nothing, left out/);
    assert.match(report(), /index\.md:\d+: <td> stands in no table, left out/);
  });
});

describe('what no page shows, and blocks in preformatted text', () => {
  const { has, lacks, report } = textsIn({
    'index.md':
      '# Quay\n\n<div hidden>\n\nFor <div>*writers*</div>.\n\n</div>\n\n<pre><blockquote><samp>no <a href="https://oar.example/">oar</a></samp></blockquote><blockquote>no sail</blockquote></pre>\n',
  });
  it('is a comment, and told', () => {
    has('index.md', '<!-- import: <div hidden> For <div>*writers*</div>. </div> -->');
    assert.match(report(), /index\.md:\d+: <div> was not shown, left as a comment, with what it holds/);
  });
  it('are lines of it', () => {
    has('index.md', /<pre><samp>no <a [^>]*>oar<\/a><\/samp>\nno sail\n<\/pre>/);
    lacks('index.md', 'blockquote');
  });
});

describe('lists and tags that somebody did not end', () => {
  const { has, lacks } = textsIn({
    'index.md':
      '# Quay\n\n<section>\n<ol> <li>Row.</li> <li>Sail.</li> <div><b>Wind</b></div> <h3>Oars</h3> <p>Two.</p> <ol> <li>Rest.</li> </ol>\n</section>\n\n<p>Now in the <strongLog</strong!></p>\n\n<p>See the <b>log</b>.</p>\n\n<div>\n  See <a href="https://oar.example/">\n    <span id="oars">oars</</span></a>.\n</div>\n',
    'notes.md':
      '# Notes\n\n<ul>\n<li>Row.</li>\n<!--<li>Swim.</li>-->\n\n    <!--<li>Dive\n    deep.\n-->\n\n    <li>Sail.</li>\n</ul>\n\n    <!-- code -->\n',
  });
  it('makes items of nothing that stands behind a list without an end', () => {
    has('index.md', '<ul><li>Row.</li> <li>Sail.</li></ul> <div><b>Wind</b></div> <h3>Oars</h3> <p>Two.</p> <ol>');
  });
  it('has a tag in which another begins as words', () =>
    has('index.md', '&lt;strongLog&lt;/strong!></p>', '<p>See the <b>log</b>.</p>'));
  it('has an end once that somebody began twice', () =>
    has('index.md', /<span id="oars">oars<\/span><\/a>\.\s+<\/div>/));
  it('has no code where a comment in a list is indented, and code elsewhere', () => {
    has('notes.md', '\n    <!-- code -->');
    lacks('notes.md', '\n    <li', '\n    <!--<li');
  });
});
