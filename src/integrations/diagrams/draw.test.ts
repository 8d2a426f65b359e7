import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toHtml } from 'hast-util-to-html';
import { drawDiagram, type Drawing } from './draw.ts';

const drawn = (source: string): Drawing => {
  const drawing = drawDiagram(source, 'one');
  if ('because' in drawing) throw new Error(drawing.because);
  return drawing;
};
const because = (source: string): string => {
  const drawing = drawDiagram(source, 'one');
  return 'because' in drawing ? drawing.because : '';
};
const flow = 'flowchart LR\n  A[Client] -->|HTTPS| B(Gateway)\n  B --> C[(Store)]';

describe('a diagram', () => {
  it('has no style, no foreign address, no colour of its own, and ids that begin as told', () => {
    const html = toHtml(
      drawn(`${flow}\n  style A fill:#f00\n  click A "https://example.org"\n  classDef red fill:#f00`).svg,
    );
    assert.doesNotMatch(html, /style|https?:|@import|#f00|--_|data-/);
    assert.ok([...html.matchAll(/ id="([^"]+)"/g)].every(([, id]) => id?.startsWith('one-')));
    assert.match(html, /marker-end="url\(#one-arrowhead\)"/);
    assert.match(html, /fill="var\(--ink\)"[^>]*>Client</);
    assert.doesNotMatch(html, />click</);
  });

  it('is drawn with a semicolon behind each statement as without', () => {
    const plain = toHtml(drawn('graph TD\n  A[Client] --> B\n  B --> C').svg);
    assert.equal(toHtml(drawn('graph TD;\n  A[Client] --> B;\n  B --> C;').svg), plain);
    assert.equal(toHtml(drawn('graph TD; A[Client] --> B;\n  B --> C').svg), plain);
  });

  it('keeps long words within their box in whatever font they are read, and short ones as they are', () => {
    const html = toHtml(drawn(`graph LR\n  A[Short] --> B[${'A long name '.repeat(5)}]`).svg);
    const [, box, words] =
      /<rect [^>]*? width="([\d.]+)"[^>]*><\/rect><text [^>]*textLength="([\d.]+)"[^>]*>A long/.exec(html) ?? [];
    assert.ok(Number(words) > 200 && Number(words) < Number(box) - 16, html);
    assert.match(html, /lengthAdjust="spacingAndGlyphs"/);
    assert.doesNotMatch(html, /textLength[^>]*>Short/);
  });

  it('says its lines in words', () => {
    assert.deepEqual(drawn('graph\n  A[Client] --> B[Gateway]').words, ['Client to Gateway']);
    assert.deepEqual(drawn(flow).words, ['Client to Gateway: HTTPS', 'Gateway to Store']);
    assert.deepEqual(
      drawn('sequenceDiagram\n  participant U as User\n  participant S as Service\n  U->>S: GET /').words,
      ['User to Service: GET /'],
    );
    assert.deepEqual(drawn('stateDiagram-v2\n  [*] --> Idle\n  Idle --> [*]').words, ['Start to Idle', 'Idle to End']);
    assert.deepEqual(drawn('erDiagram\n  CUSTOMER ||--o{ ORDER : places').words, [
      'CUSTOMER to ORDER (one to zero-many): places',
    ]);
    assert.deepEqual(drawn('classDiagram\n  Animal <|-- Dog').words, ['Animal to Dog (inheritance)']);
  });

  it('is called by its own title, or by what is in it', () => {
    assert.equal(drawn(flow).name, 'Client, Gateway, Store');
    assert.equal(drawn(`---\ntitle: How a request comes in\n---\n${flow}`).name, 'How a request comes in');
    assert.equal(drawn(`${flow}\n  accTitle: The way in`).name, 'The way in');
    assert.match(
      drawn('flowchart TD\n  Aa-->Bb\n  Bb-->Cc\n  Cc-->Dd\n  Dd-->Ee\n  Ee-->Ff\n  Ff-->Gg').name,
      / and 2 more$/,
    );
  });

  it('stays code where the library does not know its kind, or would leave words out', () => {
    assert.match(because('gantt\n  title Plan\n  section a'), /"gantt" is not among/);
    assert.equal(because(' \n'), 'it is empty');
    assert.match(because('flowchart LR\n  A --> B\n  D@{ shape: cyl, label: "Ledger" }'), /would lose "Ledger"/);
    assert.match(because('flowchart LR\n  A ~~~ Hidden'), /"Hidden"|could not be read/);
  });

  it('may have settings and comments above its kind, which is named where it stays code', () => {
    const above = '%% Plan\n\n---\ntitle: Work\n---\n%%{init: {\n  "theme": "dark"\n}}%%\n  %% More\n';
    assert.equal(because(`${above}gantt\n  title Plan`), '"gantt" is not among the kinds of diagram that can be drawn');
    assert.deepEqual(drawn(`${above}${flow}`).words, drawn(flow).words);
    assert.equal(because('%% Nothing more'), 'it is empty');
  });

  it('is read with or without blanks, and with attributes on one line', () => {
    assert.deepEqual(drawn('graph TD\n  A[One]-->B{Two}\n  B--yes-->C\n  B-.no.->D["a--b"]\n  C==>D').words, [
      'One to Two',
      'Two to C: yes',
      'Two to a--b: no',
      'C to a--b',
    ]);
    assert.match(toHtml(drawn('erDiagram\n  A { int id PK }\n  A ||--o{ B : holds').svg), />id</);
  });
});
