/** What somebody is told of their table: what was not used of it, and what may have been meant otherwise. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { read } from './place.fixture.ts';
import { place } from './place.ts';
import { rowsOf } from '../text/tables/rows.ts';

const notesOf = (table: string): string => read(table).notes.join(' ');

test('a value that nobody can be sure of stays unknown, and each column says once what it takes', () => {
  const table = 'name;latency;replicas;cpu;created\na;20 ms;many;fast;soon\nb;low;2;n/a;-\nc;;3;0,5;2024-01-02\n';
  const notes = notesOf(table);
  assert.match(
    notes,
    /“20 ms” in row 2: latency and 1 more of that column stayed unknown: write tolerant, interactive or per-packet\./,
  );
  assert.match(notes, /“many” in row 2: replicas stayed unknown: write a whole number\./);
  assert.match(notes, /“fast” in row 2: cpu stayed unknown: write cores/);
  assert.match(notes, /“soon” in row 2: created stayed unknown: write a day/);
  assert.doesNotMatch(notes, /n\/a|“-”/);
  assert.equal(notesOf('name,state,replicas\na,durable,2\n'), '');
});

test('notes about a machine tell what it is, and a long one is quoted by its beginning', () => {
  const long = `Holds the ${'old '.repeat(40)}archive`;
  const { services, notes } = place(read(`VM,CPUs,Annotation\nDC01,2,Primary domain controller\napp07,4,${long}\n`));
  assert.deepEqual(
    services.map(({ placement }) => placement),
    ['keep-off', 'depends'],
  );
  assert.ok(
    services[1]?.decides.some(({ fact, path }) => /^“Holds the old .*…”$/.test(fact) && path === 'row 3: Annotation'),
  );
  assert.ok(!notes.join().includes('Annotation'));
});

test('cells beyond the heads are named by their row, since a comma without quotes may have moved the columns', () => {
  const [one, more] = [notesOf('name,owner\na,x\nb,Ng, Wei\n'), notesOf('name,owner\nb,Ng, Wei\na,x,,\nc,1,2\n')];
  assert.match(one, /Row 3 has more cells than there are heads, so its columns may be out of place/);
  assert.match(more, /Row 2 and 1 more have more cells/);
  assert.doesNotMatch(notesOf('name,owner\na,x,,\n'), /more cells/);
});

test('a quote that never ends is named by its row, since it takes all that follows', () => {
  assert.match(notesOf('name,owner\na,x\nb,"open\nc,y\n'), /A quote that begins in row 3 never ends/);
  assert.equal(
    rowsOf('a,"b\nc"\n', ',').some(({ isOpen }) => isOpen),
    false,
  );
});

test('a line that tells Excel the sign between the cells is no row, and rows keep their numbers', () => {
  for (const sign of [';', '\t', '|']) {
    const { services } = read(`\ufeffsep=${sign}\r\nname${sign}owner\r\nweb${sign}shop\r\n`);
    assert.deepEqual(services[0]?.owner, { value: 'shop', path: 'row 3: owner' });
  }
});

test('a row that adds up the others is no service, and is told of', () => {
  const table = 'name;owner;replicas;cpu\nshop;Ana;2;1,5\nTotal;;2;1,5\nGesamtsumme:;;2;"1,5 GB"\nsum;Team Sum;1;1\n';
  const found = read(table);
  assert.deepEqual(
    found.services.map(({ name }) => name),
    ['shop', 'sum'],
  );
  assert.match(found.notes.join(' '), /Row 3, “Total”, adds up the others and was left out\..* Row 4, “Gesamtsumme:”/);
});

test('a criticality that is no word for one is told of', () =>
  assert.match(
    notesOf('name,criticality\na,tier 1\nb,high\n'),
    /“tier 1” in row 2: criticality stayed unknown: write highest, high, medium, low or lowest\./,
  ));

test('what stands beside a host is read by its own name, and columns of the same meaning that gave nothing are told of', () => {
  const found = read('hostname,application,owned_by,support_group,title\nh1,shop,Ana,web,x\nh2,,,,\n');
  assert.deepEqual(
    found.services.map(({ name, owner }) => [name, owner?.value]),
    [['shop', 'Ana']],
  );
  assert.match(found.notes.join(' '), /not read: hostname, support_group, title\..*One row without a name/);
  assert.equal(read('title,author\nEmma,Austen\n').services.length, 0);
});

test('of a wide table the note names thirty columns and counts the rest', () => {
  const heads = Array.from({ length: 34 }, (_, index) => `u_${index}`).join(',');
  assert.match(notesOf(`name,owner,${heads}\na,b\n`), /u_29 and 4 more\./);
});
