import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { withNeededHashes } from './csp-hashes.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const page = (policy: string, body: string) =>
  `<head><meta http-equiv="content-security-policy" content="${policy}"></head><body>${body}</body>`;

test('hashes of inline scripts stay, others go', () => {
  const body = '<script>let a = "<b>";</script><script src="/x.js"></script><style>a{}</style>';
  const script = hash('let a = "<b>";');
  const style = hash('a{}');
  const policy = `script-src 'self' ${script} ${hash('gone')}; style-src 'self' ${hash('')} ${style};`;
  assert.equal(
    withNeededHashes(page(policy, body)),
    page(`script-src 'self' ${script}; style-src 'self' ${style};`, body),
  );
});

test('every inline style of the page is named, and no script that was not', () => {
  const body = '<style>a{}</style><style>b{}</style><script>stray()</script>';
  assert.equal(
    withNeededHashes(page(`script-src 'self'; style-src 'self' ${hash('a{}')} ${hash('gone')}`, body)),
    page(`script-src 'self'; style-src 'self' ${hash('a{}')} ${hash('b{}')}`, body),
  );
});

test('a page without a policy is left alone', () => assert.equal(withNeededHashes('<p>x</p>'), '<p>x</p>'));
