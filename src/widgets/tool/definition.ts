/**
 * What a tool is. The shell (Tool.tsx) does everything else: the state in the address and in this browser, links,
 * waiting and failing, the head of the result, exports, saved scenarios and their comparison.
 */
import type { ComponentChildren } from 'preact';
import type { Moved } from '../../domain/tool/state-step.ts';
import type { Parameters, StateValues } from '../../domain/tool/url-state.ts';

/** What the form of a tool is given. */
export interface FormProps {
  /** The values on screen, in the short or full form that the tool calls canonical. */
  readonly values: StateValues;
  /** True while they are the ones that the page was built with. */
  readonly usual: boolean;
  readonly onValues: (values: StateValues) => void;
  /** Ends the step: what is changed next is another one. Leaving a field does so by itself. */
  readonly onSettle: () => void;
}

/** The result in short: a paragraph that is the answer, and a few more figures or what they are. */
export interface Head {
  readonly answer: ComponentChildren;
  readonly note: ComponentChildren;
}

/** Works out what values come to. */
export type Evaluate<Outcome> = (values: StateValues) => Outcome;

/** How an outcome is shown and told, once something else is asked than the page was built with. */
export interface LiveTool<Outcome> {
  readonly head: (outcome: Outcome) => Head;
  /** The outcome in a few words, for the list of scenarios. */
  readonly words: (outcome: Outcome) => string;
  /** The outcome in a sentence or two, for those who listen; `step` says what the last step moved. */
  readonly spoken: (outcome: Outcome, step: string) => string;
  readonly moved: (before: Outcome, now: Outcome) => Moved;
  readonly result: (outcome: Outcome) => ComponentChildren;
}

/** A state with its outcome. */
export interface Case<Outcome> {
  readonly values: StateValues;
  readonly outcome: Outcome;
}

/** One line of a comparison; the values stand in the order of the scenarios. */
export interface ComparedRow {
  readonly name: string;
  readonly values: readonly [string, string];
}

export interface ToolFile<Outcome> {
  /** What the file is called in buttons: "decision record", "JSON". */
  readonly label: string;
  readonly mediaType: string;
  readonly fileName: (outcome: Outcome) => string;
  /**
   * The text, or the bytes of a file that is none. `link` opens the same state; `today`, YYYY-MM-DD, is the day of the
   * visitor; `site` is the version of the site, as the foot of the page says it.
   */
  readonly text: (
    of: Case<Outcome> & { readonly link: string; readonly today: string; readonly site: string },
  ) => Promise<string | Uint8Array<ArrayBuffer>>;
  /** True for a file that is no text, and that nobody copies. */
  readonly binary?: true;
}

export interface ToolDefinition<Outcome> {
  /** Names its form, its place in the store and the class of the whole. */
  readonly id: string;
  /** Classes of its parts, for its own sheet. */
  readonly classes: { readonly form: string; readonly side: string; readonly result: string };
  /** Address of its page. */
  readonly page: string;
  /** Level of its headings. */
  readonly level: 2 | 3;
  /** What a visitor gives it: "answers", "inputs". */
  readonly holds: string;
  readonly parameters: Parameters;
  /** The values as its links hold them; two states are the same work when these are the same. */
  readonly canonical: (values: StateValues) => StateValues;
  /** True for values that no link can carry: its address opens them in this browser only. */
  readonly isHereOnly?: (values: StateValues) => boolean;
  readonly form: (props: FormProps) => ComponentChildren;
  /** Id and title of the result, and the words that lead to its reasons. */
  readonly result: { readonly id: string; readonly title: string; readonly more: string };
  /** The head of the result that the page was built with, of the values {}. */
  readonly built: Head;
  /** Fetches what works out an outcome: for the screen, for files and for scenarios. */
  readonly evaluate: () => Promise<Evaluate<Outcome>>;
  /** Fetches what shows it. */
  readonly live: () => Promise<LiveTool<Outcome>>;
  readonly files: readonly ToolFile<Outcome>[];
  /** The result in three sentences, fit for a message, where three can hold it. */
  readonly sentences?: ToolFile<Outcome>;
  /** Fetches what compares two scenarios, results first, then what was given. */
  readonly compare: () => Promise<(left: Case<Outcome>, right: Case<Outcome>) => readonly ComparedRow[]>;
}
