import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import { Retry } from '../Retry.tsx';
import type { ScenarioReader, ScenariosProps } from './ScenarioList.tsx';

interface Props extends Omit<ScenariosProps, keyof ScenarioReader> {
  /** Fetches what says what a scenario comes to, and compares two. */
  readonly load: () => Promise<ScenarioReader>;
}

/** Named scenarios of this browser, behind a summary: the code for them arrives when it is opened. */
export const SavedScenarios = ({ load, ...props }: Props) => {
  const [parts, setParts] = useState<readonly [ComponentType<ScenariosProps>, ScenarioReader] | null>(null);
  const [failed, setFailed] = useState(false);
  const open = async () => {
    const [{ ScenarioList }, reader] = await Promise.all([import('./ScenarioList.tsx'), load()]);
    setParts([ScenarioList, reader]);
    setFailed(false);
  };
  const [List, reader] = parts ?? [];
  return (
    <details
      class="tool-saved needs-script"
      onToggle={(event) => {
        if (event.currentTarget.open && !parts) open().catch(() => setFailed(true));
      }}
    >
      <summary>Save scenarios and compare them</summary>
      {failed && <Retry failed="The part of this page that saves scenarios could not be loaded." again={open} />}
      {List && reader && <List {...props} {...reader} />}
    </details>
  );
};
