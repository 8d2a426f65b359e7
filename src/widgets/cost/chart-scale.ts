/** Places in the pictures of the estimator: percentages along the width, pixels in height. */
export const percentOf = (part: number, whole: number): number => (whole > 0 ? Math.min(100, (part / whole) * 100) : 0);
export const at = (value: number): string => `${Number(value.toFixed(2))}%`;
/** Height of a row with two lines of words over its bar, pixels. */
export const tallRow = 80;
