import { useState } from 'preact/hooks';
import { Changing } from './Changing.tsx';

interface Props {
  /** What could not be loaded, as a sentence. */
  readonly failed: string;
  /** Loads it again; rejects when it fails again. */
  readonly again: () => Promise<unknown>;
}

// Some browsers remember that a script failed until the page is loaded anew. A page that is out of reach is not left.
const reloadWithinReach = async (): Promise<void> => {
  const { ok } = await fetch(location.href, { method: 'HEAD', cache: 'no-store' });
  if (!ok) throw new Error('out of reach');
  location.reload();
};

/** Says that a part of the page could not be loaded, and offers to try again. What was put in stays. */
export const Retry = ({ failed, again }: Props) => {
  const [said, setSaid] = useState(failed);
  const retry = async () => {
    setSaid('Trying again …');
    await again()
      .catch(reloadWithinReach)
      .catch(() => setSaid(`${failed} It still cannot be reached.`));
  };
  return (
    <div class="tool-bar tool-failed">
      <p role="alert">
        <Changing text={said} />
      </p>
      <p class="tool-actions">
        <button type="button" onClick={() => void retry()}>
          Try again
        </button>
      </p>
    </div>
  );
};
