/** The sentences of an estimate: notes of content/cost-notes with their {words} filled in, and what they name. */
import { alternativeNames } from '../names.ts';
import type { Crossing, Side, Swing } from '../break-even.ts';
import type { Estimate } from '../estimator.ts';
import { figuresAt, isPlaneUnknown, onlyIfAny } from '../items.ts';
import { shareOfList } from '../sized.ts';
import { labels } from '../parameters.ts';
import { roundTo } from '../figures/range.ts';
import { figureWords, price, roughly } from '../figures/figure-words.ts';
import { count, percent, usd } from '../../text/format.ts';

/** Texts of content/cost-notes by id. */
export type CostNotes = Readonly<Record<string, string>>;

/** Replaces {words} of a note. A missing note gives an empty text, an unknown word stays as it is. */
export const fillNote = (notes: CostNotes, id: string, words: Readonly<Record<string, string>> = {}): string =>
  (notes[id] ?? '').replace(/\{(\w+)\}/g, (whole, word: string) =>
    Object.hasOwn(words, word) ? (words[word] ?? '') : whole,
  );

/**
 * A note for a page, where every word in braces must be known.
 * @throws {Error} when one is left, which a reader would see
 */
export const noteOnPage = (text: string, words: Readonly<Record<string, string>>): string => {
  const filled = fillNote({ text }, 'text', words);
  const [left] = /\{\w+\}/.exec(filled) ?? [];
  if (left !== undefined) throw new Error(`No page fills in ${left}: give “${text}” a kind that no page lists.`);
  return filled;
};

/** Money of this estimate as it is shown: rounded to the step of the estimate, but never to nothing. */
export const money = ({ stepUsd }: Pick<Estimate, 'stepUsd'>, value: number): string =>
  usd(roundTo(value, stepUsd) || value);

/**
 * What the figure between low and high is called. The rows of the table have two ends and nothing between, so what stands
 * there is only their middle.
 */
export const betweenWord = ({ scenario }: Pick<Estimate, 'scenario'>): 'middle' | 'likely' =>
  scenario.mode === 'table' ? 'middle' : 'likely';

const nameOf = ({ assumptions }: Estimate['scenario'], id: string): string =>
  Object.hasOwn(labels, id)
    ? labels[id as keyof typeof labels]
    : (assumptions.find((one) => one.id === id)?.name ?? id);

/** What must be put before there is an estimate, in the words of its fields; empty when nothing is missing. */
export const lackWords = ({ scenario }: Pick<Estimate, 'scenario'>): string =>
  scenario.lacks.map((id) => `“${nameOf(scenario, id)}”`).join(', ');

/** The total of an estimate, for lists and for reading out. */
export const totalWords = (of: Pick<Estimate, 'everything' | 'stepUsd' | 'scenario'>): string =>
  of.scenario.lacks.length > 0
    ? `No estimate yet; put ${lackWords(of)}`
    : `${money(of, of.everything.low)} to ${money(of, of.everything.high)} a month with people, ${of.scenario.provider.name}`;

/** What is not in the figures: what the reader may still count, and what this handbook cannot. */
export const leftOutWords = ({ items, scenario }: Estimate, notes: CostNotes): string => {
  const counted = new Set(items.map(({ id }) => id));
  // What agents take of the nodes follows from a share, and is no row of its own to ask for: it has no note.
  const open = [...onlyIfAny].flatMap((id) => (counted.has(id) ? [] : fillNote(notes, `left-out-${id}`) || []));
  if (!scenario.quantities['plane-fee']?.range.high)
    open.push(fillNote(notes, `left-out-plane-${isPlaneUnknown(scenario) ? 'fee' : 'tier'}`));
  return `${fillNote(notes, `left-out-${scenario.mode}`, { open: open.join(', ') })} ${fillNote(notes, 'left-out')}`;
};

/** That most of a total is people whom nobody has counted; empty where the reader has, or where it is the smaller part. */
const peopleWords = ({ scenario, people, everything }: Estimate, notes: CostNotes): string => {
  const share = (people.likely / everything.likely) * 100;
  return scenario.mode === 'nodes' && share > 50 && !scenario.changed.some((id) => id.startsWith('engineers'))
    ? fillNote(notes, 'people-uncounted', { share: percent(share) })
    : '';
};

/** That a cluster has more nodes than Kubernetes is designed for; empty where it has not. */
const largeWords = ({ scenario: { nodes, clusters, data } }: Estimate, notes: CostNotes): string =>
  nodes > clusters * data.mostNodes
    ? fillNote(notes, 'large', { nodes: count(nodes / clusters), most: count(data.mostNodes) })
    : '';

/** What a reader should know before trusting the total; empty where there is nothing. */
export const remarkWords = (estimate: Estimate, notes: CostNotes): string =>
  [largeWords(estimate, notes), peopleWords(estimate, notes)].filter((text) => text !== '').join(' ');

/** How far a price stands below list: "at list", "51% below list". */
const belowListWords = (share: number): string => (share < 1 ? `${percent((1 - share) * 100)} below list` : 'at list');

/**
 * "Counted alike", or how far below their list prices nodes and serverless containers stand, where that differs; and that
 * the nodes are not priced as in the total above, where they are not.
 */
const pricedWords = ({ scenario, alternatives, compared, everything }: Estimate): string => {
  const at = figuresAt(scenario, 'likely');
  const [nodes, serverless] = [shareOfList(at, 'node'), shareOfList(at, 'serverless')];
  return alternatives.some(({ id }) => id === 'serverless') && Math.abs(nodes - serverless) > 1e-9
    ? `With nodes ${belowListWords(nodes)} and serverless containers ${belowListWords(serverless)}`
    : `Counted alike${compared.likely === everything.likely ? '' : ', its nodes at their own price'}`;
};

/**
 * "The cluster costs $136,000; serverless containers $75,000, $61,000 less; …": each other way beside the cluster. Of several
 * clusters, that nobody has counted the people whom plain machines take in as many places, unless the reader has.
 */
export const waysWords = (estimate: Estimate, notes: CostNotes): string => {
  const { compared, alternatives, scenario } = estimate;
  const note = scenario.clusters > 1 && !scenario.quantities['machine-engineers'] ? 'places' : '';
  const ways = alternatives.map(
    ({ id, likely }) => `${alternativeNames[id]} ${money(estimate, likely)}, ${besideWords(estimate, likely)}`,
  );
  return `${pricedWords(estimate)}, the cluster costs ${money(estimate, compared.likely)}; ${ways.join('; ')}. ${fillNote(notes, note)}`.trim();
};

/** What a way costs more than the cluster, in dollars: of the amounts as they are shown, so that readers who take one from the other get it. */
export const besideUsd = ({ compared, stepUsd }: Estimate, likely: number): number =>
  roundTo(likely, stepUsd) - roundTo(compared.likely, stepUsd);

/** That in words, which a spreadsheet does not take for a formula: "$4,000 more", "$250 less", "as much". */
export const besideWords = (estimate: Estimate, likely: number): string => {
  const by = besideUsd(estimate, likely);
  return by === 0 ? 'as much' : `${usd(Math.abs(by))} ${by > 0 ? 'more' : 'less'}`;
};

/**
 * A crossing in a few words: "3,600 vCPU", "the first vCPU", "no break-even in this range".
 * @param side the side that the crossings beside it have; one that has the other says so
 */
export const placeWords = (found: Crossing, side: Side): string => {
  if (found.verdict === side) return vcpuOf(found);
  if (found.verdict === 'never') return 'no break-even in this range';
  return found.verdict === 'always' && side === 'above' ? 'the first vCPU' : bandWords(found);
};

/** From what size on it pays: at the figures in between, at both ends, and where the article has it. */
export const breakEvenWords = ({ breakEven, scenario }: Estimate, notes: CostNotes): string[] => {
  const { likely, earliest, latest, rangeVcpu } = breakEven;
  return [
    fillNote(notes, `break-even-${likely.crossing.verdict}`, {
      between: betweenWord({ scenario }),
      vcpu: vcpuOf(likely.crossing),
      against: alternativeNames[scenario.against],
      range: count(rangeVcpu),
    }),
    fillNote(notes, 'break-even-band', {
      earliest: bandWords(earliest.crossing),
      latest: bandWords(latest.crossing),
    }),
    fillNote(notes, 'break-even-mark', { claimed: count(scenario.data.claimedBreakEvenCores) }),
  ];
};

/** Where the sides cross; empty where they do not. */
const vcpuOf = (found: Crossing): string => ('vcpu' in found ? `${count(roughly(found.vcpu))} vCPU` : '');

const bandWords = (found: Crossing): string =>
  ({
    always: 'from the first vCPU on',
    never: 'not at all in this range',
    above: `from ${vcpuOf(found)} on`,
    below: `only up to ${vcpuOf(found)}`,
  })[found.verdict];

/** What an edge of the axis stands for on which crossings of one side stand. */
export const edgeWords = (side: Side): string =>
  `the ${side === 'above' ? 'right' : 'left'} edge stands for ${placeWords({ verdict: 'never' }, side)}`;

/** Where the break-even lies at both ends of a figure. */
export const swingWords = (estimate: Estimate, swing: Swing): { from: string; to: string } => {
  const { side } = estimate.breakEven;
  return { from: placeWords(swing.atLow, side), to: placeWords(swing.atHigh, side) };
};

/** The sentence of what moves the break-even most. */
export const movesWords = (estimate: Estimate, notes: CostNotes): string => {
  const [first] = estimate.sensitivity.swings;
  if (first === undefined || first.toVcpu <= first.fromVcpu)
    return fillNote(notes, 'break-even-still', { range: count(estimate.breakEven.rangeVcpu) });
  const unit = estimate.scenario.quantities[first.id]?.unit ?? 'count';
  return fillNote(notes, 'break-even-moves', {
    first: `“${first.name}”`,
    firstLow: figureWords(first.lowFigure, unit),
    firstHigh: figureWords(first.highFigure, unit),
    ...swingWords(estimate, first),
  });
};

/** Whether the price of the nodes fits the row of the table, as a sentence. */
export const checkWords = ({ check, scenario }: Estimate, notes: CostNotes): string =>
  scenario.nodes === 0
    ? fillNote(notes, 'check-none')
    : fillNote(notes, `check-${check.verdict}`, {
        nodes: count(scenario.nodes),
        instance: scenario.instance?.name ?? scenario.provider.name,
        price: price(scenario.quantities['price']?.range.likely ?? 0),
        list: usd(check.listUsd),
        low: usd(check.rowLowUsd),
        high: usd(check.rowHighUsd),
        discountHigh: percent(check.discountToHighPercent),
        discountLow: percent(check.discountToLowPercent),
        impliedLow: usd(check.impliedHour?.low ?? 0),
        impliedHigh: usd(check.impliedHour?.high ?? 0),
      });
