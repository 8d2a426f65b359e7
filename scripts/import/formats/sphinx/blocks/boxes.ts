/** Directives that are boxes here: callouts, texts that fold, cards, tabs. */
import { calloutNamed } from '../../../../../src/domain/content/callouts.ts';
import { calloutFor } from '../../../text/callouts.ts';
import { block } from '../../../text/lines.ts';
import { withCardsTogether } from '../../../text/tags/cards.ts';
import { apart, fence, type BlockRule } from './rule.ts';

/** True for names of directives that are callouts by themselves. */
export const isCallout = (name: string): boolean =>
  calloutNamed(name) !== undefined || name === 'error' || name === 'seealso' || name === 'todo';

/** Words beside the name are the begin of the text, as in reStructuredText. */
export const callout: BlockRule = ({ name, argument, body, at }, { text }) => {
  const beside = argument === '' ? [] : [{ text: argument, at }];
  const { name: kind, title } = calloutFor(name === 'seealso' ? 'See also' : name, undefined);
  return apart(block(kind, name === 'seealso' ? 'See also' : title, text([...beside, ...body]), at), at);
};

/** A callout with a title of its own, whose kind its classes may name. */
const admonition: BlockRule = ({ argument, options, body, at }, { text }) => {
  const classes = options['class'] ?? '';
  if (classes.includes('dropdown')) return apart(block('details', argument || 'Details', text(body), at), at);
  const kind =
    classes.split(/\s+/).find((word) => calloutNamed(word) !== undefined) ??
    (calloutNamed(argument) === undefined ? 'note' : argument.toLowerCase());
  return apart(block(kind, argument.toLowerCase() === kind ? '' : argument, text(body), at), at);
};

const folded: BlockRule = ({ argument, options, body, at }, { text }) => {
  const title = argument.replace(/^\{.*\}$/, '') || 'Details';
  return apart(block('details', title, text(body), at, '', options['open'] === undefined ? '' : '{open}'), at);
};

/** A note on a version, which stands first, and before the words. */
const ofVersion =
  (words: string): BlockRule =>
  ({ argument, body, at }, { text }) => {
    const [version = '', ...rest] = argument.split(/\s+/);
    const beside = rest.length === 0 ? [] : [{ text: rest.join(' '), at }];
    return apart(block('note', `${words} ${version}`, text([...beside, ...body]), at), at);
  };

const aside: BlockRule = ({ argument, body, at }, { text }) => apart(block('note', argument, text(body), at), at);

const card: BlockRule = ({ argument, options, body, at }, { text }) => {
  const way = options['link'];
  const named = argument === '' ? (way ?? '') : argument;
  if (named === '') return text(body);
  const inside = text(body).filter((line) => !/^\s*(?:\^{3,}|\+{3,})\s*$/.test(line.text));
  return block('card', way === undefined ? named : `[${named}](${way})`, inside, at);
};

const tabs: BlockRule = ({ body, at }, { text }) => apart(block('tabs', '', text(body), at), at);

const tab: BlockRule = ({ argument, body, at }, { text }) => block('tab', argument || 'Tab', text(body), at);

const codeTab: BlockRule = (one) =>
  block('tab', one.argument || 'Tab', fence(one.argument.split(/\s+/)[0] ?? '', one.body, one), one.at);

export const boxes: Readonly<Record<string, BlockRule>> = {
  admonition,
  dropdown: folded,
  toggle: folded,
  collapse: folded,
  versionadded: ofVersion('New in'),
  versionchanged: ofVersion('Changed in'),
  'version-changed': ofVersion('Changed in'),
  deprecated: ofVersion('Deprecated since'),
  versionremoved: ofVersion('Removed in'),
  topic: aside,
  sidebar: aside,
  grid: ({ body }, { text }) => withCardsTogether(text(body)),
  card,
  'grid-item-card': card,
  'tab-set': tabs,
  tabs,
  'tab-item': tab,
  tab,
  'group-tab': tab,
  'code-tab': codeTab,
};
