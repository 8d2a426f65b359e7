/** Tags where HTML has no place for them, and what they mean there. */
import { describe, it } from 'node:test';
import { textsIn } from '../../formats/formats.fixture.ts';

describe('HTML in words and items of Markdown', () => {
  const { has } = textsIn({
    'index.md':
      '# Quay\n\n_<p style="text-align: center;">inputs, processes</p>_\n\n<b><p style="color: green;">Mind it.</p></b>\n*By Ada*\n\n- Open:\n  <details>\n\n  <iframe src="https://map.example/x"></iframe>\n\n  </details>\n\n> <video src="https://map.example/y.mp4"></video>\n',
  });
  it('is no block where it is emphasis', () =>
    has('index.md', '\n_inputs, processes_\n', '\n<b>Mind it.</b>\n*By Ada*\n'));
  it('stays in its item or its quote where it shows something from elsewhere', () =>
    has(
      'index.md',
      /\n {2}\[Embedded page on map\.example\]\(https:\/\/map\.example\/x\)\n[\s]*\n {2}<\/details>/,
      '\n> [Video on map.example](https://map.example/y.mp4)\n',
    ));
});

describe('a table of HTML whose first rows stand in no body', () => {
  const { has } = textsIn({
    'index.md':
      '# Quay\n\n<table>\n<thead><tr><th>A</th></tr></thead>\n<tr><td>1</td></tr>\n<tr><td>2</td></tr>\n</tbody>\n<tbody>\n<tr><td>3</td></tr>\n</tbody>\n</table>\n\n<table>\n<thead><tr><th>B</th></tr></thead>\n<tr><td>4</td></tr>\n</table>\n',
  });
  it('has them in one, beside others', () =>
    has(
      'index.md',
      '</thead>\n<tbody><tr><td>1</td></tr>\n<tr><td>2</td></tr></tbody>\n<tbody>\n<tr><td>3</td></tr>\n</tbody>',
    ));
  it('stays as it is where there are no others', () => has('index.md', '</thead>\n<tr><td>4</td></tr>\n</table>'));
});

describe('a list of terms that nobody closed', () => {
  const { has } = textsIn({
    'index.md':
      '# Quay\n\n<dl>\n<dt>Tar</dt>\n<dd>Black.</dd>\n\n<dl>\n\nWords.\n\n<div><dl><dt>Oar</dt><dd>Long.</dd></div>\n',
  });
  it('ends behind its last part', () =>
    has('index.md', '<dd>Black.</dd>\n</dl>\n\n\n\nWords.', '<dd>Long.</dd>\n</dl></div>'));
});

describe('a list whose items stand beside other blocks', () => {
  const { has } = textsIn({
    'index.md':
      '# Quay\n\n<ol>\n<li>Tar.</li>\n<center><div><b>Oar</b></div></center><br>\n\n<li>Row.<br>Far.</li>\n</ol>\n',
  });
  it('has an item of each, and no break between them', () =>
    has('index.md', '<li>Tar.</li>\n<li><b>Oar</b></li>\n\n<li>Row.<br>Far.</li>\n</ol>'));
});
