/** Kinds of work, where each belongs, and by which traits. */
import { counted, number } from './grammar.ts';

export const workloads = 'Workloads';
export const workloadAliases = 'placement table, what belongs on Kubernetes';
/** @param article what the checked work is called, at the beginning of a sentence; of how many it speaks, and how many of these differ */
export const workloadsLead = (count: number, article: string, judged: number, record: string, differ: number): string =>
  `${counted(count, 'kind', 'kinds')} of work, and where ${count === 1 ? 'it' : 'each'} belongs.${count === 1 || judged === 0 ? '' : ` ${article} judges ${number(judged)} of them, and ${record} places ${number(differ)} of these differently.`}`;
export const sideBySide = 'Side by side';
export const byTrait = 'By trait';
export const withYourOwn = 'What to do with your own';
export const whatShows = (record: string): string => `What ${record} shows`;
export const whatSaid = (article: string, placement: string): string => `What ${article} said: ${placement}`;
export const traits = 'Traits';
export const whatDecides = 'What decides where this kind of work belongs';
export const trait = 'Trait';
export const traitHere = 'Here';
/** Name of each trait, and the question that it answers. */
export const traitNames = {
  location: { name: 'Location', question: 'Where does it have to run?' },
  hardware: { name: 'Hardware', question: 'What hardware must it have?' },
  isolation: { name: 'Isolation', question: 'How far must it be kept from others?' },
  latency: { name: 'Latency', question: 'What does a delay cost?' },
  demand: { name: 'Demand', question: 'How does load change over a day?' },
  state: { name: 'State', question: 'What is lost when an instance dies?' },
} as const satisfies Readonly<Record<string, { readonly name: string; readonly question: string }>>;
/** The values that a trait may have, of all traits. */
export const traitValues = {
  'cloud-region': 'cloud region',
  'many-sites': 'many sites',
  any: 'any',
  accelerator: 'accelerator',
  'tuned-network': 'tuned network',
  'shared-nodes': 'shared nodes',
  'own-nodes': 'own nodes',
  'own-machines': 'own machines',
  tolerant: 'tolerant',
  interactive: 'interactive',
  'per-packet': 'per packet',
  spiky: 'spiky',
  variable: 'variable',
  steady: 'steady',
  none: 'none',
  rebuildable: 'rebuildable',
  durable: 'durable',
} as const satisfies Readonly<Record<string, string>>;
export const kindsByTrait = 'Kinds of work by trait';
export const asksOfPlatform = 'What each kind of work asks of its platform, from easy on the left to hard on the right';
export const easyToHard = 'From easy to hard for a shared cluster';
export const sharesNoValue = (traits: string): string =>
  `In ${traits} the work that is kept off shares no value with the work on Kubernetes.`;
export const noTraitTells = 'No trait tells the work that is kept off from the work on Kubernetes.';
export const sharesValue = (traits: string): string => `In ${traits} it does.`;
export const by = (record: string): string => `By ${record}:`;
export const sidesOf = {
  'on-kubernetes': 'On Kubernetes',
  depends: 'It depends',
  'keep-off': 'Kept off',
} as const satisfies Readonly<Record<string, string>>;
export const someOf = (count: number, all: number): string => `${number(count)} of ${number(all)}`;
export const putsItHere = (name: string, article: string): string => `${name}: ${article} puts it here`;
export const partsAbout = (count: number, article: string): string =>
  `${counted(count, 'kind', 'kinds')} of work. A filled part stands where published sources put it; a dashed one shows where ${article} put it instead.`;
export const workloadsAndWhere = 'Workloads and where they run';
export const workloadsTable = (count: number, article: string, record: string): string =>
  `${counted(count, 'kind', 'kinds')} of work: what ${article} says, and what ${record} shows. A row of small signs stands for the claims behind it, the weakest first; `;
export const howItIsShown = 'how the evidence works';
export const workload = 'Workload';
export const placedDifferently = 'placed differently';
