import { entry, type QuizContent } from '../../../domain/fit/content.ts';
import { unchangedRules, type QuizRules, type QuizSettings } from '../../../domain/fit/quiz.ts';
import { activeRules, type ActiveRule } from '../../../domain/fit/rules.ts';
import { largestLimit, limitParameter } from '../../../domain/fit/state.ts';
import { readFigure } from '../../../domain/text/number.ts';
import { Changing } from '../../tool/Changing.tsx';
import { NumberField } from '../../tool/NumberField.tsx';

interface Props {
  readonly content: QuizContent;
  readonly quiz: QuizRules;
  readonly settings: QuizSettings;
  readonly onSettings: (settings: QuizSettings) => void;
}

const isChanged = ({ on, limitChanged }: ActiveRule): boolean => !on || limitChanged;

/** Limits and switches of the rules. What differs from the published rules is marked. */
export const RuleSettings = ({ content, quiz, settings, onSettings }: Props) => {
  const rules = activeRules(quiz, settings);
  const changed = rules.filter(isChanged).length;
  const setLimit = ({ id, threshold }: ActiveRule, value: number): void => {
    const { [id]: _before, ...others } = settings.limits;
    onSettings({ ...settings, limits: value === threshold?.value ? others : { ...others, [id]: value } });
  };
  const setOff = ({ id }: ActiveRule, isOff: boolean): void =>
    onSettings({
      ...settings,
      off: rules.filter((rule) => (rule.id === id ? isOff : !rule.on)).map((rule) => rule.id),
    });
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
        {rules.map((rule) => (
          <Rule
            key={rule.id}
            rule={rule}
            words={entry(content.rules, rule.id)}
            onLimit={(value) => setLimit(rule, value)}
            onOff={(isOff) => setOff(rule, isOff)}
          />
        ))}
      </ul>
      {changed > 0 && (
        <button type="button" onClick={() => onSettings(unchangedRules)}>
          Back to the published rules
        </button>
      )}
    </details>
  );
};

interface RuleProps {
  readonly rule: ActiveRule;
  readonly words: QuizContent['rules'][number];
  readonly onLimit: (value: number) => void;
  readonly onOff: (isOff: boolean) => void;
}

const Rule = ({ rule, words, onLimit, onOff }: RuleProps) => (
  <li>
    <p>
      <strong>{words.name}</strong>, {words.side === 'for' ? 'for Kubernetes' : 'against'}
      {words.origin === 'handbook' && ', of this handbook'}
      {isChanged(rule) && <span class="tool-changed"> changed</span>}
    </p>
    <div class="tool-actions">
      <Limit rule={rule} words={words.threshold} onLimit={onLimit} />
      <label class="tool-check">
        <input
          type="checkbox"
          name="off"
          value={rule.id}
          checked={!rule.on}
          onChange={(event) => onOff(event.currentTarget.checked)}
        />
        Switch off<span class="visually-hidden"> {words.name}</span>
      </label>
    </div>
  </li>
);

/** The figure of a rule that has one. */
const Limit = ({
  rule,
  words,
  onLimit,
}: {
  readonly rule: ActiveRule;
  readonly words: RuleProps['words']['threshold'];
  readonly onLimit: RuleProps['onLimit'];
}) => {
  const { id, limit, limitChanged, threshold } = rule;
  return threshold && words ? (
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
        onRead={(reading) => onLimit('value' in reading ? Number(reading.value) : threshold.value)}
      />
      <span key={String(limitChanged)} id={`unit-${id}`}>
        {words.unit}
        {limitChanged && ` (published: ${threshold.value})`}
      </span>
    </>
  ) : null;
};
