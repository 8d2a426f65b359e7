/* What the pictures of the estimator share: places are percentages along the width, pixels in height. */
import type { ComponentChildren } from 'preact';

export const percentOf = (part: number, whole: number): number => (whole > 0 ? Math.min(100, (part / whole) * 100) : 0);
export const at = (value: number): string => `${Number(value.toFixed(2))}%`;
/** Height of a row with two lines of words over its bar, pixels. */
export const tallRow = 80;

interface ChartProps {
  readonly id: string;
  readonly title: string;
  /** What the picture shows, as sentences. */
  readonly told: string;
  readonly height: number;
  readonly caption: string;
  /** What stands before the caption. */
  readonly legend?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A picture, with what it shows in words for those who do not see it. */
export const Chart = ({ id, title, told, height, caption, legend, children }: ChartProps) => (
  <figure class="cost-figure">
    <svg
      class="cost-chart"
      width="100%"
      height={height}
      role="img"
      aria-labelledby={`cost-${id}-title cost-${id}-desc`}
    >
      <title key={title} id={`cost-${id}-title`}>
        {title}
      </title>
      <desc key={told} id={`cost-${id}-desc`}>
        {told}
      </desc>
      {children}
    </svg>
    <figcaption key={caption} class="small">
      {legend}
      {caption}
    </figcaption>
  </figure>
);

interface RowProps {
  /** Where its words begin, from above. */
  readonly y: number;
  readonly name: string;
  readonly words: string | undefined;
}

/** The name of a row and its figures, over its bar. */
export const RowWords = ({ y, name, words }: RowProps) => (
  <>
    <text x="0" y={y + 16} class="cost-name">
      {name}
    </text>
    <text key={words} x="0" y={y + 34}>
      {words}
    </text>
  </>
);
