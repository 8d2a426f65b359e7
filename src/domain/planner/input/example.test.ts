/** The worked example of content, as the page and the command line plan it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import type { ExamplePlan } from '../../../schemas/migration.ts';
import { settings } from '../plan.fixture.ts';
import { makePlan } from '../plan.ts';
import { exampleServices, exampleSettings } from './example.ts';

const example = parse(
  readFileSync(join(import.meta.dirname, '../../../../content/plans/shop.yaml'), 'utf8'),
) as ExamplePlan;

test('the worked example is a plan in which every kind of answer is seen', () => {
  const services = exampleServices(example);
  const plan = makePlan(services, exampleSettings(example, settings.ramp));
  assert.equal(plan.moves.length + plan.waits.length + plan.stays.length, example.services.length);
  for (const list of [plan.moves, plan.waits, plan.stays, plan.waves]) assert.ok(list.length > 0);
  const open = plan.moves.filter(({ unknown }) => unknown.length > 0).length;
  assert.ok(open > 0 && open < plan.moves.length / 2, 'most is known, and something is not');
  const sights = new Set(plan.moves.flatMap((move) => move.sights.map(({ sees }) => sees)));
  assert.ok(sights.has('doubling') && sights.has('less'));
  assert.ok(plan.moves.some(({ offered }) => offered !== null));
});
