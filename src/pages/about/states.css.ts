/**
 * The looks of hover, focus and press as a style sheet for the specimen page: the site's own sheets once more, in their
 * order, with every state also true of what stands inside `<div data-shown="hover">`.
 */
import type { APIRoute } from 'astro';
import { parse } from 'postcss';

const sheets: Record<string, string> = import.meta.glob('../../**/*.css', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const shownAs: readonly (readonly [RegExp, string])[] = [
  [/:hover\b/g, ":is(:hover, [data-shown='hover'] *)"],
  [
    /:focus(-visible)?\b/g,
    ":is(:focus$1, [data-shown='focus'] :where(a, button, input, select, textarea, summary, [tabindex]))",
  ],
  [/:active\b/g, ":is(:active, [data-shown='active'] *)"],
];

// Where two rules are equally strong the later one counts, so the sheets keep the order that the layout gives them.
const order = ['marks', 'site'].flatMap((name) =>
  [...(sheets[`../../layouts/${name}.css`] ?? '').matchAll(/([\w-]+\.css)'/g)].map(([, file]) => file),
);
const rank = (path: string): number => {
  const at = order.indexOf(path.split('/').at(-1));
  return at < 0 ? order.length : at;
};

const withShownStates = (css: string): string => {
  const sheet = parse(css);
  sheet.walkRules((rule) => {
    // What is hidden until it has the focus stays so.
    if (rule.selector.includes(':not(:focus')) return;
    rule.selector = shownAs.reduce((selector, [state, shown]) => selector.replace(state, shown), rule.selector);
  });
  // What the page has already: its sheets, and its face, whose address only the build knows.
  sheet.walkAtRules(/^(import|font-face)$/, (rule) => void rule.remove());
  return sheet.toString();
};

export const GET: APIRoute = () =>
  new Response(
    Object.entries(sheets)
      .sort(([a], [b]) => rank(a) - rank(b))
      .map(([, css]) => withShownStates(css))
      .join('\n'),
    { headers: { 'Content-Type': 'text/css; charset=utf-8' } },
  );
