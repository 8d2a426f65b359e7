/** Exports of Confluence and Notion, and a plain folder, brought into a project of one’s own. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { broughtIn, textsIn } from './formats.fixture.ts';

const formats = {
  confluence: 'Confluence',
  notion: 'Notion',
  plain: 'Markdown',
};
const { has, reports, results } = broughtIn(Object.keys(formats));

describe('every export', () => {
  it('is told by its files', () =>
    assert.deepEqual(Object.fromEntries([...results].map(([name, { format }]) => [name, format])), formats));

  it('leaves nothing that the check of content refuses', () => {
    for (const [name, { problems }] of results) assert.deepEqual(problems, [], name);
  });
});

describe('a plain folder of Markdown', () => {
  it('may have any names, fields that cannot be read, and HTML of any kind', () => {
    has('plain/index.md', '[another folder](notes/node-down.md)', '[folder](notes/)', 'a [PDF](files/form.pdf)');
    has(
      'plain/notes/node-down.md',
      'title: "Node: down"',
      '# status: [broken',
      'Drain it. <NODE>',
      '<!-- import: <script>alert(1)</script> -->',
      '<table><tr><td>Cell</td></tr></table>',
      '<span id="old"></span>',
      '![plan|40](../files/plan.svg)',
    );
    has('plain/notes/Tags.md', '[#old](node-down.md#old)', '## Same {#same}\n\n## Same {#same-1}');
    has('plain/places.md', /^# Set \{env:NAME\}\n\n!\[drawn\]\(files\/drawn\.svg\)\n\n## What it is$/m);
    has('plain/places.md', '|https://harbour.example/ |yes|', 'Half<!-- import: dead picture 50%25.png');
    reports('files/drawn.svg: its first tag is longer');
    has('plain/notes/ri-ben-yu.md', '# 日本語');
  });
});

describe("Confluence's export as HTML", () => {
  it('keeps the tree of its pages, their days and their anchors', () => {
    has('confluence/index.md', 'title: Ferry Home', 'changed: 2017-02-20');
    has('confluence/Timetable/index.md', 'changed: 2015-02-24', '## Winter {#Timetable-Winter}');
    has('confluence/Timetable/uberfahrt-bei-sturm.md', 'title: Überfahrt bei Sturm');
    // The first heading of a text is a section of its page there, not its title.
    has('confluence/Crew.md', 'title: Crew');
  });
  it('leads links of every kind to the pages of the export', () =>
    has(
      'confluence/index.md',
      '[winter times](Timetable/index.md#Timetable-Winter), [the crew](Crew.md) and [storms](Timetable/uberfahrt-bei-sturm.md)',
    ));
  it('makes callouts, code, folds, tasks and badges of macros', () => {
    has(
      'confluence/Timetable/index.md',
      ':::danger[Ice]\n\nNo boats below **-10°**.\n\n:::',
      '```bash title="sail.sh"\nif [ "$ICE" ]; then\n\n  stop <BOAT>\nfi\n```',
      '::::details[Who decides?]\n\n:::tip\n\nThe captain.\n\n:::\n\n::::',
      '- [x] Salt the pier\n- [ ] Call the crew',
    );
    has('confluence/index.md', 'State: :badge[RUNNING] ✅');
    has(
      'confluence/Crew.md',
      ':::caution\n\nFour on board.\n\n:::\n\n# Who sails {#Crew-Whosails}\n\nAsks at Ada Quay.',
    );
  });
  it('writes plain tables as Markdown, and others as HTML', () =>
    has('confluence/Timetable/index.md', '| Day | Boat |', '<td rowspan="2"><p>Pier</p></td><td><ul><li>North</li>'));
  it('brings pictures, attachments and comments along', () =>
    has(
      'confluence/Timetable/index.md',
      '![The pier from above](../attachments/2002/2003.svg)',
      '## Attachments\n\n- [Fares 2017.pdf](../attachments/2002/2004.pdf)\n',
      /:::details\[Comments\]\n\s*Which pier\?\n\nPosted by bo/,
    ));
  it('says which macros it does not know', () =>
    reports('the macro gallery', 'what it showed on the day of the export stands there (Timetable_2002.html:27)'));
});

describe("Notion's export as Markdown and CSV", () => {
  it('takes the ids out of names, and keeps the order of the page above', () => {
    has('notion/index.md', '# Harbour', '[Night watch](night-watch.md)', '[Boats](Boats/index.md)');
    has(
      'notion/night-watch.md',
      'order: 2',
      '![Lamps](Harbour/Night-watch/lamps.svg)',
      '[Rota](Harbour/Night-watch/rota.xlsx)',
    );
  });
  it('makes fields of properties, and leaves the others in the page', () =>
    has(
      'notion/night-watch.md',
      /^owner: night-crew$/m,
      /^changed: 2025-06-18$/m,
      'tags:\n  - safety\n  - night',
      '# Night watch\n\n- **Place**: North pier\n\nNote: this line is text.',
    ));
  it('makes a page of a database, with every row and links to their pages', () =>
    has('notion/Boats/index.md', '| [Svanen](Svanen.md) | 12 m | Blue, with<br>a crane |\n| Måsen | 9 m |  |'));
  it('has callouts and tasks', () =>
    has(
      'notion/index.md',
      ':::tip\nAsk the **harbour master** first.\n:::',
      '- [x] Light the lamps\n- [ ] Ring the bell',
    ));
});

describe("Notion's export whose folders have no ids", () => {
  const id = (letter: string): string => letter.repeat(32);
  const { has, result } = textsIn({
    [`Quay ${id('a')}.md`]: `# Quay\n\n[Boats](Quay/Boats%20${id('b')}.csv)\n\n[Tides](Quay/Tides%20${id('c')}.md)\n`,
    [`Quay/Boats ${id('b')}.csv`]: 'Name,Sail\nGig,Lug\nSkiff,Jib\n',
    [`Quay/Boats/Gig ${id('d')}.md`]: `# Gig\n\nSail: Lug\n\n[Oars](Gig/Oars%20${id('e')}.md)\n`,
    [`Quay/Boats/Gig/Oars ${id('e')}.md`]: '# Oars\n',
    [`Quay/Tides ${id('c')}.md`]: '# Tides\n',
  });
  it('has its pages below their pages, and rows that lead to theirs', () => {
    assert.deepEqual(result().problems, []);
    has('index.md', '[Boats](Boats/index.md)', '[Tides](Tides.md)');
    has('Boats/index.md', '| [Gig](Gig/index.md) | Lug |', '| Skiff | Jib |');
    has('Boats/Gig/index.md', '[Oars](Oars.md)');
  });
});
