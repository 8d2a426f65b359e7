/** Commands of several tools side by side, as components have them that readers choose a package manager in. */
import { fenced } from '../fences.ts';
import { block, type Line } from '../lines.ts';

/** Tools that a component of a site's own has an attribute for. */
const tools = /^(?:npm|npx|yarn|pnpm|bun|deno|cargo|pip|pipx|uv|poetry|conda|brew|apt|dnf|pacman|winget|scoop|choco)$/i;

const tabs = (commands: readonly (readonly [tool: string, command: string])[], at: number): Line[] => {
  const line = (text: string): Line => ({ text, at });
  const panes = commands.map(([tool, command]) =>
    block('tab', tool, fenced('sh', command.trim().split('\n').map(line), at), at),
  );
  return block(
    'tabs',
    '',
    panes.flatMap((pane, index) => (index === 0 ? pane : [line(''), ...pane])),
    at,
  );
};

/**
 * Commands that stand in the attributes of a tag, each under the name of its tool; none where there is one tool only, because
 * that may be a name of something else.
 */
export const commandsIn = (attributes: Readonly<Record<string, string>>, at: number): Line[] => {
  const commands = Object.entries(attributes).filter(([name, command]) => tools.test(name) && command.trim() !== '');
  return commands.length < 2 ? [] : tabs(commands, at);
};

/** What each of the usual package managers calls what a tag of Starlight's plug-in for them asks for. */
const words: Readonly<Record<string, readonly [npm: string, yarn: string, pnpm: string]>> = {
  add: ['npm i', 'yarn add', 'pnpm add'],
  install: ['npm install', 'yarn install', 'pnpm install'],
  create: ['npm create', 'yarn create', 'pnpm create'],
  dlx: ['npx', 'yarn dlx', 'pnpm dlx'],
  exec: ['npx', 'yarn', 'pnpm'],
  run: ['npm run', 'yarn run', 'pnpm run'],
  remove: ['npm uninstall', 'yarn remove', 'pnpm remove'],
};

/** What `<PackageManagers pkg="…" />` shows. */
export const packageManagers = (attributes: Readonly<Record<string, string>>, at: number): Line[] => {
  const { pkg = '', args = '', dev, type = 'add' } = attributes;
  const told = words[type] ?? words['add'] ?? ['', '', ''];
  const commands = (['npm', 'yarn', 'pnpm'] as const).map((tool, index): [string, string] => [
    tool,
    [told[index], dev === 'true' && '-D', pkg, args].filter(Boolean).join(' '),
  ]);
  return tabs(commands, at);
};
