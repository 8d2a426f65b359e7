/** What a link of the placement tool holds. */
import type { Reading } from '../../text/number.ts';
import { clip } from '../../text/format.ts';
import type { Parameters, StateValues } from '../../tool/url-state.ts';

/** Longest inventory, in letters, that a link carries; browsers and mail cut longer links. */
export const longestEstate = 6000;

/** Begins the name of an inventory that is kept in the browser because no link could carry it. */
export const keptSign = '@';

const readKept = /^@[0-9a-f]{16}$/;

const checkEstate = (given: string): Reading<string> => {
  const text = given.trim();
  // Whether services are in it is seen where they are placed, which this page does not load before.
  return readKept.test(text) || /^[\w-]+$/.test(text)
    ? { value: text }
    : { problem: 'the inventory in the link was cut off or changed' };
};

const shortText = (given: string): Reading<string> =>
  given.trim().length > 120 ? { problem: `“${clip(given)}” is longer than a label` } : { value: given.trim() };

const answerText = /^[^~]+~[^~]+~[a-z-]+$/;
const checkAnswers = (given: string): Reading<string> => {
  const parts = given.split(',').filter((part) => answerText.test(part));
  return parts.length === 0 ? { problem: 'no answer in it could be read' } : { value: parts.join(',') };
};

const checkLimits = (given: string): Reading<string> =>
  // What each limit may be is checked where services are placed, which this page does not load before.
  /^[a-z-]+=[\w. -]+(,[a-z-]+=[\w. -]+)*$/.test(given.trim())
    ? { value: given.trim() }
    : { problem: `“${clip(given)}” sets no limit` };

/** @param rules ids of all rules */
export const placementParameters = (rules: readonly string[]): Parameters => ({
  estate: { kind: 'checked', label: 'Inventory', check: checkEstate },
  answers: { kind: 'checked', label: 'Answers', check: checkAnswers },
  owner: { kind: 'checked', label: 'Label that names the owner', check: shortText },
  critical: { kind: 'checked', label: 'Label that names the criticality', check: shortText },
  dates: { kind: 'choice', label: 'Dates such as 03/04/2014', options: ['day-first', 'month-first'] },
  off: { kind: 'list', label: 'Rules switched off', options: rules },
  limits: { kind: 'checked', label: 'Limits of rules', check: checkLimits },
});

/** Without the two signs that part answers, which the usual encoding leaves as they are. */
const encoded = (text: string): string => encodeURIComponent(text).replaceAll('~', '%7E').replaceAll('*', '%2A');

/**
 * The values with one answer more; null takes an answer back.
 * @param service its name; empty for what is asked once of all, such as a profile
 */
export const withAnswer = (
  values: StateValues,
  service: string,
  question: string,
  answer: string | null,
): StateValues => {
  const start = `${service === '' ? '*' : encoded(service)}~${encoded(question)}~`;
  const others = (typeof values['answers'] === 'string' ? values['answers'].split(',') : []).filter(
    (part) => part !== '' && !part.startsWith(start),
  );
  const all = answer === null ? others : [...others, `${start}${answer}`];
  const { answers: _before, ...rest } = values;
  return all.length === 0 ? rest : { ...rest, answers: all.join(',') };
};
