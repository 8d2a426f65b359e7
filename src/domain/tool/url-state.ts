/**
 * Reads and writes the state of a tool as readable query parameters.
 *
 * Each parameter is checked by itself: what cannot be used is reported in words and left out, the rest is used.
 * Nothing here throws, whatever the address holds.
 */

/** A number; `words` are accepted instead of one, such as "unknown". */
export interface NumberParameter {
  readonly kind: 'number';
  readonly label: string;
  readonly min: number;
  readonly max: number;
  /** True when only whole numbers make sense. */
  readonly whole?: boolean;
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
  /** What is expected, to end a sentence: "a figure such as 50 or a range such as 20-80". */
  readonly expects: string;
  /** The text in its shortest form, or null when it cannot be used. Must not throw. */
  readonly check: (given: string) => string | null;
}

export type Parameter = NumberParameter | ChoiceParameter | ListParameter | CheckedParameter;
export type Parameters = Readonly<Record<string, Parameter>>;
export type ParameterValue = number | string | readonly string[];
export type StateValues = Readonly<Record<string, ParameterValue>>;

/** What could not be used, as a sentence for the visitor. It is text, never markup. */
export interface StateProblem {
  readonly parameter: string;
  readonly message: string;
}

export interface ReadState {
  /** The usable values; an object without prototype, so that no key of an address can touch one. */
  readonly values: StateValues;
  readonly problems: readonly StateProblem[];
  /** True when the address holds at least one parameter of the tool, usable or not. */
  readonly given: boolean;
}

/** The version that links carry as `v`; raise it when an id changes its meaning. */
export const stateVersion = 1;

const longestGiven = 40;
const mostProblems = 12;

// Parameters that belong to the site or to whoever shared the link, not to a tool.
const foreign = /^(utm_.*|pagefind-highlight|highlight|q)$/;

const clip = (text: string): string => {
  const plain = text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, ' ').trim();
  const letters = Array.from(plain);
  return letters.length > longestGiven ? `${letters.slice(0, longestGiven).join('')}…` : plain;
};

type Outcome = { readonly value: ParameterValue; readonly problem?: string } | { readonly problem: string };

const readNumber = (spec: NumberParameter, given: string): Outcome => {
  const text = given.trim();
  if (spec.words?.includes(text)) return { value: text };
  if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(text) || text.length > 30)
    return { problem: `“${clip(given)}” is not a number, so it was left out.` };
  const value = Number(text);
  if (value < spec.min || value > spec.max)
    return { problem: `${clip(given)} is outside ${spec.min} to ${spec.max}, so it was left out.` };
  if (spec.whole && !Number.isInteger(value))
    return { problem: `${clip(given)} is not a whole number, so it was left out.` };
  return { value: value === 0 ? 0 : value };
};

const readChoice = (spec: ChoiceParameter, given: string): Outcome =>
  spec.options.includes(given.trim())
    ? { value: given.trim() }
    : { problem: `“${clip(given)}” is not one of ${spec.options.join(', ')}, so it was left out.` };

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
  return {
    value,
    problem: `${some.join(', ')}${more} ${strangers.length === 1 ? 'is' : 'are'} not known here and left out.`,
  };
};

const readChecked = (spec: CheckedParameter, given: string): Outcome => {
  const value = given.length > 200 ? null : spec.check(given);
  return value === null ? { problem: `“${clip(given)}” is not ${spec.expects}, so it was left out.` } : { value };
};

const readSingle = (spec: Exclude<Parameter, ListParameter>, given: string): Outcome => {
  if (spec.kind === 'number') return readNumber(spec, given);
  return spec.kind === 'choice' ? readChoice(spec, given) : readChecked(spec, given);
};

const readOne = (spec: Parameter, given: readonly string[]): Outcome => {
  if (spec.kind === 'list') return readList(spec, given);
  const outcome = readSingle(spec, given[0] ?? '');
  return given.length > 1 && 'value' in outcome
    ? { ...outcome, problem: `given ${given.length} times; the first was used.` }
    : outcome;
};

/**
 * Reads a query string against the parameters of a tool.
 *
 * An empty value counts as not given, because a form sends its empty fields. Unknown parameters are reported, except
 * those that the site itself or a campaign adds.
 */
export const readState = (query: string | URLSearchParams, parameters: Parameters): ReadState => {
  const search = typeof query === 'string' ? new URLSearchParams(query) : query;
  const values = Object.create(null) as Record<string, ParameterValue>;
  const problems: StateProblem[] = [];
  const report = (parameter: string, message: string) => problems.push({ parameter: clip(parameter), message });
  let given = false;

  const version = search.get('v');
  if (version !== null && version !== '' && version !== String(stateVersion))
    report(
      'v',
      `The link says version “${clip(version)}”; this page reads version ${stateVersion}. What it knows was used.`,
    );

  for (const [id, spec] of Object.entries(parameters)) {
    const texts = search.getAll(id).filter((text) => text.trim() !== '');
    if (texts.length === 0) continue;
    given = true;
    const outcome = readOne(spec, texts);
    if ('value' in outcome) values[id] = outcome.value;
    if (outcome.problem !== undefined) report(id, `${spec.label}: ${outcome.problem}`);
  }
  const strangers = new Set(
    [...search.keys()].filter((key) => key !== 'v' && !Object.hasOwn(parameters, key) && !foreign.test(key)),
  );
  for (const key of strangers) report(key, `Nothing here is called “${clip(key)}”, so it was left out.`);

  const hidden = problems.length - mostProblems;
  return {
    values,
    given,
    problems:
      hidden > 0
        ? [
            ...problems.slice(0, mostProblems),
            { parameter: '', message: `${hidden} more parts of the link were left out.` },
          ]
        : problems,
  };
};

// Commas and colons are legal in a query and easier to read than %2C and %3A.
const encode = (text: string): string => encodeURIComponent(text).replaceAll('%2C', ',').replaceAll('%3A', ':');

/**
 * Writes values as a query string without the question mark, in the order of the parameters, version first.
 * Values that are undefined, empty lists, and ids that are no parameter are left out. No values give an empty string.
 */
export const writeState = (
  values: Readonly<Record<string, ParameterValue | undefined>>,
  parameters: Parameters,
): string => {
  const parts = Object.keys(parameters).flatMap((id) => {
    const value = Object.hasOwn(values, id) ? values[id] : undefined;
    if (value === undefined || (Array.isArray(value) && value.length === 0)) return [];
    return [`${encode(id)}=${encode(Array.isArray(value) ? value.join(',') : String(value))}`];
  });
  return parts.length === 0 ? '' : [`v=${stateVersion}`, ...parts].join('&');
};
