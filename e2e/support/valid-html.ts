/** Pages held against the HTML standard. */
import { HtmlValidate, StaticConfigLoader } from 'html-validate';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:standard'],
    rules: {
      // A panel is read by itself, when it is opened.
      'heading-level': ['error', { sectioningRoots: ['[popover]', 'dialog'] }],
      // What other wikis were written with, such as <div align="center">, may stand in content, and every browser shows it.
      deprecated: 'off',
      'no-deprecated-attr': 'off',
    },
  }),
);

/** What is wrong with a page, each with its place. */
export const htmlFaults = async (html: string): Promise<string[]> => {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`),
  );
};
