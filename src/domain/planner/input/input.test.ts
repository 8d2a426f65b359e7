import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { anyServices, service } from '../plan.fixture.ts';
import { columns, columnWords } from './columns.ts';
import { readPlaced, withFacts } from './placed.ts';
import { readRows, writeRows } from './rows.ts';

suite('a table of services', () => {
  test('reads back as it was written', () =>
    fc.assert(
      fc.property(anyServices, (services) => {
        // What is asked is kept where the side depends on it.
        const plain = services.map((one) => ({ ...one, unknown: one.placement === 'depends' ? ['its state'] : [] }));
        const read = readRows(writeRows(plain));
        assert.deepEqual(read.problems, []);
        assert.deepEqual(read.services, plain);
      }),
    ));

  test('leaves out the row that adds up the others, and says so', () => {
    const { services, problems } = readRows('name;owner;replicas\na;Ana;2\ntotal;Team;1\nSumme;;3\n');
    assert.deepEqual(
      services.map(({ name }) => name),
      ['a', 'total'],
    );
    assert.deepEqual(problems, [
      {
        line: 4,
        message: '“Summe” adds up the others, so the line was left out.',
      },
    ]);
  });

  test('is told in words by every column that it takes', () => {
    const words = columnWords();
    for (const { name, read } of columns) {
      const [, holds] = new RegExp(`, ${name} \\(([^)]*)\\)`).exec(words) ?? [];
      assert.ok(holds !== undefined || new RegExp(`, ${name}[,.]`).test(words), name);
      for (const value of /^[\w-]+(, [\w-]+)+$/.test(holds ?? '') ? (holds ?? '').split(', ') : [])
        assert.ok('value' in read(value), `${name}: ${value}`);
    }
  });

  test('is taken with commas, semicolons and tabs, with and without a head, columns in any order', () => {
    const expected = { move: 'http-weights', owner: 'shop', criticality: 2 };
    for (const text of [
      'name,move,owner,criticality\norders,http-weights,shop,2',
      'Criticality;Team;Service;Moves by\r\n2;shop;orders;HTTP',
      'orders\t\tweights\tshop\t2',
      '\ufefforders,,http-weights,"shop",2\n\n',
    ]) {
      const { services, problems } = readRows(text);
      assert.deepEqual(problems, []);
      assert.deepEqual(
        services.map(({ move, owner, criticality }) => ({ move, owner, criticality })),
        [expected],
        text,
      );
    }
  });

  test('is taken in German, and with names in a column that is called what nobody knows', () => {
    const read = (text: string) => {
      const { services, problems } = readRows(text);
      return [services.map(({ name, owner, replicas }) => [name, owner, replicas]), problems.map((one) => one.message)];
    };
    assert.deepEqual(read('Anwendung;Verantwortlich;Replikate\nKIS;IT;1'), [[['KIS', 'IT', 1]], []]);
    assert.deepEqual(read('Team;Fachsystem;Replicas\nIT;KIS;1'), [
      [['KIS', 'IT', 1]],
      ['No column is called name; “fachsystem” was taken for it.'],
    ]);
  });

  test('is taken as Markdown has it', () => {
    const { services, problems } = readRows(
      '| name | move | replicas |\n| --- | --- | ---: |\n| kis | cutover | 1 |\n',
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(
      services.map(({ name, move, replicas }) => [name, move, replicas]),
      [['kis', 'cutover', 1]],
    );
  });

  test('tells a quote that never ends, counts lines within cells, and passes over what Excel needs', () => {
    assert.match(
      readRows('name,owner\nweb,"shop\nland,b\n').problems[0]?.message ?? '',
      /its quote never ends, so all below it is one cell/,
    );
    const read = readRows('sep=;\nname;asks;effort\n"web";"two\nlines";8\nland;;9\n');
    assert.deepEqual(
      read.services.map(({ name }) => name),
      ['web', 'land'],
    );
    assert.deepEqual(
      read.problems.map(({ line }) => line),
      [5],
    );
  });

  test('tells every problem with its line, and uses the rest', () => {
    const { services, problems } = readRows(
      ['name,move,criticality,effort,mood', 'a,teleport,9,3,good', ',http,1,1,', 'b,cron,1,2,', 'b,cron,1,2,'].join(
        '\n',
      ),
    );
    assert.deepEqual(
      problems.map(({ line }) => line),
      [1, 2, 2, 2, 3, 5],
    );
    assert.deepEqual(
      services.map(({ name, move, criticality }) => [name, move, criticality]),
      [
        ['a', null, null],
        ['b', 'schedule', 1],
      ],
    );
    assert.match(
      problems.map(({ message }) => message).join(' '),
      /“teleport” is no way of moving.*stands in the table twice/,
    );
  });

  test('tells what stands beyond its columns, with a head and without', () => {
    for (const table of ['name,move\na,http-weights,3', `a${','.repeat(40)}3`])
      assert.match(
        readRows(table)
          .problems.map(({ message }) => message)
          .join(' '),
        /“3” stands beyond the last column and was left out/,
      );
  });

  test('tells all columns that it does not have at once, and those that it has', () => {
    const { problems } = readRows('name;seite;besitzer\na;x;y');
    assert.deepEqual(
      problems.map(({ line }) => line),
      [1],
    );
    assert.match(
      problems[0]?.message ?? '',
      /^No column is called “seite”, “besitzer”: left out\. The columns are name, side, /,
    );
  });

  test('tells calling nothing from not known', () => {
    const [none, unknown, some] = readRows('name,calls\na,none\nb,\nc,a|b').services;
    assert.deepEqual([none?.dependsOn, unknown?.dependsOn, some?.dependsOn], [[], null, ['a', 'b']]);
  });

  test('never throws, and a name is never a key', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readRows(text)));
    const { services } = readRows('name,owner\n__proto__,constructor\ntoString,x');
    assert.deepEqual(
      services.map(({ name }) => name),
      ['__proto__', 'toString'],
    );
  });
});

suite('placed services', () => {
  const placed = (services: unknown, version: unknown = 1) => readPlaced(JSON.stringify({ version, services }));
  const one = {
    name: 'web',
    placement: 'on-kubernetes',
    strategy: 'rehost',
    shape: 'Deployment',
    move: 'http-weights',
    known: {},
    decides: [],
    unknown: ['criticality'],
  };

  test('bring what is known and leave the rest unknown', () => {
    const { services, problems } = placed([
      { ...one, known: { replicas: 3, owner: 'shop', state: 'none', created: '2021-05-20' } },
    ]);
    assert.deepEqual(problems, []);
    assert.deepEqual(services, [service('web', { replicas: 3, owner: 'shop', unknown: ['criticality'] })]);
  });

  test('are taken as the placement tool writes them: values with where they stand, sizes, words for criticality', () => {
    const at = (value: unknown) => ({ value, path: 'services.web', how: 'read' });
    const { services, problems } = placed([
      {
        ...one,
        known: { owner: at('shop') },
        replicas: at(4),
        cpuCores: at(0.5),
        memoryMib: at(512),
        criticality: at('highest'),
        dependsOn: ['db'],
        dependsOutside: [],
        asks: [],
      },
      { ...one, name: 'proxy', shape: 'HTTPRoute', move: 'cutover', dependsOn: [] },
      { ...one, name: 'open', placement: 'depends', move: null, asks: ['state'] },
      { ...one, name: 'said', placement: 'depends', move: 'cutover', asks: [], unknown: ['criticality'] },
    ]);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      services[0],
      service('web', {
        owner: 'shop',
        replicas: 4,
        vcpu: 0.5,
        memoryGib: 0.5,
        criticality: 5,
        dependsOn: ['db'],
        unknown: ['criticality'],
      }),
    );
    assert.deepEqual([services[1]?.becomesGateway, services[1]?.dependsOn], [true, null]);
    assert.deepEqual(services[2]?.unknown, ['state']);
    assert.deepEqual(services[3]?.unknown, []);
  });

  test('in another shape are told, every one of them, and count as not known', () => {
    const { services, problems } = placed([
      { ...one, known: { replicas: { count: 3 }, criticality: 'gold' } },
      { ...one, name: 'b', move: 'rocket', placement: 'depends' },
      { ...one, name: 'c', placement: 'mars' },
      { ...one },
      5,
    ]);
    assert.equal(problems.length, 6);
    assert.deepEqual(
      services.map(({ name, replicas, criticality, move }) => [name, replicas, criticality, move]),
      [
        ['web', null, null, 'http-weights'],
        ['b', null, null, null],
      ],
    );
  });

  test('of another version, or nothing of the kind, are refused with what to do', () => {
    for (const text of ['', '{', '[]', 'null', '{"services":5}', '{"kind":"List","items":[]}'])
      assert.match(readPlaced(text).problems[0]?.message ?? '', /npm run place/, text);
    assert.match(placed([], 7).problems[0]?.message ?? '', /version 7/);
    fc.assert(fc.property(fc.json(), (text) => void readPlaced(text)));
    fc.assert(fc.property(fc.array(fc.anything()), (services) => void placed(services)));
  });

  test('take facts of a table over, and keep what it leaves open', () => {
    const merged = withFacts(
      [service('web', { replicas: 3, owner: 'shop' })],
      readRows('name,owner,port\nweb,web-team,8080\nnew,x,1').services,
    );
    assert.deepEqual(
      merged.map(({ name, owner, replicas, port, move }) => [name, owner, replicas, port, move]),
      [
        ['web', 'web-team', 3, 8080, 'http-weights'],
        ['new', 'x', null, 1, null],
      ],
    );
  });
});
