/** Reads the design tokens out of the text of `tokens.css`, so that nothing has to list them a second time. */

export const themes = ['light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** What a token is for: a colour, a step of the type or spacing scale, a typeface, or another length. */
export type TokenKind = 'colour' | 'size' | 'space' | 'face' | 'length';

export interface Token {
  /** Name with its dashes: `--paper`. */
  readonly name: string;
  /** What stands in the file: `light-dark(#fff, #000)`. */
  readonly value: string;
  readonly kind: TokenKind;
}

const kindOf = (name: string, value: string): TokenKind => {
  if (/^(light-dark\(|#)/.test(value)) return 'colour';
  if (name.startsWith('--size-')) return 'size';
  if (name.startsWith('--space-')) return 'space';
  return value.includes(',') ? 'face' : 'length';
};

/**
 * The tokens of the first `:root` block, in its order. An alias such as `var(--ink)` is of the kind of its target.
 * @param css the text of a style sheet
 * @throws when there is no `:root` block, or an alias names no token
 */
export const readTokens = (css: string): Token[] => {
  const block = /:root\s*\{([^}]*)\}/.exec(css.replace(/\/\*.*?\*\//gs, ''))?.[1];
  if (block === undefined) throw new Error('The style sheet has no :root block with tokens.');
  const declarations = [...block.matchAll(/(--[\w-]+)\s*:\s*([^;]+);/g)].map(
    ([, name = '', value = '']) => [name, value.replace(/\s+/g, ' ').trim()] as const,
  );
  const values = new Map(declarations);
  const behind = (name: string, value: string): string => {
    const target = /^var\((--[\w-]+)\)$/.exec(value)?.[1];
    if (target === undefined) return value;
    const found = values.get(target);
    if (found === undefined) throw new Error(`${name} is var(${target}), and there is no such token.`);
    return behind(target, found);
  };
  return declarations.map(([name, value]) => ({ name, value, kind: kindOf(name, behind(name, value)) }));
};

/**
 * The colour of a token in a theme, as `#rrggbb`.
 * @throws when there is no such token, or it is no plain colour
 */
export const colourOf = (tokens: readonly Token[], name: string, theme: Theme): string => {
  const value = tokens.find((token) => token.name === name)?.value;
  if (value === undefined) throw new Error(`There is no token ${name}.`);
  const alias = /^var\((--[\w-]+)\)$/.exec(value)?.[1];
  if (alias !== undefined) return colourOf(tokens, alias, theme);
  const pair = /^light-dark\((#[\da-f]{6}), (#[\da-f]{6})\)$/i.exec(value);
  const colour = pair?.[theme === 'light' ? 1 : 2] ?? /^#[\da-f]{6}$/i.exec(value)?.[0];
  if (colour === undefined) throw new Error(`${name} is ${value}: write #rrggbb, or light-dark(#rrggbb, #rrggbb).`);
  return colour.toLowerCase();
};
