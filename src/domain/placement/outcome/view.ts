/** A placed inventory with the words of its rules, as the tool shows it. */
import type { InventoryRule } from '../../../schemas/placement.ts';
import { ruleCounts, type RuleCount } from './decided.ts';
import type { Service } from '../inventory.ts';
import { place, questionsOf } from '../place.ts';
import type { PlacementSettings } from '../kept/settings.ts';
import type { Placed, PlacedService, Placement, Question } from '../types.ts';
import { ageOf, ageWords, type Input } from '../../review/inputs.ts';
import { limitWords, type LimitedRule } from '../rules/rule-limits.ts';
import { sideNames } from '../words.ts';

/** The words of a rule, and where the handbook says more. */
export type RuleWords = Pick<InventoryRule, 'name' | 'why' | 'flips' | 'limit'> & {
  readonly id: string;
  readonly links: readonly { readonly href: string; readonly name: string }[];
};

export interface PlacedRow {
  /** Its place in the inventory, from 1. */
  readonly number: number;
  readonly service: PlacedService;
  readonly rule: RuleWords;
  readonly others: readonly { readonly name: string; readonly placement: Placement }[];
  readonly links: RuleWords['links'];
  readonly answered: readonly { readonly question: string; readonly answer: string }[];
}

/** An answer, and whom it was given for; an empty name stands for what is asked once of all. */
export interface Answered extends Question {
  readonly answer: string;
}

/** What a result rests on, in the days on which somebody looked at it. */
export type RuleInputs = Readonly<Record<string, readonly Input[]>>;

/** What tells how old a result is. */
export interface Aging {
  readonly inputs: RuleInputs;
  readonly weakestFirst: readonly string[];
}

/** How old what these services were placed by is, as sentences: the rules that decided and the claims behind them. */
export const placementAge = (
  services: readonly PlacedService[],
  inputs: RuleInputs,
  today: string,
  weakestFirst: readonly string[],
): readonly string[] => {
  const decided = new Set(services.flatMap(({ matches }) => matches[0]?.rule ?? []));
  const all = [...decided].flatMap((rule) => inputs[rule] ?? []);
  return ageWords(ageOf([...new Map(all.map((one) => [one.name, one])).values()], today, weakestFirst));
};

export interface PlacementView {
  readonly rows: readonly PlacedRow[];
  readonly questions: readonly Question[];
  readonly answered: readonly Answered[];
  readonly notes: readonly string[];
  /** What was changed about the rules, each as a phrase. */
  readonly changed: readonly string[];
  /** Names of services that need each other in a circle. */
  readonly circles: readonly (readonly string[])[];
  /** How many services each rule decides, in the order of the rules. */
  readonly counts: readonly (RuleCount & { readonly name: string })[];
  readonly placed: Placed;
}

const wordless = (id: string): RuleWords => ({ id, name: id, why: '', flips: '', links: [] });

const answeredIn = ({ answers }: PlacementSettings): readonly Answered[] => {
  const found = new Map<string, Answered>();
  for (const [name, given] of answers)
    for (const [id, answer] of Object.entries(given)) {
      const key = `${id} ${answer}`;
      found.set(key, { id, answer, services: [...(found.get(key)?.services ?? []), name] });
    }
  return [...found.values()];
};

/** Places services and puts words to what decided. */
export const placementView = (
  services: readonly Service[],
  notes: readonly string[],
  settings: PlacementSettings,
  rules: readonly RuleWords[],
): PlacementView => {
  const placed = place({ services, notes }, settings);
  const words = (id: string): RuleWords => rules.find((one) => one.id === id) ?? wordless(id);
  const rows = placed.services.map((service, index): PlacedRow => {
    const [first, ...more] = service.matches;
    const rule = words(first?.rule ?? '');
    const others = more.filter((one) => one.rule !== 'not-enough-known');
    return {
      number: index + 1,
      service,
      rule,
      others: others.map((match) => ({ name: words(match.rule).name, placement: match.placement })),
      links: rule.links,
      answered: Object.entries(settings.answers.get(service.name) ?? {}).map(([question, answer]) => ({
        question,
        answer,
      })),
    };
  });
  const groups = new Map<string, string[]>();
  for (const { name, group } of placed.services) groups.set(group, [...(groups.get(group) ?? []), name]);
  return {
    rows,
    questions: questionsOf(placed.services),
    answered: answeredIn(settings),
    notes,
    changed: [
      ...settings.off.map((id) => `Switched off: ${words(id).name}`),
      ...Object.entries(settings.limits).map(
        ([id, limit]) => `Limit of ${words(id).name}: ${limitWords(id as LimitedRule, limit)}`,
      ),
    ],
    circles: [...groups.values()].filter((names) => names.length > 1),
    counts: ruleCounts(
      placed.services,
      rules.map(({ id }) => id),
    ).map((one) => ({ ...one, name: words(one.rule).name })),
    placed,
  };
};

export interface PlacementCount {
  readonly side: Placement;
  readonly count: number;
}

/** How many services stand on each side that has any. */
export const countsOf = (services: readonly PlacedService[]): readonly PlacementCount[] =>
  (Object.keys(sideNames) as Placement[])
    .map((side) => ({ side, count: services.filter(({ placement }) => placement === side).length }))
    .filter(({ count }) => count > 0);

/** The counts as a sentence: "12 services: 5 on Kubernetes, 3 depends". */
export const countWords = (services: readonly PlacedService[]): string => {
  const said = countsOf(services).map(
    ({ side, count }) => `${count} ${sideNames[side].replace(/^./, (letter) => letter.toLowerCase())}`,
  );
  return `${services.length} ${services.length === 1 ? 'service' : 'services'}: ${said.join(', ')}`;
};
