import type { EventOf } from '#domain/request.ts';
import { Moment } from './layout.tsx';
import type { RequestPage } from './request.tsx';
import { courtesyWords } from './words.ts';

/** Why things were decided as they were: for whoever asks years later. */
export function Why({ page: { request, timeZone } }: { page: RequestPage }) {
  const decisions = request.events.filter((event) => event.type === 'DecisionMade');
  const { law, rulesVersion } = request.received;
  return (
    <section aria-labelledby="why">
      <h2 id="why">Why</h2>
      <p>
        {law
          ? `Every rule below is read as the law ${law} stood on the day of receipt, in its version of ${rulesVersion}.`
          : `No law applies. Every rule below is read as ${courtesyWords(rulesVersion)}.`}
      </p>
      {decisions.length === 0 ? (
        <p class="muted">Nothing has been decided yet.</p>
      ) : (
        <ol class="plain">
          {decisions.map((made) => (
            <Made made={made} timeZone={timeZone} />
          ))}
        </ol>
      )}
    </section>
  );
}

const plain = (code: string) => code.replaceAll('_', ' ');

function Made({ made: { at, decision }, timeZone }: { made: EventOf<'DecisionMade'>; timeZone: string }) {
  return (
    <li>
      <b>{plain(decision.question)}</b>: {plain(courtesyWords(decision.answer))}
      <small>
        <Moment at={at} timeZone={timeZone} />
      </small>
      <ul>
        {decision.why.map(({ rule, facts, cite }) => (
          <li>
            {plain(rule)}
            <small>
              {Object.entries(facts)
                .map(([name, value]) => `${plain(name)}: ${plain(String(value))}`)
                .join('; ')}
              {Object.keys(facts).length > 0 ? '. ' : ''}
              {cite}.
            </small>
          </li>
        ))}
      </ul>
    </li>
  );
}
