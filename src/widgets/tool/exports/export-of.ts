import type { StateValues } from '../../../domain/tool/url-state.ts';
import type { ToolDefinition, ToolFile } from '../definition.ts';
import type { ExportFile } from './export-acts.tsx';

/** A file of the tool as its buttons take it; what it holds is worked out when it is asked for. */
export const exportOf =
  <Outcome>(tool: ToolDefinition<Outcome>, values: StateValues, link: () => string, today: () => string) =>
  ({ fileName, text, ...file }: ToolFile<Outcome>): ExportFile => ({
    ...file,
    make: async (site) => {
      const evaluate = await tool.evaluate();
      const outcome = evaluate(values);
      return { fileName: fileName(outcome), text: await text({ values, outcome, link: link(), today: today(), site }) };
    },
  });
