import type { PlacedRow } from '../../../domain/placement/outcome/view.ts';
import { answersTo, moveNames, questionNames, sideNames, traitNames } from '../../../domain/placement/words.ts';
import type { Fact } from '../../../domain/placement/types.ts';
import { AnswerChoice } from './AnswerChoice.tsx';

const how: Readonly<Record<Fact['how'], string>> = {
  read: 'read at',
  inferred: 'inferred',
  answered: 'you said so',
  unknown: 'not known',
};

const FactLine = ({ fact, path, how: known }: Fact) => (
  <li>
    {fact}{' '}
    <span class="small">
      {how[known]}
      {path !== undefined && path !== 'answer' && (
        <>
          {' '}
          <code>{path}</code>
        </>
      )}
    </span>
  </li>
);

/** All that is said of one service. */
export const ServiceDetails = ({ row, onRecord }: { readonly row: PlacedRow; readonly onRecord: () => void }) => {
  const { service, rule, others, links } = row;
  const known = Object.entries(service.known) as [keyof typeof traitNames, { value: string | number; path?: string }][];
  return (
    <div class="place-details" key={`${service.placement} ${rule.id}`}>
      <p>{rule.why}</p>
      {service.asks.map((question) => (
        <div key={question} class="place-ask">
          <span>{questionNames(question)}</span>
          <AnswerChoice
            services={[question.startsWith('profile:') ? '' : service.name]}
            question={question}
            options={answersTo(question)}
          />
        </div>
      ))}
      {row.answered.map(({ question, answer }) => (
        <div key={question} class="place-ask">
          <span>{questionNames(question)}</span>
          <AnswerChoice services={[service.name]} question={question} options={answersTo(question)} given={answer} />
        </div>
      ))}
      <dl>
        <dt>Decided by</dt>
        <dd>
          <ul>
            {service.decides.map((fact) => (
              <FactLine key={`${fact.fact} ${fact.path}`} {...fact} />
            ))}
          </ul>
        </dd>
        <dt>What would change it</dt>
        <dd>{rule.flips}</dd>
        <dt>On the cluster</dt>
        <dd>
          {service.shape ?? 'not known'}, {service.move === null ? 'way of moving not known' : moveNames[service.move]}
        </dd>
        {others.length > 0 && (
          <>
            <dt>Rules that match as well</dt>
            <dd>{others.map(({ name, placement }) => `${name} (${sideNames[placement].toLowerCase()})`).join(', ')}</dd>
          </>
        )}
        {service.dependsOn.length + service.dependsOutside.length > 0 && (
          <>
            <dt>Needs</dt>
            <dd>
              {[...service.dependsOn, ...service.dependsOutside.map((name) => `${name} (not in the inventory)`)].join(
                ', ',
              )}
            </dd>
          </>
        )}
        {known.length > 0 && (
          <>
            <dt>Known</dt>
            <dd>{known.map(([trait, { value }]) => `${traitNames[trait]}: ${value}`).join(', ')}</dd>
          </>
        )}
        {service.unknown.length > 0 && (
          <>
            <dt>Not known</dt>
            <dd>{service.unknown.map((trait) => traitNames[trait]).join(', ')}</dd>
          </>
        )}
        {links.length > 0 && (
          <>
            <dt>In the handbook</dt>
            <dd>
              {links.map(({ href, name }, index) => (
                <span key={href}>
                  {index > 0 && ', '}
                  <a href={href}>{name}</a>
                </span>
              ))}
            </dd>
          </>
        )}
      </dl>
      <p class="tool-actions needs-script" data-screen-only>
        <button type="button" onClick={onRecord}>
          Save the decision record of {service.group}
        </button>
      </p>
    </div>
  );
};
