import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { forgeAddress, pathInForge } from './forge.ts';

describe('the forge of a source', () => {
  const forge = 'https://github.com/quay/wiki/blob/HEAD/docs/';
  it('is told by what it was cloned from, without the password in it', () => {
    for (const origin of [
      'git@github.com:quay/wiki.git',
      'https://secret@github.com/quay/wiki',
      'ssh://git@github.com:22/quay/wiki.git',
    ])
      assert.equal(forgeAddress(origin, 'docs/'), forge);
    assert.equal(
      forgeAddress('https://gitlab.quay.example/ops/team/wiki.git', ''),
      'https://gitlab.quay.example/ops/team/wiki/-/blob/HEAD/',
    );
    for (const origin of ['/srv/git/wiki.git', 'https://git.quay.example/wiki.git', ''])
      assert.equal(forgeAddress(origin, ''), undefined);
  });
  it('has addresses of files, and of their bytes', () => {
    for (const url of [
      'https://raw.githubusercontent.com/quay/wiki/main/docs/img/a.png',
      'https://raw.githubusercontent.com/quay/wiki/refs/heads/main/docs/img/a.png',
      'https://github.com/quay/wiki/raw/v1/docs/img/a.png?raw=true',
    ])
      assert.equal(pathInForge(forge, url), 'img/a.png');
    assert.equal(pathInForge(forge, 'https://github.com/quay/wiki/blob/main/src/a.ts'), undefined);
    assert.equal(pathInForge(forge, 'https://github.com/else/wiki/blob/main/docs/a.md'), undefined);
    assert.equal(
      pathInForge('https://gitlab.com/a/b/wiki/-/blob/HEAD/', 'https://gitlab.com/a/b/wiki/-/raw/main/x.png'),
      'x.png',
    );
  });
});
