import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { project, type Project } from '../../project.fixture.ts';
import { textsIn } from '../formats.fixture.ts';

let site: Project;
describe('pages of GOV.UK Tech Docs that are made of parts', () => {
  beforeEach(() => (site = project()));
  afterEach(() => site.remove());

  it('are whole, with the parts in them and not beside them', async () => {
    await site.bring(
      site.source({
        'config/tech-docs.yml': 'host: https://docs.dept.example\n',
        'source/deploy.html.md.erb':
          '---\ntitle: Deploy\n---\n\n<%= partial \'documentation/deploy/index\' %>\n<%= partial "documentation/deploy/limits" %>\n',
        'source/documentation/deploy/index.erb':
          "# Deploying\n\nPush it.\n\n<%= warning_text('It\\'s live \"now\"') %>\n\n<%= image_tag \"/images/gone.png\", { :alt => 'A map' } %>\n",
        'source/documentation/deploy/limits.md': '## Limits\n\nTen.\n\n[lost](/nowhere.html)\n',
        'source/404.html.md.erb': '# Not found\n',
        'source/index.html.md': '# Start\n\n[limits](/deploy.html#limits) [top](deploy.html#deploying)\n',
      }),
      'x',
    );
    const page = site.read('content/wiki/x/deploy.md');
    assert.match(page, /Push it\.\n\n:::warning\nIt's live "now"\n:::\n/);
    assert.match(page, /A map<!-- import: dead picture \/images\/gone\.png -->/);
    assert.match(page, /## Limits\n\nTen\./);
    assert.match(site.read('content/wiki/x/index.md'), /\[limits\]\(deploy\.md#limits\) \[top\]\(deploy\.md\)/);
    assert.deepEqual(
      site.files().filter((path) => path.startsWith('content/wiki')),
      ['content/wiki/x/deploy.md', 'content/wiki/x/index.md'],
    );
    // A finding in a part names the line on which it stands now, and the line that took the part in.
    const line = page.split('\n').findIndex((text) => text.startsWith('lost<!--')) + 1;
    const found = `content/wiki/x/deploy.md:${line}: link /nowhere.html`;
    const reported = site.read('import-report.md').split('\n');
    assert.ok(
      reported.some((one) => one.startsWith(found) && one.endsWith('(source/deploy.html.md.erb:6)')),
      reported.join('\n'),
    );
  });

  it('stand in the order of the navigation that their first page has beside it, and no longer in that page', async () => {
    await site.bring(
      site.source({
        'config/tech-docs.yml': 'host: https://docs.dept.example\n',
        'source/index.html.md.erb':
          "---\ntitle: Start\n---\n\n<% content_for :sidebar do %>\n<ul>\n    <li><a href='#start'>Start</a>\n        <ul><li><a href='#help'>Help</a></li></ul></li>\n    <li>Running\n        <%= partial 'partials/nav' %>\n    </li>\n</ul>\n<% end %>\n\n# Start\n\n<%= partial 'partials/banner' %>\n\n<%= partial 'partials/plan' %>\n\n## Help\n",
        'source/partials/_nav.html.erb':
          '<ul>\n  <li><a href="./standards/watch.html">Keep <b>watch</b></a></li>\n  <li><a href="/standards/sleep.html">Sleep</a></li>\n</ul>\n',
        'data/site.yml': 'links:\n  help: https://help.example/\n',
        'source/partials/_banner.html.erb':
          '<div class="banner">\n  <p><strong>Within the department.</strong></p>\n</div>\n',
        'source/partials/_plan.html.erb': '<svg viewBox="0 0 1 1"></svg>\n',
        'source/standards/sleep.html.md': '---\ntitle: Sleep: and how\nreview_in: 6 months\n---\n\n# Sleep: and how\n',
        'source/standards/tides.html.erb.md': '---\ntitle: Tides\n---\n\n[Bells](bells.html)\n',
        'source/standards/bells.html.md': '---\ntitle: Bells\nreview_in: 12 weeks\n---\n\n# Bells\n',
        'source/standards/watch.html.md':
          '---\ntitle: Watch\n---\n\n<% content_for :sidebar do %>\n- [Watch](#watch)\n<% end %>\n\n# Watch\n\n- Two hours</li>\n- Ask [them](watch@dept.example), at [tides] (tides.html) [later] (or sooner), or [others](<%= data.site.links.help %>)\n',
      }),
      'x',
    );
    const start = site.read('content/wiki/x/index.md');
    assert.match(start, /\n# Start\n\n<div>\n {2}<p><strong>Within the department\.<\/strong><\/p>\n<\/div>\n/);
    assert.doesNotMatch(start, /sidebar|<li>/);
    assert.match(start, /<!-- import: partial partials\/plan -->/);
    assert.match(site.read('content/wiki/x/standards/_section.yaml'), /title: Running/);
    const watch = site.read('content/wiki/x/standards/watch.md');
    assert.match(
      watch,
      /order: 1\n[\s\S]*- Two hours\n- Ask \[them\]\(mailto:watch@dept\.example\), at \[tides\]\(tides\.md\) \[later\] \(or sooner\), or \[others\]\(https:\/\/help\.example\/\)/,
    );
    // Twelve weeks are two months and a half, and the page is asked after in time.
    assert.match(site.read('content/wiki/x/standards/bells.md'), /reviewMonths: 2\n[\s\S]*# review_in: 12 weeks\n/);
    assert.match(site.read('content/wiki/x/standards/tides.md'), /\[Bells\]\(bells\.md\)/);
    assert.match(
      site.read('content/wiki/x/standards/sleep.md'),
      /title: "Sleep: and how"\nreviewMonths: 6\norder: 2\n---/,
    );
  });

  it('are read though Ruby fills in their settings', async () => {
    const { format } = await site.bring(
      site.source({
        'config/tech-docs.yml.erb': 'host: <%= ENV.fetch("HOST") %>\nservice_name: Letters\n',
        'source/index.html.md.erb': "# Start\n\n<%= partial 'letters' %>\n",
        'source/_letters.md': '## Letters\n\nOn paper.\n',
      }),
      'x',
    );
    assert.equal(format, 'GOV.UK Tech Docs');
    assert.match(site.read('content/wiki/x/index.md'), /## Letters\n\nOn paper\./);
  });

  it('list the pages below them, though Ruby says what of each, and show its signs where they are doubled', async () => {
    const child = (title: string, more = ''): string => `---\ntitle: ${title}\n${more}---\n\n# ${title}\n`;
    await site.bring(
      site.source({
        'config/tech-docs.yml': 'host: https://docs.dept.example\n',
        'source/index.html.md.erb':
          "# Start\n\n<%= partial 'partials/below' %>\n\nThen.\n\n```erb\n<%%= partial('x') %>\n```\n\n<div>Sails</div>\n| Sail | Rule |\n|--- --|---|\n| # Jib | small |\n|# `Lug`| large |\n",
        'source/partials/_below.erb':
          '<ul>\n<% current_page.children.sort_by{ |a| [a.data.weight] }.each do |one| %>\n  <% if one.data.quiet != true %>\n    <% if one.data.link %>\n  <li><%= link_to one.data.title, one.url %></li>\n    <% else %>\n  <li>-</li>\n    <% end %>\n  <% end %>\n<% end %>\n</ul>\n',
        'source/keel/index.html.md': child('Keel', 'weight: 2\n'),
        'source/deck/index.html.md': child('Deck', 'weight: 1\n'),
        'source/hold/index.html.md': child('Hold', 'quiet: true\n'),
      }),
      'x',
    );
    const start = site.read('content/wiki/x/index.md');
    const items = ['deck', 'keel'].map(
      (one) => `<li><a href="/wiki/x/${one}/">${one === 'deck' ? 'Deck' : 'Keel'}</a></li>\n`,
    );
    assert.ok(start.includes(`<ul>\n${items.join('')}</ul>\n`), start);
    assert.match(start, /```erb\n<%= partial\('x'\) %>\n```/);
    assert.ok(
      start.includes('<div>Sails</div>\n\n| Sail | Rule |\n|-----|---|\n| **Jib** | small |\n|**`Lug`**| large |\n'),
      start,
    );
    const report = site.read('import-report.md');
    assert.match(report, /a list of the pages below this one that Ruby makes, now a list of their titles/);
    assert.doesNotMatch(report, /: Ruby </);
  });

  it('list those of all pages that say something, and link pictures', async () => {
    await site.bring(
      site.source({
        'config/tech-docs.yml': 'host: https://docs.dept.example\n',
        'source/index.html.md.erb':
          "# Start\n\n<%= link_to image_tag('/images/map.png', alt: 'The map', width: '80%'), 'https://maps.example/', class: 'x' %>\n\n<ul>\n  <% sitemap.resources.each do |one| %>\n    <% if one.options[:layout].eql? \"gone\" %>\n    <li>\n      <a href=\"<%= one.url =%>\"><%= one.data.title =%></a>\n    </li>\n    <% end %>\n  <% end %>\n</ul>\n\n<% sitemap.resources.each do |one| %>\n- <%= one.path %>\n<% end %>\n\n##Code\n\n<% code(\"shell\") do %>\nrow --fast\n<% end %>\n\n<ul>\n<% sub_pages(current_page.url).each do |one| %>\n<li><%= link_to one.data.title, one.url %></li>\n<% end %>\n</ul>\n",
        'source/oars/index.html.md': '---\ntitle: Oars\n---\n\n# Oars\n',
        'source/rope.html.md': '---\ntitle: Rope\nlayout: gone\n---\n\n# Rope\n',
        'source/tar.html.md': '---\ntitle: Tar\n---\n\n# Tar\n',
      }),
      'z',
    );
    const start = site.read('content/wiki/z/index.md');
    assert.match(start, /<ul>\n\s*<li>\n\s*<a href="\/wiki\/z\/rope\/">Rope<\/a>\n\s*<\/li>\n<\/ul>/);
    assert.doesNotMatch(start.split('## Code')[0] ?? '', /Tar/);
    assert.match(start, /^\[.*The map.*\]\(https:\/\/maps\.example\/\)/m);
    assert.match(
      start,
      /\n## Code\n\n```shell\nrow --fast\n```\n\n<ul>\n[^]*<li><a href="\/wiki\/z\/oars\/">Oars<\/a><\/li>/,
    );
    assert.match(site.read('import-report.md'), /Ruby <% sitemap\.resources\.each do \|one\| %>, left a mark/);
  });

  it('have Ruby over several lines, and tables that begin with an element', async () => {
    await site.bring(
      site.source({
        'config/tech-docs.yml': 'host: https://docs.dept.example\n',
        'source/index.html.md.erb':
          "# Start\n\n<div style='width: 9em'>Knot</div> | Use\n---|---\n`Bowline` | a *loop*\n\n<%= partial 'crew' %>\n\nThey are <%=\n  crew.size %> and <% crew.clear\n%>gone. <% stays\n\nOpen.\n",
        'source/_crew.erb': '<%\n  crew = data["crew"].map do |one|\n    "<a>#{one}"\n  end\n%>\n',
      }),
      'y',
    );
    const start = site.read('content/wiki/y/index.md');
    assert.match(start, /\n\| <div>Knot<\/div> +\| Use\n---\|---\n`Bowline` \| a \*loop\*\n/);
    assert.match(start, /\n<!-- import: Ruby crew = data\["crew"\]\.map do .*end -->\n/);
    assert.match(start, /They are <!-- import: Ruby crew\.size --> and <!-- import: Ruby crew\.clear -->gone\. /);
    assert.match(start, /stays\n\nOpen\.\n$/);
  });
});

describe('helpers of a site of Tech Docs', () => {
  const { has, report, result } = textsIn({
    'config/tech-docs.yml': 'service_name: Quay\n',
    'source/index.html.md.erb':
      '---\ntitle: Quay\n---\n\n- <%= external_link("https://tar.example/a?b=1", "Of \\"tar\\"")%> and <%= signpost_link("Oars", "/oars.html", true) %>\n\n<%= example_panel("Ask first","Two ropes.\\n\\n- [Oars](/oars.html)") %>\n\n<%= basic_panel \'Mind it.\' %>\n\n<%= do_dont_list(["one, by one",\n "all at once"], "Not so", "dont") %>\n\n<%= draw_map("Quay", 3) %>\n',
    'source/oars.html.md.erb': '---\ntitle: Oars\n---\n\nLong.\n',
  });
  it('that are given words make links and boxes of them', () => {
    assert.deepEqual(result().problems, []);
    has(
      'index.md',
      '- [Of "tar"](https://tar.example/a?b=1) and [Oars](oars.md)\n',
      ':::note[Ask first]\nTwo ropes.\n\n- [Oars](oars.md)\n:::',
      ':::note\nMind it.\n:::\n\n**Not so**\n\n- one, by one\n- all at once\n',
    );
    assert.match(report(), /Ruby <%= draw_map\("Quay", 3\) %>, left a mark/);
  });
});
