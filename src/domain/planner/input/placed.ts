/**
 * Reads placed services: the JSON of `npm run place -- FILE --json` and of the placement tool. What it does not say is
 * not known, and what it says in another shape than expected is told and counts as not known.
 */
import { clip } from '../../text/format.ts';
import { isMove, nothingKnown, placements, unmoved, type PlanService } from '../services.ts';
import { columns } from './columns.ts';
import { mostServices, nameProblem, type InputProblem, type ReadServices } from './rows.ts';

/** The version of placed services that is understood. */
const placedVersion = 1;

/** Fields and traits of placed services, the columns that hold them here, and what they count in there and here. */
const traits: readonly { readonly name: string; readonly column: string; readonly per?: number }[] = [
  { name: 'owner', column: 'owner' },
  { name: 'criticality', column: 'criticality' },
  { name: 'replicas', column: 'replicas' },
  { name: 'cpuCores', column: 'vcpu' },
  { name: 'memoryMib', column: 'gib', per: 1024 },
];

/** Words of placed services for how much it hurts, on our scale. */
const criticalities: Readonly<Record<string, number>> = { lowest: 1, low: 2, medium: 3, high: 4, highest: 5 };

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const texts = (value: unknown): readonly string[] | null =>
  Array.isArray(value) && value.every((one) => typeof one === 'string') ? value : null;

const field = (fields: Fields, name: string): unknown => (Object.hasOwn(fields, name) ? fields[name] : undefined);

/** A trait with its value alone or beside where it stands, in the service itself or among what is known of it. */
const valueOf = (fields: Fields, trait: string): unknown => {
  const known = field(fields, 'known');
  const found = field(fields, trait) ?? (isFields(known) ? field(known, trait) : undefined);
  const value = isFields(found) && Object.hasOwn(found, 'value') ? found['value'] : found;
  return value === null || value === '' ? undefined : value;
};

const shown = (value: unknown): string =>
  clip(typeof value === 'string' ? value : value === undefined ? 'nothing' : JSON.stringify(value));

/** What a JSON text is not, in words that say what to do. */
const refusal = (message: string): ReadServices => ({ services: [], problems: [{ line: 1, message }] });

const readOne = (fields: Fields, name: string, say: (clause: string) => void): PlanService | null => {
  const placement = placements.find((one) => one === field(fields, 'placement'));
  if (placement === undefined) {
    say(
      `${clip(name)}, placement: “${shown(field(fields, 'placement'))}” is none of ${placements.join(', ')}; it was left out`,
    );
    return null;
  }
  const given = field(fields, 'move') ?? null;
  const move =
    typeof given !== 'string' ? null : isMove(given) ? given : (unmoved.find((one) => one === given) ?? null);
  if (given !== null && move === null)
    say(`${clip(name)}, move: “${shown(given)}” is no way of moving; it counts as not known`);
  // Ids of questions, read as words.
  const asks = texts(field(fields, 'asks'))?.map((id) => id.replaceAll('-', ' ').replace(':', ' '));
  let service: PlanService = {
    ...nothingKnown,
    name,
    placement,
    move,
    becomesGateway: move === 'cutover' && field(fields, 'shape') === 'HTTPRoute',
    // Of what depends, only what would settle it is waited for; where nothing would, it waits for somebody's word.
    unknown: asks && (asks.length > 0 || placement === 'depends') ? asks : (texts(field(fields, 'unknown')) ?? []),
  };
  for (const { name: trait, column, per = 1 } of traits) {
    const value = valueOf(fields, trait);
    if (value === undefined) continue;
    const word = trait === 'criticality' && typeof value === 'string' && Object.hasOwn(criticalities, value);
    const cell = word ? criticalities[value] : typeof value === 'number' ? value / per : value;
    const reading =
      typeof cell === 'string' || typeof cell === 'number'
        ? columns.find((one) => one.name === column)?.read(String(cell))
        : undefined;
    if (reading && 'value' in reading) service = { ...service, ...reading.value };
    else
      say(
        `${clip(name)}, ${trait}: ${reading?.problem ?? 'it is neither a figure nor a text'}; it counts as not known`,
      );
  }
  // A file that names no dependency has not said that there is none.
  const called = field(fields, 'dependsOn') ?? [];
  const names = texts(called);
  if (names === null) say(`${clip(name)}, dependsOn: it is no list of names; it counts as not known`);
  else if (names.length > 0) service = { ...service, dependsOn: [...new Set(names)] };
  return service;
};

/** Reads the text of a file of placed services. It never throws, whatever the text is. */
export const readPlaced = (text: string): ReadServices => {
  let tree: unknown;
  try {
    tree = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    return refusal(
      `This is no JSON: ${error instanceof Error ? error.message : String(error)}. Make it with: npm run place -- FILE --json > placed.json`,
    );
  }
  const list = isFields(tree) ? field(tree, 'services') : undefined;
  if (!isFields(tree) || !Array.isArray(list))
    return refusal('This JSON holds no placed services. Make it with: npm run place -- FILE --json > placed.json');
  const version = field(tree, 'version');
  if (version !== placedVersion)
    return refusal(
      `These placed services are of version ${shown(version)}; this planner reads version ${placedVersion}. Place the inventory again with this release.`,
    );
  const problems: InputProblem[] = [];
  const services = new Map<string, PlanService>();
  for (const [index, one] of list.entries()) {
    // A file of one line has no lines to point at; the place in its list is what can be found again.
    const say = (clause: string) => problems.push({ line: index + 1, message: `Service ${index + 1}: ${clause}.` });
    const name: unknown = isFields(one) ? field(one, 'name') : undefined;
    if (!isFields(one) || typeof name !== 'string') {
      say('it has no name, so it was left out');
      continue;
    }
    const wrong = nameProblem(name);
    if (wrong !== null) say(`${wrong}, so it was left out`);
    else if (services.has(name)) say(`“${clip(name)}” stands in the file twice; the first was used`);
    else if (services.size >= mostServices) {
      say(`a plan holds ${mostServices} services; this one and those after it were left out`);
      break;
    } else {
      const service = readOne(one, name, say);
      if (service !== null) services.set(name, service);
    }
  }
  return { services: [...services.values()], problems };
};

/** Facts of a table put over those of a file, by name: what the table says counts, what it leaves open stays. */
export const withFacts = (services: readonly PlanService[], facts: readonly PlanService[]): readonly PlanService[] => {
  const byName = new Map(facts.map((one) => [one.name, one]));
  const known = (service: PlanService) =>
    Object.fromEntries(
      Object.entries(service).filter(
        ([key, value]) =>
          key !== 'name' &&
          key !== 'placement' &&
          value !== null &&
          !(Array.isArray(value) && value.length === 0 && key !== 'dependsOn'),
      ),
    ) as Partial<PlanService>;
  const merged = services.map((service) => {
    const more = byName.get(service.name);
    return more ? { ...service, ...known(more) } : service;
  });
  const names = new Set(services.map(({ name }) => name));
  return [...merged, ...facts.filter(({ name }) => !names.has(name))];
};
