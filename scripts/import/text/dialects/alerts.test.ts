/** Boxes that a style sheet of the old site drew, in the wikis that have them. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { textsIn } from '../../formats/formats.fixture.ts';

describe('an element that a style sheet drew as a box', () => {
  const { has, lacks, result } = textsIn({
    '_config.yml': 'title: Yard\n',
    'index.md': `---
title: Yard
---

Before.
<div class="alert alert-warning" role="alert">
    <i class="fa fa-bell"></i> Mind the **rope**.

    - It is wet.
</div>

<div class="bs-callout bs-callout-primary"><h4>Of oak</h4>Hard wood.</div>

<div class="alert alert-info"><b>Tip:</b> Dry it, <div>twice</div>.</div>

<p class="notice--danger">Hot.</p>

<div class="admonition note">
<p class="admonition-title">Note</p>
<p>Of <a href="oak.md">oak</a>.</p>
</div>

1. First
   <div class="callout">Soft.</div>

<div class="alerting">Stays.</div>

<div class="alert">Half</div> of a line.

\`\`\`html
<div class="alert">Code.</div>
\`\`\`
`,
    'oak.md': '---\ntitle: Oak\n---\n\nHard.\n',
  });
  it('is a callout of its kind, with what it says of itself as a title', () => {
    assert.deepEqual(result().problems, []);
    has('index.md', 'Before.\n\n:::warning\nMind the **rope**.\n\n- It is wet.\n:::');
    has(
      'index.md',
      ':::note[Of oak]\nHard wood.\n:::',
      ':::tip\nDry it, <div>twice</div>.\n:::',
      ':::danger\nHot.\n:::',
    );
    has('index.md', ':::note\n<p>Of <a href="/wiki/in/oak/">oak</a>.</p>\n:::', '   :::note\n   Soft.\n   :::');
  });
  it('is none where its class is another, it stands within a line, or it is code', () => {
    has('index.md', '<div>Stays.</div>', '<div>Half</div> of a line.', '```html\n<div class="alert">Code.</div>\n```');
    lacks('index.md', ':::note\nStays');
  });
});
