/* What a reader sets for all services: labels, dates, which rules count and by which limits. It arrives when it is opened. */
import { useState } from 'preact/hooks';
import { isLimited, readLimits, ruleLimits, type LimitedRule } from '../../domain/placement/rules/rule-limits.ts';
import type { RuleWords } from '../../domain/placement/outcome/view.ts';
import type { StateValues } from '../../domain/tool/url-state.ts';

interface Props {
  readonly rules: readonly RuleWords[];
  readonly values: StateValues;
  readonly set: (id: string, value: string | readonly string[]) => void;
}

export const OwnRules = ({ rules, values, set }: Props) => {
  const [problem, setProblem] = useState<{ readonly id: string; readonly words: string } | null>(null);
  // What is typed and no limit yet; it stays in its field until it is one.
  const [typed, setTyped] = useState<Readonly<Partial<Record<string, string>>>>({});
  const off = Array.isArray(values['off']) ? (values['off'] as readonly string[]) : [];
  const shown = (id: string): string => (typeof values[id] === 'string' ? values[id] : '');
  const limits = readLimits(shown('limits').split(',')).limits;
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
    <>
      <p class="place-typed">
        <label>
          Label that names the owner{' '}
          <input
            type="text"
            maxLength={120}
            value={shown('owner')}
            onChange={(event) => set('owner', event.currentTarget.value.trim())}
          />
        </label>
        <label>
          Label that names the criticality, in words{' '}
          <input
            type="text"
            maxLength={120}
            value={shown('critical')}
            onChange={(event) => set('critical', event.currentTarget.value.trim())}
          />
        </label>
        <label>
          Dates such as 03/04/2014{' '}
          <select value={shown('dates')} onChange={(event) => set('dates', event.currentTarget.value)}>
            <option value="">not said</option>
            <option value="day-first">3 April</option>
            <option value="month-first">4 March</option>
          </select>
        </label>
      </p>
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
    </>
  );
};
