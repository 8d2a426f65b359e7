/** Directives of MyST as blocks of this site. */
import { isRst } from '../../../paths.ts';
import { inlineCode } from '../../../text/fences.ts';
import type { Line } from '../../../text/lines.ts';
import { codes, dropped, isObject, plainBlocks } from '../known.ts';
import { boxes, callout, isCallout } from './boxes.ts';
import { fence, type BlockRule } from './rule.ts';
import { shown } from './shown.ts';
import { takesIn } from './taken-in.ts';

const code: BlockRule = (one) => {
  const isTyped = one.name === 'console' || one.name === 'prompt';
  return fence(one.argument || (isTyped ? 'sh' : ''), one.body, one);
};

/** What somebody typed at a terminal, and what it answered. */
const terminal: BlockRule = (one) => {
  const { input, user, host, dir = '~' } = one.options;
  const prompt = user === undefined || host === undefined ? '$' : `${user}@${host}:${dir}$`;
  const typed = (words: string): string => `${prompt} ${words}`;
  const first = input === undefined ? [] : [{ text: typed(input), at: one.at }];
  const body = one.body.map((line) => ({
    ...line,
    text: line.text.replace(/^:input:\s*(.*)$/, (_, words: string) => typed(words)),
  }));
  return fence('console', [...first, ...body], { ...one, options: {} });
};

/** What is described: its name, and the words on it. */
const described: BlockRule = ({ argument, body, at }, { text }) => {
  const about = text(body);
  return [{ text: `**${inlineCode(argument)}**`, at }, ...(about.length === 0 ? [] : [{ text: '', at }, ...about])];
};

const unknown: BlockRule = (one, { page }) => {
  const { name, argument, body, at } = one;
  const written = `${isRst(page.path) ? `.. ${name}::` : `{${name}}`} ${argument}`.trim();
  page.found('syntax', at, `directive ${written}`, 'kept as it is written, as code');
  return fence('text', [{ text: written, at }, ...body], { ...one, options: {} });
};

const byName: ReadonlyMap<string, BlockRule> = new Map(Object.entries({ terminal, ...boxes, ...shown, ...takesIn }));

/** Kinds of directives that have more names than one, in the order in which they are asked for. */
const kinds: readonly [isOfKind: (name: string) => boolean, rule: BlockRule][] = [
  [(name) => dropped.has(name), (): Line[] => []],
  [(name) => codes.has(name) && !byName.has(name), code],
  [isCallout, callout],
  [(name) => byName.has(name), (one, context) => byName.get(one.name)?.(one, context) ?? []],
  [(name) => plainBlocks.has(name), ({ body }, { text }) => text(body)],
  [isObject, described],
];

/** What a directive becomes. */
export const blockFor: BlockRule = (one, context) => {
  const [, rule = unknown] = kinds.find(([isOfKind]) => isOfKind(one.name)) ?? [];
  return rule(one, context);
};
