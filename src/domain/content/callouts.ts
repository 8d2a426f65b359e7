/** Callouts under the names that other tools give them. */
import { words } from '../../words/words.ts';

/** The kinds that look different on this site. */
export type CalloutKind = 'note' | 'caution' | 'example';

export interface NamedCallout {
  readonly kind: CalloutKind;
  /** As a reader sees and hears it: "Warning". */
  readonly name: string;
}

const kindOf: Readonly<Record<string, CalloutKind>> = {
  note: 'note',
  info: 'note',
  tip: 'note',
  hint: 'note',
  important: 'note',
  success: 'note',
  example: 'example',
  warning: 'caution',
  caution: 'caution',
  danger: 'caution',
  attention: 'caution',
};

/** The callout that a word stands for, in any case; undefined for words that are none. */
export const calloutNamed = (word: string): NamedCallout | undefined => {
  const plain = word.toLowerCase();
  const kind = Object.hasOwn(kindOf, plain) ? kindOf[plain] : undefined;
  return kind && { kind, name: words.callouts[plain as keyof typeof words.callouts] };
};

/** Every word that stands for a callout. */
export const calloutNames: readonly string[] = Object.keys(kindOf);
