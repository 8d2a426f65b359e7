/** Findings that are the same in very many places, as one with their number. */
import type { PlacedFinding } from './pages/destination.ts';

/** A number with its word: "1 picture", "2 addresses". */
export const counted = (count: number, one: string): string =>
  `${count} ${one}${count === 1 ? '' : one.endsWith('s') ? 'es' : 's'}`;

/** So often the same may be said of places one by one; above it, one line says how often. */
const often = 10;

const ofProgram = /^data-[\w.:-]+ on <[\w-]+>/;

/** True for a finding that nobody has to look at, so that one line says enough of all of its kind. */
const isSaidOnce = ({ kind, what }: PlacedFinding): boolean => kind === 'looks' || ofProgram.test(what);

/** What findings that differ only in what they are given have in common, the first pattern that fits. */
const common: readonly (readonly [of: RegExp, saying: string])[] = [
  [/^(field [^:]+):.*$/s, '$1'],
  [/^(formula|icon) .*$/s, '$1'],
  [/^(attributes) \{.*\}$/s, '$1'],
  // What a program of the old site read of an element shows nothing.
  [ofProgram, 'data-… on elements'],
  // Of a tag of templates the first word says which it is.
  [/^((?:[A-Z]\w+ |\w+ )?\{\{#[\w/-]+|(?:Liquid|macro|template) \{(?:%-?\s*\w+\b|\{)).*?([%}]\})(.*)$/s, '$1 …$2$3'],
  // So does the name of a component or a shortcode, whatever it is given.
  [/^(<[A-Za-z][\w.:-]*|\{\{[<%]\s*[\w./-]+)\b.*( is known to the old generator only)$/s, '$1 …$2'],
  [/^(<\w+>) shows .*$/s, '$1 shows something else'],
  [/^(picture https?:\/\/[^/?#]+).*( is on another site)\b.*$/s, '$1/…$2'],
  [/^::: \S+( is filled from code\b.*)$/s, '::: …$1'],
  // One command fetches them all.
  [/^picture .*(: the file is kept elsewhere by Git LFS;.*)$/s, 'picture …$1'],
  // What is asked of a page that is not there, and which place of it, matters less than the page.
  [/^(link [^\s:?#]+)[?#].*(: there is no such page)$/s, '$1…$2'],
  [/^(link https?:\/\/[^/?#]+).*(: no page that came in had that address)$/s, '$1/…$2'],
  [/^(old address|redirect) .*$/s, '$1'],
  [/^(the navigation names) .*( a second time)$/s, '$1 pages$2'],
];

/** Components that only the old generator knows; where each page has some of its own, no list of them helps anybody. */
const component = /^<[A-Za-z].*( is known to the old generator only)$/s;
const many = 40;

/** True for a finding whose places a search of the pages finds, or that asks for nothing there; any other is a place to go to. */
const isFoundAgain = ({ kind, done }: PlacedFinding): boolean =>
  kind === 'anchor'
    ? done.startsWith('now words with a mark')
    : kind !== 'format' && kind !== 'left out' && done !== 'shown as it is written';

/**
 * Findings that are the same on very many pages, such as a field that each of them has, as one with their number: what they
 * are about stands in the pages.
 */
export const gathered = (findings: readonly PlacedFinding[]): PlacedFinding[] => {
  const named = ({ what }: PlacedFinding): string => {
    const found = common.find(([of]) => of.test(what));
    return found === undefined ? what : what.replace(found[0], found[1]);
  };
  const components = new Set(findings.flatMap((one) => (component.test(one.what) ? [named(one)] : [])));
  const sayingOf = (one: PlacedFinding): string =>
    components.size > many ? named(one).replace(component, '<…>$1') : named(one);
  // On which other lines of its page a tag stands tells it from no other, nor does the page that is nearest to a lost one.
  const doneOf = ({ done }: PlacedFinding): string => done.replace(/(?:; so on the lines |\. Nearest: ).*$/s, '');
  const alike = (one: PlacedFinding): string =>
    isFoundAgain(one) ? `${one.kind} ${sayingOf(one)} ${doneOf(one)}` : '';
  const groups = Map.groupBy(findings, alike);
  return findings.flatMap((one): PlacedFinding[] => {
    const all = groups.get(alike(one)) ?? [];
    if (alike(one) === '' || all.length <= (isSaidOnce(one) ? 1 : often)) return [one];
    if (all[0] !== one) return [];
    const pages = new Set(all.map(({ path }) => path)).size;
    const [first, ...others] = new Set(all.map(({ what }) => what));
    const what = others.length === 0 ? first : sayingOf(one);
    const where = `${counted(all.length, 'place')}${pages === 1 ? '' : ` of ${counted(pages, 'page')}`}`;
    return [{ ...one, done: doneOf(one), what: `${what} in ${where}, here first` }];
  });
};
