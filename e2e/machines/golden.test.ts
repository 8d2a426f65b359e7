/** Asks every golden query of the built search, and holds the results against the floor. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { withoutSample } from '../../scripts/test/sample-tests.ts';
import { titlesAsked } from '../core/search/asked.ts';
import { golden, hurried, placeOf, report, scoreOf, targetOf, type Score } from '../search/golden.ts';
import { htmlOf, pages } from '../support/pages.ts';
import { withSearch } from '../support/search-in-node.ts';

test('a page is found by its title, within the first three', () =>
  withSearch(async (ask) => {
    assert.ok(titlesAsked.length > 0);
    const late: string[] = [];
    for (const { path, title } of titlesAsked) {
      const { answer, results } = await ask(title);
      const found = [...(answer === undefined ? [] : [answer]), ...results].map((url) => url.replace(/#.*/, ''));
      if (![...new Set(found)].slice(0, 3).includes(path)) late.push(`${title}: ${found.slice(0, 3).join(' ')}`);
    }
    assert.deepEqual(late, []);
  }));

// A commit of figures alone would else be found by whoever asks for a sum, and each build have another index.
test('the commit of the site is no word of it', () =>
  withSearch(async (ask) => {
    const [, commit] = /<code translate="no"[^>]*>([0-9a-f]{7,})/.exec(htmlOf('/changes/')) ?? [];
    // A copy without its history names none.
    if (commit === undefined) return;
    const { results, isNear } = await ask(commit);
    assert.ok(results.length === 0 || isNear, results.join(' '));
  }));

if (withoutSample(process.cwd()) === undefined)
  suite('golden queries', () => {
    test('find what readers need', (context) =>
      withSearch(async (ask) => {
        const scores: Record<string, Score> = {};
        const places: number[] = [];
        const late: string[] = [];
        for (const [name, { queries }] of Object.entries(golden.classes)) {
          const own: number[] = [];
          for (const { query, need, accept, rank = 3 } of queries) {
            let seen = await ask(query);
            // A slip is only offered the right word; the visitor takes the offer with one press.
            if (name === 'typos' && seen.offered && (seen.results.length === 0 || seen.isNear))
              seen = await ask(seen.offered.query);
            const place = seen.isNear ? 0 : placeOf(seen.results, accept);
            own.push(place);
            if (place === 0 || place > rank) {
              const first = seen.results.slice(0, 3).join(' ');
              late.push(`${name}: "${query}" (${need}) at ${place || 'no place'}; first: ${first}`);
            }
          }
          scores[name] = scoreOf(own);
          places.push(...own);
        }
        const all = scoreOf(places);

        let refused = 0;
        for (const { query, missing } of golden.nothing.queries) {
          const { results, isNear, summary } = await ask(query);
          const isNamed = missing.every((word) => summary.includes(word));
          if ((results.length === 0 || isNear) && isNamed) refused++;
          else late.push(`nothing: "${query}": ${summary} ${results.slice(0, 3).join(' ')}`);
        }
        const nothing = refused / golden.nothing.queries.length;
        const count = String(golden.nothing.queries.length).padStart(3);
        const table = `${report({ ...scores, all })}\nnothing        ${count}  ${nothing.toFixed(2)} find nothing, as they must`;
        const why = late.join('\n');
        context.diagnostic(`${table}\n${why}`);

        const { floor } = golden;
        assert.ok(all.atThree >= floor.atThree, why);
        assert.ok(all.atOne >= floor.atOne, why);
        assert.ok(nothing >= floor.nothing, why);
        for (const [name, { atThree }] of Object.entries(scores))
          assert.ok(atThree >= floor.everyClassAtThree, `${name}\n${why}`);
      }));

    test('of one word lead a reader in a hurry to the right place within three results', () =>
      withSearch(async (ask) => {
        for (const [word, places] of Object.entries<readonly string[]>(hurried)) {
          const { results } = await ask(word);
          const first = results.slice(0, 3);
          assert.ok(
            first.some((address) => places.includes(address)),
            `${word}: ${first.join(' ')}`,
          );
        }
      }));

    test('mislead nobody', () =>
      withSearch(async (ask) => {
        const misled: string[] = [];
        for (const { query, answers, first, doubt = '' } of golden.mustNotMislead.queries) {
          const { results, answer, summary } = await ask(query);
          if (answer && !answers.map(targetOf).includes(answer)) misled.push(`${query} is answered by ${answer}`);
          if (first && placeOf(results, first) !== 1) misled.push(`${query} leads to ${results[0]}`);
          if (!summary.includes(doubt)) misled.push(`${query}: ${summary}`);
        }
        assert.deepEqual(misled, []);
      }));

    test('are enough, none twice, and accept only what exists', () => {
      const queries = [...Object.values(golden.classes).flatMap((one) => one.queries), ...golden.nothing.queries];
      assert.ok(queries.length >= 120);
      assert.equal(new Set(queries.map(({ query }) => query)).size, queries.length);
      const accepted = Object.values(golden.classes).flatMap((one) =>
        one.queries.flatMap(({ accept }) => accept.map(targetOf)),
      );
      assert.deepEqual(
        accepted.filter((url) => !pages.includes(url.replace(/#.*/, ''))),
        [],
      );
    });
  });
