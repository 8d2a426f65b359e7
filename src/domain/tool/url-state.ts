/**
 * Reads and writes the state of a tool as readable query parameters.
 *
 * Each parameter is checked by itself: what cannot be used is reported in words and left out, the rest is used.
 * Nothing here throws, whatever the address holds.
 */

import { clip } from '../text/format.ts';
import { readFigure, type Figure, type Reading } from '../text/number.ts';

/** A number; `words` are accepted instead of one, such as "unknown". */
export interface NumberParameter extends Figure {
  readonly kind: 'number';
  readonly label: string;
  readonly words?: readonly string[];
}

/** One id out of a fixed list. */
export interface ChoiceParameter {
  readonly kind: 'choice';
  readonly label: string;
  readonly options: readonly string[];
}

/** Any number of ids out of a fixed list, joined by commas; a form may also repeat the parameter. */
export interface ListParameter {
  readonly kind: 'list';
  readonly label: string;
  readonly options: readonly string[];
}

/** A text that the tool checks itself, such as a range of figures. */
export interface CheckedParameter {
  readonly kind: 'checked';
  readonly label: string;
  /** The text in its shortest form, or why it cannot be used. Must not throw. */
  readonly check: (given: string) => Reading<string>;
}

export type Parameter = NumberParameter | ChoiceParameter | ListParameter | CheckedParameter;
export type Parameters = Readonly<Record<string, Parameter>>;
export type ParameterValue = number | string | readonly string[];
export type StateValues = Readonly<Record<string, ParameterValue>>;

/** A value of the address that is words; undefined where it is not given. */
export const textIn = (values: StateValues, id: string): string | undefined => {
  const value = values[id];
  return typeof value === 'string' ? value : undefined;
};

/** A value of the address that is a number; undefined where it is not given. */
export const numberIn = (values: StateValues, id: string): number | undefined => {
  const value = values[id];
  return typeof value === 'number' ? value : undefined;
};

/** What could not be used, as a sentence for the visitor. It is text, never markup. */
export interface StateProblem {
  readonly parameter: string;
  readonly message: string;
}

/** The same values without these. */
export const without = (values: StateValues, ...ids: readonly string[]): StateValues =>
  Object.fromEntries(Object.entries(values).filter(([id]) => !ids.includes(id)));

export interface ReadState {
  /** The usable values; an object without prototype, so that no key of an address can touch one. */
  readonly values: StateValues;
  readonly problems: readonly StateProblem[];
  /**
   * True when the address asks for something: it holds a value that can be used, or only our version, which stands for
   * the default. Without it the values are empty, and the problems say why.
   */
  readonly given: boolean;
}

/** The version that links carry as `v`; raise it when an id changes its meaning. */
const stateVersion = 1;

const mostProblems = 12;

// Parameters of the site itself, and of mail and campaigns that write on every link they pass on.
const foreign =
  /^(mark|q|(utm|mtm|pk|piwik|matomo|hsa|gad|mc|at|vero|oly|cm|fb|ref|li|s|ef|mkt)_.*|_*hs.*|_g[al].*|\w*clk?id|[gw]braid|gclsrc|igsh.*|srsltid|epik|ref(errer)?|cmpid|spm|si|trk.*)$/i;

type Outcome = { readonly value: ParameterValue; readonly problem?: string } | { readonly problem: string };

const readChoice = (spec: ChoiceParameter, given: string): Reading<string> =>
  spec.options.includes(given.trim())
    ? { value: given.trim() }
    : { problem: `“${clip(given)}” is not one of ${spec.options.join(', ')}` };

const readList = (spec: ListParameter, given: readonly string[]): Outcome => {
  const parts = given
    .join(',')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const value = spec.options.filter((option) => parts.includes(option));
  const strangers = parts.filter((part) => !spec.options.includes(part));
  if (strangers.length === 0) return { value };
  const some = strangers.slice(0, 3).map((part) => `“${clip(part)}”`);
  const more = strangers.length > 3 ? ` and ${strangers.length - 3} more` : '';
  const problem = `${some.join(', ')}${more} ${strangers.length === 1 ? 'is' : 'are'} not known here and left out.`;
  return value.length === 0 ? { problem } : { value, problem };
};

/** Reads one text, as a field or a link holds it; a problem is a clause without its full stop. */
export const readText = (spec: Exclude<Parameter, ListParameter>, given: string): Reading<number | string> => {
  if (spec.kind === 'checked') return spec.check(given);
  if (spec.kind === 'choice') return readChoice(spec, given);
  return spec.words?.includes(given.trim()) ? { value: given.trim() } : readFigure(given, spec);
};

const readOne = (spec: Parameter, given: readonly string[]): Outcome => {
  if (spec.kind === 'list') return readList(spec, given);
  const reading = readText(spec, given[0] ?? '');
  if ('problem' in reading) return { problem: `${reading.problem}, so it was left out.` };
  return given.length > 1 ? { ...reading, problem: `given ${given.length} times; the first was used.` } : reading;
};

/**
 * Reads a query string against the parameters of a tool.
 *
 * An empty value counts as not given, because a form sends its empty fields. Unknown parameters are reported in a link
 * that carries our version, except those that the site itself or a campaign adds; in any other address they are not ours.
 */
export const readState = (query: string | URLSearchParams, parameters: Parameters): ReadState => {
  const search = typeof query === 'string' ? new URLSearchParams(query) : query;
  const values = Object.create(null) as Record<string, ParameterValue>;
  const problems: StateProblem[] = [];
  const report = (parameter: string, message: string) => problems.push({ parameter: clip(parameter), message });
  let asked = false;

  const version = search.get('v') ?? '';
  if (version !== '' && version !== String(stateVersion))
    report(
      'v',
      `The link says version “${clip(version)}”; this page reads version ${stateVersion}. What it knows was used.`,
    );

  for (const [id, spec] of Object.entries(parameters)) {
    const texts = search.getAll(id).filter((text) => text.trim() !== '');
    if (texts.length === 0) continue;
    asked = true;
    const outcome = readOne(spec, texts);
    if ('value' in outcome) values[id] = outcome.value;
    if (outcome.problem !== undefined) report(id, `${spec.label}: ${outcome.problem}`);
  }
  const strangers = new Set(
    version === ''
      ? []
      : [...search.keys()].filter((key) => key !== 'v' && !Object.hasOwn(parameters, key) && !foreign.test(key)),
  );
  for (const key of strangers) report(key, `Nothing here is called “${clip(key)}”, so it was left out.`);

  const hidden = problems.length - mostProblems;
  if (hidden > 0)
    problems.splice(mostProblems, hidden, {
      parameter: '',
      message: `${hidden} more parts of the link were left out.`,
    });
  return {
    values,
    given: Object.keys(values).length > 0 || (version === String(stateVersion) && !asked),
    problems,
  };
};

// Commas and colons are legal in a query and easier to read than %2C and %3A.
const encode = (text: string): string => encodeURIComponent(text).replaceAll('%2C', ',').replaceAll('%3A', ':');

/**
 * Writes values as a query string without the question mark, in the order of the parameters, version first.
 * Values that are undefined, empty lists, and ids that are no parameter are left out. No values give the version alone,
 * which stands for the default.
 */
export const writeState = (
  values: Readonly<Record<string, ParameterValue | undefined>>,
  parameters: Parameters,
): string => {
  const parts = Object.keys(parameters).flatMap((id) => {
    const value = Object.hasOwn(values, id) ? values[id] : undefined;
    if (value === undefined || (Array.isArray(value) && value.length === 0)) return [];
    return [`${encode(id)}=${encode(String(value))}`];
  });
  return [`v=${stateVersion}`, ...parts].join('&');
};
