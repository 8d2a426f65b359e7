import { useState } from 'preact/hooks';

interface Props {
  readonly id: string;
  readonly name: string;
  /** Null when the field is empty. */
  readonly value: number | null;
  readonly min: number;
  readonly max: number;
  /** Ids of the elements that explain the field, separated by spaces. */
  readonly describedBy?: string;
  /** What an empty or unusable field counts as, such as "not known". */
  readonly otherwise: string;
  readonly onValue: (value: number | null) => void;
}

const parse = (text: string, min: number, max: number): number | null => {
  const plain = text.trim().replaceAll(',', '');
  if (!/^\d+$/.test(plain)) return null;
  const value = Number(plain);
  return value >= min && value <= max ? value : null;
};

/** A whole number. What was typed stays in the field, even when it cannot be used; then it says why. */
export const NumberField = ({ id, name, value, min, max, describedBy, otherwise, onValue }: Props) => {
  const [typed, setTyped] = useState<string | null>(null);
  // The typed text stands while it means the value; a value from elsewhere, such as a link, replaces it.
  const text = typed !== null && parse(typed, min, max) === value ? typed : value === null ? '' : String(value);
  const wrong = text.trim() !== '' && parse(text, min, max) === null;
  const problem = `${id}-problem`;
  return (
    <>
      <input
        id={id}
        name={name}
        type="text"
        inputMode="numeric"
        autocomplete="off"
        maxLength={12}
        value={text}
        aria-invalid={wrong || undefined}
        aria-describedby={[describedBy, wrong ? problem : undefined].filter(Boolean).join(' ') || undefined}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          onValue(parse(event.currentTarget.value, min, max));
        }}
      />
      {wrong && (
        <span id={problem} class="tool-problem">
          Write a whole number from {min.toLocaleString('en-US')} to {max.toLocaleString('en-US')}. For now this counts
          as {otherwise}.
        </span>
      )}
    </>
  );
};
