import { useEffect, useState } from 'preact/hooks';
import type { PlanFiles } from '../../../domain/planner/files/plan-files.ts';
import type { Plan } from '../../../domain/planner/plan.ts';
import { localDay } from '../../../domain/text/local-day.ts';
import { downloadText } from '../../tool/exports/download.ts';
import { Retry } from '../../tool/Retry.tsx';
import type { MigrationPlannerProps } from '../props.ts';
import { Part } from './Part.tsx';

interface Props extends Pick<MigrationPlannerProps, 'words' | 'handbook' | 'level'> {
  readonly plan: Plan;
}

/** The files for the cluster, one by one, and what could not be written; made when they are asked for. */
export const PlanManifests = ({ plan, words, handbook, level }: Props) => {
  const [open, setOpen] = useState(false);
  const [made, setMade] = useState<PlanFiles | null>(null);
  const [failed, setFailed] = useState(false);
  const make = async (): Promise<void> => {
    const now = new Date();
    const about = { handbook, link: '', today: localDay(now), now: now.toISOString() };
    setMade(
      await import('../../../domain/planner/files/plan-files.ts').then((files) => files.planFiles(plan, words, about)),
    );
    setFailed(false);
  };
  useEffect(() => {
    if (open) make().catch(() => setFailed(true));
  }, [open, plan]);
  const manifests = made?.files.filter(({ path }) => path.endsWith('.yaml')) ?? [];
  return (
    <Part id="plan-manifests" title="Files for the cluster" level={level} class="needs-script" data-screen-only>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>Routes and rollouts, one by one, and what was refused</summary>
        {failed && <Retry failed="The part of this page that makes files could not be loaded." again={make} />}
        {made && manifests.length === 0 && <p>No file for a cluster could be written.</p>}
        {made && made.refused.length > 0 && (
          <ul>
            {made.refused.map(({ name, why }) => (
              <li key={`${name} ${why}`}>
                <strong>{name}</strong>: {why}
              </li>
            ))}
          </ul>
        )}
        {manifests.map(({ path, text }) => {
          const name = path.replace('services/', '');
          return (
            <details key={path} class="plan-manifest">
              <summary>{name}</summary>
              <p class="tool-actions">
                <button
                  type="button"
                  aria-label={`Download ${name}`}
                  onClick={() => downloadText(path.split('/').slice(1).join('-'), 'application/yaml', text)}
                >
                  Download
                </button>
              </p>
              <pre tabIndex={0}>
                <code>{text}</code>
              </pre>
            </details>
          );
        })}
      </details>
    </Part>
  );
};
