import { Fragment, type ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { localDay } from '../../domain/text/local-day.ts';
import { readState, writeState } from '../../domain/tool/url-state.ts';
import type { Case, Evaluate, LiveTool, ToolDefinition, ToolFile } from './definition.ts';
import { Changing } from './Changing.tsx';
import { Exports } from './exports/Exports.tsx';
import { ResultNow } from './ResultNow.tsx';
import { Retry } from './Retry.tsx';
import { SavedScenarios } from './saved/SavedScenarios.tsx';
import { ShareBar } from './ShareBar.tsx';
import { Status } from './Status.tsx';
import { actsComeNear, useActs } from './exports/useActs.ts';
import { useOpenFolds } from './useOpenFolds.ts';
import { useToolState } from './useToolState.ts';
import { Waiting } from './Waiting.tsx';

interface Props<Outcome> {
  readonly tool: ToolDefinition<Outcome>;
  /** The result that the page was built with, as HTML. */
  readonly children?: ComponentChildren;
}

type Live<Outcome> = LiveTool<Outcome> & { readonly evaluate: Evaluate<Outcome> };

const today = (): string => localDay(new Date());

/** The shell of every tool: form beside result, and all that happens to both. */
export const Tool = <Outcome,>({ tool, children }: Props<Outcome>) => {
  const { id, page, holds, parameters, canonical, classes, result } = tool;
  const state = useToolState(tool);
  const { query, ready, shared } = state;
  const [live, setLive] = useState<Live<Outcome> | null>(null);
  const [failed, setFailed] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const Heading = tool.level === 2 ? 'h2' : 'h3';

  const load = async (): Promise<Live<Outcome>> => {
    const [evaluate, shows] = await Promise.all([tool.evaluate(), tool.live()]);
    const loaded = { ...shows, evaluate };
    setLive(loaded);
    setFailed(false);
    return loaded;
  };
  const values = useMemo(() => canonical(state.values), [query]);
  const usual = query === useMemo(() => writeState(canonical({}), parameters), []);
  const waits = !usual && live === null;
  const phase = !waits ? 'ready' : failed ? 'failed' : 'loading';
  const comeNear = () => void load().catch(() => undefined);
  useEffect(() => {
    if (waits) load().catch(() => setFailed(true));
  }, [query]);

  const answered = ready && phase !== 'loading';
  useLayoutEffect(() => {
    // Shows what the page held back until the tool stands as the address, or this browser, asked.
    if (answered) delete document.documentElement.dataset['asked'];
    // Somebody else's link opens on its result.
    if (!answered || !shared || location.hash !== '' || scrollY > 0) return;
    title.current?.focus({ preventScroll: true });
    title.current?.previousElementSibling?.scrollIntoView({ behavior: 'instant' });
  }, [answered]);

  const caseOf = (evaluate: Evaluate<Outcome>, of: string): Case<Outcome> => {
    const read = canonical(readState(of, parameters).values);
    return { values: read, outcome: evaluate(read) };
  };
  // The same query may come to more than before: what it names and this browser lacked may have been opened since.
  const outcome = useMemo(() => live?.evaluate(values) ?? null, [live, state.values]);
  const from = state.step?.from;
  const moved = useMemo(
    () => (from && live && outcome !== null ? live.moved(live.evaluate(canonical(from)), outcome) : null),
    [from, live, outcome],
  );
  const head = live && outcome !== null ? live.head(outcome) : tool.built;
  const link = () => `${location.origin}${page}?${query}`;
  const acts = useActs(query);
  const exported = ({ label, mediaType, fileName, text, binary }: ToolFile<Outcome>) => ({
    label,
    mediaType,
    ...(binary ? { binary } : {}),
    make: async (site: string) => {
      const evaluate = await tool.evaluate();
      const made = { values, outcome: evaluate(values) };
      return { fileName: fileName(made.outcome), text: await text({ ...made, link: link(), today: today(), site }) };
    },
  });
  const here = tool.isHereOnly?.(values) ? ', for this browser only' : '';
  const linkFile = { label: `link${here}`, mediaType: '', make: () => Promise.resolve({ fileName: '', text: link() }) };

  // Browsers that translate put elements in the place of text; then the whole result is made anew for each change.
  const drawn = useRef({ query, round: 0 });
  if (drawn.current.query !== query) {
    drawn.current = { query, round: drawn.current.round + (box.current?.querySelector<HTMLElement>('font') ? 1 : 0) };
  }
  useOpenFolds(box, `${live === null ? 'built' : 'live'} ${drawn.current.round}`);

  const bar = <ShareBar state={state} holds={holds} onDecided={() => title.current?.focus()} />;
  return (
    <div class={`tool ${id}`}>
      {!answered && <Waiting holds={holds} />}
      {!shared && bar}
      <div class="tool-columns">
        <form
          id={id}
          class={classes.form}
          method="get"
          action={page}
          autocomplete="off"
          aria-label={`Your ${holds}`}
          onPointerEnter={comeNear}
          onFocusIn={comeNear}
          onFocusOut={state.settle}
          onSubmit={(event) => {
            event.preventDefault();
            title.current?.focus();
          }}
        >
          <input type="hidden" name="v" value="1" />
          {tool.form({ values, usual, onValues: state.change, onSettle: state.settle })}
        </form>
        <div
          class={`tool-side ${classes.side}`}
          data-phase={phase}
          onPointerEnter={actsComeNear}
          onFocusIn={actsComeNear}
        >
          {shared && bar}
          <Heading id={result.id} ref={title} tabIndex={-1}>
            {result.title}
          </Heading>
          <ResultNow
            moved={phase === 'ready' ? moved : null}
            note={phase === 'ready' ? <Fragment key={query}>{head.note}</Fragment> : null}
            href={`#${result.id}`}
            more={result.more}
            copies={[
              { button: `Copy link${here}`, ...linkFile },
              ...(tool.sentences ? [{ button: 'Copy as three sentences', ...exported(tool.sentences) }] : []),
            ]}
            acts={acts}
          >
            {phase === 'ready' ? (
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
            ref={box}
            aria-busy={phase === 'loading'}
            hidden={phase === 'failed'}
            key={drawn.current.round}
          >
            {live && outcome !== null ? live.result(outcome) : children}
          </div>
          <Heading class="needs-script" data-screen-only>
            Keep it
          </Heading>
          <Exports files={tool.files.map(exported)} start={acts.start} />
          <SavedScenarios
            tool={id}
            query={query}
            today={today}
            load={async () => {
              const [{ evaluate, words }, compare] = await Promise.all([load(), tool.compare()]);
              return {
                describe: (of) => words(caseOf(evaluate, of).outcome),
                compare: (left, right) => compare(caseOf(evaluate, left), caseOf(evaluate, right)),
              };
            }}
            onOpen={(saved) => state.change(readState(saved, parameters).values)}
          />
        </div>
      </div>
      <Status message={acts.said || (live && outcome !== null && moved ? live.spoken(outcome, moved.words) : '')} />
    </div>
  );
};
