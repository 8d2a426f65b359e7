/** The quiz as the tables under it need it, at build. */
import { all, site } from '../../content.ts';
import { quizRules } from '../../domain/fit/check.ts';

const load = async () => {
  const content = {
    names: { article: (await site()).names.article },
    questions: await all('fit-questions'),
    rules: await all('fit-rules'),
    verdicts: await all('fit-verdicts'),
    decisions: await all('fit-decisions'),
    options: await all('fit-options'),
    alternatives: await all('alternatives'),
  };
  return { content, quiz: quizRules(content) };
};

let loading: ReturnType<typeof load> | undefined;

/** The content of the quiz and its numbers; throws when the two do not fit. */
export const quizAtBuild = (): ReturnType<typeof load> => (loading ??= load());
