/**
 * `npm run plan -- placed.json [--facts facts.csv] [--out DIR]`: a dated plan out of placed services, with the files that
 * a cluster and a calendar accept. Exits with 1 when something was left out, 2 when there is no plan.
 */
import '../english.ts';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { planAge } from '../../src/domain/planner/age/age.ts';
import { weekdays, type Weekday } from '../../src/domain/planner/days/days.ts';
import { differencesOf, differenceWords, daysOf, type PlanDays } from '../../src/domain/planner/differences.ts';
import { planFiles } from '../../src/domain/planner/files/plan-files.ts';
import { zip } from '../../src/domain/planner/files/zip.ts';
import { readPlaced, withFacts } from '../../src/domain/planner/input/placed.ts';
import { readRows, type InputProblem } from '../../src/domain/planner/input/rows.ts';
import { readDay } from '../../src/domain/planner/input/settings-text.ts';
import {
  readDomain,
  readFreezes,
  readGateway,
  readNamespace,
  readRamp,
} from '../../src/domain/planner/input/typed-settings.ts';
import { makePlan, type Plan } from '../../src/domain/planner/plan.ts';
import { routers, type PlanSettings } from '../../src/domain/planner/settings.ts';
import { boundWords, doubledWords, stepWords, things } from '../../src/domain/planner/step-words.ts';
import type { Reading } from '../../src/domain/text/number.ts';
import { textOf } from '../../src/domain/text/text-of.ts';
import { today as dayOfRun } from '../review/kept-entries.ts';
import { planContent } from './plan-content.ts';
import { endWith, whyUnread } from '../tools.ts';
import { versionHere } from '../version-here.ts';

const usage = `Usage: npm run plan -- placed.json [options]
  placed.json            placed services: npm run place -- FILE --json > placed.json, or a table (.csv, .tsv)
  --facts FILE           a table of more facts by name: owner, criticality, calls, replicas, requests, errors, port …
  --start DAY            first day, YYYY-MM-DD; today without it
  --at-once N            services on the way at the same time
  --per-owner N          of these, services of one owner
  --days mon,tue,wed     days on which a step may begin
  --freeze "FROM to TO"  no step begins; separate several by ;
  --ramp "1% 14d, …"     shares and holds
  --router WORD          ${routers.join(', ')}
  --gateway NS/NAME      the Gateway that takes the requests
  --domain NAME          services are asked for as <name>.<domain>
  --namespace NAME       of the new side
  --against plan.json    an earlier plan: what moved, and by how much
  --out DIR              write the files there, and all of them as plan.zip; without it only the table is printed
  --json                 print the plan as JSON`;

const refused: string[] = [];

const read = (file: string): string => {
  try {
    return textOf(readFileSync(file));
  } catch (error) {
    refused.push(whyUnread(file, error));
    return '';
  }
};

const tell = (file: string, problems: readonly InputProblem[]): void => {
  for (const { line, message } of problems)
    console.error(`${file}${/\.json$/i.test(file) ? '' : `:${line}`}: ${message}`);
};

try {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      facts: text,
      start: text,
      'at-once': text,
      'per-owner': text,
      days: text,
      freeze: text,
      ramp: text,
      router: text,
      gateway: text,
      domain: text,
      namespace: text,
      against: text,
      out: text,
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const [file, ...more] = positionals;
  if (values.help || file === undefined || more.length > 0) {
    console.log(usage);
    process.exit(values.help ? 0 : 2);
  }

  const today = dayOfRun();
  const content = planContent();
  const given = <Value>(
    option: string,
    value: string | undefined,
    reader: (of: string) => Reading<Value>,
    otherwise: Value,
  ): Value => {
    if (value === undefined) return otherwise;
    const reading = reader(value);
    if ('value' in reading) return reading.value;
    refused.push(`--${option}: ${reading.problem}.`);
    return otherwise;
  };
  const number = (value: string): Reading<number> =>
    /^[1-9]\d{0,3}$/.test(value) ? { value: Number(value) } : { problem: `“${value}” is not a whole number from 1` };
  const days = (value: string): Reading<readonly Weekday[]> => {
    const parts = value.split(',').map((part) => part.trim().toLowerCase());
    const strangers = parts.filter((part) => !weekdays.some((day) => day === part));
    return strangers.length === 0
      ? { value: weekdays.filter((day) => parts.includes(day)) }
      : { problem: `“${strangers.join(', ')}” is none of ${weekdays.join(', ')}` };
  };
  const settings: PlanSettings = {
    ...content.settings,
    // What the example has of freezes, names and routers is its own.
    freezes: given('freeze', values.freeze, readFreezes, []),
    start: given('start', values.start, readDay, today),
    atOnce: given('at-once', values['at-once'], number, content.settings.atOnce),
    perOwner: given('per-owner', values['per-owner'], number, content.settings.perOwner),
    weekdays: given('days', values.days, days, content.settings.weekdays),
    ramp: given('ramp', values.ramp, readRamp, content.ramp),
    router: given(
      'router',
      values.router,
      (value) => {
        const found = routers.find((one) => one === value);
        return found ? { value: found } : { problem: `“${value}” is none of ${routers.join(', ')}` };
      },
      'unknown' as const,
    ),
    gateway: given<string | null>('gateway', values.gateway, readGateway, null),
    domain: given<string | null>('domain', values.domain, readDomain, null),
    namespace: given('namespace', values.namespace, readNamespace, 'default'),
  };

  const placed = /\.[ct]sv$/i.test(file) ? readRows(read(file)) : readPlaced(read(file));
  const facts = values.facts === undefined ? { services: [], problems: [] } : readRows(read(values.facts));
  const before = values.against === undefined ? null : (JSON.parse(read(values.against) || '{}') as Partial<PlanDays>);
  if (before !== null && !Array.isArray(before.moves))
    refused.push(`${values.against}: This is no plan.json of the planner.`);
  if (refused.length > 0) throw new Error(refused.join('\n'));
  tell(file, placed.problems);
  tell(values.facts ?? '', facts.problems);
  const services = withFacts(placed.services, facts.services);
  if (services.length === 0) throw new Error(`${file}: no service could be read, so there is no plan.`);

  const plan = makePlan(services, settings, content.node);
  const about = {
    ...{ handbook: content.handbook, site: versionHere(today), link: '', aging: content.aging },
    ...{ today, now: new Date().toISOString() },
  };
  const made = planFiles(plan, content.words, about);
  if (values.out !== undefined) {
    for (const { path, text: body } of made.files) {
      mkdirSync(dirname(join(values.out, path)), { recursive: true });
      writeFileSync(join(values.out, path), body);
    }
    writeFileSync(join(values.out, 'plan.zip'), zip(made.files, today));
  }
  if (values.json) console.log(made.files.find(({ path }) => path === 'plan.json')?.text);
  else print(plan);
  if (!values.json) for (const line of planAge(plan, content.aging, today)) console.log(line);
  for (const { name, why } of made.refused) console.error(`${name}: ${why}`);
  if (before?.moves !== undefined)
    console.error(`${differenceWords(differencesOf({ moves: before.moves }, daysOf(plan)))}.`);
  if (values.out !== undefined) console.error(`Wrote ${made.files.length} files and plan.zip to ${values.out}.`);
  process.exitCode = placed.problems.length + facts.problems.length + made.refused.length > 0 ? 1 : 0;
} catch (error) {
  endWith(error, usage);
  process.exitCode = 2;
}

function print(plan: Plan): void {
  for (const move of plan.moves) {
    console.log(
      `wave ${move.wave}  ${move.service.name}  (${move.service.move}, ${move.service.owner ?? 'owner not known'})`,
    );
    move.steps.forEach((step, index) => console.log(`  ${step.on}  ${stepWords(move, index)}, until ${step.until}`));
  }
  for (const { service, asks } of plan.waits) console.log(`waits   ${service.name}: ${asks.join(', ')}`);
  for (const { service, why } of plan.stays) console.log(`stays   ${service.name}: ${why}`);
  if (plan.bound !== null) console.log(boundWords(plan));
  console.log(
    plan.start === null
      ? 'Nothing moves.'
      : `${plan.start} to ${plan.end}, ${things(plan.waves.length, 'wave')}; running twice: ${doubledWords(plan)}.`,
  );
}
