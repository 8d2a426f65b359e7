import type { UrlState } from './useUrlState.ts';

interface Props {
  readonly state: UrlState;
  /** What the link holds, such as "answers" or "inputs". */
  readonly holds: string;
}

/** Says whose work is on screen, what of a link could not be used, and whether it is being kept. */
export const ShareBar = ({ state, holds }: Props) => (
  <div class="tool-bars">
    {state.shared && (
      <section class="tool-bar" aria-label="Shared with you">
        <p>
          <strong>Shared with you.</strong> These {holds} came with the link. Your own are untouched, and nothing is
          kept until you say so.
        </p>
        <p class="tool-actions">
          <button type="button" onClick={state.makeMine}>
            Make it mine
          </button>
          <button type="button" onClick={state.backToMine}>
            Back to mine
          </button>
        </p>
      </section>
    )}
    {state.restored && <p class="tool-bar">These are your {holds} from last time, kept in this browser only.</p>}
    {state.problems.length > 0 && (
      <section class="tool-bar" aria-label="Parts of the link that were left out">
        <p>
          <strong>Some of the link could not be used.</strong> The rest was.
        </p>
        <ul>
          {state.problems.map(({ message }) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
        <p class="tool-actions">
          <button type="button" onClick={state.dismiss}>
            Close this list
          </button>
        </p>
      </section>
    )}
    {state.trouble !== null && <p class="tool-bar">{state.trouble}</p>}
  </div>
);
