import { Changing } from './Changing.tsx';
import type { ToolState } from './useToolState.ts';

interface Props {
  readonly state: ToolState;
  /** What the link holds, such as "answers" or "inputs". */
  readonly holds: string;
  /** Called when the buttons of the bar go away, to leave the focus in a place that stays. */
  readonly onDecided: () => void;
}

/** Says whose work is on screen, what of a link could not be used, and whether it is being kept. */
export const ShareBar = ({ state, holds, onDecided }: Props) => {
  const choice = (words: string, decide: () => void) => (
    <button
      type="button"
      onClick={() => {
        decide();
        onDecided();
      }}
    >
      {words}
    </button>
  );
  return (
    <div class="tool-bars">
      {state.shared && (
        <section class="tool-bar" aria-label="Shared with you">
          <p>
            <strong>Shared with you.</strong> These {holds} came with the link. Your own are untouched, and nothing is
            kept until you say so.
          </p>
          <p class="tool-actions">
            {choice('Make it mine', state.makeMine)}
            {choice('Back to mine', state.backToMine)}
          </p>
        </section>
      )}
      {state.restored && <p class="tool-bar">These are your {holds} from last time, kept in this browser only.</p>}
      {state.problems.length > 0 && (
        <section class="tool-bar" aria-label="Parts of the link that were left out">
          <p>
            {Object.keys(state.values).length > 0 && !state.restored ? (
              <>
                <strong>Some of the link could not be used.</strong> The rest was.
              </>
            ) : (
              <>
                <strong>The link could not be used.</strong> What you see is{' '}
                {state.restored ? 'your own work' : 'the example'}.
              </>
            )}
          </p>
          <ul>
            {state.problems.map(({ message }) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
          <p class="tool-actions">{choice('Close this list', state.dismiss)}</p>
        </section>
      )}
      {state.trouble !== null && <Changing as="p" class="tool-bar" text={state.trouble} />}
    </div>
  );
};
