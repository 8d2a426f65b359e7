import type { ComponentChildren } from 'preact';
import type { Moved } from '../../domain/tool/state-step.ts';

interface Props {
  /** The result itself, as one paragraph. */
  readonly children: ComponentChildren;
  /** A few more figures, or what they are. */
  readonly note: ComponentChildren;
  /** What the last step moved; null as long as nothing was changed. */
  readonly moved: Moved | null;
  /** Address of the result with its reasons, on this page. */
  readonly href: string;
  readonly more: string;
}

/**
 * The head of the result, which stays in sight while the visitor works: it sticks to the top of the result on wide
 * screens, and to the foot of narrow ones until its own place is reached. The status of the tool speaks; this is silent.
 */
export const ResultNow = ({ children, note, moved, href, more }: Props) => (
  <div class="tool-now">
    {children}
    <p class="tool-now-note">
      <span>{note}</span>
      <span> </span>
      {moved && (
        // A new element for every change, so that each is shown afresh. Paper holds the result, not the way there.
        <strong key={moved.words} class="tool-now-moved" data-moved={moved.moved} data-screen-only>
          {moved.words}
        </strong>
      )}
    </p>
    <a href={href} data-screen-only>
      {more}
    </a>
  </div>
);
