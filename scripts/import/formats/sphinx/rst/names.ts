/** What a text in reStructuredText names: addresses, substitutions, roles, notes, and the headings that can be led to. */
import {
  RstCitationDef,
  RstDirective,
  RstFootnoteDef,
  RstHyperlinkTarget,
  RstSection,
  RstSubstitutionDef,
  type RstNode,
} from 'rst-compiler';

/** A name as all spellings of it have it. */
export const asName = (words: string): string =>
  words
    .trim()
    .replace(/^`|`$/g, '')
    .replace(/\s+/g, ' ')
    // MyST writes names between brackets.
    .replace(/[()]/g, '-')
    .toLowerCase();

/** What stands for a name between bars: what it is made of, and that as it is written. */
export interface Substitution {
  readonly node: RstSubstitutionDef;
  readonly argument: string;
}

export interface Names {
  /** Addresses by their names, and the names that other names stand for, which end in an underscore. */
  readonly targets: ReadonlyMap<string, string>;
  /** Names of places within the text. */
  readonly places: ReadonlySet<string>;
  /** Words of headings by their names. */
  readonly headings: ReadonlyMap<string, string>;
  readonly substitutions: ReadonlyMap<string, Substitution>;
  /** Roles that the text makes for itself, with what they are made of. */
  readonly roles: ReadonlyMap<string, string>;
  /** Notes that have a number of their own. */
  readonly notes: ReadonlySet<string>;
  /** The next address without a name. */
  readonly nextAnonymous: () => string | undefined;
  /** The label of a note: as it is written, or counted where it is `#` or `*`. */
  readonly noteLabel: (written: string, side: 'here' | 'there') => string;
}

const each = (nodes: readonly RstNode[], visit: (node: RstNode) => void): void => {
  for (const node of nodes) {
    visit(node);
    each(node.children, visit);
  }
};

/**
 * @param shared what stands above or below each text of the site
 * @param argumentOf what stands behind the name of a directive
 */
export const namesIn = (
  nodes: readonly RstNode[],
  shared: readonly RstNode[],
  argumentOf: (node: RstDirective | RstSubstitutionDef) => string,
): Names => {
  const targets = new Map<string, string>();
  const places = new Set<string>();
  const headings = new Map<string, string>();
  const substitutions = new Map<string, Substitution>();
  const roles = new Map<string, string>();
  const notes = new Set<string>();
  const anonymous: string[] = [];
  const chained: string[] = [];
  each([...shared, ...nodes], (node) => {
    if (node instanceof RstHyperlinkTarget) {
      const name = asName(node.label);
      if (node.isAnonymous) anonymous.push(node.target);
      else if (node.isTargetingNextNode) {
        places.add(name);
        chained.push(name);
        return;
      } else targets.set(name, node.isAlias ? `${node.target.replace(/_$/, '')}_` : node.target);
      // Names above an address mean that address.
      for (const one of chained.splice(0)) targets.set(one, node.target);
      return;
    }
    chained.length = 0;
    if (node instanceof RstSection) headings.set(asName(node.textContent), node.textContent);
    if (node instanceof RstSubstitutionDef) substitutions.set(node.needle, { node, argument: argumentOf(node) });
    if (node instanceof RstFootnoteDef || node instanceof RstCitationDef) notes.add(node.label);
    if (node instanceof RstDirective && node.directive === 'role') {
      const [, name, base = ''] = /^([\w.+:-]+)\s*(?:\(([^)]*)\))?/.exec(argumentOf(node)) ?? [];
      if (name !== undefined) roles.set(name.toLowerCase(), base.trim().toLowerCase());
    }
  });
  const counted = { here: new Map<string, number>(), there: new Map<string, number>() };
  return {
    targets,
    places,
    headings,
    substitutions,
    roles,
    notes,
    nextAnonymous: () => anonymous.shift(),
    noteLabel: (written, side) => {
      if (written !== '#' && written !== '*') return written.replace(/^#/, '').replace(/[^\w-]+/g, '-');
      const number = (counted[side].get(written) ?? 0) + 1;
      counted[side].set(written, number);
      return `${written === '#' ? 'auto' : 'sign'}-${number}`;
    },
  };
};
