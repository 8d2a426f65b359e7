/** Chapters and what stands in them: costs, rules, phases, samples; and the list of the tools. */
import { counted } from './grammar.ts';

export const guide = 'Guide';
export const guideLead = (chapters: number, minutes: number): string =>
  `${counted(chapters, 'chapter', 'chapters')}, about ${counted(minutes, 'minute', 'minutes')} in all. Read them in order, or take the one that answers your question.`;
export const minutes = (count: number): string => `${count} ${count === 1 ? 'minute' : 'minutes'}`;
export const chapterOf = (at: number, of: number): string => `Chapter ${at} of ${of}`;
export const chapters = 'Chapters';
export const asSourcesShow = (title: string, first: number, last: number): string =>
  `${title}, ${first} to ${last}, as far as public sources show.`;

// Costs
export const low = 'Low';
export const high = 'High';
export const machinesAndPeople = (machines: string, people: string): string =>
  `${machines} infrastructure, then ${people} people (striped)`;
export const bothEnds = 'US dollars a month at both ends of the range, to one scale.';
export const monthlyCost = 'Monthly cost of a cluster';
export const monthlyCostOf = (nodes: string, article: string): string =>
  `US dollars a month for a cluster of ${nodes} nodes, people included; ranges of ${article}`;
export const component = 'Component';
export const grows = 'Grows';
/** What a row of the cost table grows with. */
export const growsWith = {
  'per-node': 'with nodes',
  'per-cluster': 'with clusters',
  'per-step': 'in steps',
  people: 'with clusters and services',
  services: 'with services',
  fixed: 'not by itself',
} as const satisfies Readonly<Record<string, string>>;
export const infrastructure = 'Infrastructure';
export const allIn = 'All in, with people';

// Rules and alternatives
export const alternativeKinds = {
  'hosted-platform': 'Hosted platform',
  'managed-containers': 'Managed containers',
  'node-free-kubernetes': 'Node-free Kubernetes',
  kubernetes: 'Kubernetes',
  orchestrator: 'Orchestrator you run',
  'plain-machines': 'Plain machines',
  'edge-fleet': 'Fleet of single nodes',
} as const satisfies Readonly<Record<string, string>>;
export const fitsWhen = 'Fits when';
export const mind = 'Mind';
export const rulesOf = {
  for: 'Rules that point to Kubernetes',
  against: 'Rules that point away from Kubernetes',
  handbook: 'Rules that this handbook adds',
} as const satisfies Readonly<Record<string, string>>;
export const pointsTo = { for: 'for', against: 'against' } as const satisfies Readonly<Record<string, string>>;
export const limits = { below: 'Below', from: 'From' } as const satisfies Readonly<Record<string, string>>;
export const setAside = (where: string): string => `Set aside in the quiz where this holds: ${where}`;

// Migration
export const howLongToHold = 'How long a step must hold';
export const doublingShows = (errors: string, share: string, days: string, rate: string): string =>
  `Time before a doubling of errors shows, where ${errors} of requests fail today. With ${share} of the traffic, ${days} days are enough from ${rate} requests a second on.`;
export const requestsASecond = 'Requests a second';
export const migrationTakes = 'What a migration takes';
export const exampleMigration = (services: string, days: string, personDays: string): string =>
  `An example: ${services} services, ${days} days of steps and ${personDays} days of people each. Put your own in their place.`;
export const atOnce = 'At once';
export const weeksInAll = 'Weeks in all';
export const peopleForThatLong = 'People for that long';
export const paidTwice = 'Service-days paid twice';
export const phase = (order: number): string => `Phase ${order}.`;
export const whoTakesPart = 'Who takes part.';
export const goOnWhen = 'Go on when';
export const wayBack = 'Way back.';
export const holdFor = (days: number): string => (days > 0 ? `hold for ${counted(days, 'day', 'days')}` : 'no hold');
export const rampAbout = (days: number): string =>
  `Share of traffic on the new side at each step: ${counted(days, 'day', 'days')} in all, if no step goes back.`;

// Samples
export const samples = 'Code samples';
export const samplesLead =
  'Manifests and code that hold: each is checked against its schema, or runs, whenever the handbook is tested.';
export const pointsPutRight = (count: number): string => `${counted(count, 'point', 'points')} put right`;
export const printedAndHere = (article: string): string => `What ${article} printed, and what this sample does instead`;
export const inPrint = 'In print';
export const here = 'Here';
export const wrongInPrint = 'What was wrong in print';
export const inPoints = (count: number): string => `, in ${count}  ${count === 1 ? 'point' : 'points'}.`;
export const allSamples = 'All samples';

// Tools
export const tools = 'Tools';
export const toolsLead =
  'Tools that read the same entries as the guide, explain their results and say what would change them. Nothing you enter leaves this browser.';
export const itsExample = (name: string): string => `Its example: ${name}`;
export const nodesAMonth = (nodes: number): string => `${counted(nodes, 'node', 'nodes')}, a month with people`;
