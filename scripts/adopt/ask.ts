/** Questions to whoever runs a command, on a terminal or through a pipe. */
import { createInterface } from 'node:readline';

/** Asks until the text can be read: what `read` throws is told, and the same is asked again. */
export type Ask = <Answer>(question: string, read: (text: string) => Answer) => Promise<Answer>;

/**
 * Lines are taken one by one as they come: those that a pipe sends before they are asked for are answers as well.
 * @throws {Error} out of a question when the input ends before its answer
 */
export const asker = (
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): { readonly ask: Ask; readonly close: () => void } => {
  const lines = createInterface({ input, output });
  const answers = lines[Symbol.asyncIterator]();
  let hasEnded = false;
  lines.once('close', () => (hasEnded = true));
  const ask: Ask = async (question, read) => {
    for (;;) {
      // A pipe may have ended with answers still to be taken, and its lines ask for nothing any more.
      lines.setPrompt(`${question} `);
      if (hasEnded) output.write(`${question} `);
      else lines.prompt();
      const { value, done } = await answers.next();
      if (done) throw new Error('\nThe input ended before this was answered. Nothing was changed.');
      try {
        return read(value);
      } catch (error) {
        output.write(`${error instanceof Error ? error.message : String(error)}\n`);
      }
    }
  };
  return {
    ask,
    close: () => {
      lines.close();
    },
  };
};
