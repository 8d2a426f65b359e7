/* What a reader sets for all services: labels, dates, which rules count and by which limits. It arrives when it is opened. */
import { useState } from 'preact/hooks';
import type { RuleWords } from '../../../domain/placement/outcome/view.ts';
import { isLimited, readLimits, ruleLimits, type LimitedRule } from '../../../domain/placement/rules/rule-limits.ts';
import { textIn, type StateValues } from '../../../domain/tool/url-state.ts';
import type { Inventory } from './useInventory.ts';

interface Props extends Pick<Inventory, 'set'> {
  readonly rules: readonly RuleWords[];
  readonly values: StateValues;
}

export const OwnRules = (props: Props) => (
  <>
    <Labels {...props} />
    <Switches {...props} />
    <Limits {...props} />
  </>
);

/** Labels that name an owner or a criticality, and how dates are written. */
const Labels = ({ values, set }: Props) => {
  const label = (id: string, words: string) => (
    <label>
      {words}{' '}
      <input
        type="text"
        maxLength={120}
        value={textIn(values, id) ?? ''}
        onChange={(event) => set(id, event.currentTarget.value.trim())}
      />
    </label>
  );
  return (
    <p class="place-typed">
      {label('owner', 'Label that names the owner')}
      {label('critical', 'Label that names the criticality, in words')}
      <label>
        Dates such as 03/04/2014{' '}
        <select value={textIn(values, 'dates') ?? ''} onChange={(event) => set('dates', event.currentTarget.value)}>
          <option value="">not said</option>
          <option value="day-first">3 April</option>
          <option value="month-first">4 March</option>
        </select>
      </label>
    </p>
  );
};

/** Which rules do not count. */
const Switches = ({ rules, values, set }: Props) => {
  const off = Array.isArray(values['off']) ? (values['off'] as readonly string[]) : [];
  return (
    <fieldset class="place-rules">
      <legend>Rules that do not count</legend>
      {rules.map(({ id, name }) => (
        <label key={id}>
          <input
            type="checkbox"
            value={id}
            checked={off.includes(id)}
            onChange={(event) =>
              set('off', event.currentTarget.checked ? [...off, id] : off.filter((one) => one !== id))
            }
          />{' '}
          {name}
        </label>
      ))}
    </fieldset>
  );
};

/** By which limits rules count. What is typed and no limit yet stays in its field until it is one. */
const Limits = ({ rules, values, set }: Props) => {
  const [problem, setProblem] = useState<{ readonly id: string; readonly words: string } | null>(null);
  const [typed, setTyped] = useState<Readonly<Partial<Record<string, string>>>>({});
  const limits = readLimits((textIn(values, 'limits') ?? '').split(',')).limits;
  const limit = (rule: LimitedRule, given: string): void => {
    const { limits: own, problems } =
      given.trim() === '' ? { limits: {}, problems: [] } : readLimits([`${rule}=${given}`]);
    setProblem(problems[0] === undefined ? null : { id: rule, words: problems[0] });
    if (problems.length > 0) return;
    const { [rule]: _typed, ...still } = typed;
    setTyped(still);
    const { [rule]: _before, ...others } = limits;
    set(
      'limits',
      Object.entries({ ...others, ...own })
        .map(([id, value]) => `${id}=${value}`)
        .join(','),
    );
  };
  return (
    <fieldset class="place-typed">
      <legend>Limits of rules</legend>
      {rules.map(({ id, name, limit: words }) =>
        words === undefined || !isLimited(id) ? null : (
          <label key={id}>
            {name}: {words.replace(/^./, (letter) => letter.toLowerCase())}{' '}
            <input
              type="text"
              maxLength={200}
              placeholder={ruleLimits[id].usual || 'no limit'}
              value={typed[id] ?? limits[id] ?? ''}
              aria-invalid={problem?.id === id ? 'true' : undefined}
              aria-describedby={problem?.id === id ? `place-limit-${id}` : undefined}
              onInput={(event) => setTyped({ ...typed, [id]: event.currentTarget.value })}
              onChange={(event) => limit(id, event.currentTarget.value)}
            />
            {problem?.id === id && (
              <span id={`place-limit-${id}`} class="tool-problem" role="alert" key={problem.words}>
                {problem.words}.
              </span>
            )}
          </label>
        ),
      )}
    </fieldset>
  );
};
