/** From an inventory to a side for each service. */
import type { Inventory, Service } from './inventory.ts';
import { groupsOf } from './groups.ts';
import { outcomeOf } from './outcome/outcome.ts';
import { judged, type Judged } from './rules/facts.ts';
import { writersOf } from './rules/mounts.ts';
import { plainStores } from './rules/products.ts';
import { limitWords, type LimitedRule } from './rules/rule-limits.ts';
import { inventoryRules } from './rules/rules.ts';
import { noSettings, type PlacementSettings } from './kept/settings.ts';
import { byName } from '../text/by-name.ts';
import type { Known, Match, Placed, PlacedService, PlacementFile, Question } from './types.ts';
import { ownerName, readCriticality, readDay } from './units.ts';
import type { At } from './tree.ts';

const asKnown = <Value extends string | number>(at: At<Value> | undefined): Known<Value> | undefined =>
  at && { value: at.value, path: at.path, how: 'read' };

/** Owner and criticality out of the labels that were chosen for them. */
const labelled = (service: Service, { ownerLabel, criticalityLabel, dates }: PlacementSettings): Service => {
  const label = (key: string | undefined) => service.labels.find((one) => one.key === key && one.value !== '');
  const owner = label(ownerLabel);
  const said = label(criticalityLabel);
  const criticality = said && readCriticality(said.value);
  const unclear = service.unclearDate;
  const day = unclear && dates && readDay(unclear.value, dates);
  return {
    ...service,
    ...(unclear && day && { created: { value: day, path: unclear.path } }),
    ...(owner && { owner: { value: ownerName(owner.value), path: owner.path } }),
    ...(criticality && { criticality: { value: criticality, path: said.path } }),
  };
};

const matchesOf = (of: Judged, off: ReadonlySet<string>): readonly Match[] =>
  inventoryRules.flatMap(({ id, when, side }) => {
    if (off.has(id)) return [];
    const facts = when(of);
    return facts.length > 0 ? [{ rule: id, placement: side(of), facts }] : [];
  });

/** Said where every rule that would have spoken is switched off. */
const nothingSpoke = (service: Service): Match => ({
  rule: 'not-enough-known',
  placement: 'depends',
  facts: [{ fact: 'no rule that is switched on speaks of it', path: service.path, how: 'unknown' }],
});

const placeOne = (
  of: Judged,
  all: ReadonlyMap<string, string>,
  group: string,
  off: ReadonlySet<string>,
): PlacedService => {
  const { service } = of;
  const matches = matchesOf(of, off);
  const first = matches[0] ?? nothingSpoke(service);
  const outcome = outcomeOf(first.rule, of, first.placement);
  const needs = [...new Set(service.needs.map(({ value }) => value))]
    .filter((name) => name !== service.name)
    .toSorted(byName);
  const inside = needs.flatMap((name) => all.get(scopedName(service, name)) ?? all.get(name) ?? []);
  const owner = outcome.known.owner as Known<string> | undefined;
  const criticality = asKnown(service.criticality);
  const created = asKnown(service.created);
  const replicas = asKnown(service.replicas);
  const cpuCores = asKnown(service.cpuCores);
  const memoryMib = asKnown(service.memoryMib);
  const schedule = asKnown(service.schedule);
  return {
    name: service.name,
    ...(service.scope && { scope: service.scope }),
    placement: first.placement,
    strategy: outcome.strategy,
    shape: outcome.shape,
    move: outcome.move,
    known: outcome.known,
    decides: first.facts,
    unknown: outcome.unknown,
    matches: matches.length > 0 ? matches : [first],
    asks: outcome.asks,
    dependsOn: [...new Set(inside)].filter((name) => name !== service.name),
    dependsOutside: needs.filter((name) => !all.has(scopedName(service, name)) && !all.has(name)),
    group,
    ...(replicas && { replicas }),
    ...(service.scales && { scales: service.scales }),
    ...(cpuCores && { cpuCores }),
    ...(memoryMib && { memoryMib }),
    ...(owner && { owner }),
    ...(criticality && { criticality }),
    ...(created && { created }),
    ...(schedule && { schedule }),
  };
};

const scopedName = (service: Service, name: string): string => `${service.scope ?? ''}/${name}`;

/**
 * Places every service of an inventory. The order of the services changes nothing about any of them.
 * @param inventory what the readers found
 * @param settings answers, labels and rules of the visitor; `noSettings` for none
 */
export const place = (inventory: Inventory, settings: PlacementSettings = noSettings): Placed => {
  const services = inventory.services.map((one) => labelled(one, settings));
  const writers = writersOf(services);
  const plain = plainStores(services);
  // A name alone finds a service; within a namespace the name of the object does.
  const all = new Map(
    services.flatMap(({ name, scope }) => [[name, name] as const, [`${scope ?? ''}/${name}`, name] as const]),
  );
  const off = new Set(settings.off);
  const needs = new Map(
    services.map((one) => [
      one.name,
      one.needs.flatMap(({ value }) => all.get(scopedName(one, value)) ?? all.get(value) ?? []),
    ]),
  );
  const groups = groupsOf(needs);
  return {
    version: 1,
    services: services.map((service) => {
      const answers = { ...settings.everywhere, ...settings.answers.get(service.name) };
      return placeOne(
        judged(service, writers, answers, plain, settings.limits),
        all,
        groups.get(service.name) ?? service.name,
        off,
      );
    }),
    notes: inventory.notes,
  };
};

/** Every open question with the services that it would settle: of those on sides the one that settles most first, then how they move. */
export const questionsOf = (services: readonly PlacedService[]): readonly Question[] => {
  const asked = new Map<string, string[]>();
  for (const { name, placement, asks } of services) {
    const settles = asks.filter((id) => placement === 'depends' || id === 'arrives' || id.startsWith('profile:'));
    for (const id of settles) asked.set(id, [...(asked.get(id) ?? []), name]);
  }
  return [...asked]
    .map(([id, names]) => ({ id, services: names }))
    .toSorted(
      (a, b) => Number(a.id === 'arrives') - Number(b.id === 'arrives') || b.services.length - a.services.length,
    );
};

/** The file for programs: values of what is known, and no rule of the visitor unsaid. */
export const placementFile = (
  { services, notes }: Placed,
  settings: PlacementSettings = noSettings,
): PlacementFile => ({
  version: 1,
  services: services.map((service) => ({
    ...service,
    known: Object.fromEntries(Object.entries(service.known).map(([trait, { value }]) => [trait, value])),
  })),
  notes,
  changedRules: {
    ...Object.fromEntries(
      Object.entries(settings.limits).map(([id, limit]) => [id, limitWords(id as LimitedRule, limit)]),
    ),
    ...Object.fromEntries(settings.off.map((id) => [id, 'off'])),
  },
});
