/** Fields of other generators and their themes, and what becomes of them. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { textsIn } from '../../formats/formats.fixture.ts';

describe('fields of themes', () => {
  const long = `Of oak, ${'ash, '.repeat(70)}and elm.`;
  const { has, lacks, report } = textsIn({
    'hugo.toml': 'title = "Yard"\n',
    'content/oak.md': '---\ntitle: Oak\ngeekdocDescription: Hard wood.\ngeekdocNav: false\n---\n\nHard.\n',
    'content/ash.md': '---\ntitle: Ash\nredirectFrom: [/old/ash/]\nlast_updated: "July 3, 2016"\n---\n\nTough.\n',
    'content/elm.md': `---\ntitle: Elm\ndescription: ${long}\n---\n\nWet.\n`,
  });
  it('that say what a page is about are its summary', () => {
    has('oak.md', 'summary: Hard wood.', '# geekdocNav: false');
    assert.match(report(), /^### Looks of the old site[\s\S]*field geekdocNav: false/m);
  });
  it('that tell an old address or a day in words are read', () => {
    has('ash.md', 'was:\n  - /old/ash/', 'changed: 2016-07-03');
  });
  it('that are too long for a summary are kept, and the report says why', () => {
    lacks('elm.md', 'summary:');
    assert.match(
      report(),
      /field description: Of oak.*kept as a comment at the top of the page: a summary has at most 320 letters/,
    );
  });
});
