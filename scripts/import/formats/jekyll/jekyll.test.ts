/** Collections of Jekyll, and the folder of a site on its host. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { textsIn } from '../formats.fixture.ts';

describe('collections of Jekyll that lie in a folder of their own', () => {
  const { has, report } = textsIn({
    '_config.yml':
      'title: Kiln\nurl: https://clay.example\nbaseurl: /kiln\ncollections_dir: all\ncollections:\n  glazes: { output: true, permalink: "/:collection/:name" }\n',
    'index.md':
      '---\ntitle: Kiln\n---\n\n[Ash](/kiln/glazes/ash.html#use), [Tin](glazes/tin), [none](/kiln/glazes/none) and [an old one](#readme).\n\n<div>\n<h4 class="low">{{ one.title }}</h4>\n<b class="low">({{ one.name }})</b>\n</div>\n\n## 🔥 Warm up\n\n[up](#fire-warm-up)\n\n![](https://img.shields.io/badge/Hot_clay-FF4500) now\n',
    'all/_glazes/ash.md': '---\ntitle: Ash\n---\n\n## Use\n\nThin.\n',
    'all/_glazes/tin.md': '---\ntitle: Tin\n---\n\nWhite.\n',
  });
  it('have the addresses that their settings give them, with the folder of the site or without', () => {
    has(
      'index.md',
      '[Ash](glazes/ash.md#use), [Tin](glazes/tin.md), none<!-- import: dead link to /kiln/glazes/none, nearest content/wiki/in/glazes/tin.md -->',
    );
    has('glazes/ash.md', 'Thin.');
    assert.match(report(), /link \/kiln\/glazes\/none: there is no such page/);
  });
  it('has marks for what Liquid names, and no heading around one', () =>
    has('index.md', '<div>\n<!-- import: Liquid {{ one.title }} -->\n<b>(<!-- import: Liquid {{ one.name }} -->)</b>'));
  it('call a badge by its words, without its colour', () =>
    has('index.md', '[Hot clay](https://img.shields.io/badge/Hot_clay-FF4500) now'));
  it('know the top of a page and a sign of a heading by the names that forges have for them', () => {
    has('index.md', '[up](#-warm-up)');
    assert.doesNotMatch(report(), /#readme|#fire/);
  });
});

describe('signs of kramdown among words', () => {
  const { has, lacks, result } = textsIn({
    '_config.yml': 'title: Kiln\n',
    'index.md':
      '# Kiln\n\n## ![Fire](fire.svg){: .icon} Fire it\n\nSelect {::nomarkdown}<img src="fire.svg" alt="fire">{:/} (fire){::comment}why{:/comment}, `{:/}` stays.\n',
    'fire.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><path d="M0 0h4"/></svg>',
  });
  it('go, also in a heading and in the middle of a sentence', () => {
    assert.deepEqual(result().problems, []);
    has('index.md', '![Fire](fire.svg) Fire it', 'Select ![fire](fire.svg) (fire), `{:/}` stays.');
    lacks('index.md', '{:/} (', '.icon');
  });
});

describe('a value of Liquid over two lines', () => {
  const { has } = textsIn({
    '_config.yml': 'title: Kiln\nbaseurl: /docs\n',
    'index.md': '---\ntitle: Kiln\n---\n\nSee [bricks]({{\n  site.baseurl }}{%link bricks.md %}) now.\n',
    'bricks.md': '---\ntitle: Bricks\n---\n\nMany.\n\n{: .warning } They are\nhot.\n',
  });
  it('is one', () => has('index.md', 'See [bricks](bricks.md) now.'));
  it('and a class on one line with its words is theirs', () => has('bricks.md', ':::warning\nThey are\nhot.\n:::'));
});

describe('a text of Jekyll that is given words', () => {
  const { has, result, report } = textsIn({
    '_config.yml': 'title: Kiln\n',
    '_includes/tip.html':
      '{% comment %} how {% endcomment %}\n<div markdown="span" class="alert alert-success"><i class="fa fa-bulb"></i> <b>Tip:</b> {{include.content}}</div>\n',
    '_includes/image.html':
      '<figure><img src="pictures/{{include.file}}" alt="{{include.alt}}" {% if {{include.wide}} %}width="{{include.wide}}"{% endif %}>{% if include.caption %}<figcaption>{{ include.caption | markdownify }}</figcaption>{% else %}<p>no</p>{% endif %}</figure>\n',
    '_includes/list.html': '{% for one in include.all %}{{ one }}{% endfor %}',
    'index.md':
      '---\ntitle: Kiln\n---\n\n{% include tip.html content="Say \\"hot\\", see [bricks](bricks.html)." %}\n\n{% include image.html file="fire.svg" alt="A fire" caption="It burns." %}\n\n{% include list.html all="x" %}\n\n`{% include tip.html content="no" %}` stays.\n',
    'bricks.md': '---\ntitle: Bricks\n---\n\nMany.\n',
    'pictures/fire.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><path d="M0 0h4"/></svg>',
  });
  it('has them in the places that its template says', () => {
    assert.deepEqual(result().problems, []);
    has('index.md', ':::tip\nSay "hot", see [bricks](bricks.md).\n:::', '![A fire](pictures/fire.svg)', 'It burns.');
    has('index.md', '`{% include tip.html content="no" %}` stays.');
  });
  it('leaves a mark where its template does more', () =>
    assert.match(report(), /Liquid \{% include list\.html all="x" %\}, left a mark/));
});

describe('the Documentation Theme of Jekyll', () => {
  const { has, lacks, report } = textsIn({
    '_config.yml': 'title: Kiln\n',
    '_includes/links.html':
      '{% for one in site.data.sidebars %}\n[{{one.url | remove: ".html"}}]: {{one.url}}\n{% endfor %}\n',
    '_data/sidebars/clay_sidebar.yml':
      'entries:\n- title: sidebar\n  product: Clay\n  folders:\n  - title: Paper\n    output: pdf\n    folderitems:\n    - { title: Cover, url: /cover.html, output: pdf }\n  - title: Firing\n    output: web, pdf\n    folderitems:\n    - { title: Kilns, url: /clay_kiln.html, output: web }\n    - title: Ash\n      url: /clay_ash.html\n      subfolders:\n      - title: More\n        subfolderitems:\n        - { title: Soot, url: /clay_soot.html }\n',
    'index.md':
      '---\ntitle: Clay\n---\n\nSee [kilns][clay_kiln] and [ash][clay_ash#use], not [this][clay_gone].\n\n{% include links.html %}\n',
    '404.md': '---\ntitle: Page Not Found\npermalink: /404.html\n---\n\nSorry.\n',
    'pages/clay/clay_kiln.md': '---\ntitle: Kilns\npermalink: clay_kiln.html\n---\n\nHot.\n',
    'pages/clay/clay_ash.md': '---\ntitle: Ash\npermalink: clay_ash.html\n---\n\n## Use\n\nFine.\n',
    'pages/clay/clay_soot.md': '---\ntitle: Soot\npermalink: clay_soot.html\n---\n\nBlack.\n',
  });
  it('has the navigation of its sidebar, without what is for paper', () => {
    has('firing/clay_kiln.md', 'order: 1');
    has('firing/clay_ash/index.md', 'title: Ash');
    has('firing/clay_ash/more/clay_soot.md', 'Black.');
    assert.doesNotMatch(report(), /cover|404/);
  });
  it('leads names of pages to them, as a text that all of them take in does', () => {
    has('index.md', '[clay_kiln]: firing/clay_kiln.md\n[clay_ash#use]: firing/clay_ash/index.md#use');
    lacks('index.md', 'include links');
    assert.match(report(), /nothing on the page defines clay_gone/);
  });
});

describe('lists of a navigation that stand beside each other', () => {
  const { has, result } = textsIn({
    '_config.yml': 'title: Kiln\n',
    '_data/navigation.yml':
      'primary:\n  - { text: Start, href: / }\n  - { text: Our Clay, href: /clay/ }\nstart:\n  - { text: About, href: / }\nour-clay:\n  - { text: Red, href: /red/ }\n  - { text: Grey, href: /grey/ }\nfoot:\n  - { text: Law, href: /law/ }\n',
    'index.md': '---\ntitle: Kiln\n---\n\nText.\n',
    'clay.md': '---\ntitle: Clay\npermalink: /clay/\n---\n\n[//]: a word to writers\n\nText.\n',
    'a.md': '---\ntitle: Grey\npermalink: /grey/\n---\n\nText.\n',
    'b.md': '---\ntitle: Red\npermalink: /red/\n---\n\nText.\n',
    'law.md': '---\ntitle: Law\npermalink: /law/\n---\n\nText.\n',
  });
  it('stand below the entry of the first that has their name', () => {
    assert.deepEqual(
      result().findings.map(({ what }) => what),
      ['the navigation names index.md a second time'],
    );
    has('index.md', 'title: Kiln');
    has('clay/b.md', 'order: 1');
    has('clay/index.md', '<!-- a word to writers -->');
    has('clay/a.md', 'order: 2');
  });
});
