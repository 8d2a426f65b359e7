import type { ComponentChildren } from 'preact';
import type { PlacedRow } from '../../../domain/placement/outcome/view.ts';
import type { Fact } from '../../../domain/placement/types.ts';
import { answersTo, moveNames, questionNames, sideNames, traitNames } from '../../../domain/placement/words.ts';
import { AnswerChoice } from './AnswerChoice.tsx';

/** All that is said of one service. */
export const ServiceDetails = ({ row, onRecord }: { readonly row: PlacedRow; readonly onRecord: () => void }) => {
  const { service, rule, others, links } = row;
  const known = Object.entries(service.known) as [keyof typeof traitNames, { value: string | number; path?: string }][];
  const needs = [...service.dependsOn, ...service.dependsOutside.map((name) => `${name} (not in the inventory)`)];
  return (
    <div class="place-details" key={`${service.placement} ${rule.id}`}>
      <p>{rule.why}</p>
      <Questions row={row} />
      <dl>
        <Said term="Decided by">
          <ul>
            {service.decides.map((fact) => (
              <FactLine key={`${fact.fact} ${fact.path}`} {...fact} />
            ))}
          </ul>
        </Said>
        <Said term="What would change it">{rule.flips}</Said>
        <Said term="On the cluster">
          {service.shape ?? 'not known'}, {service.move === null ? 'way of moving not known' : moveNames[service.move]}
        </Said>
        {others.length > 0 && (
          <Said term="Rules that match as well">
            {others.map(({ name, placement }) => `${name} (${sideNames[placement].toLowerCase()})`).join(', ')}
          </Said>
        )}
        {needs.length > 0 && <Said term="Needs">{needs.join(', ')}</Said>}
        {known.length > 0 && (
          <Said term="Known">{known.map(([trait, { value }]) => `${traitNames[trait]}: ${value}`).join(', ')}</Said>
        )}
        {service.unknown.length > 0 && (
          <Said term="Not known">{service.unknown.map((trait) => traitNames[trait]).join(', ')}</Said>
        )}
        {links.length > 0 && (
          <Said term="In the handbook">
            {links.map(({ href, name }, index) => (
              <span key={href}>
                {index > 0 && ', '}
                <a href={href}>{name}</a>
              </span>
            ))}
          </Said>
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

/** What is still asked of a service, and what was answered. */
const Questions = ({ row: { service, answered } }: { readonly row: PlacedRow }) => (
  <>
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
    {answered.map(({ question, answer }) => (
      <div key={question} class="place-ask">
        <span>{questionNames(question)}</span>
        <AnswerChoice services={[service.name]} question={question} options={answersTo(question)} given={answer} />
      </div>
    ))}
  </>
);

const Said = ({ term, children }: { readonly term: string; readonly children: ComponentChildren }) => (
  <>
    <dt>{term}</dt>
    <dd>{children}</dd>
  </>
);

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
