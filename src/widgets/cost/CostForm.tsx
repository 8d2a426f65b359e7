import type { CostGroup } from '../../domain/cost/form/fields.ts';
import { inertIn, whyInert } from '../../domain/cost/form/inert.ts';
import { costModes, labels, modeNames, type EstimatorData } from '../../domain/cost/parameters.ts';
import type { StateValues } from '../../domain/tool/url-state.ts';
import { Changing } from '../tool/Changing.tsx';
import { CostField, type FieldContext } from './CostField.tsx';

interface Props extends Omit<FieldContext, 'onValue' | 'off'> {
  readonly data: EstimatorData;
  readonly heading: 'h2' | 'h3';
  readonly groups: readonly CostGroup[];
  readonly onValues: (values: StateValues) => void;
}

const Group = ({ group, context }: { readonly group: CostGroup; readonly context: FieldContext }) => {
  const { title, note, fields, open, plain } = group;
  const { values, defaults, off } = context;
  const all = fields.map((field) => <CostField key={field.id} {...context} field={field} />);
  if (plain) return <>{all}</>;
  const changed = fields.filter(({ id }) => values[id] !== undefined).length;
  const waiting = fields.filter(
    ({ id, standing }) => standing === 'placeholder' && values[id] === undefined && !off.ids.has(id),
  ).length;
  const hints = [waiting > 0 && `${waiting} to fill in`, changed > 0 && `${changed} changed`].filter(Boolean);
  const way = String(values['from'] ?? defaults['from']);
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
  const { groups, heading: Heading, values, defaults, onValues } = props;
  const way = costModes.find((mode) => mode === (values['from'] ?? defaults['from'])) ?? 'table';
  const context: FieldContext = {
    ...props,
    off: { ids: inertIn(way, props.data), why: whyInert[way] },
    onValue: (id, value) => {
      const rest = Object.fromEntries(Object.entries(values).filter(([key]) => key !== id));
      onValues(value === undefined ? rest : { ...rest, [id]: value });
    },
  };
  const draw = (group: CostGroup) => <Group key={group.id} group={group} context={context} />;
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
                onChange={() => context.onValue('from', id)}
              />
              {modeNames(props.data)[id]}
            </label>
          ))}
        </div>
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
        Every figure behind the result is in the folds below. Each may be one number, or a range such as 20-80 or
        20-40-80.
      </p>
      {groups.filter(({ plain }) => !plain).map(draw)}
    </>
  );
};
