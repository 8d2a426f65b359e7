/**
 * Colours by how light, how strong and of which hue they look, so that one can be made lighter and stay itself.
 * Source of the matrices: Björn Ottosson, "A perceptual color space for image processing",
 * https://bottosson.github.io/posts/oklab/; the transfer function is that of sRGB, https://www.w3.org/TR/css-color-4/.
 */
export interface Oklch {
  /** 0 (black) to 1 (white). */
  readonly lightness: number;
  /** 0 (grey) to about 0.4. */
  readonly chroma: number;
  /** In radians. */
  readonly hue: number;
}

const toLinear = (channel: number): number =>
  channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
const fromLinear = (channel: number): number =>
  channel <= 0.0031308 ? channel * 12.92 : 1.055 * channel ** (1 / 2.4) - 0.055;

/** @param colour as `#rrggbb` */
export const toOklch = (colour: string): Oklch => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => toLinear(parseInt(colour.slice(at, at + 2), 16) / 255));
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const lightness = 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s;
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const b2 = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return { lightness, chroma: Math.hypot(a, b2), hue: Math.atan2(b2, a) };
};

const channelsOf = ({ lightness, chroma, hue }: Oklch): number[] => {
  const [a, b] = [chroma * Math.cos(hue), chroma * Math.sin(hue)];
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
};

/** The colour as `#rrggbb`; one that no screen can show becomes greyer until it can. */
export const fromOklch = (colour: Oklch): string => {
  const channels = channelsOf(colour);
  const isShown = channels.every((channel) => channel >= -0.0005 && channel <= 1.0005);
  if (!isShown && colour.chroma > 0.002) return fromOklch({ ...colour, chroma: colour.chroma * 0.97 });
  return `#${channels
    .map((channel) =>
      Math.round(fromLinear(Math.min(1, Math.max(0, channel))) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
};
