import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { placedCsv } from './export/csv.ts';
import { placedReport } from './export/report.ts';
import { placedTable } from './export/table.ts';
import { place, placementFile, questionsOf } from './place.ts';
import { mostCharacters } from './given/limits.ts';
import { readFiles } from './given/recognise.ts';

const read = (text: string, name = 'given') => readFiles([{ name, text }]);
const refusal = (text: string): string => {
  const { refusals, services } = read(text);
  assert.equal(services.length, 0);
  assert.equal(refusals.length, 1);
  return refusals[0]?.message ?? '';
};
const csvOf = (text: string): string => {
  const found = read(text);
  return placedCsv(place(found), found.services);
};
/** All that can leave the tool. */
const everything = (text: string): string => {
  const found = read(text);
  const placed = place(found);
  return [
    JSON.stringify(found.refusals),
    JSON.stringify(placementFile(placed)),
    placedTable(placed, questionsOf(placed.services)),
    placedCsv(placed, found.services),
    placedReport(placed, { date: '2026-11-26', rules: [], changed: [], age: [] }),
  ].join('\n');
};

describe('what is no inventory is refused in words', () => {
  const bomb = [
    'a: &a [x, x, x, x, x, x, x, x, x]',
    ...'bcdefghij'
      .split('')
      .map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghi'[index]}`).join(', ')}]`),
    'services: { web: { image: x, labels: *j } }',
  ].join('\n');
  const refused: readonly [string, string, RegExp][] = [
    ['an alias bomb', bomb, /repeats parts of itself/],
    ['50 MB', 'a'.repeat(50_000_000), /too large: 50 million/],
    ['JSON nested 100,000 levels deep', `{"services":${'['.repeat(100_000)}`, /more than 200 levels/],
    ['YAML nested 100,000 levels deep', `services: ${'{a: '.repeat(100_000)}`, /more than 200 levels/],
    ['nothing', ' \n', /empty/],
    ['what is no text', 'ab\u0000c', /not text/],
    ['JSON that was cut off', '{"services": [{"serviceName": "password-hunter2"', /Was it cut off/],
    ['broken YAML', 'services:\n  web:\n    image: "x\n  b: [', /YAML .*line \d/],
    ['a table of kubectl', 'NAME   READY   UP-TO-DATE\nweb 1/1 1', /kubectl get .* -o json/],
    ['docker ps', 'CONTAINER ID   IMAGE   COMMAND\n1 x y', /docker compose config/],
    ['docker inspect', '[{"Id":"1","Config":{"Env":["A=hunter2"]},"HostConfig":{}}]', /docker compose config/],
    ['settings', 'DB_PASSWORD=hunter2\nB=c', /nothing of it was kept/],
    ['Helm values', 'replicaCount: 1\nimage:\n  repository: x', /helm template/],
    ['a chart', 'apiVersion: v2\nname: x\nappVersion: "1"', /helm template/],
    [
      'the state of Terraform',
      '{"version":4,"terraform_version":"1.9","lineage":"x","resources":[]}',
      /nothing of it was kept/,
    ],
    ['names of ECS services', '{"serviceArns":["arn:aws:ecs:x"]}', /describe-services .*--include TAGS/],
    ['a unit of systemd', '[Unit]\nDescription=x\n[Service]\nExecStart=/x', /template/],
    ['a Nomad job', '{"Job":{"TaskGroups":[]}}', /not read yet/],
    ['a Nomad job as it is written', 'job "web" {\n  group "web" {\n    count = 2\n  }\n}\n', /job of Nomad.*template/],
    [
      'CloudFormation without its version',
      'Resources:\n  Web:\n    Type: AWS::ECS::Service\n    Properties:\n      Cluster: !Ref Cluster\n',
      /CloudFormation.*describe-services/,
    ],
    ['a page', '<!doctype html><p>', /CSV/],
    ['a table without names', 'System;Daten\nKERN01;hunter2\n', /table of 2 columns.*Call it “name”/],
    ['a list of names', '\uFEFFname\nweb\ndb\n', /Add columns/],
    ['prose', 'Our services are many and good.', /kubectl/],
  ];
  for (const [what, text, words] of refused) test(what, () => assert.match(refusal(text), words));

  test('and one bad file of two does not lose the other', () => {
    const { services, refusals } = readFiles([
      { name: 'a', text: 'prose' },
      { name: 'b', text: 'services: { web: { image: x } }' },
    ]);
    assert.deepEqual(
      services.map(({ name }) => name),
      ['web'],
    );
    assert.deepEqual(
      refusals.map(({ file }) => file),
      ['a'],
    );
  });

  test('the limit itself is met by a text of that size', () =>
    assert.match(refusal('#'.repeat(mostCharacters)), /No inventory|neither/));
});

describe('names are names', () => {
  test('of the prototype', () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
    const { services } = place(
      read(
        JSON.stringify({ services: [] }).replace(
          '[]',
          `{${names.map((name) => `"${name}":{"image":"acme/x","depends_on":["__proto__","constructor"]}`).join()}}`,
        ),
      ),
    );
    assert.deepEqual(services.map(({ name }) => name).toSorted(), names.toSorted());
    assert.equal(({} as Record<string, unknown>)['image'], undefined);
    assert.deepEqual(services.find(({ name }) => name === 'toString')?.dependsOn.toSorted(), [
      '__proto__',
      'constructor',
    ]);
  });

  test('of formulas and of HTML', () => {
    const csv = csvOf('name,owner\n"=HYPERLINK(""http://x"")",+1\n<img src=x onerror=alert(1)>,@team\n-2,"\t=1"');
    for (const line of csv.split('\r\n').slice(1))
      for (const cell of line.split(/,(?=")|,(?!")/)) assert.doesNotMatch(cell, /^"?[=+@\t\r]|^"?-\D/);
    assert.match(csv, /'=HYPERLINK/);
    // Spreadsheets run these too.
    const wide = csvOf('name,owner\n＝1+1,a\n" @sum(1)",b\n');
    assert.match(wide, /^"?'＝1/m);
    assert.doesNotMatch(wide, /^"? *@/m);
    const report = placedReport(place(read('name,owner\n<img src=x onerror=alert(1)>,a\n')), {
      date: '2026-11-26',
      rules: [],
      changed: [],
      age: [],
    });
    assert.doesNotMatch(report, /<img/);
  });
});

describe('secrets stay where they are', () => {
  const secret = 'hunter2-S3cr3t';
  const inputs: readonly [string, string][] = [
    [
      'Compose',
      `services:\n  web:\n    image: acme/web\n    command: --password ${secret}\n    environment:\n      DB: ${secret}\n      X_ADDR: redis://u:${secret}@cart:1\n      OTEL_RESOURCE_ATTRIBUTES: service.criticality=high,key=${secret}\n    labels: { k: ${secret} }\n    healthcheck: { test: [CMD, curl, "-H", "${secret}"] }\n  cart: { image: redis, command: redis-server --requirepass ${secret} }`,
    ],
    [
      'a list of settings in Compose',
      `services:\n  web:\n    image: x\n    environment: ["A=${secret}", "B_ADDR=http://${secret}@h:1"]`,
    ],
    [
      'Kubernetes',
      JSON.stringify({
        kind: 'List',
        apiVersion: 'v1',
        items: [
          { apiVersion: 'v1', kind: 'Secret', metadata: { name: 's' }, data: { a: secret } },
          {
            apiVersion: 'apps/v1',
            kind: 'Deployment',
            metadata: { name: 'w', annotations: { a: secret }, labels: { l: secret } },
            spec: {
              template: {
                metadata: { annotations: { b: secret } },
                spec: {
                  containers: [
                    { name: 'c', image: 'x', args: [`--token=${secret}`], env: [{ name: 'A', value: secret }] },
                  ],
                },
              },
            },
          },
        ],
      }),
    ],
    [
      'ECS',
      JSON.stringify({
        taskDefinitions: [
          {
            family: 'f',
            containerDefinitions: [
              { name: 'c', image: 'x', command: [secret], environment: [{ name: 'A', value: secret }] },
            ],
          },
        ],
      }),
    ],
    ['a broken file', `{"services": {"web": {"environment": {"A": "${secret}" `],
    ['broken YAML', `services:\n  web:\n    environment:\n      A: "${secret}\n      B: [`],
    ['settings', `A=${secret}`],
  ];
  for (const [what, text] of inputs) test(what, () => assert.ok(!everything(text).includes(secret)));

  test('what may be kept is kept', () => {
    const placed = place(read(inputs[0]?.[1] ?? ''));
    assert.deepEqual(
      placed.services.map(({ dependsOn }) => dependsOn),
      [['cart'], []],
    );
    assert.equal(placed.services[0]?.criticality?.value, 'high');
  });
});
