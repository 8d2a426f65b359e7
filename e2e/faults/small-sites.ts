/** Sites of few pages, in place of the handbook. */
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/tools.ts';
import type { Change } from './project.ts';

/** A wiki in English, and what a German site has beside it. */
export const germanFixtures = [join(root, 'e2e/fixtures/foreign'), join(root, 'e2e/fixtures/german')];
const logo = (colour: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><path fill="${colour}" d="M2 18h36V12H2zM8 2h4v10H8z"/></svg>`;

/** Turns a copy into the site of somebody who speaks German. */
export const asGerman: Change = (folder) => {
  rmSync(join(folder, 'content'), { recursive: true });
  for (const fixture of germanFixtures) cpSync(fixture, join(folder, 'content'), { recursive: true });
  mkdirSync(join(folder, 'public/assets'), { recursive: true });
  writeFileSync(join(folder, 'public/assets/crane.svg'), logo('#8a1f4d'));
  writeFileSync(join(folder, 'public/assets/crane-dark.svg'), logo('#ffb0d0'));
};
