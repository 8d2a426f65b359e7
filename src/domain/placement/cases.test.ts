import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { parse } from 'yaml';
import { place, placementFile } from './place.ts';
import { readFiles } from './given/recognise.ts';
import type { PlacedRecord } from './types.ts';

interface Expected {
  readonly side: string;
  readonly strategy: readonly string[];
  readonly shape?: string;
  readonly move?: string;
  readonly known: Readonly<Record<string, string | number | Date>>;
  readonly decides: readonly string[];
}

const root = join(import.meta.dirname, '../../../e2e/fixtures/placement');

/** Words that a path must hold for a fact that the case names in prose: its own, and what stands for an absence. */
const fields: readonly (readonly [RegExp, RegExp])[] = [
  [/^kind Resource|^type /, /type/],
  [/^depends on/, /Dependency/],
  [/^port/, /ports/],
  [/^restart/, /restart/],
  [/^name of the service/, /^services\.[\w-]+$/],
  [/^class/, /sys_class_name/],
  [/^state /, /State\.Name/],
  [/^engine/, /Engine/],
  [/^status/, /Status/],
  [/^system /, /osType/],
  [/^operating system/, /row \d+: (os|Betriebssystem)/],
  [/^machine /, /InstanceType/],
  [/^role /, /Funktion|: role$/],
  [/^technology /, /: technology$/],
  [/^variable/, /image$/],
  [/^device /, /devices/],
  [/DaemonSet/, /kind/],
  [/image/i, /image/],
  [/profiles|profile/i, /profiles/],
  [/condition/, /condition/],
  [/reservations|gpus/, /devices|gpus/],
  [/volumeClaimTemplates/, /volumeMounts|volumeClaimTemplates/],
  [/mount|volume|cache|emptyDir|:\/|hostPath/i, /volumes|volumeMounts/],
  [/network_mode|hostNetwork|networkMode/, /network_?mode|hostNetwork/i],
  [/nvidia|hugepages/, /limits/],
  [/CronJob/, /kind|schedule/],
  [/HPA/, /Replicas/],
  [/FARGATE/, /launchType/],
  [/command/, /command/],
  [/DAEMON/, /schedulingStrategy/],
  [/nothing in the file/, /./],
  [/dependsOn/, /dependsOn/],
  [/lifecycle/, /lifecycle/],
  [/^tag /, /Tag/],
  [/busines_criticality/, /busines_criticality/],
  [/operational_status/, /operational_status/],
];
const pathFor = (words: string): RegExp | undefined => fields.find(([says]) => says.test(words))?.[1];

const placed = (folder: string): readonly PlacedRecord[] => {
  const files = readdirSync(join(root, folder))
    .filter((name) => name !== 'expected.yaml')
    .map((name) => ({ name, text: readFileSync(join(root, folder, name), 'utf8') }));
  const read = readFiles(files);
  assert.deepEqual(read.refusals, []);
  return placementFile(place(read)).services;
};

for (const folder of readdirSync(root).filter((name) => !name.includes('.'))) {
  const expected = (
    parse(readFileSync(join(root, folder, 'expected.yaml'), 'utf8')) as { services: Record<string, Expected> }
  ).services;
  describe(folder, () => {
    const services = placed(folder);
    test('tells every service once, and no other', () => {
      assert.deepEqual(services.map(({ name }) => name).toSorted(), Object.keys(expected).toSorted());
    });
    for (const [name, wanted] of Object.entries(expected))
      test(`places ${name}`, () => {
        const service = services.find((one) => one.name === name);
        assert.ok(service);
        assert.equal(service.placement, wanted.side);
        if (wanted.side === 'left-out') assert.equal(service.strategy, null);
        else
          assert.ok(
            wanted.strategy.includes(service.strategy ?? ''),
            `${service.strategy} is none of ${wanted.strategy.join(', ')}`,
          );
        const paths = service.decides.map(({ path }) => path ?? '');
        assert.ok(
          wanted.decides.some((words) => paths.some((path) => pathFor(words)?.test(path))),
          `${paths.join(', ')} names none of ${wanted.decides.join('; ')}`,
        );
        for (const [trait, value] of Object.entries(service.known)) {
          assert.ok(Object.hasOwn(wanted.known, trait), `claims ${trait} ${value}`);
          const said = wanted.known[trait];
          assert.equal(String(value), said instanceof Date ? said.toISOString().slice(0, 10) : String(said));
        }
        for (const trait of Object.keys(wanted.known))
          assert.ok(Object.hasOwn(service.known, trait), `misses ${trait}`);
        for (const { how, path, rule } of service.decides) {
          if (how === 'read') assert.ok(path);
          if (how === 'inferred') assert.ok(rule);
        }
        if (wanted.shape) assert.equal(service.shape, wanted.shape);
        if (wanted.move) assert.equal(service.move, wanted.move);
      });
  });
}
