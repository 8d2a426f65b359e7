import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mdxToMdast } from 'satteri';
import { textTagProblems } from './tag-problems.ts';

const known = { claims: ['dpdk-kernel-bypass'], faqs: ['why-hate', 'databases'], figures: ['nodes'] };
const problems = (text: string) =>
  textTagProblems(mdxToMdast(text), known).map(({ line, message }) => `${line}: ${message}`);

const refused: [what: string, text: string, message: RegExp][] = [
  [
    'an unknown id',
    '\n\n<Claim id="dpdk-kernel-bypas">x</Claim>',
    /^3: <Claim id="dpdk-.*Nearest: "dpdk-kernel-bypass"/,
  ],
  ['an unknown tag', '<Claims id="a" />', /^1: <Claims> is not a tag.*Nearest: <Claim>/],
  ['a tag that is a part of another', '<Claim.Note id="a" />', /^1: <Claim\.Note> is not a tag/],
  [
    'a name that every object has',
    '<Claim constructor="a" id="dpdk-kernel-bypass">x</Claim>',
    /no attribute "constructor"/,
  ],
  ['an unknown id in a list', "<Faqs ids={['why-hat']} />", /Nearest: "why-hate"/],
  ['an id twice in a list', "<Faqs ids={['why-hate', 'why-hate']} />", /"why-hate" stands twice/],
  ['an unknown attribute', '<Num id="nodes" ids="a" />', /<Num> has no attribute "ids"\. Nearest: "id"/],
  ['an attribute that is missing', '<Num />', /<Num> needs the attribute "id"/],
  ['a value that is not in the list', '<FitRules side="fro" />', /use one of against, for, handbook\. Nearest: "for"/],
  ['a number between quotes', '<FitQuiz level="2" />', /write it between braces, \{2\}/],
  ['a text where a list belongs', '<DatedFacts ids="a" />', /write a list of ids/],
  ['an attribute without a value', '<Claim id>x</Claim>', /write one id between quotes/],
  [
    'a large figure that is typed',
    '<PullFigure says="x">42</PullFigure>',
    /<PullFigure>: write the figure with .*<Num>/,
  ],
  ['questions of no topic', '<Faqs />', /<Faqs> needs a topic, or ids/],
];
for (const [what, text, message] of refused) {
  test(`refuses ${what}`, () => {
    const found = problems(text);
    assert.equal(found.length, 1, found.join('\n'));
    assert.match(found[0] ?? '', message);
  });
}

test('takes what is right, and leaves code alone', () => {
  assert.deepEqual(
    problems(
      'A <Claim id="dpdk-kernel-bypass">x</Claim> <Num id="nodes" /> <FitQuiz level={2} />\n\n- `<Foo />`\n\n  ```\n  <Foo>\n  ```',
    ),
    [],
  );
});
