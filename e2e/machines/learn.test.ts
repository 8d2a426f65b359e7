/** Tracks and exercises on the built site: where each is found, what leads to it, and its times. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { namedParts } from '../../src/integrations/entries/named-parts.ts';
import { minutesInWords, sumMinutes } from '../../src/domain/learn/time.ts';
import type { ApiFile } from '../../src/schemas/api.ts';
import { words } from '../../src/words/words.ts';
import { entries } from '../support/entries.ts';

const page = (path: string): string => readFileSync(join('dist', path, 'index.html'), 'utf8');
const pathOf = (url: string): string => new URL(url).pathname;

if (namedParts(process.cwd()).includes('learn')) {
  const { tracks, items } = JSON.parse(readFileSync('dist/api/learn.json', 'utf8')) as ApiFile<'learn'>;
  const open = items.filter(({ retired }) => retired === null);

  suite('exercises', () => {
    test('the search finds each under the word of its kind', () => {
      for (const { url } of items)
        assert.match(page(pathOf(url)), /<main[^>]*data-pagefind-body[^>]*data-kind="Exercise"/);
      for (const { url } of tracks)
        assert.match(page(pathOf(url)), /<main[^>]*data-pagefind-body[^>]*data-kind="Track"/);
    });

    test('each is linked from every page that it teaches, and a chapter or a page of the wiki asks a question', () => {
      const pointed = entries('items')
        .filter(({ id }) => open.some((item) => item.id === id))
        .flatMap(({ id, data }) => (data['teaches'] as string[]).map((pointer) => ({ id, pointer })));
      for (const { id, pointer } of pointed) {
        const [, collection = '', taught = ''] = /^(guide|wiki|glossary)\/([^#]*)/.exec(pointer) ?? [];
        if (collection === '') continue;
        const html = page(collection === 'glossary' ? 'glossary' : `${collection}/${taught}`);
        assert.ok(html.includes(`href="/learn/items/${id}/"`), `${pointer} does not lead to ${id}`);
        if (collection !== 'glossary') assert.match(html, /Check yourself:/, pointer);
      }
    });

    test('an old address forwards to the new one', () => {
      for (const { was, url } of items)
        for (const old of was) assert.ok(page(`/learn/items/${old}/`).includes(`url=${pathOf(url)}`), old);
    });
  });

  suite('tracks', () => {
    for (const { id, minutes, stages } of tracks) {
      const steps = stages.flatMap(({ steps: all }) => all);
      test(`${id} takes as long as its steps together, and says so`, () => {
        assert.equal(minutes, sumMinutes(steps));
        const html = page(`/learn/${id}/`);
        assert.ok(html.includes(minutesInWords(minutes)));
        assert.equal(html.match(/<li data-step="/g)?.length, steps.length);
        assert.equal(html.match(/<g class="station"/g)?.length, steps.length);
      });

      test(`the workbook of ${id} has every step, a line for the buddy, and the answers behind all of them`, () => {
        const html = page(`/learn/${id}/workbook/`);
        assert.ok(html.includes(words.buddy));
        const answers = html.indexOf('id="answers"');
        const last = html.lastIndexOf('class="workbook-step"');
        assert.ok(answers > last && last > 0);
        for (const { path } of steps.filter((step) => step.path.startsWith('items/'))) {
          assert.ok(html.includes(`id="step-${path.slice('items/'.length)}"`), path);
          assert.ok(html.indexOf(`id="answer-${path.slice('items/'.length)}"`) > answers, path);
        }
        assert.ok(existsSync(`dist/learn/${id}.md`) && !existsSync(`dist/learn/${id}/workbook.md`));
      });
    }
  });
}
