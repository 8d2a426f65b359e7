/** The shortcodes of kubernetes.io, which the sites of its projects have taken over. */
import { inlineCode } from '../../../text/fences.ts';
import { joined } from '../../../paths.ts';
import type { Fields } from '../../../source.ts';
import { readHead } from '../../../text/front-matter.ts';
import { said } from '../../../text/literals.ts';
import { block, mark, takenIn, textOf, type Line } from '../../../text/lines.ts';
import type { BlockRule, InlineRule } from '../../../text/tags/tags.ts';

const line = (text: string, at: number): Line => ({ text, at });

/** How far something has come, and since which release. */
const featureState: BlockRule = ({ attributes, values, at }) => {
  const state = attributes['state'] ?? values[0] ?? '';
  const since = attributes['for_k8s_version'] ?? attributes['for_version'];
  const gate = attributes['feature_gate_name'];
  const words = [
    state,
    since && `since ${attributes['for_k8s_version'] === undefined ? '' : 'Kubernetes '}${since}`,
    gate && `behind the feature gate \`${gate}\``,
  ].filter(Boolean);
  return block('note', 'Feature state', [line(words.join(', '), at)], at);
};

/** A term of the glossary of the site, as far as the page asks for it. */
const glossaryDefinition: BlockRule = ({ attributes, written, at }, _body, page) => {
  const id = attributes['term_id'] ?? '';
  const path = page.folder.files.find((file) => new RegExp(`/glossary/${id.replace(/\W/g, '\\$&')}\\.md$`).test(file));
  if (id === '' || path === undefined) {
    page.found('syntax', at, `the glossary has no term "${id}"`, 'left a mark');
    return [line(mark(written), at)];
  }
  const { body } = readHead(page.folder.read(path));
  const end = attributes['length'] === 'short' ? body.findIndex(({ text }) => text.includes('<!--more-->')) : -1;
  const text = takenIn(end < 0 ? body.filter((one) => !one.text.includes('<!--more-->')) : body.slice(0, end), at);
  const first = text.findIndex((one) => one.text.trim() !== '');
  const { prepend } = attributes;
  return text.map((one, index) =>
    prepend !== undefined && index === first ? { ...one, text: `${prepend} ${one.text}` } : one,
  );
};

export const kubernetesBlocks: Readonly<Record<string, BlockRule>> = {
  'feature-state': featureState,
  glossary_definition: glossaryDefinition,
  'version-check': () => [],
  comment: ({ at }, body) => [line(mark(textOf(body)), at)],
  table: ({ attributes, at }, body) => [
    ...body,
    ...(attributes['caption'] === undefined ? [] : [line('', at), line(`*${attributes['caption']}*`, at)]),
  ],
};

const headings: Readonly<Record<string, string>> = {
  whatsnext: "What's next",
  prerequisites: 'Before you begin',
  objectives: 'Objectives',
  cleanup: 'Clean up',
  synopsis: 'Synopsis',
  options: 'Options',
  options_parent_commands: 'Options inherited from parent commands',
  seealso: 'See also',
  envvars: 'Environment variables',
  subcommands: 'Subcommands',
};

/** The minor release so many after the one that the settings name; undefined where they name none. */
const release = (params: Fields, steps: number): string | undefined => {
  const [, major = '', minor] = /^v?(\d+)\.(\d+)/.exec(said(params['version']) ?? '') ?? [];
  return minor === undefined ? undefined : `${major}.${Number(minor) + steps}`;
};

export const kubernetesInlines = (params: Fields): Readonly<Record<string, InlineRule>> => ({
  glossary_tooltip: ({ attributes }) => [attributes['text'] ?? (attributes['term_id'] ?? '').replaceAll('-', ' '), ''],
  heading: ({ values }) => [headings[values[0] ?? ''] ?? (values[0] ?? '').replaceAll('-', ' '), ''],
  skew: ({ values, written, at }, page) => {
    const [what = '', steps = '0'] = values;
    const known = /^(?:current|latest)(?:Patch)?Version(?:AddMinor)?$/.test(what)
      ? release(params, Number(steps))
      : undefined;
    if (known === undefined)
      page.found('syntax', at, `${written} asks for a release`, 'kept as it is written, as code');
    return [known ?? inlineCode(written), ''];
  },
  'latest-version': () => [said(params['latest']) ?? said(params['version']) ?? '', ''],
});

/** Places in which kubernetes.io keeps what its pages take in. */
export const kubernetesPlaces = (docs: string, name: string): (string | undefined)[] => [
  joined(docs, 'examples', name),
  joined(docs, 'includes', name),
];
