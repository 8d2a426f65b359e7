/**
 * The tree of parse5 as a tree of hast. `hast-util-from-parse5` asks of each attribute of each element anew what kind it is
 * of, which took a tenth of a build of a thousand pages; here it is asked once of each name. Pure.
 */
import type { fromHtml } from 'hast-util-from-html';
import { fromParse5 } from 'hast-util-from-parse5';
import { html, type DefaultTreeAdapterTypes } from 'parse5';

export type Root = ReturnType<typeof fromHtml>;
export type Element = Extract<Root['children'][number], { type: 'element' }>;

type Given = DefaultTreeAdapterTypes.Element;
type Value = Element['properties'][string];

/** An attribute by its name: how the tree spells it, and its values where they are more than their text. */
interface Kind {
  /** Undefined for a name that the tree leaves out. */
  readonly property: string | undefined;
  readonly isText: boolean;
  readonly values: Map<string, Value>;
}

/** So many values of one attribute are remembered; classes and sizes have fewer. */
const mostValues = 1000;

const isElement = (node: DefaultTreeAdapterTypes.ChildNode): node is Given => 'tagName' in node;
const nameOf = ({ name, prefix }: Given['attrs'][number]): string => (prefix ? `${prefix}:${name}` : name);

const propertiesWith = (like: Given, attribute: Given['attrs'][number], value: string): Element['properties'] =>
  (fromParse5({ ...like, attrs: [{ ...attribute, value }], childNodes: [] }) as Element).properties;

const kindOf = (like: Given, attribute: Given['attrs'][number]): Kind => {
  // A list, a number, or what is true by standing there would come back as something else.
  const tried = ['a b', 'a,b', '1', '', nameOf(attribute)].map(
    (value) => [value, propertiesWith(like, attribute, value)] as const,
  );
  const [property] = tried.flatMap(([, properties]) => Object.keys(properties));
  const isText = property !== undefined && tried.every(([value, properties]) => properties[property] === value);
  return { property, isText, values: new Map() };
};

const kinds = new Map<string, Map<string, Kind>>();
const tags = new Map<string, Map<string, string>>();

const remembered = <T>(maps: Map<string, Map<string, T>>, space: string, name: string, make: () => T): T => {
  let map = maps.get(space);
  if (!map) maps.set(space, (map = new Map<string, T>()));
  let known = map.get(name);
  if (known === undefined) map.set(name, (known = make()));
  return known;
};

const propertiesOf = (node: Given): Element['properties'] => {
  const properties: Element['properties'] = {};
  for (const attribute of node.attrs) {
    const { property, isText, values } = remembered(kinds, node.namespaceURI, nameOf(attribute), () =>
      kindOf(node, attribute),
    );
    if (property === undefined) continue;
    if (isText) {
      properties[property] = attribute.value;
      continue;
    }
    let value = values.get(attribute.value);
    if (value === undefined) {
      value = propertiesWith(node, attribute, attribute.value)[property];
      if (values.size < mostValues) values.set(attribute.value, value);
    }
    properties[property] = Array.isArray(value) ? [...value] : value;
  }
  return properties;
};

const nodeOf = (node: DefaultTreeAdapterTypes.ChildNode): Root['children'][number] => {
  // Templates hold a tree of their own; they and all else are rare.
  if (!isElement(node) || node.nodeName === 'template')
    return node.nodeName === '#text'
      ? { type: 'text', value: (node as DefaultTreeAdapterTypes.TextNode).value }
      : (fromParse5(node) as Element);
  return {
    type: 'element',
    tagName: remembered(
      tags,
      node.namespaceURI,
      node.tagName,
      () => (fromParse5({ ...node, attrs: [], childNodes: [] }) as Element).tagName,
    ),
    properties: propertiesOf(node),
    children: node.childNodes.map(nodeOf) as Element['children'],
  };
};

/** What `fromParse5` makes of a document, sooner. */
export const hastOf = (document: DefaultTreeAdapterTypes.Document): Root => ({
  type: 'root',
  children: document.childNodes.map(nodeOf),
  data: { quirksMode: document.mode !== html.DOCUMENT_MODE.NO_QUIRKS },
});
