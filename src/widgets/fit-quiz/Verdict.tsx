import type { FitVerdictId } from '../../domain/fit-quiz.ts';

// The family of shapes of the handbook: a ring is no, two triangles disagree, filled is yes, parts in between.
const shapes: Readonly<Record<FitVerdictId, string>> = {
  'not-now': 'M5 1a4 4 0 1 0 .01 0zM5 3a2 2 0 1 1-.01 0z',
  'rules-disagree': 'M.5 5 4 1.5v7zM9.5 5 6 1.5v7z',
  'managed-containers': 'M1 1h8v8H1zM2.4 2.4v5.2h5.2V2.4z',
  'some-workloads': 'M1 1h8v8H1zM2.4 2.4v5.2H5V2.4z',
  kubernetes: 'M1 1h8v8H1z',
};

/** A verdict as shape and word. */
export const Verdict = ({ id, name }: { readonly id: FitVerdictId; readonly name: string }) => (
  <span class="sign" data-fit={id}>
    <svg viewBox="0 0 10 10" aria-hidden="true">
      <path fill-rule="evenodd" stroke="none" d={shapes[id]} />
    </svg>
    {name}
  </span>
);
