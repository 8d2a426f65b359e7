import { useState } from 'preact/hooks';
import { planLabels, type PlannerData } from '../../../domain/planner/input/plan-state.ts';
import { Labelled } from './Labelled.tsx';
import type { ServiceEditor } from './ServiceEditor.tsx';
import type { Services } from './useServices.ts';

interface Props {
  readonly services: Services;
  readonly example: PlannerData['example'];
  /** True while the example is on screen. */
  readonly usual: boolean;
  /** What the columns of the table are, in words. */
  readonly columns: string;
}

/** Where services come from: a file, nothing, the example. */
const Sources = ({ services, usual }: Pick<Props, 'services' | 'usual'>) => (
  <>
    <p class="tool-actions needs-script">
      <label class="button tool-file">
        Open a file
        <input
          type="file"
          accept=".json,.csv,.tsv,.txt"
          aria-describedby="plan-file-about"
          onChange={(event) => {
            const input = event.currentTarget;
            const file = input.files?.[0];
            input.value = '';
            if (file) services.open(file);
          }}
        />
      </label>
      <button type="button" onClick={() => services.replace('name')}>
        Start empty
      </button>
      {!usual && (
        <button type="button" onClick={services.showExample}>
          Show the example
        </button>
      )}
    </p>
    <p id="plan-file-about" class="small needs-script">
      JSON of the placement tool, or a table (CSV, TSV). It stays in this browser.
    </p>
    {services.said.length > 0 && (
      <ul class="plan-said" role="status">
        {services.said.slice(0, 20).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    )}
  </>
);

const EditorFold = ({ rows, replace, say }: Services) => {
  const [Editor, setEditor] = useState<typeof ServiceEditor | null>(null);
  return (
    <details
      class="needs-script"
      onToggle={(event) => {
        if (event.currentTarget.open && Editor === null)
          import('./ServiceEditor.tsx')
            .then((loaded) => setEditor(() => loaded.ServiceEditor))
            .catch(() => say(['This could not be loaded. Use the table.']));
      }}
    >
      <summary>Change one service, field by field</summary>
      {Editor !== null && <Editor rows={rows} onRows={replace} />}
    </details>
  );
};

/** The services as a table of text, and one by one. */
export const ServicesFields = ({ services, example, usual, columns }: Props) => (
  <>
    {usual && (
      <p class="tool-bar">
        <strong>Filled in with an example: {example.name}.</strong> {example.story}
      </p>
    )}
    <Sources services={services} usual={usual} />
    <Labelled id="plan-services" label={`${planLabels.services}, one on a line`} hint={columns}>
      <textarea
        id="plan-services"
        name="services"
        rows={12}
        spellcheck={false}
        aria-describedby="plan-services-about"
        value={services.text}
        onInput={(event) => services.type(event.currentTarget.value)}
      />
    </Labelled>
    <EditorFold {...services} />
  </>
);
