import type { ComponentChildren } from 'preact';

interface Props {
  /** Id of the field; what stands below it has the id with `-about` behind. */
  readonly id: string;
  readonly label: string;
  /** What it means, below it. */
  readonly hint?: string;
  readonly children: ComponentChildren;
  readonly onFocusIn?: () => void;
}

/** A field between its label and what it means. */
export const Labelled = ({ id, label, hint, children, onFocusIn }: Props) => (
  <div class="plan-field" onFocusIn={onFocusIn}>
    <label for={id}>{label}</label>
    {children}
    {hint && (
      <span id={`${id}-about`} class="small">
        {hint}
      </span>
    )}
  </div>
);
