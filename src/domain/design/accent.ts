/**
 * A site's own accent. One colour stands for it in the light theme; its lighter sister in the dark theme and the washes
 * follow from it. Every place where the accent stands (colour-pairs.ts) is measured against what it really stands on.
 */
import { colourPairs, leastContrast } from './colour-pairs.ts';
import { contrastRatio } from './contrast.ts';
import { fromOklch, toOklch } from './oklch.ts';
import { colourOf, themes, type Theme, type Token } from './tokens.ts';

/** What a site says in content/site.yaml, each as `#rrggbb`. */
export interface OwnAccent {
  readonly accent: string;
  /** The accent of the dark theme, where the one that follows from the other is not wanted. */
  readonly accentDark?: string | undefined;
}

type Colours = Readonly<Record<string, string>>;

interface Shortfall {
  readonly on: string;
  readonly why: string;
  readonly ratio: number;
  readonly least: number;
}

/** The pairs of a token that cannot be told apart, the faintest first, when it has a colour. */
const shortfalls = (tokens: readonly Token[], theme: Theme, name: string, colours: Colours): Shortfall[] => {
  const of = (token: string): string => colours[token] ?? colourOf(tokens, token, theme);
  return colourPairs
    .flatMap(({ of: front, on: back, use, why }) =>
      front
        .flatMap((one) => back.filter((other) => one === name || other === name).map((other) => [one, other] as const))
        .map(([one, other]) => ({
          on: one === name ? other : one,
          why,
          ratio: contrastRatio(of(one), of(other)),
          least: leastContrast[use],
        })),
    )
    .filter(({ ratio, least }) => ratio < least)
    .sort((a, b) => a.ratio / a.least - b.ratio / b.least);
};

/** The colour nearest in lightness, of the same hue, that passes everywhere; black or white where none does. */
const nearest = (colour: string, passes: (colour: string) => boolean): string => {
  if (passes(colour)) return colour;
  const from = toOklch(colour);
  for (let step = 1; step <= 500; step += 1) {
    for (const lightness of [from.lightness - step / 500, from.lightness + step / 500]) {
      const found = fromOklch({ ...from, lightness });
      if (lightness >= 0 && lightness <= 1 && passes(found)) return found;
    }
  }
  return '#000000';
};

/** The wash of a theme in the hue of the accent, no stronger than the accent itself. */
const washOf = (tokens: readonly Token[], theme: Theme, accent: string): string => {
  const { lightness, chroma } = toOklch(colourOf(tokens, '--accent-wash', theme));
  const own = toOklch(accent);
  const wash = fromOklch({ lightness, chroma: Math.min(chroma, own.chroma), hue: own.hue });
  // The accent on it is measured when the accent is known.
  const others = (colour: string): boolean =>
    shortfalls(tokens, theme, '--accent-wash', { '--accent-wash': colour }).every(({ on }) => on === '--accent');
  return nearest(wash, others);
};

interface ThemeAccent {
  readonly accent: string;
  readonly wash: string;
}

const inTheme = (tokens: readonly Token[], theme: Theme, { accent, accentDark }: OwnAccent): ThemeAccent => {
  const named = theme === 'light' ? accent : accentDark;
  const wash = washOf(tokens, theme, named ?? accent);
  const passes = (colour: string): boolean =>
    shortfalls(tokens, theme, '--accent', { '--accent': colour, '--accent-wash': wash }).length === 0;
  return { accent: named ?? nearest(accent, passes), wash };
};

/**
 * What is wrong with an accent: where it is too faint, by how much, and the nearest colour that would do.
 * @param tokens those of tokens.css
 */
export const accentProblems = (
  tokens: readonly Token[],
  own: OwnAccent,
): { readonly field: keyof OwnAccent; readonly message: string }[] =>
  themes.flatMap((theme) => {
    const field = theme === 'light' ? 'accent' : 'accentDark';
    const colour = own[field];
    if (colour === undefined) return [];
    const { wash } = inTheme(tokens, theme, own);
    const faint = (one: string): Shortfall[] =>
      shortfalls(tokens, theme, '--accent', { '--accent': one, '--accent-wash': wash });
    const [worst] = faint(colour);
    if (!worst) return [];
    const passing = nearest(colour, (one) => faint(one).length === 0);
    const { on, why, ratio, least } = worst;
    return [
      {
        field,
        message: `${colour} against ${on} of the ${theme} theme has a contrast of ${(Math.floor(ratio * 100) / 100).toFixed(2)}, and needs ${least} (${why}). The nearest that passes everywhere is ${passing}.`,
      },
    ];
  });

/** The tokens that a site's own accent replaces, each as tokens.css would write it. */
export const accentTokens = (tokens: readonly Token[], own: OwnAccent): Readonly<Record<string, string>> => {
  const [light, dark] = [inTheme(tokens, 'light', own), inTheme(tokens, 'dark', own)];
  return {
    '--accent': `light-dark(${light.accent}, ${dark.accent})`,
    '--accent-wash': `light-dark(${light.wash}, ${dark.wash})`,
  };
};

/** The text of tokens.css with a site's own accent in it. */
export const withAccent = (css: string, replaced: Readonly<Record<string, string>>): string =>
  Object.entries(replaced).reduce(
    (text, [name, value]) => text.replace(new RegExp(`(${name}:\\s*)[^;]+`), (_, before: string) => before + value),
    css,
  );
