import assert from 'node:assert/strict';
import { describe, it, mock } from 'node:test';
import { codeClasses, highlight, theme } from './code-colours.ts';

const yaml = 'apiVersion: v1 # first\nkind: "Pod"\nreplicas: 3\n';

describe('highlight', () => {
  const samples: [language: string, code: string][] = [
    ['yaml', yaml],
    ['ts', 'export const cores = (count: number): string => `${count} cores`; // [!code ++]'],
    ['sh', 'kubectl get pods --all-namespaces | grep web # [!code highlight]'],
    ['json', '{ "replicas": 3, "paused": false }'],
    ['diff', '- old\n+ new\n! changed'],
    ['text', 'a < b'],
  ];
  for (const [language, code] of samples) {
    it(`colours ${language} by class, without a style attribute`, async () => {
      const html = await highlight(code, language);
      assert.doesNotMatch(html, /style=/);
      for (const [, name = ''] of html.matchAll(/class="(c-[\w-]+)"/g))
        assert.ok(codeClasses.includes(name as never), name);
    });
  }

  it('colours each line to its end, however slow the machine', async () => {
    const quick = await highlight(yaml, 'yaml');
    let now = 0;
    const clock = mock.method(Date, 'now', () => (now += 1000));
    const slow = await highlight(yaml, 'yaml');
    clock.mock.restore();
    assert.equal(slow, quick);
  });

  it('marks the lines that were asked for', async () => {
    const html = await highlight(yaml, 'yaml', { lines: '1,3' });
    const marked = html.split('\n').map((line) => line.includes('class="line highlighted"'));
    assert.deepEqual(marked, [true, false, true]);
  });

  it('puts lines in focus and numbers them, and keeps what a reader copies', async () => {
    const html = await highlight(yaml, 'yaml', { focus: '2-3', numbers: true, title: 'numbers focus=1.yaml' });
    assert.deepEqual(
      html.split('\n').map((line) => line.includes('focused"')),
      [false, true, true],
    );
    assert.match(html, /<pre class="has-focused has-numbers"/);
    assert.equal(html.replace(/<figcaption>.*<\/figcaption>|<[^>]+>/g, '').split('\n')[1], 'kind: "Pod"');
    const plain = await highlight(yaml, 'yaml', { title: 'numbers focus=1.yaml' });
    assert.doesNotMatch(plain, /focused|has-numbers/);
  });

  it('names the block by its title, otherwise by its language', async () => {
    assert.match(await highlight(yaml, 'yaml', { title: 'pod "one".yaml' }), /aria-label="pod &#x22;one&#x22;.yaml"/);
    assert.match(
      await highlight(yaml, 'yaml'),
      /<pre data-language="yaml" tabindex="0" role="group" aria-label="YAML code">/,
    );
  });

  it('escapes code', async () => {
    assert.match(await highlight('a < b', 'text'), /a &#x3C; b/);
  });

  it('ends without an empty line', async () => {
    assert.equal((await highlight(yaml, 'yaml')).match(/class="line"/g)?.length, 3);
  });

  const refused: [what: string, language: string, lines: string | undefined, message: RegExp][] = [
    [
      'a language without colours',
      'yamll',
      undefined,
      /pod\.yaml: no colours for the language "yamll", nearest: yaml\./,
    ],
    ['lines that are no list', 'yaml', '1-', /pod\.yaml: "1-" is not a list of lines/],
    [
      'a line that the code does not have',
      'yaml',
      '2,4',
      /pod\.yaml: line 4 cannot be marked: this code has the lines 1 to 3\./,
    ],
  ];
  for (const [what, language, lines, message] of refused) {
    it(`refuses ${what}`, () => assert.rejects(highlight(yaml, language, { title: 'pod.yaml', lines }), { message }));
  }
});

describe('codeClasses', () => {
  it('has a class for every colour of the theme', () => {
    const colours = JSON.stringify(theme).match(/(?<=--code-token-)[a-z-]+/g) ?? [];
    const expected = [...new Set(colours)].map((colour) => `c-${colour}`);
    assert.deepEqual([...codeClasses].sort(), [...expected, 'c-sign'].sort());
  });
});
