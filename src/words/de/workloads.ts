/** Kinds of work, where each belongs, and by which traits. */
import { counted, number } from './grammar.ts';

export const workloads = 'Arbeitslasten';
export const workloadAliases = 'Zuordnung, was auf Kubernetes gehört, Workloads';
export const workloadsLead = (count: number, article: string, judged: number, record: string, differ: number): string =>
  `${counted(count, 'Art', 'Arten')} von Arbeitslasten, und wohin ${count === 1 ? 'sie' : 'jede'} gehört.${count === 1 || judged === 0 ? '' : ` ${article} urteilt über ${number(judged)}, und ${record} ordnet davon ${number(differ)} anders zu.`}`;
export const sideBySide = 'Nebeneinander';
export const byTrait = 'Nach Merkmalen';
export const withYourOwn = 'Was mit der eigenen zu tun ist';
export const whatShows = (record: string): string => `Was ${record} zeigt`;
export const whatSaid = (article: string, placement: string): string => `Was ${article} sagte: ${placement}`;
export const traits = 'Merkmale';
export const whatDecides = 'Was entscheidet, wohin diese Art von Arbeitslast gehört';
export const trait = 'Merkmal';
export const traitHere = 'Hier';
export const traitNames = {
  location: { name: 'Ort', question: 'Wo muss sie laufen?' },
  hardware: { name: 'Hardware', question: 'Welche Hardware braucht sie?' },
  isolation: { name: 'Trennung', question: 'Wie weit muss sie von anderen getrennt sein?' },
  latency: { name: 'Latenz', question: 'Was kostet eine Verzögerung?' },
  demand: { name: 'Last', question: 'Wie ändert sich die Last über den Tag?' },
  state: { name: 'Zustand', question: 'Was geht verloren, wenn eine Instanz ausfällt?' },
} as const satisfies Readonly<Record<string, { readonly name: string; readonly question: string }>>;
export const traitValues = {
  'cloud-region': 'Cloud-Region',
  'many-sites': 'viele Orte',
  any: 'beliebig',
  accelerator: 'Beschleuniger',
  'tuned-network': 'abgestimmtes Netz',
  'shared-nodes': 'geteilte Knoten',
  'own-nodes': 'eigene Knoten',
  'own-machines': 'eigene Maschinen',
  tolerant: 'tolerant',
  interactive: 'interaktiv',
  'per-packet': 'je Paket',
  spiky: 'mit Spitzen',
  variable: 'schwankend',
  steady: 'gleichmäßig',
  none: 'keiner',
  rebuildable: 'wiederherstellbar',
  durable: 'dauerhaft',
} as const satisfies Readonly<Record<string, string>>;
export const kindsByTrait = 'Arten von Arbeitslasten nach Merkmalen';
export const asksOfPlatform =
  'Was jede Art von Arbeitslast von ihrer Plattform verlangt, von leicht links bis schwer rechts';
export const easyToHard = 'Von leicht bis schwer für einen gemeinsamen Cluster';
export const sharesNoValue = (traits: string): string =>
  `Bei diesen Merkmalen haben Arbeitslasten auf Kubernetes und solche, die nicht dorthin gehören, keinen Wert gemeinsam: ${traits}.`;
export const noTraitTells = 'Kein Merkmal trennt Arbeitslasten auf Kubernetes von solchen, die nicht dorthin gehören.';
export const sharesValue = (traits: string): string => `Bei diesen schon: ${traits}.`;
export const by = (record: string): string => `Nach dem, was ${record} zeigt:`;
export const sidesOf = {
  'on-kubernetes': 'Auf Kubernetes',
  depends: 'Kommt darauf an',
  'keep-off': 'Nicht auf Kubernetes',
} as const satisfies Readonly<Record<string, string>>;
export const someOf = (count: number, all: number): string => `${number(count)} von ${number(all)}`;
export const putsItHere = (name: string, article: string): string => `${name}: ${article} ordnet sie hier ein`;
export const partsAbout = (count: number, article: string): string =>
  `${counted(count, 'Art', 'Arten')} von Arbeitslasten. Ein gefülltes Teil steht, wohin veröffentlichte Quellen es ordnen; ein gestricheltes zeigt, wohin ${article} es stattdessen ordnet.`;
export const workloadsAndWhere = 'Arbeitslasten und wo sie laufen';
export const workloadsTable = (count: number, article: string, record: string): string =>
  `${counted(count, 'Art', 'Arten')} von Arbeitslasten: was ${article} sagt und was ${record} zeigt. Eine Reihe kleiner Zeichen steht für die Aussagen dahinter, die schwächste zuerst; `;
export const howItIsShown = 'so wird belegt';
export const workload = 'Arbeitslast';
export const placedDifferently = 'anders zugeordnet';
