/** Who moves with whom: groups that depend on each other in a circle, and the order in which groups are tried. */
import { byName } from '../text/by-name.ts';
import { isMove, type PlanService } from './services.ts';

/** Services that have to move in one wave: a circle of dependencies, or a service with what belongs to it. */
export interface Group {
  /** In the order of their names. */
  readonly members: readonly PlanService[];
  /** Names outside of the group that have to be moved before. */
  readonly after: readonly string[];
  /** True where the members depend on each other in a circle. */
  readonly circle: boolean;
}

export interface Sorted {
  /** In the order in which they are tried. */
  readonly groups: readonly Group[];
  /** What comes with the nodes, before all waves. */
  readonly withNodes: readonly PlanService[];
  /** What cannot be planned before a question is answered. */
  readonly waits: readonly { readonly service: PlanService; readonly asks: readonly string[] }[];
  /** What does not move, and why. */
  readonly stays: readonly { readonly service: PlanService; readonly why: string }[];
}

const whyStays = ({ placement, move }: PlanService): string | null => {
  if (placement === 'left-out') return 'It is no running service, so there is nothing to move.';
  if (placement === 'keep-off') return 'It is kept off the cluster.';
  if (move === 'already-there') return 'It is on the cluster already.';
  return move === 'none' ? 'It has no way of moving.' : null;
};

/** Strongly connected components (Tarjan), each after those that it leads to; without recursion, for long chains. */
const components = (names: readonly string[], next: (name: string) => readonly string[]): string[][] => {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const onStack = new Set<string>();
  const found: string[][] = [];
  for (const root of names) {
    if (index.has(root)) continue;
    const work: { name: string; edges: readonly string[]; at: number }[] = [];
    const enter = (name: string) => {
      index.set(name, index.size);
      low.set(name, index.size - 1);
      stack.push(name);
      onStack.add(name);
      work.push({ name, edges: next(name), at: 0 });
    };
    enter(root);
    for (let frame = work.at(-1); frame !== undefined; frame = work.at(-1)) {
      const { name, edges } = frame;
      const to = edges[frame.at];
      frame.at += 1;
      if (to !== undefined) {
        if (!index.has(to)) enter(to);
        else if (onStack.has(to)) low.set(name, Math.min(low.get(name) ?? 0, index.get(to) ?? 0));
        continue;
      }
      work.pop();
      const above = work.at(-1);
      if (above) low.set(above.name, Math.min(low.get(above.name) ?? 0, low.get(name) ?? 0));
      if (low.get(name) !== index.get(name)) continue;
      const component = stack.splice(stack.lastIndexOf(name));
      for (const one of component) onStack.delete(one);
      found.push(component);
    }
  }
  return found;
};

const worst = (values: readonly (number | null)[]): number =>
  // What is not known goes last: nobody has said that it is harmless, or small.
  Math.max(...values.map((value) => value ?? Infinity));

const order = (a: Group, b: Group): number => {
  const key = (of: (service: PlanService) => number | null) => {
    const [one, other] = [a, b].map(({ members }) => worst(members.map(of))) as [number, number];
    return one === other ? 0 : one - other;
  };
  const owner = ({ members }: Group) => members[0]?.owner ?? '\uffff';
  return (
    key(({ criticality }) => criticality) ||
    key(({ effort }) => effort) ||
    byName(owner(a), owner(b)) ||
    byName(a.members[0]?.name ?? '', b.members[0]?.name ?? '')
  );
};

/** Why a service does not move, or what has to be answered before it can. */
type Held = { readonly why: string } | { readonly asks: readonly string[] };

const heldByItself = (service: PlanService): Held | null => {
  const why = whyStays(service);
  if (why !== null) return { why };
  if (service.placement === 'depends') return { asks: service.unknown.length > 0 ? service.unknown : ['its side'] };
  return isMove(service.move) ? null : { asks: ['way of moving'] };
};

type ParentOf = (service: PlanService) => string | null;

/** The name of what each service comes with: told, or the only one that calls it. */
const parentsIn = (all: readonly PlanService[]): ParentOf => {
  const callers = new Map<string, string[]>();
  for (const { name, dependsOn } of all)
    for (const called of dependsOn ?? []) callers.set(called, [...(callers.get(called) ?? []), name]);
  return (service) => {
    const [only, ...more] = callers.get(service.name) ?? [];
    const parent = service.parent ?? (more.length === 0 ? (only ?? null) : null);
    return parent === service.name ? null : parent;
  };
};

type Sides = Omit<Sorted, 'groups'> & { readonly moving: ReadonlyMap<string, PlanService> };

/** Which services move, stay or wait, by themselves and by what they come with or stand before. */
const sidesOf = (all: readonly PlanService[], parentOf: ParentOf): Sides => {
  const byNameOf = new Map(all.map((service) => [service.name, service]));
  const stays: { service: PlanService; why: string }[] = [];
  const waits: { service: PlanService; asks: readonly string[] }[] = [];
  const withNodes: PlanService[] = [];
  const moving = new Map<string, PlanService>();
  const hold = (service: PlanService, held: Held): void =>
    void ('why' in held ? stays.push({ service, ...held }) : waits.push({ service, ...held }));

  const heldByOthers = (service: PlanService): Held | null => {
    // A proxy goes after all that it stands before, so it cannot be planned while one of these is open.
    const open = service.becomesGateway
      ? (service.dependsOn ?? []).filter((name) => waits.some((one) => one.service.name === name))
      : [];
    if (open.length > 0) return { asks: [`an answer for ${open.toSorted(byName).join(', ')}, before which it stands`] };
    if (service.move !== 'with-parent') return null;
    const parent = parentOf(service);
    if (parent !== null && moving.has(parent)) return null;
    const at = parent === null ? undefined : byNameOf.get(parent);
    if (at === undefined) return { asks: ['the service that it comes with'] };
    return stays.some((one) => one.service === at)
      ? { why: `It stays with ${at.name}.` }
      : { asks: [`an answer for ${at.name}, with which it comes`] };
  };

  for (const service of all) {
    const held = heldByItself(service);
    if (held) hold(service, held);
    else if (service.move === 'with-nodes') withNodes.push(service);
    else moving.set(service.name, service);
  }
  // What comes with another service shares its fate, over as many steps as it takes.
  for (let changed = true; changed;) {
    changed = false;
    for (const service of moving.values()) {
      const held = heldByOthers(service);
      if (!held) continue;
      moving.delete(service.name);
      hold(service, held);
      changed = true;
    }
  }
  return { moving, stays, waits, withNodes };
};

/** What each service that moves has to move after: what it calls; what comes with another moves with it. */
const edgesOf = (moving: Sides['moving'], parentOf: ParentOf): ReadonlyMap<string, ReadonlySet<string>> => {
  const edges = new Map([...moving.keys()].map((name) => [name, new Set<string>()]));
  for (const service of moving.values()) {
    for (const called of service.dependsOn ?? [])
      if (moving.has(called) && called !== service.name) edges.get(service.name)?.add(called);
    const parent = service.move === 'with-parent' ? parentOf(service) : null;
    if (parent === null) continue;
    edges.get(service.name)?.add(parent);
    edges.get(parent)?.add(service.name);
  }
  return edges;
};

const groupsOf = (moving: Sides['moving'], parentOf: ParentOf): readonly Group[] => {
  const edges = edgesOf(moving, parentOf);
  const next = (name: string) => [...(edges.get(name) ?? [])];
  return components([...moving.keys()], next).map((names): Group => {
    const inside = new Set(names);
    const members = names.flatMap((name) => moving.get(name) ?? []).toSorted((a, b) => byName(a.name, b.name));
    const called = members.flatMap(({ name }) => next(name));
    const calls = (service: PlanService) =>
      service.move !== 'with-parent' &&
      (service.dependsOn ?? []).some((name) => inside.has(name) && moving.get(name)?.move !== 'with-parent');
    return {
      members,
      after: [...new Set(called.filter((name) => !inside.has(name)))].toSorted(byName),
      circle: members.length > 1 && members.some(calls),
    };
  });
};

/**
 * The services that move, in groups: low criticality first, then little effort, then by owner and name. A service comes
 * after what it calls. What it calls and what does not move holds nobody back.
 */
export const sortServices = (services: readonly PlanService[]): Sorted => {
  const all = services.toSorted((a, b) => byName(a.name, b.name));
  const parentOf = parentsIn(all);
  const { moving, withNodes, waits, stays } = sidesOf(all, parentOf);
  const byServiceName = (a: { service: PlanService }, b: { service: PlanService }) =>
    byName(a.service.name, b.service.name);
  return {
    groups: groupsOf(moving, parentOf).toSorted(order),
    withNodes,
    waits: waits.toSorted(byServiceName),
    stays: stays.toSorted(byServiceName),
  };
};
