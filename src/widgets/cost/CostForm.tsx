import type { CostGroup } from '../../domain/cost/form/field.ts';
import { inertIn } from '../../domain/cost/form/inert.ts';
import { costModes, labels, modeNames, modeOf, type EstimatorData } from '../../domain/cost/parameters.ts';
import { firstProvider, providerOf } from '../../domain/cost/providers.ts';
import { without, type StateValues } from '../../domain/tool/url-state.ts';
import { Changing } from '../tool/Changing.tsx';
import { CostField, type FieldContext } from './CostField.tsx';

interface Props extends Omit<FieldContext, 'onValue' | 'off' | 'cloud'> {
  readonly data: EstimatorData;
  readonly heading: 'h2' | 'h3';
  readonly groups: readonly CostGroup[];
  readonly onValues: (values: StateValues) => void;
}

interface GroupProps {
  readonly group: CostGroup;
  readonly way: string;
  readonly context: FieldContext;
}

const Group = ({ group, way, context }: GroupProps) => {
  const { title, note, fields, open, plain } = group;
  const { values, off, cloud } = context;
  const all = fields.map((field) => <CostField key={field.id} {...context} field={field} />);
  if (plain) return <>{all}</>;
  const changed = fields.filter(({ id }) => values[id] !== undefined).length;
  const waiting = fields.filter(({ id, standing, clouds }) => {
    const here = clouds?.[cloud]?.standing ?? standing;
    return here === 'placeholder' && values[id] === undefined && !off.has(id);
  }).length;
  const hints = [waiting > 0 && `${waiting} to fill in`, changed > 0 && `${changed} changed`].filter(Boolean);
  return (
    <details open={open === way}>
      <summary>
        {title} <Changing class="small" text={hints.join(', ')} />
      </summary>
      {note && <p class="small">{note}</p>}
      {all}
    </details>
  );
};

/** What the form of the estimator holds. */
export const CostForm = (props: Props) => {
  const { data, groups, heading: Heading, values, onValues } = props;
  const provider = providerOf(data, values);
  const first = firstProvider(data);
  const holdsTable = provider === first;
  const way = modeOf(data, values);
  const context: FieldContext = {
    ...props,
    cloud: provider.id,
    off: inertIn({
      ...data,
      mode: way,
      serverless: provider.serverless,
      holdsTable,
    }),
    onValue: (id, value) => {
      // What one provider sells goes with it.
      const rest = without(values, id, ...(id === 'cloud' ? ['instance', 'plane'] : []));
      onValues(value === undefined ? rest : { ...rest, [id]: value });
    },
  };
  const draw = (group: CostGroup) => <Group key={group.id} group={group} way={way} context={context} />;
  return (
    <>
      <Heading>Your inputs</Heading>
      <fieldset>
        <legend>{labels.from}</legend>
        <div class="tool-choices">
          {costModes.map((id) => (
            <label key={id}>
              <input
                type="radio"
                name="from"
                value={id}
                checked={way === id}
                disabled={id === 'table' && !holdsTable}
                onChange={() => context.onValue('from', id)}
              />
              {modeNames(data)[id]}
            </label>
          ))}
        </div>
        {!holdsTable && (
          <p class="small">The table holds prices of {first.name}, so it is not scaled for another provider.</p>
        )}
      </fieldset>
      {groups.filter(({ plain }) => plain).map(draw)}
      <p class="tool-actions">
        <button type="submit" class="primary">
          Show the result
        </button>
        <button type="button" class="needs-script" onClick={() => onValues({})}>
          Reset everything
        </button>
      </p>
      <p class="small cost-hint">
        Every figure behind the result is in the folds below. Most take one number, or a range such as 20-80 or
        20-40-80.
      </p>
      {groups.filter(({ plain }) => !plain).map(draw)}
    </>
  );
};
