/** Descriptions of interfaces as docusaurus-openapi-docs writes them: calls, what they take and what they give. */
import { exportedValue, isRecord, record, said } from '../literals.ts';
import { fenced } from '../fences.ts';
import { asHtml } from '../as-words.ts';
import { linesOf, type Line } from '../lines.ts';
import type { BlockRule, Tag } from '../tags/tags.ts';

const line = (text: string, at: number): Line => ({ text, at });

const valueOf = (written: string | undefined): Readonly<Record<string, unknown>> => {
  const value = exportedValue(`export default ${written ?? '{}'};`);
  return record(value);
};

/** What a field may hold: its type, or that of its items. */
const typeOf = (schema: Readonly<Record<string, unknown>>): string => {
  const items = isRecord(schema['items']) ? typeOf(schema['items']) : '';
  const type = said(schema['type']) ?? '';
  return type === 'array' && items !== '' ? `${items}[]` : type;
};

interface Field {
  readonly name: string;
  readonly type: string;
  readonly isRequired: boolean;
  readonly about: string | undefined;
}

/** A field as an item of the list of HTML that it stands in, with what is said of it as Markdown. */
const item = ({ name, type, isRequired, about }: Field, body: readonly Line[], at: number): Line[] => {
  const told = [type === '' ? '' : ` <code>${asHtml(type)}</code>`, isRequired ? ', required' : ''].join('');
  return [
    line(`<li><strong>${asHtml(name)}</strong>${told}`, at),
    ...(about === undefined ? [] : [line('', at), ...linesOf(about, at).map((one) => ({ ...one, at })), line('', at)]),
    ...body,
    line('</li>', at),
  ];
};

const flag = ({ attributes }: Tag, name: string): boolean =>
  attributes[name] === 'true' || attributes[`{${name}}`]?.trim() === 'true';

export const openapi: Readonly<Record<string, BlockRule>> = {
  Heading: ({ attributes, at }, body) => {
    const level = Number(/^h([1-6])$/.exec(attributes['as'] ?? '')?.[1] ?? 2);
    return [line(`${'#'.repeat(level)} ${attributes['children'] ?? ''}`.trimEnd(), at), line('', at), ...body];
  },
  MethodEndpoint: ({ attributes, at }, body) => {
    const path = attributes['path'] ?? attributes['{path}']?.replace(/^["'`]|["'`]$/g, '') ?? '';
    return [line(`**${(attributes['method'] ?? '').toUpperCase()}** \`${path}\``, at), line('', at), ...body];
  },
  SchemaItem: (tag, body) => {
    const { attributes, at } = tag;
    // One that unfolds brings the words of its own fields along.
    if (attributes['name'] === undefined) return [line('<li>', at), ...body, line('</li>', at)];
    const schema = valueOf(attributes['{schema}']);
    const field = { name: attributes['name'], isRequired: flag(tag, 'required'), about: said(schema['description']) };
    return item({ ...field, type: attributes['schemaName'] ?? typeOf(schema) }, body, at);
  },
  ParamsItem: ({ attributes, written, at }, body) => {
    const param = valueOf(attributes['{param}']);
    const type = isRecord(param['schema']) ? typeOf(param['schema']) : '';
    const place = said(param['in']);
    return item(
      {
        name: said(param['name']) ?? written.slice(0, 40),
        type: [type, place === undefined ? '' : `in ${place}`].filter(Boolean).join(' '),
        isRequired: param['required'] === true,
        about: said(param['description']),
      },
      body,
      at,
    );
  },
  ResponseSamples: ({ attributes, at }, body) => [
    ...fenced(
      attributes['language'] ?? '',
      linesOf(attributes['responseExample'] ?? '', at).map((one) => ({ ...one, at })),
      at,
    ),
    ...body,
  ],
};

/** Boxes of tabs under names of their own. */
export const openapiTabs: readonly string[] = [
  'ApiTabs',
  'DiscriminatorTabs',
  'MimeTabs',
  'OperationTabs',
  'SchemaTabs',
];
