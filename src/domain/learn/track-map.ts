/** The map of a track: a line of stations, one for each step, in rows by stage. Lengths are units of the drawing. */

export interface Station {
  readonly x: number;
  readonly y: number;
  readonly path: string;
  readonly type: 'read' | 'do' | 'check';
}

export interface MapRow {
  readonly title: string;
  readonly y: number;
  readonly stations: readonly Station[];
}

export interface TrackMap {
  readonly width: number;
  readonly height: number;
  readonly rows: readonly MapRow[];
  /** The line through all stations, as the data of an SVG path. */
  readonly line: string;
}

const left = 132;
const top = 22;
const rowHeight = 44;
const gap = 34;

/** The widest row decides the width; rows run to the right, and the line turns back to the next one. */
export const trackMap = (
  stages: readonly {
    readonly title: string;
    readonly steps: readonly { readonly path: string; readonly type: Station['type'] }[];
  }[],
): TrackMap => {
  const rows = stages.map(({ title, steps }, row): MapRow => {
    const y = top + row * rowHeight;
    return { title, y, stations: steps.map(({ path, type }, index) => ({ path, type, x: left + index * gap, y })) };
  });
  const most = Math.max(1, ...stages.map(({ steps }) => steps.length));
  const turns = rows.map(({ stations, y }, row) => {
    const last = stations.at(-1)?.x ?? left;
    const below = rows[row + 1]?.y;
    const along = `H${last}`;
    if (below === undefined) return along;
    const middle = (y + below) / 2;
    return `${along} q14 0 14 ${(middle - y) / 2} t-14 ${(middle - y) / 2} H${left} q-14 0 -14 ${(below - middle) / 2} t14 ${(below - middle) / 2}`;
  });
  return {
    width: left + (most - 1) * gap + 28,
    height: top * 2 + (rows.length - 1) * rowHeight,
    rows,
    line: `M${left} ${top} ${turns.join(' ')}`,
  };
};
