/** What the sentences of an estimate say about prices that do not stand alike, and about what is paid anyway. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { estimate } from '../estimator.ts';
import { exampleData as data, exampleNotes as notes } from '../estimator.fixture.ts';
import type { StateValues } from '../../tool/url-state.ts';
import { costReport, costSentences } from './export.ts';
import { breakEvenWords, money, noteOnPage, remarkWords, waysWords } from './words.ts';
import { figureWords } from '../figures/figure-words.ts';
import { freePlane } from '../parameters.ts';
import { count, usd } from '../../text/format.ts';

const nodes: StateValues = { from: 'nodes', nodes: 30, instance: 'm5-2xlarge' };
const ways = (values: StateValues) => waysWords(estimate(data, { ...nodes, ...values }), notes);

test('both sides are said to be counted alike only where both stand as far below list', () => {
  assert.match(ways({}), /^Counted alike, the cluster costs/);
  assert.match(ways({ discount: '30', 'serverless-discount': '30' }), /^Counted alike/);
  assert.match(ways({ discount: '30' }), /^With nodes 30% below list and serverless containers at list, the cluster/);
  // 60 % on Spot at 65 % off, the rest at 30 % off: 0.6 × 0.35 + 0.4 × 0.7 = 0.49 of list.
  const spot = { discount: '30', 'spot-share': '60', 'spot-discount': '65', 'serverless-discount': '17' };
  assert.match(ways(spot), /^With nodes 51% below list and serverless containers 17% below list/);
});

test('a provider whose serverless containers have no price has nothing to be alike with', () => {
  const own = { cloud: 'own-machines', price: 0.9, vcpu: 64, memory: 512, discount: '30' };
  assert.match(ways(own), /^Counted alike/);
});

const dollars = (text: string): number[] =>
  [...text.matchAll(/\$([\d,]+)/g)].map(([, sum = '']) => Number(sum.replaceAll(',', '')));

test('who takes one amount from the other gets the difference that is told', () => {
  for (const values of [
    {},
    nodes,
    { ...nodes, discount: '30' },
    { ...nodes, nodes: 7 },
    { nodes: 263 },
    { nodes: 31 },
  ]) {
    const [cluster = 0, ...others] = dollars(waysWords(estimate(data, values), notes));
    for (let at = 0; at < others.length; at += 2)
      assert.equal(Math.abs((others[at] ?? 0) - cluster), others[at + 1], JSON.stringify(values));
  }
});

test('the processors of a cluster add up where they are told', () => {
  for (const values of [{}, nodes, { ...nodes, nodes: 3 }]) {
    const [sentence = ''] =
      costReport(estimate(data, values), notes, '2026-11-26').find(({ id }) => id === 'capacity')?.sentences ?? [];
    const [all, kept, , work, idle] = [...sentence.matchAll(/\d(?:[\d,.]*\d)?/g)].map(([found]) =>
      Number(found.replaceAll(',', '')),
    );
    assert.equal(((kept ?? 0) + (work ?? 0) + (idle ?? 0)).toFixed(3), all?.toFixed(3), sentence);
  }
});

test('the three sentences carry it along', () => {
  const found = estimate(data, { ...nodes, discount: '30' });
  const link = 'https://example.org/';
  const said = costSentences({ estimate: found, values: {}, notes, sources: {}, link, today: '2026-11-26', site: '' });
  assert.match(said, /With nodes 30% below list and serverless containers at list/);
});

test('people of plain machines in further places are said to be uncounted, until the reader counts them', () => {
  const said = (values: StateValues) => {
    const about = { values: {}, notes, sources: {}, link: 'https://example.org/', today: '2026-11-26', site: '' };
    const found = estimate(data, { ...nodes, ...values });
    const [beside = ''] = costReport(found, notes, about.today).find(({ id }) => id === 'comparison')?.sentences ?? [];
    return [beside, costSentences({ ...about, estimate: found })];
  };
  for (const text of said({ clusters: 20 }))
    assert.match(text, /in several places is not known.*“Engineers, plain machines”/);
  for (const text of [...said({}), ...said({ clusters: 20, 'machine-engineers': '40' })])
    assert.doesNotMatch(text, /places/);
});

test('what costs something never rounds to nothing', () => {
  const of = estimate(data, { ...nodes, nodes: data.mostNodes });
  const fee = of.items.find(({ id }) => id === 'control-plane')!;
  assert.ok(fee.likely > 0 && fee.likely < of.stepUsd / 2);
  assert.equal(money(of, fee.likely), usd(fee.likely));
  assert.equal(money(of, 0), usd(0));
});

test('a cluster of more nodes than Kubernetes is designed for is said to be one', () => {
  const most = data.mostNodes;
  const remarks = (values: StateValues) => remarkWords(estimate(data, { ...nodes, ...values }), notes);
  for (const values of [
    { nodes: most + 1, clusters: 1 },
    { nodes: 4 * (most + 1), clusters: 4 },
  ])
    assert.ok(remarks(values).startsWith(`${count(most + 1)} nodes in one cluster are above the ${count(most)} `));
  for (const values of [{ nodes: most }, { nodes: 4 * most, clusters: 4 }])
    assert.doesNotMatch(remarks(values), /designed for/);
});

test('a hosted platform is not said to hold what is paid beside it', () => {
  const hosted = (values: StateValues) =>
    estimate(data, { ...nodes, ...values })
      .alternatives.find(({ id }) => id === 'hosted')
      ?.parts.find(({ id }) => id === 'services');
  assert.equal(hosted({})?.working, 'taken to be in the price');
  const gpu = hosted({ 'gpu-nodes': '4', discount: '25' });
  assert.equal(gpu?.working, 'in the price, but for what is paid anyway');
  // Four nodes at the price of the assumption, a quarter off, for a month.
  const hour = data.assumptions.find(({ id }) => id === 'gpu-hour')?.likely ?? NaN;
  assert.equal(Math.round(gpu?.likely ?? 0), Math.round(4 * hour * data.hoursPerMonth * 0.75));
});

test('the working of graphics processors shows the discount that its sum has', () => {
  const row = (discount: string) =>
    estimate(data, { ...nodes, 'gpu-nodes': '4', discount }).items.find(({ id }) => id === 'gpu')?.working;
  assert.match(row('25') ?? '', / h, less 25%$/);
  assert.match(row('0') ?? '', / h$/);
});

test('what only lies between two opinions is not called likely in any sentence about the table', () => {
  const sentences = (values: StateValues) => breakEvenWords(estimate(data, values), notes)[0] ?? '';
  assert.match(sentences({}), /^At the middle figures /);
  assert.match(sentences(nodes), /^At the likely figures /);
});

test('the price for one vCPU of work counts the work of all clusters that is priced elsewhere', () => {
  const estimated = estimate(data, { ...nodes, 'other-clusters': '4', 'other-nodes': '6' });
  const { work, clusterEach } = (() => {
    const table = costReport(estimated, notes, '2026-11-26').find(({ id }) => id === 'comparison')?.tables[0];
    const each = table?.rows[0]?.cells[4];
    return { work: table?.caption, clusterEach: typeof each === 'object' ? each.value : 0 };
  })();
  // 30 nodes and 4 clusters of 6: 54 of the same nodes, as full.
  const all = (estimated.capacity.workVcpu * 54) / 30;
  assert.equal(work, `US dollars a month for ${Math.round(all)} vCPU of work`);
  assert.equal(clusterEach.toFixed(4), (estimated.compared.likely / all).toFixed(4));
});

const capacity = (values: StateValues) =>
  costReport(estimate(data, { ...nodes, ...values }), notes, '2026-11-26').find(({ id }) => id === 'capacity');

test('what two nodes keep back is seen in the sentence, and one node is one', () => {
  assert.match(
    capacity({ nodes: 2 })?.sentences[0] ?? '',
    /^Of 16 vCPU the system and the agents keep 0\.\d\. .*: [\d.]+ carrying work, [\d.]+ standing idle/,
  );
  assert.equal(capacity({ nodes: 1 })?.tables[0]?.columns[2], '1 node');
  const head = capacity({ nodes: 1, memory: 2048 })?.tables[0]?.rows.find(({ id }) => id === 'memory')?.cells[0];
  assert.equal(typeof head === 'object' && head.text, '2,048');
});

test('one of a thing is one, and a price above a thousand is in whole dollars', () => {
  assert.equal(figureWords(1, 'people'), '1 person');
  assert.equal(figureWords(0.5, 'people'), '0.5 people');
  assert.equal(figureWords(1846.114, 'usd-month'), '$1,846');
});

const sentences = (values: StateValues, section = 'estimate') =>
  costReport(estimate(data, values), notes, '2026-11-28')
    .find(({ id }) => id === section)
    ?.sentences.join(' ') ?? '';
const elsewhere: StateValues = { cloud: 'other-cloud', nodes: 1, price: 0.03, vcpu: 4, memory: 8 };

test('a fee that nobody knows is not said to be nothing', () => {
  const plane = (values: StateValues) => estimate(data, values).items.find(({ id }) => id === 'control-plane')?.working;
  assert.match(plane(elsewhere) ?? '', /^not known/);
  assert.match(sentences(elsewhere), /Not counted until you say so: [^.]*the fee of the control plane\./);
  const known = { ...elsewhere, 'plane-fee': '0.1' };
  assert.match(plane(known) ?? '', /\$0\.10/);
  assert.doesNotMatch(sentences(known), /the control plane\./);
  assert.equal(plane({ from: 'nodes', plane: freePlane }), 'nothing is charged for it');
});

test('what there is none of is not said to be free', () => {
  const [storage] = estimate(data, { from: 'nodes', nodes: 0 }).items.filter(({ id }) => id === 'storage');
  assert.match(storage?.working ?? '', /^0 nodes × \$35/);
});

test('a total that is mostly people says so, until somebody has counted them', () => {
  assert.match(sentences(elsewhere), /\d+% of the likely total is people/);
  assert.doesNotMatch(sentences({ ...elsewhere, engineers: '0.1-0.2' }), /of the likely total is people/);
  // In the table the people are a row of the article's, which stands as that.
  assert.doesNotMatch(sentences({}), /of the likely total is people/);
});

test('what the table cannot count is not said to be counted on request', () => {
  assert.match(sentences({}), /Not counted here, only from your nodes: /);
  assert.match(sentences(nodes), /Not counted until you say so: /);
  for (const values of [{}, nodes, elsewhere]) assert.doesNotMatch(sentences(values), /[:,] ?,|\{\w+\}/);
});

test('a comparison that starts from another total than the one above says why', () => {
  assert.match(waysWords(estimate(data, { nodes: 40 }), notes), /^Counted alike, its nodes at their own price/);
});

test('a rule that stands in says so', () => {
  assert.match(sentences(elsewhere, 'capacity'), /a published rule stands in until you choose another\. Google GKE/);
  assert.doesNotMatch(sentences({ ...elsewhere, reserve: 'eks' }, 'capacity'), /stands in/);
});

test('no size is told as none at all', () => {
  const found = estimate(data, { ...elsewhere, against: 'machines' });
  const cells = costReport(found, notes, '2026-11-28').flatMap(({ tables }) =>
    tables.flatMap(({ rows }) =>
      rows.flatMap((row) => row.cells.map((cell) => (typeof cell === 'string' ? cell : cell.text))),
    ),
  );
  assert.ok(cells.includes('only up to 1 vCPU'));
  assert.deepEqual(
    cells.filter((cell) => /(?<!\d)0 vCPU$/.test(cell)),
    [],
  );
});

test('services are counted whole, and the same wherever they are counted', () => {
  const found = estimate(data, {
    cloud: 'own-machines',
    nodes: 12,
    price: 0.25,
    vcpu: 8,
    memory: 32,
    'balancer-hour': '1',
  });
  const hosted = found.alternatives.find(({ id }) => id === 'hosted')?.parts.find(({ id }) => id === 'machines');
  assert.equal(hosted?.working, '56 services of 1 vCPU × $100');
  assert.equal(hosted?.likely, 5600);
  assert.match(found.items.find(({ id }) => id === 'load-balancers')?.working ?? '', /for 56 services/);
});

test('a page fills in every word of a note, or says which it cannot', () => {
  assert.equal(noteOnPage('A month has {hours} hours.', { hours: '730' }), 'A month has 730 hours.');
  assert.throws(() => noteOnPage('Put {lacks}.', { hours: '730' }), /\{lacks\}/);
});
