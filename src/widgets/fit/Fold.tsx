import type { ComponentChildren } from 'preact';

/** What supports the result, folded; the finding stands in the fold's own line. */
export const Fold = ({ title, finding, children }: { title: string; finding: string; children: ComponentChildren }) => (
  <details class="fit-fold">
    <summary>
      <strong>{title}:</strong> <span key={finding}>{finding}</span>
    </summary>
    {children}
  </details>
);
