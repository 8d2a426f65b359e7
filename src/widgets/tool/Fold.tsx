import type { ComponentChildren } from 'preact';

interface Props {
  readonly title: string;
  /** What is inside, in a few words or a sentence. */
  readonly finding: string;
  /** A heading of the page, where the title is one. */
  readonly heading?: { readonly as: 'h2' | 'h3'; readonly id: string };
  /** The finding in one word, for scripts and tests. */
  readonly verdict?: string | undefined;
  readonly children?: ComponentChildren;
}

/** What supports a result, folded; the finding stands in the fold's own line. */
export const Fold = ({ title, finding, heading, verdict, children }: Props) => (
  <details class="tool-fold">
    <summary>
      {heading ? <heading.as id={heading.id}>{title}</heading.as> : <strong>{title}</strong>}
      {' – '}
      <span key={finding} data-verdict={verdict}>
        {finding}
      </span>
    </summary>
    {children}
  </details>
);
