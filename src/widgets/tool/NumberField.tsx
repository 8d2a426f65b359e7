import { useState } from 'preact/hooks';
import type { Reading } from '../../domain/text/number.ts';

interface Props {
  readonly id: string;
  readonly name: string;
  /** What the field shows when nobody is typing: what counts, in its shortest text, or nothing. */
  readonly value: string;
  /** What `value` becomes with a text, the empty one included. */
  readonly read: (text: string) => Reading<number | string>;
  /** What `value` becomes with a text that cannot be used. */
  readonly unusable: string;
  /** What then counts, to end the sentence of the problem: "100 still counts". */
  readonly otherwise: string;
  readonly inputMode: 'numeric' | 'decimal' | 'text';
  readonly placeholder?: string | undefined;
  readonly disabled?: boolean | undefined;
  /** Ids of the elements that explain the field, separated by spaces. */
  readonly describedBy?: string | undefined;
  readonly onRead: (reading: Reading<number | string>) => void;
}

/**
 * A figure, or a range of them. What was typed stays while it is typed, even when it cannot be used; then it says why.
 * What was understood otherwise than it stands there is said at once, and takes its place when the field is left.
 */
export const NumberField = (props: Props) => {
  const { id, name, value, read, unusable, otherwise, inputMode, placeholder, disabled, describedBy, onRead } = props;
  const [typed, setTyped] = useState<{ readonly text: string; readonly gives: string } | null>(null);
  // The typed text stands while it means the value; a value from elsewhere, such as a link, replaces it.
  const text = typed?.gives === value ? typed.text : value;
  // What counts is read as well: a link, or a field that was typed before its reader came, may hold what nobody can read.
  const reading = text.trim() === '' ? null : read(text);
  const problem = reading && 'problem' in reading ? reading.problem : undefined;
  // "5." on the way to "5.5" is no other reading, and a field that is left empty shows its default by itself.
  const other = problem === undefined && value !== '' && text.trim() !== value && Number(text) !== Number(value);
  const understood = reading && other ? value : undefined;
  const note = `${id}-note`;
  return (
    <>
      <input
        id={id}
        name={name}
        type="text"
        inputMode={inputMode}
        autocomplete="off"
        placeholder={placeholder}
        disabled={disabled}
        value={text}
        aria-invalid={problem !== undefined || undefined}
        aria-describedby={[describedBy, (problem ?? understood) && note].filter(Boolean).join(' ') || undefined}
        onInput={(event) => {
          const next = event.currentTarget.value;
          const now = read(next);
          setTyped({ text: next, gives: 'value' in now ? String(now.value) : unusable });
          onRead(now);
        }}
        onBlur={() => {
          if (problem === undefined) setTyped(null);
        }}
      />
      {problem !== undefined && (
        <span key={problem} id={note} class="tool-problem" role="alert">
          {problem}; {otherwise}.
        </span>
      )}
      {understood !== undefined && (
        <span key={understood} id={note} class="small">
          Read as {understood}.
        </span>
      )}
    </>
  );
};
