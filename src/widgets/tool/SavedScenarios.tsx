import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import type { Compare, ScenariosProps } from './ScenarioList.tsx';

interface Props extends Omit<ScenariosProps, 'compare'> {
  /** Fetches what compares two scenarios. */
  readonly comparing: () => Promise<Compare>;
}

/** Named scenarios of this browser, behind a summary: the code for them arrives when it is opened. */
export const SavedScenarios = ({ comparing, ...props }: Props) => {
  const [parts, setParts] = useState<readonly [ComponentType<ScenariosProps>, Compare] | null>(null);
  const [failed, setFailed] = useState(false);
  const load = async () => {
    try {
      const [{ ScenarioList }, compare] = await Promise.all([import('./ScenarioList.tsx'), comparing()]);
      setParts([ScenarioList, compare]);
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  const [List, compare] = parts ?? [];
  return (
    <details
      class="tool-saved needs-script"
      onToggle={(event) => {
        if (event.currentTarget.open && !parts) void load();
      }}
    >
      <summary>Save scenarios and compare them</summary>
      {failed && <p>This part of the page could not be loaded. Close and open it to try again.</p>}
      {List && compare && <List {...props} compare={compare} />}
    </details>
  );
};
