import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { SourceSite } from '../../source.ts';
import { linesOf, textOf } from '../lines.ts';
import { withFormulas } from './math.ts';

const set = (text: string, isSet: SourceSite['formulas'] = 'brackets too'): string =>
  textOf(withFormulas(linesOf(text), () => {}, isSet));

describe('formulas between single dollars', () => {
  it('become code where the old site set them, and stay where it did not', () => {
    assert.equal(set('Of $x^2$, $n$ and $O(n)$.'), 'Of `x^2`, `n` and `O(n)`.');
    assert.equal(set('Of $x^2$.', false), 'Of $x^2$.');
    assert.equal(set('Of ($T_1$).'), 'Of (`T_1`).');
    assert.equal(
      set('Of $2\\log n + 1$, \\(a_b\\) and $\\text{speed of it}$.'),
      'Of `2\\log n + 1`, `a_b` and `\\text{speed of it}`.',
    );
  });
  it('are no prices and no variables', () => {
    for (const text of [
      'From $5 to $10, or $5/$10, or US$5–US$10 a month.',
      'It is $5 and 10$ of it.',
      '$1.5k + $2k = $3.5k, $5+ a day and then 3$ more.',
      'Set $HOME/$USER, ${A}/${B} or $MY_DIR:$PATH, and $PATH$.',
      '$Id:$ and $Revision:$.',
      'Escaped \\$x^2\\$, and `$x^2$` in code.',
    ])
      assert.equal(set(text), text);
  });
  it('are none in code that is written as HTML', () => {
    const text = '<pre><code>\ncp $$A/x $$B\n</code></pre>\n\n<pre>$$a$$</pre>\n';
    assert.equal(set(`${text}\nOf $x^2$.`), `${text}\nOf \`x^2\`.`);
    assert.equal(
      set('What `<pre>` is: $$a^2$$.\n\n<pre>\nnever closed $$b^2$$'),
      'What `<pre>` is: `a^2`.\n\n<pre>\nnever closed `b^2`',
    );
  });
  it('are no brackets behind backslashes, where those are brackets', () => {
    for (const text of ['[Dates](/Help/Dates-\\(HR,-RS\\))', 'sudo installer -pkg 12.3\\ \\(Release\\).pkg'])
      for (const isSet of [true, false]) assert.equal(set(text, isSet), text);
    assert.equal(set('installer 12.3\\ \\(Release\\).pkg'), 'installer 12.3\\ \\(Release\\).pkg');
  });
  it('have their dollars around code taken away, as GitLab writes them', () =>
    assert.equal(set('Of $`a^2`$, where `$` is a prompt.', false), 'Of `a^2`, where `$` is a prompt.'));
  it('have two backslashes before their brackets in mdBook', () =>
    assert.equal(set('Of \\\\( a_b \\\\).\n\n\\\\[ c_d \\\\]', false), 'Of `a_b`.\n\n```latex\nc_d\n```'));
  it('are told one by one, as they are', () => {
    const told: string[] = [];
    const text = 'Of $x^2$ and $y_1$.\n\n$$\na + b\n$$\n\n```math\nc + d\n```\n\n```latex\ncode\n```';
    withFormulas(linesOf(text), (_kind, line, what) => void told.push(`${line}: ${what}`), true);
    assert.deepEqual(told, ['1: formula x^2', '1: formula y_1', '3: formula a + b', '7: formula c + d']);
  });
});
