import type { ComponentChildren } from 'preact';
import type { Moved } from '../../../domain/tool/state-step.ts';
import { Changing } from '../Changing.tsx';
import type { ToolDefinition } from '../definition.ts';
import type { ExportFile } from '../exports/export-acts.tsx';
import type { Acts } from '../exports/useActs.ts';

interface Props {
  /** The result itself, as one paragraph. */
  readonly children: ComponentChildren;
  /** A few more figures, or what they are. */
  readonly note: ComponentChildren;
  /** What the last step moved; null as long as nothing was changed. */
  readonly moved: Moved | null;
  /** Where the result stands with its reasons, and the words that lead there. */
  readonly whole: ToolDefinition<unknown>['result'];
  /** What is copied most, always at hand: each with the words of its button. */
  readonly copies: readonly (ExportFile & { readonly button: string })[];
  readonly acts: Acts;
}

/**
 * The head of the result, which stays in sight while the visitor works: it sticks to the top of the result on wide
 * screens, and to the foot of narrow ones until its own place is reached. The status of the tool speaks; this is silent.
 */
export const ResultNow = ({ children, note, moved, whole, copies, acts: { said, start } }: Props) => (
  <div class="tool-now">
    {children}
    <p class="tool-now-note">
      <span>{note}</span>
      <span> </span>
      {said !== '' ? (
        <Changing text={said} />
      ) : (
        moved && (
          // A new element for every change, so that each is shown afresh. Paper holds the result, not the way there.
          <strong key={moved.words} class="tool-now-moved" data-moved={moved.moved} data-screen-only>
            {moved.words}
          </strong>
        )
      )}
    </p>
    <a href={`#${whole.id}`} data-screen-only>
      {whole.more}
    </a>
    <p class="tool-now-copies needs-script" data-screen-only>
      {copies.map(({ button, ...file }) => (
        <button key={button} type="button" onClick={() => start('copy', file)}>
          {button}
        </button>
      ))}
    </p>
  </div>
);
