/** Faults of authors: each message must name the file, the field or tag, what is wrong, and the nearest value. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Build, Change } from './project.ts';

export interface Fault {
  readonly name: string;
  readonly change: Change;
  /** Words of what an author reads. */
  readonly says: readonly string[];
}

/** Tests that a build with some faults fails, and says of each what to do. */
export const tellsEach = (faults: readonly Fault[], build: () => Build): void => {
  it('fails', () => assert.notEqual(build().exitCode, 0, build().output));
  for (const { name, says } of faults) {
    it(`says what to do about ${name}`, () => {
      // All of one message stand together: a word of another fault proves nothing.
      const { output } = build();
      for (const words of says) assert.ok(output.includes(words), `"${words}" is missing in:\n${output}`);
    });
  }
};
