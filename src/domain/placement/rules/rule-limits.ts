/** The limits by which some rules go, and what a visitor may set instead. */
import { clip } from '../../text/format.ts';
import type { Reading } from '../../text/number.ts';

interface RuleLimit {
  /** What counts when nobody has set anything; nothing stands for no limit. */
  readonly usual: string;
  /** The limit in its shortest form, or why it is none. */
  readonly check: (given: string) => Reading<string>;
}

const numbers = (least: number, usual: string): RuleLimit => ({
  usual,
  check: (given) => {
    const plain = given.trim().replace(',', '.');
    return /^\d{1,4}(\.\d{1,2})?$/.test(plain) && Number(plain) >= least
      ? { value: String(Number(plain)) }
      : { problem: `“${clip(given)}” is no number from ${least}` };
  },
});

const names = (usual: string): RuleLimit => ({
  usual,
  check: (given) => {
    const list = given
      .toLowerCase()
      .split(/[\s,]+/)
      .filter((name) => name !== '');
    const wrong = list.find((name) => !/^[\w.-]{1,40}$/.test(name));
    if (list.length === 0 || list.length > 30) return { problem: 'it needs one to thirty names' };
    return wrong === undefined ? { value: list.join(' ') } : { problem: `“${clip(wrong)}” is no name of a profile` };
  },
});

/** By id of the rule. What each limits is told by the `limit` of its entry in content/inventory-rules. */
export const ruleLimits = {
  /** Profiles of Compose that stand for helpers of developers. */
  'nothing-to-place': names('debug dev development test tests testing tool tools'),
  /** From how many stores of one product they depend rather than keep off: many small ones are worth an operator. */
  'known-store': numbers(1, ''),
  /** From how many services that write one volume it counts as kept. */
  'writes-files': numbers(1, '2'),
  /** From which ratio of most to least replicas the load counts as variable. */
  'already-there': numbers(1, '2'),
} as const satisfies Readonly<Record<string, RuleLimit>>;

export type LimitedRule = keyof typeof ruleLimits;

/** Limits that a visitor set, by id of the rule; each has passed its check. */
export type OwnLimits = Readonly<Partial<Record<LimitedRule, string>>>;

export const isLimited = (rule: string): rule is LimitedRule => Object.hasOwn(ruleLimits, rule);

/** The limit that counts. */
export const limitOf = (limits: OwnLimits, rule: LimitedRule): string => limits[rule] ?? ruleLimits[rule].usual;

/** The same as a number; infinite where there is no limit. */
export const numberLimit = (limits: OwnLimits, rule: LimitedRule): number => {
  const limit = limitOf(limits, rule);
  return limit === '' ? Number.POSITIVE_INFINITY : Number(limit);
};

/**
 * Limits out of `RULE=VALUE`, as an address and a command line hold them. One that says the usual is none.
 * @returns what could be used, and a problem for each that could not
 */
export const readLimits = (
  given: readonly string[],
): { readonly limits: OwnLimits; readonly problems: readonly string[] } => {
  const limits: Partial<Record<LimitedRule, string>> = {};
  const problems: string[] = [];
  for (const one of given) {
    const [, rule = '', value = ''] = /^([^=]*)=(.*)$/s.exec(one) ?? [];
    if (!isLimited(rule)) {
      problems.push(`“${clip(one)}” sets no limit: write RULE=VALUE with one of ${Object.keys(ruleLimits).join(', ')}`);
      continue;
    }
    const reading = ruleLimits[rule].check(value);
    if ('problem' in reading) problems.push(`${rule}: ${reading.problem}`);
    else if (reading.value !== ruleLimits[rule].usual) limits[rule] = reading.value;
  }
  return { limits, problems };
};

/** What was changed about a limit, in words. */
export const limitWords = (rule: LimitedRule, value: string): string =>
  `${value} instead of ${ruleLimits[rule].usual || 'none'}`;
