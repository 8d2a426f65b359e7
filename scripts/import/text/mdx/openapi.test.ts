/** Pages as docusaurus-openapi-docs writes them, in a site that is written out in the test. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { textsIn } from '../../formats/formats.fixture.ts';

describe('the description of an interface', () => {
  const { has, lacks, report } = textsIn({
    'docusaurus.config.js': "module.exports = { presets: [['classic', { docs: {}, theme: {} }]] };\n",
    'docs/boats.api.mdx': `---
title: Boats
---

<Heading as={"h2"} children={"Request"}></Heading>

<MethodEndpoint method={"get"} path={"/boats/{id}"}></MethodEndpoint>

<ul>
  <ParamsItem param={{"name":"id","in":"path","required":true,"description":"Its *number*.","schema":{"type":"array","items":{"type":"integer"}}}}>
  </ParamsItem>
</ul>

<ApiTabs label={undefined}>
  <TabItem label={"200"} value={"200"}>
    <SchemaTabs>
      <TabItem label={"Schema"} value={"Schema"}>
        <ul style={{"marginLeft":"1rem"}}>
          <SchemaItem collapsible={false} name={"mast"} required={true} schemaName={"Map<string>"} schema={{"type":"object","description":"Of pine."}}>
          </SchemaItem>
          <SchemaItem collapsible={true} className={"schemaItem"}>
            <details>
              <summary><strong>sails</strong></summary>
              <div>
                <SchemaItem name={"jib"} required={false} schemaName={"string"} schema={{"type":"string"}}></SchemaItem>
                <SchemaItem name={"lug"} required={false} schema={{"type":"string"}}></SchemaItem>
              </div>
            </details>
          </SchemaItem>
        </ul>
      </TabItem>
      <TabItem label={"Example"} value={"Example"}>
        <ResponseSamples responseExample={"{\\n  \\"mast\\": {}\\n}"} language={"json"}></ResponseSamples>
      </TabItem>
    </SchemaTabs>
  </TabItem>
</ApiTabs>
`,
  });
  it('has its call, what that takes, and what it gives', () => {
    has('boats-api.md', '## Request', '**GET** `/boats/{id}`');
    has(
      'boats-api.md',
      /<li><strong>id<\/strong> <code>integer\[\] in path<\/code>, required\s+Its \*number\*\.\s+<\/li>/,
      /<strong>mast<\/strong> <code>Map&lt;string><\/code>, required\s+Of pine\./,
      /tab\[Example\]\s+```json\s+\{\s+"mast": \{\}\s+\}\s+```/,
    );
  });
  it('has fields of a field as a list in its item', () => {
    has('boats-api.md', /<div>\s*<ul><li><strong>jib<\/strong> <code>string<\/code>\s*<\/li>\s*<li><strong>lug/);
    lacks('boats-api.md', 'SchemaItem');
    assert.doesNotMatch(report(), /known to the old generator only/);
  });
});
