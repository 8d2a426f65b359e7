import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { estimate } from '../estimator.ts';
import { exampleData as data, exampleNotes as notes, exampleSources as sources } from '../estimator.fixture.ts';
import { costCsv, costJson, costMarkdown, costReport, type ExportContext } from './export.ts';
import { usedFigures } from './used.ts';
import { costParameters } from '../parameters.ts';
import { readState, type StateValues } from '../../tool/url-state.ts';

const context = (values: StateValues): ExportContext => ({
  estimate: estimate(data, values),
  values,
  notes,
  sources,
  link: 'https://handbook.example/tools/cost-estimator/?v=1&nodes=20',
  today: '2026-11-23',
  site: 'Version 3a673d7b of 26 November 2026',
});

const readCsv = (text: string): string[][] =>
  text
    .replace(/^\ufeff/, '')
    .trim()
    .split('\r\n')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((found) =>
        (found[1] ?? found[2] ?? '').replaceAll('""', '"'),
      ),
    );

const changed: StateValues = { from: 'nodes', nodes: 20, taken: '50-70', against: 'hosted', price: 0.5 };

describe('exports', () => {
  for (const values of [{}, changed]) {
    const given = context(values);
    const json = JSON.parse(costJson(given)) as Record<string, never>;
    const rows = readCsv(costCsv(given));
    const markdown = costMarkdown(given);
    const name = values === changed ? 'of changed values' : 'of the default';

    test(`JSON ${name} opens the same estimate again`, () => {
      const { values: stored } = json as unknown as { values: Record<string, string | number> };
      const query = new URLSearchParams(Object.entries(stored).map(([id, value]) => [id, String(value)]));
      const again = estimate(data, readState(query, costParameters(data)).values);
      assert.deepEqual(again.everything, given.estimate.everything);
      assert.deepEqual((json as unknown as { totals: unknown }).totals, {
        infrastructure: given.estimate.infrastructure,
        people: given.estimate.people,
        everything: given.estimate.everything,
      });
    });

    test(`CSV ${name} has six cells in every line and the rows add up`, () => {
      for (const row of rows) assert.equal(row.length, 6, row.join('|'));
      const figures = (id: string) =>
        rows
          .filter((row) => row[0] === 'estimate/rows' && row[1] === id && row[3] === 'High')
          .map((row) => Number(row[4]));
      const sum = given.estimate.items.reduce((total, item) => total + (figures(item.id)[0] ?? Number.NaN), 0);
      assert.ok(Math.abs(sum - (figures('everything')[0] ?? 0)) < 0.01);
    });

    test(`Markdown and CSV ${name} carry everything that is on screen`, () => {
      const inMarkdown = markdown.replaceAll('\\', '');
      const inCsv = new Set(rows.flat());
      for (const section of costReport(given.estimate, notes, given.today)) {
        for (const sentence of section.sentences) {
          assert.ok(inMarkdown.includes(sentence.replace(/\s+/g, ' ')), sentence);
          assert.ok(inCsv.has(sentence), sentence);
        }
        for (const table of section.tables)
          for (const row of table.rows)
            for (const cell of row.cells) {
              const text = typeof cell === 'string' ? cell : cell.text;
              assert.ok(inMarkdown.includes(text), text);
              assert.ok(text === '' || inCsv.has(text), text);
            }
      }
      for (const used of usedFigures(given.estimate.scenario, sources))
        assert.ok(inMarkdown.includes(used.name) && inCsv.has(used.name), used.name);
    });

    test(`every export ${name} names link, day, hours and standings`, () => {
      for (const text of [markdown, costCsv(given), costJson(given)]) {
        assert.ok(text.includes(given.link) && text.includes('2026-11-23'));
        assert.match(text, /730/);
        assert.match(text, /placeholder/);
        assert.match(text, /Infracost/);
      }
    });
  }

  test('changed figures are marked, the rest are not', () => {
    const marked = usedFigures(context(changed).estimate.scenario, sources)
      .filter((one) => one.changed)
      .map(({ id }) => id);
    assert.deepEqual(marked.sort(), ['against', 'from', 'nodes', 'price', 'taken']);
    assert.match(costMarkdown(context(changed)), /Share of usable capacity taken up \(50% \/ 60% \/ 70%\)/);
    assert.equal(usedFigures(context({}).estimate.scenario, sources).filter((one) => one.changed).length, 0);
  });

  test('no note is missing and no {word} is left open', () => {
    for (const values of [{}, changed, { nodes: 0 }, { instance: 'm5-2xlarge' }, { 'row-engineering': '0' }])
      for (const { sentences } of costReport(estimate(data, values), notes, '2026-11-23'))
        for (const sentence of sentences) {
          assert.notEqual(sentence, '');
          assert.doesNotMatch(sentence, /[{}]|undefined|NaN/);
        }
  });
});
