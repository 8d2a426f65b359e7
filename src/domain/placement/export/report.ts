/** The result as Markdown: a report of the whole estate, and a record of the decision for one group. */
import type { InventoryRule } from '../../../schemas/placement.ts';
import { ruleCounts } from '../outcome/decided.ts';
import { questionsOf } from '../place.ts';
import type { Placed, PlacedService, Placement } from '../types.ts';
import { moveNames, questionNames, sideNames, strategyNames, traitNames } from '../words.ts';

type Rule = Pick<InventoryRule, 'name' | 'why' | 'flips'> & { readonly id: string };

export interface About {
  /** Day of the visitor, YYYY-MM-DD. */
  readonly date: string;
  readonly rules: readonly Rule[];
  /** What was changed about the rules, each as a phrase. */
  readonly changed: readonly string[];
  /** How old what it rests on is, as sentences. */
  readonly age: readonly string[];
}

/** Text of a file as Markdown that says the same: no tag, no table, no link of its own. */
const markdownText = (text: string): string =>
  text
    .replace(/\p{Cc}+/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/[\\`*_{}[\]|#~>]/g, (sign) => `\\${sign}`);

const factWords = ({ fact, path, how, rule }: PlacedService['decides'][number]): string =>
  `${markdownText(fact)} (${how}${rule === undefined ? '' : ` by ${rule}`}${path === undefined ? '' : `, ${markdownText(path)}`})`;

const ruleOf = (rules: readonly Rule[], service: PlacedService) =>
  rules.find(({ id }) => id === service.matches[0]?.rule);

const sides = Object.keys(sideNames) as Placement[];

const rowOf = (service: PlacedService): string =>
  `| ${[service.name, service.strategy ?? '–', service.shape ?? '–', service.move ? moveNames[service.move] : 'not known', service.owner?.value ?? 'not known', service.decides[0]?.fact ?? ''].map(markdownText).join(' | ')} |`;

const changedWords = (changed: readonly string[]): readonly string[] =>
  changed.length > 0 ? ['', `Placed by rules that were changed. ${changed.map(markdownText).join('; ')}.`] : [];

const ageLines = (age: readonly string[]): readonly string[] =>
  age.length > 0 ? ['', '## Age of the inputs', '', ...age.map((sentence) => `- ${markdownText(sentence)}`)] : [];

/** The whole estate by side, with what would settle most. */
export const placedReport = ({ services, notes }: Placed, { date, rules, changed, age }: About): string => {
  const parts = sides.flatMap((side) => {
    const here = services.filter(({ placement }) => placement === side);
    if (here.length === 0) return [];
    return [
      '',
      `## ${sideNames[side]}: ${here.length}`,
      '',
      '| Service | Strategy | Shape | Moves | Owner | Because |',
      '| --- | --- | --- | --- | --- | --- |',
      ...here.map(rowOf),
    ];
  });
  const asked = questionsOf(services);
  const counts = ruleCounts(
    services,
    rules.map(({ id }) => id),
  );
  return [
    '# Where our services belong',
    '',
    `${services.length} services, placed on ${date}.`,
    ...changedWords(changed),
    ...parts,
    ...(asked.length > 0
      ? [
          '',
          '## What would settle most',
          '',
          ...asked.map(
            ({ id, services: names }) => `- ${markdownText(questionNames(id))} ${markdownText(names.join(', '))}`,
          ),
        ]
      : []),
    ...(counts.length > 0
      ? [
          '',
          '## What each rule decided',
          '',
          '| Rule | Decides | Matches |',
          '| --- | --- | --- |',
          ...counts.map(
            ({ rule, decides, matches }) =>
              `| ${markdownText(rules.find(({ id }) => id === rule)?.name ?? rule)} | ${decides} | ${matches} |`,
          ),
        ]
      : []),
    ...(notes.length > 0 ? ['', '## What was read', '', ...notes.map((note) => `- ${markdownText(note)}`)] : []),
    ...ageLines(age),
    '',
  ].join('\n');
};

const recordOf = (service: PlacedService, rules: readonly Rule[]): readonly string[] => {
  const rule = ruleOf(rules, service);
  return [
    '',
    `## ${markdownText(service.name)}: ${sideNames[service.placement].toLowerCase()}`,
    '',
    ...(rule ? [`${rule.name}. ${rule.why}`, ''] : []),
    `- Strategy: ${service.strategy === null ? 'none' : strategyNames[service.strategy]}`,
    `- Moves: ${service.move ? moveNames[service.move] : 'not known'}`,
    ...service.decides.map((fact) => `- Fact: ${factWords(fact)}`),
    ...(service.unknown.length > 0
      ? [`- Not known: ${service.unknown.map((trait) => traitNames[trait]).join(', ')}`]
      : []),
    ...(service.dependsOn.length > 0 ? [`- Needs: ${markdownText(service.dependsOn.join(', '))}`] : []),
    ...(rule ? [`- What would change it: ${rule.flips}`] : []),
  ];
};

/** A decision record for the services of one group, or for all of them. */
export const decisionRecord = (services: readonly PlacedService[], { date, rules, changed, age }: About): string => {
  const title = services.length === 1 ? markdownText(services[0]?.name ?? '') : `${services.length} services`;
  return [
    `# Decision: where ${title} ${services.length === 1 ? 'belongs' : 'belong'}`,
    '',
    `Status: proposed. Date: ${date}.`,
    ...changedWords(changed),
    ...services.flatMap((service) => recordOf(service, rules)),
    ...ageLines(age),
    '',
  ].join('\n');
};
