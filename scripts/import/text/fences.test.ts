/** Code that holds the signs which mark code. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { textsIn } from '../formats/formats.fixture.ts';
import { fenced, fenceWords, inlineCode } from './fences.ts';
import { linesOf, textOf } from './lines.ts';

describe('a block of code', () => {
  it('has more backticks around it than in it', () => {
    const body = linesOf('````md\n```sh\nrow\n```\n````');
    assert.equal(textOf(fenced('md', body, 1)), '`````md\n````md\n```sh\nrow\n```\n````\n`````');
    assert.equal(textOf(fenced('', [], 1)), '```\n```');
  });
  it('keeps its indent and its empty lines', () =>
    assert.equal(
      textOf(fenced(fenceWords('sh', 'a "b"'), linesOf('a\n\nb'), 1, '  ')),
      '  ```sh title="a \'b\'"\n  a\n\n  b\n  ```',
    ));
});

describe('code within a line', () => {
  it('is between more backticks than it holds', () => {
    assert.equal(inlineCode('row'), '`row`');
    assert.equal(inlineCode('a ``b`` `c`'), '``` a ``b`` `c` ```');
  });
});

describe('code of other generators that shows how code is written', () => {
  const shown = '```sh\nrow\n```';
  const { has } = textsIn({
    'hugo.yaml': 'title: Quay\n',
    'content/_index.md': `# Quay\n\n{{< highlight md >}}\n${shown}\n{{< /highlight >}}\n`,
    'content/file.md': '# File\n\n{{< include file="code.md" code="true" >}}\n',
    'content/code.md': shown,
  });
  it('is held whole', () => {
    has('index.md', '````md\n```sh\nrow\n```\n````');
    has('file.md', '````md\n```sh\nrow\n```\n````');
  });
});
