/** What is wrong with the tags of a text: unknown tags, attributes, values and ids, each with the nearest valid name. */
import { closest } from 'fastest-levenshtein';
import {
  attributeValue,
  isTag,
  lineOf,
  nodesOf,
  writtenAttributes,
  type MarkdownAttribute,
  type MarkdownNode,
  type TextProblem,
} from '../markdown-tree.ts';
import type { PartId } from '../../../../parts.ts';
import { offMessage } from '../../off-parts.ts';
import { attributesOf, figureTags, tags, type TagAttribute } from '../tags.ts';

const nearest = (given: string, valid: readonly string[]): string =>
  valid.length === 0 ? '' : ` Nearest: "${closest(given, valid)}".`;

const shown = (name: string, attribute: MarkdownAttribute): string =>
  typeof attribute.value === 'string'
    ? `${name}="${attribute.value}"`
    : attribute.value
      ? `${name}={${attribute.value.value}}`
      : name;

/** The part that would read a collection, when the site has none that does. */
type OffPart = (collection: string) => PartId | undefined;

const valueProblems = (
  attribute: MarkdownAttribute,
  { collection, among = collection, many, oneOf, flag }: TagAttribute,
  known: Readonly<Record<string, readonly string[]>>,
  offPart: OffPart,
): string[] => {
  if (flag) return attribute.value === null || attribute.value === undefined ? [] : ['it stands without a value.'];
  const value = attributeValue(attribute);
  // An expression that would have to be worked out is refused with the markup.
  if (value === undefined) return [];
  if (oneOf) {
    const words = oneOf.map(String);
    const given = typeof value === 'string' ? value : JSON.stringify(value);
    return oneOf.includes(value as never)
      ? []
      : [
          words.includes(given)
            ? `write it between braces, {${given}}.`
            : `use one of ${words.join(', ')}.${nearest(given, words)}`,
        ];
  }
  if (!among) return typeof value === 'string' && value.trim() ? [] : ['write a text between quotes.'];
  if (many ? !Array.isArray(value) || value.length === 0 : typeof value !== 'string') {
    return [many ? "write a list of ids, {['one', 'two']}." : 'write one id between quotes.'];
  }
  const ids = [value].flat().map(String);
  const valid = known[among] ?? [];
  return [
    ...ids
      .filter((id) => !valid.includes(id))
      .map((id) => {
        const off = offPart(collection ?? among);
        return off ? offMessage(`"${id}"`, off) : `no such entry in ${among}: "${id}".${nearest(id, valid)}`;
      }),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `"${id}" stands twice. Take one out.`),
  ];
};

const tagProblems = (
  tag: MarkdownNode,
  known: Readonly<Record<string, readonly string[]>>,
  offPart: OffPart,
): string[] => {
  const name = tag.name ?? '';
  const allowed = attributesOf(name);
  if (!allowed)
    return [
      `<${name}> is not a tag for authors. Nearest: <${closest(name, Object.keys(tags))}>. How to add one: CONTRIBUTING.md, "Recipes".`,
    ];
  const written = writtenAttributes(tag).flatMap((attribute) =>
    attribute.name === undefined ? [] : [{ name: attribute.name, attribute }],
  );
  const ofAttributes = written.flatMap(({ name: key, attribute }) => {
    const rule = Object.hasOwn(allowed, key) ? allowed[key] : undefined;
    if (!rule) {
      const names = Object.keys(allowed);
      return [
        `<${name}> has no attribute "${key}".` +
          (names.length > 0 ? ` Nearest: "${closest(key, names)}".` : ' It stands alone.'),
      ];
    }
    return valueProblems(attribute, rule, known, offPart).map(
      (problem) => `<${name} ${shown(key, attribute)}>: ${problem}`,
    );
  });
  const missing = Object.entries(allowed)
    .filter(([key, rule]) => rule.required && !written.some((each) => each.name === key))
    .map(([key]) => `<${name}> needs the attribute "${key}".`);
  const needsOne = name === 'Faqs' && written.length === 0 ? ['<Faqs> needs a topic, or ids.'] : [];
  const typed =
    name === 'PullFigure' && !nodesOf(tag).some((node) => isTag(node) && figureTags.includes(node.name ?? ''))
      ? [
          `<PullFigure>: write the figure with ${figureTags.map((each) => `<${each}>`).join(', ')} inside it, so that it is read from content.`,
        ]
      : [];
  return [...ofAttributes, ...missing, ...needsOne, ...typed];
};

/**
 * Problems of the tags of a text in MDX.
 * @param known valid ids by collection, and by the names that `among` of the tags gives to parts of one
 */
export const textTagProblems = (
  tree: MarkdownNode,
  known: Readonly<Record<string, readonly string[]>>,
  offPart: OffPart = () => undefined,
): TextProblem[] =>
  nodesOf(tree)
    .filter((node) => isTag(node) && /^[A-Z]/.test(node.name ?? ''))
    .flatMap((tag) => tagProblems(tag, known, offPart).map((message) => ({ line: lineOf(tag), message })));
