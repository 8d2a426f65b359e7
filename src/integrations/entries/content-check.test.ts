import assert from 'node:assert/strict';
import { EventEmitter, once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { contentCheck } from './content-check.ts';

it('a development server says its faults, and once that none is left', async () => {
  const root = mkdtempSync(join(tmpdir(), 'content-check-'));
  const said = new EventEmitter();
  const logger = {
    warn: () => {},
    error: (message: string) => said.emit('said', message),
    info: (message: string) => said.emit('said', message),
  };
  const watcher = new EventEmitter();
  const page = join(root, 'content/wiki/index.md');
  const change = async (text: string): Promise<string> => {
    writeFileSync(page, text);
    const next = once(said, 'said') as Promise<[string]>;
    watcher.emit('all', 'change', page);
    const [message] = await next;
    return message;
  };
  try {
    mkdirSync(join(root, 'content/wiki'), { recursive: true });
    writeFileSync(
      join(root, 'content/site.yaml'),
      'name: Quay\ntagline: x\ndescription: x\norganisation: x\npurpose: x\nnames: { article: a, record: b, handbook: c }\n' +
        'parts:\n  - { id: wiki, name: Wiki }\ndefaults: { owner: ops, reviewMonths: 12 }\nlicence: { content: x, code: x }\n' +
        'owners:\n  - { id: ops, name: Ops, channel: ops }\n',
    );
    mkdirSync(join(root, 'content/pages'));
    writeFileSync(
      join(root, 'content/pages/about.mdx'),
      '---\ntitle: About\nlead: x\nowner: ops\nreviewed: 2026-01-01\n---\n',
    );
    writeFileSync(join(root, 'content/home.mdx'), '---\ntitle: Quay\nlead: x\n---\n');
    writeFileSync(page, '# Quay\n');
    const { hooks } = contentCheck();
    await hooks['astro:config:setup']?.({
      command: 'dev',
      config: { root: pathToFileURL(`${root}/`) },
      logger,
    } as never);
    await hooks['astro:server:setup']?.({ server: { watcher }, logger } as never);
    assert.match(await change('# Quay\n\n[a](nowhere.md)\n'), /^1 fault in content:\ncontent\/wiki\/index\.md:3: link/);
    assert.equal(await change('# Quay\n'), 'No faults are left in content.');
  } finally {
    rmSync(root, { recursive: true });
  }
});
