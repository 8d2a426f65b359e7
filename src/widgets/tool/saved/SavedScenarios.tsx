import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import type { ToolDefinition } from '../definition.ts';
import type { Live } from '../result/useOutcome.ts';
import { Retry } from '../Retry.tsx';
import type { ScenariosProps } from './ScenarioList.tsx';

interface Props<Outcome> extends ScenariosProps {
  readonly tool: ToolDefinition<Outcome>;
  /** Fetches what works out a scenario, and says what it comes to. */
  readonly load: () => Promise<Live<Outcome>>;
}

/** Named scenarios of this browser, behind a summary: the code for them arrives when it is opened. */
export const SavedScenarios = <Outcome,>({ tool, load, ...props }: Props<Outcome>) => {
  const [List, setList] = useState<ComponentType<ScenariosProps> | null>(null);
  const [failed, setFailed] = useState(false);
  const open = async () => {
    const [{ scenarioList }, live, compare] = await Promise.all([import('./ScenarioList.tsx'), load(), tool.compare()]);
    setList(() => scenarioList(tool, live, compare));
    setFailed(false);
  };
  return (
    <details
      class="tool-saved needs-script"
      onToggle={(event) => {
        if (event.currentTarget.open && !List) open().catch(() => setFailed(true));
      }}
    >
      <summary>Save scenarios and compare them</summary>
      {failed && <Retry failed="The part of this page that saves scenarios could not be loaded." again={open} />}
      {List && <List {...props} />}
    </details>
  );
};
