/** Which step of `npm test` runs which files under `node --test`; the scripts in package.json name the same. */
export const testFiles = {
  unit: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'e2e/content/*.test.ts'],
  /** These read the built site. */
  machines: ['e2e/machines/*.test.ts'],
  /** These build broken copies of the project. */
  faults: ['e2e/faults/**/*.test.ts'],
} as const;
