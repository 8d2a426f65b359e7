import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { elementsIn, parseHtml } from '../built/html.ts';
import { pageMarkdown, readableMain } from './page-markdown.ts';

const page = 'https://wiki.example/handbook/guide/costs/';
const markdown = (main: string): string => {
  const [element] = elementsIn(parseHtml(`<html><body><main>${main}</main></body></html>`)).filter(
    ({ tagName }) => tagName === 'main',
  );
  return pageMarkdown(readableMain(element!, page)).trim();
};

const cases: readonly [what: string, html: string, expected: string][] = [
  [
    'links become absolute',
    '<p><a href="/handbook/faq/">Ask</a> <a href="#sums">Sums</a></p>',
    `[Ask](https://wiki.example/handbook/faq/) [Sums](${page}#sums)`,
  ],
  ['space moves out of a link', '<p>See <a href="/a/"> this </a>page</p>', 'See [this](https://wiki.example/a/) page'],
  [
    'a claim mark keeps its distance',
    '<p><span>True<a class="claim-mark" href="/e/"><svg></svg><span>contested</span></a></span>.</p>',
    'True [contested](https://wiki.example/e/).',
  ],
  ['values are text', '<p>It is <data value="5">five</data>.</p>', 'It is five.'],
  ['signs that Markdown would read are escaped', '<p>a_b_c * 2 &lt;main&gt; [x]</p>', 'a_b_c \\* 2 \\<main> \\[x]'],
  [
    'code keeps its language and its lines',
    '<pre data-language="yaml"><code><span>a: 1</span>\n<span>b: &lt;2&gt;</span></code></pre>',
    '```yaml\na: 1\nb: <2>\n```',
  ],
  ['an empty box parts the words around it', '<div>two <div> </div> ions<div></div>of tar</div>', 'two ions of tar'],
  ['code whose lines are broken by elements keeps them', '<pre>a: 1<br>b: 2</pre>', '```text\na: 1\nb: 2\n```'],
  [
    'code right behind code stays one word',
    '<p><code>-</code><code>rw</code><code>x </code><code>ada</code> <code>b</code></p>',
    '`-rwx ada` `b`',
  ],
  [
    'code whose line breaks stays in its cell',
    '<table><tr><th>A</th></tr><tr><td><code>a: 1<br>b: 2</code></td></tr></table>',
    '| A |\n| - |\n| `a: 1 b: 2` |',
  ],
  [
    'code with links in it keeps them',
    '<p><code>List&lt;<a href="/a/">Boat</a> | <em><a href="/b/">Oar</a></em>&gt;</code></p>',
    '`List<`[`Boat`](https://wiki.example/a/)`  |  `[`Oar`](https://wiki.example/b/)`>`',
  ],
  [
    'preformatted text with links in it keeps them, and its lines',
    '<ul><li><pre># See <a href="/a/">a <b>&amp;</b> b</a><br>\n\n<span>and <a href="/b/">b</a></span> &lt;c></pre></li></ul>',
    '- <pre><code class="language-text"># See <a href="https://wiki.example/a/">a &#x26; b</a>\n\n\n  and <a href="https://wiki.example/b/">b</a> &#x3C;c></code></pre>',
  ],
  [
    'preformatted text with links in a cell is code with links',
    '<table><tr><th>A</th></tr><tr><td><pre>see <a href="/a/">a</a></pre></td></tr></table>',
    '| A |\n| - |\n| `see `[`a`](https://wiki.example/a/) |',
  ],
  [
    'a table keeps its caption above it',
    '<table><caption>Sums</caption><thead><tr><th>What</th><th data-number>USD</th></tr></thead><tbody><tr><th>All</th><td>5</td></tr></tbody></table>',
    'Sums\n\n| What | USD |\n| - | -: |\n| All | 5 |',
  ],
  [
    'blocks in a cell stand on lines of their own',
    '<table><tr><th>A</th></tr><tr><td> one <p> two </p><ul><li>three</li></ul></td></tr></table>',
    '| A |\n| - |\n| one<br>two<br>three |',
  ],
  [
    'words that are struck out in a cell stand on its line',
    '<table><tr><th>A</th></tr><tr><td>Out<del>put</del> <ins>now</ins> <dfn>it</dfn></td></tr></table>',
    '| A |\n| - |\n| Out~~put~~ now it |',
  ],
  [
    'a picture that is all of a cell stays, with its link',
    '<table><tr><th>A</th></tr><tr><td><a href="/a/"><img src="/a.png" alt="an oar"></a></td></tr><tr><td> </td></tr></table>',
    '| A |\n| - |\n| [![an oar](https://wiki.example/a.png)](https://wiki.example/a/) |\n| |',
  ],
  [
    'a callout is a quotation',
    '<aside class="callout"><p class="callout-title"><span>Note.</span> Mind</p><p>Text</p></aside>',
    '> **Note. Mind**\n>\n> Text',
  ],
  [
    'a question that unfolds stands open',
    '<details><summary><h3>Why?</h3></summary><p>So.</p></details>',
    '### Why?\n\nSo.',
  ],
  [
    'one address of mail stands between angle brackets, and two are a link with its words',
    '<p><a href="mailto:a@b.example">a@b.example</a>, <a href="mailto:a@b.example,c@b.example">a@b.example,c@b.example</a></p>',
    '<a@b.example>, [a@b.example,c@b.example](mailto:a@b.example,c@b.example)',
  ],
  [
    'choices are ticked',
    '<fieldset><legend>Team</legend><div><label><input type="radio" checked>Yes</label><label><input type="radio">No</label></div></fieldset>',
    'Team\n\n- [x] Yes\n- [ ] No',
  ],
  [
    'a task list keeps its ticks',
    '<ul><li><input type="checkbox" checked disabled aria-label="Done"> built</li><li><input type="checkbox" disabled> read</li></ul>',
    '- [x] built\n- [ ] read',
  ],
  [
    'fields show what they hold',
    '<div><label>Nodes<input value="100"></label><select><option>a</option><option selected>b</option></select></div>',
    'Nodes 100\n\nb',
  ],
  [
    'navigation, controls and what only a screen needs go',
    '<nav>n</nav><button>b</button><p class="needs-script">s</p><p data-screen-only>d</p><p hidden>h</p><p aria-hidden="true">a</p><section data-pagefind-ignore>p</section><p>Left</p>',
    'Left',
  ],
  [
    'tables and standings stay, although the search skips them',
    '<p class="standing" data-pagefind-ignore>Rests on one claim</p><div data-pagefind-ignore><table><tr><th>A</th></tr></table></div>',
    'Rests on one claim\n\n| A |\n| - |',
  ],
];

suite('pageMarkdown', () => {
  for (const [what, html, expected] of cases) test(what, () => assert.equal(markdown(html), expected));
});
