/** The plan as a runbook in Markdown: what to do on which day, when to stop, and how to go back. */
import { dayInWords } from '../../text/days.ts';
import { count, inSeries, percent } from '../../text/format.ts';
import { markdownTable } from '../../text/tables/tables.ts';
import { gateOf, type MovesInWords } from '../gates.ts';
import { phaseOf } from '../phase.ts';
import type { Plan, PlannedMove } from '../plan.ts';
import { isMove } from '../services.ts';
import {
  boundWords,
  doubledWords,
  endWords,
  looksWords,
  peakWords,
  shortWords,
  sightFormula,
  sightWords,
  stepWords,
  things,
} from '../step-words.ts';
import { daysBetween } from '../../text/days.ts';

export interface AboutRunbook {
  readonly handbook: string;
  /** The link that opens the plan; empty where there is none. */
  readonly link: string;
  readonly today: string;
  /** What is known of the age of its inputs, as sentences. */
  readonly age: readonly string[];
}

/** Text in Markdown that is nothing but text. */
const plain = (text: string): string => text.replace(/[\\`*_[\]<>|#~]/g, '\\$&').replace(/\s+/g, ' ');

const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');

const routerWords = {
  'gateway-api': 'a Gateway (Gateway API)',
  istio: 'Istio',
  balancer: 'a balancer before both sides, set by hand',
  none: 'nothing: shares follow the replicas',
  unknown: 'not known',
} as const;

const serviceSection = (words: MovesInWords, move: PlannedMove, refused: readonly string[]): string => {
  const { service, steps, sights, wave } = move;
  const way = isMove(service.move) ? words[service.move] : undefined;
  const rows = steps.map((step, index) => [
    String(index + 1),
    step.on,
    stepWords(move, index),
    step.newReplicas === null ? 'not known' : `${count(step.newReplicas)} new, ${count(step.oldReplicas ?? 0)} old`,
    step.until,
    [
      sightWords(sights[index] ?? { sees: 'not-compared' }, daysBetween(step.on, step.until)),
      move.shortSteps.includes(index) ? shortWords : '',
    ]
      .filter(Boolean)
      .join(' '),
  ]);
  const gate = gateOf(words, move, 0);
  const alarm = Math.max(0, ...move.dailyAlarms.map((one) => one ?? 0));
  const phase = phaseOf(service);
  const offered = move.offered?.steps.map(
    ({ weightPercent, holdDays }) => `${percent(weightPercent)} for ${holdDays} days`,
  );
  return [
    `### ${plain(service.name)}`,
    `Wave ${wave}. ${way?.name ?? ''}: ${way?.unit ?? ''}. Owner: ${service.owner === null ? 'not known' : plain(service.owner)}. Preparation from ${dayInWords(move.preparesFrom)}${service.effort === null ? ', without days for it: the effort is not known' : ''}.`,
    way ? `Before the first step:\n\n${way.preparation.map((item) => `- [ ] ${item}`).join('\n')}` : '',
    markdownTable(['Step', 'Begins', 'What', 'Replicas', 'Holds until', 'What it sees'], rows),
    gate
      ? list([
          `**Measure.** ${gate.measure}`,
          `**Limit.** ${steps.some((_, index) => 'limitErrors' in (sights[index] ?? {})) ? 'The errors in the table, and a rise of the slowest requests that you agreed on.' : gate.limit}`,
          `**Decides.** ${plain(gate.decides)}`,
          `**Back.** ${gate.back}`,
          ...(gate.switchUntil === null
            ? []
            : [`**A switch until** ${dayInWords(gate.switchUntil)}. After that: ${gate.afterwards}`]),
        ])
      : '',
    `On ${dayInWords(move.end)} ${endWords(move)}, if the owner agrees in writing.`,
    list(
      [
        ...move.notes,
        ...(alarm > 0 ? [looksWords(alarm)] : []),
        ...(offered
          ? [
              `The shortest ramp over these shares that sees a doubling in every step: ${inSeries(offered)}, ${count(move.offered?.days ?? 0)} days in all.`,
            ]
          : []),
        ...(phase?.differs ? [phase.differs] : []),
        ...(move.unknown.length > 0 ? [`Not known, and worth asking: ${inSeries(move.unknown)}.`] : []),
        ...refused,
      ].map(plain),
    ),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
};

/**
 * The runbook. Names come from outside, and nothing in them is read as Markdown.
 * @param refused what no file could be written for, by the name of the service
 */
export const runbook = (
  plan: Plan,
  words: MovesInWords,
  refused: ReadonlyMap<string, readonly string[]>,
  { handbook, link, today, age }: AboutRunbook,
): string => {
  const { settings } = plan;
  const waveRows = plan.waves.map(({ number, from, until, names, circles, over, peak }) => [
    String(number),
    from,
    until,
    names.join(', '),
    peak === null ? '' : peakWords(peak),
    [...circles.map((names_) => `${inSeries(names_)} call each other in a circle.`), over ?? '']
      .filter(Boolean)
      .join(' '),
  ]);
  return `${[
    '# Migration runbook',
    `Made on ${dayInWords(today)} with ${plain(handbook)}.${link === '' ? '' : ` The plan itself: <${link}>`}`,
    plan.start === null || plan.end === null
      ? 'Nothing moves.'
      : `From ${dayInWords(plan.start)} to ${dayInWords(plan.end)}: ${things(plan.moves.length, 'service')} in ${things(plan.waves.length, 'wave')}, ${settings.atOnce} at once, ${settings.perOwner} of one owner. Steps begin on ${inSeries(settings.weekdays)}. Requests are split by ${routerWords[settings.router]}.`,
    settings.freezes.length > 0
      ? `No step begins in these times:\n\n${list(settings.freezes.map(({ from, to, name }) => `${from} to ${to}: ${plain(name)}`))}`
      : '',
    boundWords(plan),
    plan.node === null || plan.moves.length === 0
      ? ''
      : `What running twice costs: ${doubledWords(plan)}${plan.doubled === null ? '' : `, at the list price of ${plan.node.name}`}.`,
    age.length > 0 ? plain(age.join(' ')) : '',
    ...(plan.moves.length > 0
      ? [
          '## Waves',
          markdownTable(['Wave', 'From', 'Until', 'Services', 'Most at once on the new side', 'Notes'], waveRows),
          '## Services',
          ...plan.moves.map((move) => serviceSection(words, move, refused.get(move.service.name) ?? [])),
        ]
      : []),
    ...(plan.waits.length > 0
      ? [
          '## What waits for an answer',
          list(plan.waits.map(({ service, asks }) => `${plain(service.name)}: ${plain(asks.join(', '))}`)),
        ]
      : []),
    ...(plan.stays.length > 0
      ? ['## What stays', list(plan.stays.map(({ service, why }) => `${plain(service.name)}: ${plain(why)}`))]
      : []),
    ...(plan.moves.length > 0
      ? [
          '## How the holds were worked out',
          `${plain(sightFormula)} A hold is never counted for less than a week, since load follows the week.`,
        ]
      : []),
  ]
    .filter((part) => part !== '')
    .join('\n\n')}\n`;
};
