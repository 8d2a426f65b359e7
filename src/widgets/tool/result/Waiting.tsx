interface Props {
  readonly holds: string;
}

/**
 * Stands in the page as built, and is shown in place of the tool while the address, or this browser, asks for something
 * else than the example (asked.js). Should the script of the tool never start, it stays, so that the example is never
 * taken for the answer.
 */
export const Waiting = ({ holds }: Props) => (
  <section class="tool-waiting" aria-label="Waiting for the result">
    <p class="tool-waiting-soon">Working out the result for these {holds} …</p>
    <div class="tool-bar tool-waiting-late" role="alert">
      <p>
        <strong>The part of this page that works out results has not arrived.</strong> So there is no result for these{' '}
        {holds} yet. The example is left out, because it is not the answer.
      </p>
      <ul data-asked-list />
      <p class="tool-actions">
        <button type="button" data-reload>
          Try again
        </button>
      </p>
    </div>
  </section>
);
