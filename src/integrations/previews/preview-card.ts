/** What a preview image looks like: the page's title on paper, drawn from the design tokens. Pure. */
import { previewSize } from '../../domain/content/routes.ts';
import { kindCalled } from '../../kinds.ts';
import { signShapes } from '../../domain/design/sign-shapes.ts';
import { placementWords, standingWords, type SignName } from '../../domain/evidence/verdict-words.ts';
import type { BuiltPage, KnownPage } from '../built/built-page.ts';
import type { OwnLogo } from '../look/own-logo.ts';
import { attribute } from '../built/html.ts';
import { words } from '../../words/words.ts';

export interface PreviewFacts extends Pick<KnownPage, 'title' | 'description' | 'siteName' | 'kind'> {
  /** The sign of the page's verdict, on the pages that have one: claims and workloads. */
  readonly sign: SignName | undefined;
}

const kindsWithVerdict = ['Claim', 'Workload'];

/** What the picture of a page shows. */
export const previewFacts = ({ known, elements }: BuiltPage): PreviewFacts => {
  const { title, description, siteName, kind } = known;
  // The claim's own element carries its sign too, so the first sign from the verdict on is the page's.
  const verdict = elements.findIndex(({ properties }) => properties['dataVerdict'] !== undefined);
  const signed = elements.slice(verdict).find(({ properties }) => properties['dataSign'] !== undefined);
  const sign =
    verdict >= 0 && signed && kindsWithVerdict.includes(kind ?? '') ? attribute(signed, 'dataSign') : undefined;
  return { title, description, siteName, kind, sign: sign as SignName | undefined };
};

/** An element as satori takes it, without React. */
export interface CardNode {
  readonly type: string;
  readonly props: { readonly children?: CardNode | string | readonly CardNode[]; readonly [name: string]: unknown };
}

export interface CardLook {
  /** The colour of a token, such as `--paper`. */
  readonly colour: (token: string) => string;
  /** The text of the site's mark, an SVG with one group that is drawn in one colour. */
  readonly mark: string;
  /** The site's own logo, which then stands instead of the mark. */
  readonly logo?: OwnLogo | undefined;
}

const signColours: Readonly<Record<SignName, string>> = {
  'on-kubernetes': '--good',
  supported: '--good',
  depends: '--mixed',
  'partly-supported': '--mixed',
  outdated: '--mixed',
  'keep-off': '--bad',
  contested: '--bad',
  contradicted: '--bad',
  opinion: '--view',
  unverifiable: '--view',
};

const box = (style: object, children: CardNode['props']['children']): CardNode => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, ...(children === undefined ? {} : { children }) },
});

/** The size of a title, in pixels: long claims are set smaller, so that they end where the card does. */
const titleSize = (title: string): number => {
  const steps = [
    [34, 88],
    [60, 72],
    [78, 60],
    [125, 52],
    [190, 44],
  ] as const;
  return steps.find(([length]) => title.length <= length)?.[1] ?? 38;
};

/** The site's mark in one colour, as an image of that size. */
const markImage = ({ mark }: CardLook, colour: string, size: number, style: object): CardNode => {
  const svg = mark
    .replace(/<style>.*?<\/style>/s, '')
    .replace('<svg ', `<svg width="${size}" height="${size}" `)
    .replace('<g>', `<g fill="${colour}" stroke="${colour}">`);
  const src = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  return { type: 'img', props: { src, width: size, height: size, style } };
};

const logoImage = ({ png, ratio }: OwnLogo, height: number, style: object): CardNode => {
  const width = Math.round(height * ratio);
  const src = `data:image/png;base64,${png.toString('base64')}`;
  return { type: 'img', props: { src, width, height, style } };
};

const signLine = (sign: SignName, colour: string): CardNode =>
  box({ alignItems: 'center', gap: 16, color: colour, fontSize: 36, fontWeight: 600 }, [
    {
      type: 'svg',
      props: {
        viewBox: '0 0 10 10',
        width: 30,
        height: 30,
        children: [{ type: 'path', props: { d: signShapes[sign], fill: colour, fillRule: 'evenodd' } }],
      },
    },
    box({}, { ...standingWords, ...placementWords }[sign]),
  ]);

const kindWord = (called: string): string => {
  const id = kindCalled(called);
  return id ? words.kindWords[id].one : called;
};

/** The card of a page. */
export const previewCard = (facts: PreviewFacts, look: CardLook): CardNode => {
  const { title, description, siteName, kind, sign } = facts;
  const { colour, logo } = look;
  const size = titleSize(title);
  const isFront = title === siteName;
  const text = (lines: number): object => ({ display: 'block', lineClamp: lines });
  return box(
    {
      ...previewSize,
      boxSizing: 'border-box',
      flexDirection: 'column',
      padding: '52px 72px 60px',
      background: colour('--paper'),
      color: colour('--ink'),
      fontFamily: 'Fraunces',
    },
    [
      ...(logo
        ? []
        : [markImage(look, colour('--accent-wash'), 340, { position: 'absolute', right: -64, bottom: -84 })]),
      box({ alignItems: 'center', paddingBottom: 22, borderBottom: `2px solid ${colour('--line')}`, fontSize: 34 }, [
        logo ? logoImage(logo, 44, { marginRight: 16 }) : markImage(look, colour('--accent'), 44, { marginRight: 16 }),
        box({ flexGrow: 1, fontWeight: 600 }, logo?.holdsName ? '' : siteName),
        box({ color: colour('--ink-soft') }, isFront ? '' : kindWord(kind ?? '')),
      ]),
      // Positioned as well, so that the words stand in front of the large mark.
      box({ position: 'relative', flexGrow: 1, flexDirection: 'column', justifyContent: 'center' }, [
        box({ ...text(5), fontSize: size, fontWeight: 600, lineHeight: 1.14, letterSpacing: size * -0.012 }, title),
        box(
          {
            ...text(sign ? 2 : 3),
            marginTop: 26,
            maxWidth: 900,
            color: colour('--ink-soft'),
            fontSize: 32,
            lineHeight: 1.36,
          },
          description,
        ),
      ]),
      ...(sign ? [signLine(sign, colour(signColours[sign]))] : []),
    ],
  );
};

const image =
  /<mask id="([^"]+)"><rect( x="\S+" y="\S+" width="\S+" height="\S+") fill="#fff"\/><\/mask><image\2 ([^>]*) mask="url\(#\1\)"\/>/g;

/**
 * The drawing without the masks that leave all of an image: satori puts one of its own size over each, which took a quarter
 * of the time of a picture.
 */
export const withoutEmptyMasks = (svg: string): string => svg.replace(image, '<image$2 $3/>');
