import { entry, type QuizContent } from '../../domain/fit/content.ts';
import { largestLimit, limitParameter } from '../../domain/fit/state.ts';
import { unchangedRules, type QuizRules, type QuizSettings } from '../../domain/fit/quiz.ts';
import { activeRules } from '../../domain/fit/rules.ts';
import { readFigure } from '../../domain/text/number.ts';
import { Changing } from '../tool/Changing.tsx';
import { NumberField } from '../tool/NumberField.tsx';

interface Props {
  readonly content: QuizContent;
  readonly quiz: QuizRules;
  readonly settings: QuizSettings;
  readonly onSettings: (settings: QuizSettings) => void;
}

const without = (limits: QuizSettings['limits'], id: string): QuizSettings['limits'] =>
  Object.fromEntries(Object.entries(limits).filter(([other]) => other !== id));

/** Limits and switches of the rules. What differs from the published rules is marked. */
export const RuleSettings = ({ content, quiz, settings, onSettings }: Props) => {
  const rules = activeRules(quiz, settings);
  const changed = rules.filter(({ on, limitChanged }) => !on || limitChanged).length;
  return (
    <details class="fit-rules-settings">
      <summary>
        Change the rules
        {changed > 0 && <Changing class="tool-changed" text={` (${changed} changed)`} />}
      </summary>
      <p class="small">
        The limits are opinions. Set your own, or switch a rule off; both travel in the link and stand in every export.
      </p>
      <ul>
        {rules.map(({ id, on, limit, limitChanged, threshold }) => {
          const { name, side, origin, threshold: words } = entry(content.rules, id);
          return (
            <li key={id}>
              <p>
                <strong>{name}</strong>, {side === 'for' ? 'for Kubernetes' : 'against'}
                {origin === 'handbook' && ', of this handbook'}
                {(!on || limitChanged) && <span class="tool-changed"> changed</span>}
              </p>
              <div class="tool-actions">
                {threshold && words && (
                  <>
                    <label for={`limit-${id}`}>{words.comparison === 'below' ? 'Below' : 'At least'}</label>
                    <NumberField
                      id={`limit-${id}`}
                      name={limitParameter(id)}
                      value={String(limit)}
                      read={(text) =>
                        text.trim() === ''
                          ? threshold
                          : readFigure(text, { min: 1, max: largestLimit, whole: true, unit: words.unit })
                      }
                      unusable={String(threshold.value)}
                      otherwise={`the published ${threshold.value} counts`}
                      inputMode="numeric"
                      describedBy={`unit-${id}`}
                      onRead={(reading) => {
                        const value = 'value' in reading ? Number(reading.value) : threshold.value;
                        onSettings({
                          ...settings,
                          limits:
                            value === threshold.value
                              ? without(settings.limits, id)
                              : { ...settings.limits, [id]: value },
                        });
                      }}
                    />
                    <span key={String(limitChanged)} id={`unit-${id}`}>
                      {words.unit}
                      {limitChanged && ` (published: ${threshold.value})`}
                    </span>
                  </>
                )}
                <label class="tool-check">
                  <input
                    type="checkbox"
                    name="off"
                    value={id}
                    checked={!on}
                    onChange={(event) =>
                      onSettings({
                        ...settings,
                        off: rules
                          .filter((rule) => (rule.id === id ? event.currentTarget.checked : !rule.on))
                          .map((rule) => rule.id),
                      })
                    }
                  />
                  Switch off<span class="visually-hidden"> {name}</span>
                </label>
              </div>
            </li>
          );
        })}
      </ul>
      {changed > 0 && (
        <button type="button" onClick={() => onSettings(unchangedRules)}>
          Back to the published rules
        </button>
      )}
    </details>
  );
};
