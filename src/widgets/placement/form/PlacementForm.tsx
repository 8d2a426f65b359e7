import { useRef, useState } from 'preact/hooks';
import type { RuleWords } from '../../../domain/placement/outcome/view.ts';
import type { StateValues } from '../../../domain/tool/url-state.ts';
import type { KindWithTraits } from '../reading/taking.ts';
import { InventoryBox } from './InventoryBox.tsx';
import type { OwnRules } from './OwnRules.tsx';
import { useInventory, type Inventory } from './useInventory.ts';

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

/** The box for an inventory, and what a reader may set. */
export const PlacementForm = ({ values, usual, example, rules, kinds, template, onValues }: Props) => {
  const inventory = useInventory(values, onValues);
  return (
    <>
      <p class="small">
        {usual ? `On screen is an example: ${example.name}. ${example.story}` : 'On screen are your services.'}
      </p>
      <InventoryBox inventory={inventory} onExample={usual ? undefined : () => onValues({})} />
      <Commands template={template} />
      <TypedService kinds={kinds} take={inventory.take} />
      <OwnRulesFold {...inventory} rules={rules} values={values} />
      {['estate', 'answers', 'owner', 'critical', 'dates', 'off', 'limits'].map((id) => (
        <input key={id} type="text" name={id} hidden value={String(values[id] ?? '')} />
      ))}
    </>
  );
};

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

/** How an inventory is made. */
const Commands = ({ template }: Pick<Props, 'template'>) => (
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
      Or a table: <a href={template}>the template (CSV)</a>, Konveyor’s applications, an export of ServiceNow, RVTools,
      i-doit or GLPI. A Backstage catalogue adds owners to services of the same name. Several files are read together.
    </p>
  </details>
);

/** Adds a service of which no more is given than its name and its kind. */
const TypedService = ({ kinds, take }: Pick<Props, 'kinds'> & Pick<Inventory, 'take'>) => {
  const named = useRef<HTMLInputElement>(null);
  const kind = useRef<HTMLSelectElement>(null);
  const add = () =>
    take((taking, values) => taking.addTyped(named.current?.value ?? '', kind.current?.value ?? '', kinds, values));
  return (
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
  );
};

/** Labels, dates and rules, which are loaded when they are opened. */
const OwnRulesFold = ({
  rules,
  values,
  set,
  say,
}: Pick<Props, 'rules' | 'values'> & Pick<Inventory, 'set' | 'say'>) => {
  const [Own, setOwn] = useState<typeof OwnRules | null>(null);
  return (
    <details
      class="needs-script"
      onToggle={() =>
        void import('./OwnRules.tsx').then(
          (loaded) => setOwn(() => loaded.OwnRules),
          () => say({ trouble: true, lines: ['Labels and rules could not be loaded. Open them again.'] }),
        )
      }
    >
      <summary>Labels, dates and rules</summary>
      {Own && <Own rules={rules} values={values} set={set} />}
    </details>
  );
};
