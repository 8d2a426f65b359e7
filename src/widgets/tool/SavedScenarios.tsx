import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import type { ScenariosProps } from './ScenarioList.tsx';

export type { ComparedRow } from './ScenarioList.tsx';

/** Named scenarios of this browser, behind a summary: the code for them arrives when it is opened. */
export const SavedScenarios = (props: ScenariosProps) => {
  const [List, setList] = useState<ComponentType<ScenariosProps> | null>(null);
  const [failed, setFailed] = useState(false);
  const load = async () => {
    try {
      const { ScenarioList } = await import('./ScenarioList.tsx');
      setList(() => ScenarioList);
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  return (
    <details
      class="tool-saved needs-script"
      onToggle={(event) => {
        if (event.currentTarget.open && !List) void load();
      }}
    >
      <summary>Save scenarios and compare them</summary>
      {failed && <p>This part of the page could not be loaded. Close and open it to try again.</p>}
      {List && <List {...props} />}
    </details>
  );
};
