import { useEffect, useRef, useState } from 'preact/hooks';
import type { StateValues } from '../../domain/tool/url-state.ts';
import { withAnswer } from '../../domain/placement/kept/state.ts';
import type { RuleWords } from '../../domain/placement/outcome/view.ts';
import { Changing } from '../tool/Changing.tsx';
import { hearAnswers } from './result/answering.ts';
import type { OwnRules } from './OwnRules.tsx';
import type { KindWithTraits } from './reading/taking.ts';

interface Props {
  readonly values: StateValues;
  readonly usual: boolean;
  readonly example: { readonly name: string; readonly story: string };
  readonly rules: readonly RuleWords[];
  readonly kinds: readonly KindWithTraits[];
  /** Address of the empty table. */
  readonly template: string;
  readonly onValues: (values: StateValues) => void;
}

interface Said {
  readonly trouble: boolean;
  readonly lines: readonly string[];
}

const nothing: Said = { trouble: false, lines: [] };
const commands = [
  ['Kubernetes', 'kubectl get deploy,sts,ds,cronjob,hpa,pvc -A -o json'],
  ['with operators, which may make pods alone', 'kubectl get pods,deploy,sts,ds,cronjob,hpa,pvc -A -o json'],
  ['Docker Compose', 'docker compose config --format json'],
  ['Amazon ECS', 'aws ecs describe-services --cluster NAME --services A B --include TAGS'],
  ['and for each', 'aws ecs describe-task-definition --task-definition NAME'],
  ['Machines and databases of AWS', 'aws ec2 describe-instances; aws rds describe-db-instances'],
  ['Machines of Google Cloud', 'gcloud compute instances list --format json'],
  ['Azure', 'az graph query -q "Resources | project name, type, resourceGroup, tags, properties"'],
] as const;

/** The box for an inventory, and what a reader may set. */
export const PlacementForm = ({ values, usual, example, rules, kinds, template, onValues }: Props) => {
  const [said, setSaid] = useState(nothing);
  const [Own, setOwn] = useState<typeof OwnRules | null>(null);
  const [busy, setBusy] = useState(false);
  const [text, setText] = useState('');
  const box = useRef<HTMLTextAreaElement>(null);
  const named = useRef<HTMLInputElement>(null);
  const kind = useRef<HTMLSelectElement>(null);
  const latest = useRef(values);
  latest.current = values;

  useEffect(
    () =>
      hearAnswers(({ services, question, answer }) =>
        onValues(services.reduce((all, one) => withAnswer(all, one, question, answer), latest.current)),
      ),
    [],
  );

  const work = async (act: () => Promise<Said>): Promise<void> => {
    setBusy(true);
    setSaid({ trouble: false, lines: ['Reading …'] });
    try {
      setSaid(await act());
    } catch (error) {
      setSaid({
        trouble: true,
        lines: [error instanceof Error ? error.message : 'Reading failed. Nothing was changed.'],
      });
    }
    setBusy(false);
  };
  const read = (files: readonly File[]) =>
    work(async () => {
      const { takeInventory } = await import('./reading/taking.ts');
      const taken = await takeInventory(files, box.current?.value ?? '', latest.current);
      if (taken.values) {
        onValues(taken.values);
        setText('');
      }
      return taken;
    });
  const add = () =>
    work(async () => {
      const { addTyped } = await import('./reading/taking.ts');
      const taken = addTyped(named.current?.value ?? '', kind.current?.value ?? '', kinds, latest.current);
      if (taken.values) onValues(taken.values);
      return taken;
    });
  const set = (id: string, value: string | readonly string[]) => {
    const { [id]: _before, ...rest } = latest.current;
    onValues(value.length === 0 ? rest : { ...rest, [id]: value });
  };

  return (
    <>
      <p class="small">
        {usual ? `On screen is an example: ${example.name}. ${example.story}` : 'On screen are your services.'}
      </p>
      <div class="place-box needs-script">
        <label for="place-text">Paste an inventory</label>
        <textarea
          id="place-text"
          ref={box}
          rows={7}
          spellcheck={false}
          value={text}
          aria-describedby="place-privacy"
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <p id="place-privacy" class="small">
          It is read on this device and nothing is sent. Values of environment variables are not kept, but for{' '}
          <code>*_ADDR</code> and <code>OTEL_RESOURCE_ATTRIBUTES</code>; of commands and labels only the words that a
          rule looks for.
        </p>
        <p class="tool-actions needs-script">
          <button type="button" class="primary" disabled={busy} onClick={() => void read([])}>
            Place these
          </button>
          <label class="button tool-file">
            Choose files
            <input
              type="file"
              multiple
              onChange={(event) => {
                const { files } = event.currentTarget;
                if (files && files.length > 0) void read([...files]);
                event.currentTarget.value = '';
              }}
            />
          </label>
          {!usual && (
            <button type="button" onClick={() => onValues({})}>
              Back to the example
            </button>
          )}
        </p>
        <div role="status" class={said.trouble ? 'place-said place-trouble' : 'place-said'}>
          {said.lines.map((line) => (
            <Changing key={line} as="p" text={line} />
          ))}
        </div>
      </div>
      <details>
        <summary>What to give, and how to make it</summary>
        <dl class="place-commands">
          {commands.map(([what, command]) => (
            <div key={command}>
              <dt>{what}</dt>
              <dd>
                <code>{command}</code>
              </dd>
            </div>
          ))}
        </dl>
        <p>
          Or a table: <a href={template}>an empty one as CSV</a>, Konveyor’s applications, an export of ServiceNow,
          RVTools, i-doit or GLPI. A Backstage catalogue adds owners to services of the same name. Several files are
          read together.
        </p>
      </details>
      <details class="needs-script">
        <summary>Without a file: name a service and its kind</summary>
        <p class="place-typed">
          <label>
            Name <input ref={named} type="text" maxLength={100} autocomplete="off" />
          </label>
          <label>
            Kind of work{' '}
            <select ref={kind}>
              {kinds.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <button type="button" onClick={() => void add()}>
            Add it
          </button>
        </p>
      </details>
      <details
        class="needs-script"
        onToggle={() =>
          void import('./OwnRules.tsx').then(
            ({ OwnRules: arrived }) => setOwn(() => arrived),
            () => setSaid({ trouble: true, lines: ['Labels and rules could not be loaded. Open them again.'] }),
          )
        }
      >
        <summary>Labels, dates and rules</summary>
        {Own && <Own rules={rules} values={values} set={set} />}
      </details>
      {['estate', 'answers', 'owner', 'critical', 'dates', 'off', 'limits'].map((id) => (
        <input key={id} type="text" name={id} hidden value={String(values[id] ?? '')} />
      ))}
    </>
  );
};
