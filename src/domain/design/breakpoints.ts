/**
 * The widths at which a layout changes, in rem: so many letters have room, whatever their size. Media queries cannot read
 * a token, so the sheets repeat these figures, and a test keeps them to these four.
 */
export const breakpoints = {
  /** From here two things stand side by side, and a table has its columns; below it is a phone. */
  two: 40,
  /** From here a page has a second column: contents, the form of a tool. */
  columns: 64,
  /** From here notes stand in the margin, between the text and its contents, and the navigation is one row. */
  margin: 80,
  /** From here a screen is looked at from further away, and all letters grow. */
  far: 112,
} as const;
