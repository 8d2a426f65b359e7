import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { xmlDocument, xmlElement, xmlText } from './xml.ts';

suite('xml', () => {
  test('escapes text and attributes, once', () => {
    const inner = xmlElement('name', {}, 'R&D <"team">');
    assert.equal(inner.xml, '<name>R&amp;D &lt;&quot;team&quot;&gt;</name>');
    assert.equal(
      xmlElement('author', { of: '"a" & b' }, [inner]).xml,
      `<author of="&quot;a&quot; &amp; b">${inner.xml}</author>`,
    );
  });

  test('drops what XML cannot hold, and keeps what it can', () => {
    assert.equal(xmlText('a\u{0}b\u{B}c\u{FFFE}d\tä€😀'), 'abcd\tä€😀');
  });

  test('an element without content is closed at once', () => {
    assert.equal(
      xmlDocument(xmlElement('link', { rel: 'self' })),
      '<?xml version="1.0" encoding="UTF-8"?>\n<link rel="self"/>\n',
    );
  });
});
