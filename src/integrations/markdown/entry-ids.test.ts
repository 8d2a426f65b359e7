import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { entryIds } from './entry-ids.ts';

// Entries that exist, whatever the content is: the files of this folder.
const base = pathToFileURL(`${import.meta.dirname}/`);
const ending = /(\.test)?\.ts$/;

describe('entryIds', () => {
  it('takes the name of the file', () => {
    const idOf = entryIds();
    assert.equal(idOf({ entry: 'eks-cluster.yaml', base }), 'eks-cluster');
    assert.equal(idOf({ entry: 'tools/fit-quiz.mdx', base }), 'tools/fit-quiz');
  });

  it('may be asked again for the same file', () => {
    const idOf = entryIds(ending);
    assert.equal(idOf({ entry: 'markdown.ts', base }), idOf({ entry: 'markdown.ts', base }));
  });

  it('refuses a second file with an id and names both', () => {
    const idOf = entryIds(ending);
    idOf({ entry: 'markdown.ts', base });
    assert.throws(() => idOf({ entry: 'markdown.test.ts', base }), {
      message:
        'Two files have the id "markdown": src/integrations/markdown/markdown.test.ts and src/integrations/markdown/markdown.ts. Keep one, or rename the other.',
    });
  });

  it('forgets a file that is gone', () => {
    const idOf = entryIds();
    idOf({ entry: 'spot.yaml', base });
    assert.equal(idOf({ entry: 'spot.yml', base }), 'spot');
  });

  it('refuses a name that is no id and suggests one', () => {
    assert.throws(() => entryIds()({ entry: 'Cost Row.yaml', base }), {
      message:
        'src/integrations/markdown/Cost Row.yaml: "Cost Row" is not an id: use lower-case words joined by hyphens, such as "cost-row".',
    });
  });
});
