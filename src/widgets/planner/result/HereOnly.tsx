import { downloadText } from '../../tool/exports/download.ts';

interface Props {
  /** The table of services. */
  readonly rows: string;
}

/** Says that a link will not carry these services, before anybody sends it, with the file that does. */
export const HereOnly = ({ rows }: Props) => (
  <section class="tool-bar" aria-label="Too long for a link" data-screen-only>
    <p>
      <strong>A link opens this plan in this browser only:</strong> its services are too many for one. To hand it on,
      send the link with this file; who opens the link opens the file there.
    </p>
    <p class="tool-actions">
      <button type="button" onClick={() => downloadText('migration-services.csv', 'text/csv', rows)}>
        Download the services
      </button>
    </p>
  </section>
);
