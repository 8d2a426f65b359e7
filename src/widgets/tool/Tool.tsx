import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ToolDefinition } from './definition.ts';
import { useActs } from './exports/useActs.ts';
import { ShareBar } from './ShareBar.tsx';
import { Status } from './result/Status.tsx';
import { ResultSide } from './result/ResultSide.tsx';
import { useOutcome } from './result/useOutcome.ts';
import { useToolState } from './useToolState.ts';
import { Waiting } from './result/Waiting.tsx';

interface Props<Outcome> {
  readonly tool: ToolDefinition<Outcome>;
  /** The result that the page was built with, as HTML. */
  readonly children?: ComponentChildren;
}

/** The shell of every tool: form beside result, and all that happens to both. */
export const Tool = <Outcome,>({ tool, children }: Props<Outcome>) => {
  const { id, holds } = tool;
  const state = useToolState(tool);
  const result = useOutcome(tool, state);
  const acts = useActs(state.query);
  const title = useRef<HTMLHeadingElement>(null);
  const toResult = () => title.current?.focus();
  const { values, usual, now, moved } = result;

  const answered = state.ready && result.phase !== 'loading';
  useLayoutEffect(() => {
    // Shows what the page held back until the tool stands as the address, or this browser, asked.
    if (answered) delete document.documentElement.dataset['asked'];
    // Somebody else's link opens on its result.
    if (!answered || !state.shared || location.hash !== '' || scrollY > 0) return;
    title.current?.focus({ preventScroll: true });
    title.current?.previousElementSibling?.scrollIntoView({ behavior: 'instant' });
  }, [answered]);

  const comeNear = () => void result.load().catch(() => undefined);
  const bar = <ShareBar state={state} holds={holds} onDecided={toResult} />;
  return (
    <div class={`tool ${id}`}>
      {!answered && <Waiting holds={holds} />}
      {!state.shared && bar}
      <div class="tool-columns">
        <form
          id={id}
          class={tool.classes.form}
          method="get"
          action={tool.page}
          autocomplete="off"
          aria-label={`Your ${holds}`}
          onPointerEnter={comeNear}
          onFocusIn={comeNear}
          onFocusOut={state.settle}
          onSubmit={(event) => {
            event.preventDefault();
            toResult();
          }}
        >
          <input type="hidden" name="v" value="1" />
          {tool.form({ values, usual, onValues: state.change, onSettle: state.settle })}
        </form>
        <ResultSide tool={tool} state={state} result={result} acts={acts} title={title} bar={state.shared && bar}>
          {children}
        </ResultSide>
      </div>
      <Status message={acts.said || (now && moved ? now.spoken(now.outcome, moved.words) : '')} />
    </div>
  );
};
