import { Fragment, type ComponentChildren, type RefObject } from 'preact';
import { localDay } from '../../../domain/text/local-day.ts';
import { Changing } from '../Changing.tsx';
import type { ToolDefinition } from '../definition.ts';
import { exportOf } from '../exports/export-of.ts';
import { Exports } from '../exports/Exports.tsx';
import { actsComeNear, type Acts } from '../exports/useActs.ts';
import { ResultNow } from './ResultNow.tsx';
import { Retry } from '../Retry.tsx';
import { SavedScenarios } from '../saved/SavedScenarios.tsx';
import type { ToolOutcome } from './useOutcome.ts';
import { useResultBox } from './useResultBox.ts';
import type { ToolState } from '../useToolState.ts';

interface Props<Outcome> {
  readonly tool: ToolDefinition<Outcome>;
  readonly state: ToolState;
  readonly result: ToolOutcome<Outcome>;
  readonly acts: Acts;
  /** The heading of the result, which takes the focus. */
  readonly title: RefObject<HTMLHeadingElement>;
  /** What is said over the heading. */
  readonly bar: ComponentChildren;
  /** The result that the page was built with. */
  readonly children: ComponentChildren;
}

const today = (): string => localDay(new Date());

/** The result beside the form: in short, whole, and what a visitor takes along of it. */
export const ResultSide = <Outcome,>({ tool, state, result, acts, title, bar, children }: Props<Outcome>) => {
  const { page, holds, classes } = tool;
  const { query, ready } = state;
  const { values, phase, now, moved, load } = result;
  const box = useResultBox(query, now ? 'live' : 'built');
  const isReady = phase === 'ready';
  const Heading = tool.level === 2 ? 'h2' : 'h3';
  const head = now ? now.head(now.outcome) : tool.built;
  const here = tool.isHereOnly?.(values) ? ', for this browser only' : '';
  const link = () => `${location.origin}${page}?${query}`;
  const exported = exportOf(tool, values, link, today);
  return (
    <div class={`tool-side ${classes.side}`} data-phase={phase} onPointerEnter={actsComeNear} onFocusIn={actsComeNear}>
      {bar}
      <Heading id={tool.result.id} ref={title} tabIndex={-1}>
        {tool.result.title}
      </Heading>
      <ResultNow
        moved={moved}
        note={isReady ? <Fragment key={query}>{head.note}</Fragment> : null}
        whole={tool.result}
        copies={[
          {
            button: `Copy link${here}`,
            label: `link${here}`,
            mediaType: '',
            make: () => Promise.resolve({ fileName: '', text: link() }),
          },
          ...(tool.sentences ? [{ button: 'Copy as three sentences', ...exported(tool.sentences) }] : []),
        ]}
        acts={acts}
      >
        {isReady ? (
          <Fragment key={query}>{head.answer}</Fragment>
        ) : (
          <p key={phase}>{phase === 'loading' ? 'Working it out …' : 'No result yet.'}</p>
        )}
      </ResultNow>
      <p class="tool-paper" data-paper-only>
        {/* Nobody types an address of ten lines. */}
        {ready && (
          <Changing
            text={`Printed on ${today()}. The same again${here}: ${link().length > 900 ? 'by “Copy link”' : link()}`}
          />
        )}
      </p>
      {acts.again !== null && (
        <Retry failed="The part of this page that makes files and copies could not be loaded." again={acts.again} />
      )}
      {acts.byHand}
      {phase === 'failed' && (
        <Retry
          failed={`The part of this page that works out results could not be loaded, so there is no result for these ${holds} yet. They stay in the form.`}
          again={load}
        />
      )}
      <div
        class={`tool-result ${classes.result}`}
        ref={box.ref}
        key={box.round}
        aria-busy={phase === 'loading'}
        hidden={phase === 'failed'}
      >
        {now ? now.result(now.outcome) : children}
      </div>
      <Heading class="needs-script" data-screen-only>
        Keep it
      </Heading>
      <Exports files={tool.files.map(exported)} start={acts.start} />
      <SavedScenarios tool={tool} query={query} load={load} onValues={state.change} />
    </div>
  );
};
