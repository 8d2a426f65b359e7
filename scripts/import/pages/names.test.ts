/** Names of groups, pages and files in letters that no address has. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { textsIn } from '../formats/formats.fixture.ts';
import { latinSlug } from './names.ts';

describe('a name in other letters', () => {
  it('is spelt in Latin ones, and one in Latin letters as anywhere on this site', () => {
    assert.deepEqual(
      ['监控 API', 'K8s集群', 'Настройка сети', 'はじめに', 'Größe der Łódź', '病院', '→ 🏥'].map(latinSlug),
      ['jian-kong-api', 'k8s-ji-qun', 'nastroyka-seti', 'hazimeni', 'grosse-der-lodz', 'bing-yuan', ''],
    );
  });
});

describe('groups of a navigation whose pages lie in several folders', () => {
  const { has, result } = textsIn({
    'mkdocs.yml':
      'site_name: 手册\nnav:\n  - index.md\n  - 监控指南:\n      - ops/alarm.md\n      - net/дежурство.md\n  - 部署指南:\n      - net/bow.md\n      - ops/x.md\n',
    'docs/index.md': '---\ntags: [监控, On call]\n---\n\n# 首页\n\n![帆](图/帆.svg)\n',
    'docs/图/帆.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><path d="M0 0h4"/></svg>',
    'docs/ops/alarm.md': '# Alarm\n',
    'docs/ops/x.md': '# X\n',
    'docs/net/дежурство.md': '# Дежурство\n',
    'docs/net/bow.md': '# Bow\n',
  });
  it('are folders that say what the groups are called', () => {
    assert.deepEqual(result().problems, []);
    has('jian-kong-zhi-nan/_section.yaml', 'title: 监控指南');
    has('jian-kong-zhi-nan/dezhurstvo.md', '# Дежурство');
    has('bu-shu-zhi-nan/x.md', '# X');
  });
  it('keep the tags of their pages, and their pictures by name', () =>
    has('index.md', 'tags:\n  - 监控\n  - on-call\n', '![帆](Tu/Fan.svg)'));
});
