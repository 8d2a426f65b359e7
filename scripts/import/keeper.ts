/** The files that an import writes, as far as nobody has changed them since the one before. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { signOf, type Written } from './report.ts';
import type { Finding } from './source.ts';

export interface Keeper {
  readonly written: Written[];
  /** Files that were written in this run; those that were so already are not. */
  readonly changed: string[];
  /** Files that were changed by hand since an earlier import. */
  readonly left: string[];
  readonly findings: Finding[];
  /** True for a file that is not there, that is as an import left it, or that is so already. */
  readonly mayWrite: (path: string, bytes: Uint8Array) => boolean;
  /** Leaves a file alone, and says so. */
  readonly leave: (path: string, origin: string) => void;
  readonly write: (path: string, bytes: Uint8Array, origin: string) => void;
}

/** @param before what an earlier run of the same import wrote, by path from the root */
export const keeperOf = (root: string, before: ReadonlyMap<string, Written>): Keeper => {
  const written: Written[] = [];
  const changed: string[] = [];
  const left: string[] = [];
  const findings: Finding[] = [];
  const standing = (path: string): string | undefined =>
    existsSync(join(root, path)) ? signOf(readFileSync(join(root, path))) : undefined;
  const mayWrite: Keeper['mayWrite'] = (path, bytes) => {
    const sign = standing(path);
    return sign === undefined || sign === before.get(path)?.sign || sign === signOf(bytes);
  };
  const leave: Keeper['leave'] = (path, origin) => {
    left.push(path);
    const earlier = before.get(path);
    if (earlier) written.push(earlier);
    findings.push({
      kind: 'navigation',
      path: origin,
      what: `${path} is not as an import left it`,
      done: 'left alone',
    });
  };
  const write: Keeper['write'] = (path, bytes, origin) => {
    if (!mayWrite(path, bytes)) {
      leave(path, origin);
      return;
    }
    const sign = signOf(bytes);
    if (standing(path) !== sign) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), bytes);
      changed.push(path);
    }
    written.push({ path, source: origin, sign });
  };
  return { written, changed, left, findings, mayWrite, leave, write };
};
