/** `npm run place -- FILE… [--json]`: what the placement tool says, in a terminal or a pipeline. */
import '../english.ts';
import { readFileSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { place, placementFile, questionsOf } from '../../src/domain/placement/place.ts';
import { noSettings } from '../../src/domain/placement/kept/settings.ts';
import { mostCharacters } from '../../src/domain/placement/given/limits.ts';
import { readFiles } from '../../src/domain/placement/given/recognise.ts';
import { templateHeads } from '../../src/domain/placement/readers/sheet-heads.ts';
import { csv } from '../../src/domain/text/tables/tables.ts';
import { textOf } from '../../src/domain/text/text-of.ts';
import { ageOfPlaced } from './place-age.ts';
import { placedTable } from '../../src/domain/placement/export/table.ts';
import { readLimits } from '../../src/domain/placement/rules/rule-limits.ts';
import { inventoryRules } from '../../src/domain/placement/rules/rules.ts';
import { today } from '../review/kept-entries.ts';
import { endWith, whyUnread } from '../tools.ts';
import { versionHere } from '../version-here.ts';

const usage = `npm run place -- FILE… [--json] [--owner-label KEY] [--criticality-label KEY] [--dates day-first|month-first]
                       [--off RULE]… [--limit RULE=VALUE]… [--need owner] [--need side]
npm run -s place -- --template > inventory.csv

Reads kubectl lists, Docker Compose, ECS, lists of AWS, Azure and Google Cloud in JSON, tables and Backstage catalogues; "-" is the standard input.
--template    prints the heads of an empty table, to be filled in where nothing else can be read
--off RULE    a rule that does not count
--limit …     another limit for a rule, such as known-store=10: from ten alike, they depend on who runs them
--need owner  fails when a service that is not left out has no owner
--need side   fails when a service depends on facts that nobody has said
Exit status: 0 placed; 1 something could not be read, or what --need asks for is missing; 2 called wrongly.`;

const read = (name: string): { readonly name: string; readonly text: string } => {
  if (name === '-') return { name: 'standard input', text: textOf(readFileSync(0)) };
  try {
    const { size } = statSync(name);
    // A file that is too large is refused in words by the reader; it need not be taken into memory for that.
    return { name, text: size > mostCharacters * 2 ? ' '.repeat(mostCharacters + 1) : textOf(readFileSync(name)) };
  } catch (error) {
    throw new Error(whyUnread(name, error), { cause: error });
  }
};

const main = (): number => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      help: { type: 'boolean' },
      template: { type: 'boolean' },
      'owner-label': { type: 'string' },
      'criticality-label': { type: 'string' },
      dates: { type: 'string' },
      off: { type: 'string', multiple: true },
      limit: { type: 'string', multiple: true },
      need: { type: 'string', multiple: true },
    },
  });
  const unknownRule = values.off?.find((id) => inventoryRules.every((rule) => rule.id !== id));
  const unknownNeed = values.need?.find((one) => one !== 'owner' && one !== 'side');
  const order = values.dates === 'day-first' || values.dates === 'month-first' ? values.dates : undefined;
  if (values.help) {
    console.log(usage);
    return 0;
  }
  if (values.template) {
    process.stdout.write(csv([templateHeads]));
    return 0;
  }
  if (positionals.length === 0 || unknownNeed !== undefined || (values.dates !== undefined && order === undefined)) {
    console.error(usage);
    return 2;
  }
  if (unknownRule !== undefined) {
    console.error(`There is no rule “${unknownRule}”. Rules: ${inventoryRules.map(({ id }) => id).join(', ')}.`);
    return 2;
  }
  const { limits, problems } = readLimits(values.limit ?? []);
  if (problems.length > 0) {
    for (const problem of problems) console.error(`${problem}.`);
    return 2;
  }
  const found = readFiles(positionals.map(read), order);
  const settings = {
    ...noSettings,
    off: values.off ?? [],
    limits,
    ...(values['owner-label'] !== undefined && { ownerLabel: values['owner-label'] }),
    ...(values['criticality-label'] !== undefined && { criticalityLabel: values['criticality-label'] }),
  };
  const placed = place(found, settings);
  const age = ageOfPlaced(placed.services);
  const site = versionHere(today());
  console.log(
    values.json
      ? JSON.stringify({ ...placementFile(placed, settings), site, age }, null, 2)
      : [placedTable(placed, questionsOf(placed.services)), ...age, `Version of the handbook: ${site}.`].join('\n'),
  );
  const missing = (need: string, names: readonly string[]) =>
    values.need?.includes(need) && names.length > 0 ? [`No ${need}: ${names.join(', ')}.`] : [];
  const { services } = placed;
  const faults = [
    ...found.refusals.map(({ file, message }) => `${file}: ${message}`),
    ...(services.length === 0 && found.refusals.length === 0
      ? ['The files hold no services. What can be read: npm run place -- --help']
      : []),
    ...missing(
      'owner',
      services.filter(({ placement, owner }) => placement !== 'left-out' && !owner).map(({ name }) => name),
    ),
    ...missing(
      'side',
      services.filter(({ placement }) => placement === 'depends').map(({ name }) => name),
    ),
  ];
  for (const fault of faults) console.error(fault);
  if (found.refusals.length > 0) console.error('The template: npm run -s place -- --template > inventory.csv');
  return faults.length > 0 ? 1 : 0;
};

try {
  process.exitCode = main();
} catch (error) {
  endWith(error, usage);
}
