import assert from 'node:assert/strict';
import { EventEmitter, once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { contentCheck } from './content-check.ts';

const settings =
  'name: Quay\ntagline: x\ndescription: x\norganisation: x\npurpose: x\nnames: { article: a, record: b, handbook: c }\n' +
  'parts:\n  - { id: wiki, name: Wiki }\ndefaults: { owner: ops, reviewMonths: 12 }\nlicence: { content: x, code: x }\n' +
  'owners:\n  - { id: ops, name: Ops, channel: ops }\n';

/** A wiki of one page without faults. */
const smallWiki = (): { root: string; page: string } => {
  const root = mkdtempSync(join(tmpdir(), 'content-check-'));
  for (const folder of ['wiki', 'pages']) mkdirSync(join(root, 'content', folder), { recursive: true });
  const write = (path: string, text: string): void => writeFileSync(join(root, 'content', path), text);
  write('site.yaml', settings);
  write('pages/about.mdx', '---\ntitle: About\nlead: x\nowner: ops\nreviewed: 2026-01-01\n---\n');
  write('home.mdx', '---\ntitle: Quay\nlead: x\n---\n');
  write('wiki/index.md', '# Quay\n');
  return { root, page: join(root, 'content/wiki/index.md') };
};

for (const command of ['build', 'sync']) {
  it(`stops astro ${command} with every fault`, async () => {
    const { root, page } = smallWiki();
    try {
      writeFileSync(page, '# Quay\n\n[a](nowhere.md)\n\n[b](neither.md)\n');
      const { hooks } = contentCheck();
      const config = { root: pathToFileURL(`${root}/`) };
      await assert.rejects(
        async () => hooks['astro:config:setup']?.({ command, config, logger: { warn: () => {} } } as never),
        /^Error: 2 faults in content:\ncontent\/wiki\/index\.md:3: link.*\ncontent\/wiki\/index\.md:5: link/,
      );
    } finally {
      rmSync(root, { recursive: true });
    }
  });
}

it('a development server says its faults, once that none is left, and each warning once', async () => {
  const { root, page } = smallWiki();
  const said = new EventEmitter();
  const warned: string[] = [];
  const logger = {
    warn: (message: string) => void warned.push(message),
    error: (message: string) => said.emit('said', message),
    info: (message: string) => said.emit('said', message),
  };
  const watcher = new EventEmitter();
  const change = async (text: string): Promise<string> => {
    writeFileSync(page, text);
    const next = once(said, 'said') as Promise<[string]>;
    watcher.emit('all', 'change', page);
    const [message] = await next;
    return message;
  };
  try {
    const { hooks } = contentCheck();
    await hooks['astro:config:setup']?.({
      command: 'dev',
      config: { root: pathToFileURL(`${root}/`) },
      logger,
    } as never);
    await hooks['astro:server:setup']?.({ server: { watcher }, logger } as never);
    const fault = /^1 fault in content:\ncontent\/wiki\/index\.md:5: link/;
    assert.match(await change('# Quay\n\n##A\n\n[a](nowhere.md)\n'), fault);
    assert.match(await change('# Quay\n\n##A\n\n[a](nowhere.md) b\n\n##B\n'), fault);
    assert.deepEqual(
      warned.map((one) => one.replace(/: `.*/, '')),
      ['content/wiki/index.md:3', 'content/wiki/index.md:7'],
      'a warning that stands still is told again',
    );
    assert.equal(await change('# Quay\n'), 'No faults are left in content.');
  } finally {
    rmSync(root, { recursive: true });
  }
});
