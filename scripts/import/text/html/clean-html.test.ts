/** HTML of others that a browser would read otherwise than they meant it. */
import { describe, it } from 'node:test';
import { textsIn } from '../../formats/formats.fixture.ts';

describe('an element that a slash ends', () => {
  const { has } = textsIn({
    'index.md': '# Quay\n\n<span id="top" />\n\n<div id="low" />\n\nWords.<br/>\n\n[up](#top) [down](#low)\n',
  });
  it('is ended in words of HTML, so that nothing after it stands in it', () =>
    has('index.md', '<span id="top"></span>', '<div id="low"></div>', 'Words.<br>', '[up](#top) [down](#low)'));
});
