import type { IdentifierType } from '#domain/identifier.ts';
import type { EventOf, Requester } from '#domain/request.ts';
import { FormToken, Moment } from './layout.tsx';
import type { RequestPage } from './request.tsx';
import { countOf, identifierWords, visible } from './words.ts';

/** What the consumer wrote; masked until somebody asks to see it. */
export interface ConsumerView {
  identifiers: { type: IdentifierType; value: string }[];
  corrections: { field: string; wrong: string; right: string }[];
  evidence: string;
  requester: Requester;
  /** Where letters go; '' when the answer goes by e-mail. */
  postal: string;
  /** Mails that name the request. */
  mails: readonly { at: string; words: string }[];
  /** What may count as a fact that agrees, and what never does, because it is contested. */
  counting: readonly IdentifierType[];
  contested: readonly IdentifierType[];
}

const roles = { consumer: 'The consumer', agent: 'An authorized agent', parent: 'A parent or guardian' };
const authorities = { signed_permission: 'signed permission', power_of_attorney: 'power of attorney' };

/** What was handed in, in the consumer's own words. */
export function ConsumerWords({ page }: { page: RequestPage }) {
  const { consumer, statement, request, staff, timeZone } = page;
  const papers = request.events.filter((event) => event.type === 'ProofReceived');
  return (
    <section aria-labelledby="words">
      <h2 id="words">What the consumer wrote</h2>
      {consumer ? (
        <dl class="wide">
          <dt>Asked by</dt>
          <dd>
            {roles[consumer.requester.role]}
            {consumer.requester.role === 'agent' ? `, by ${authorities[consumer.requester.authority]}` : ''}
            {consumer.requester.role === 'consumer' ? null : (
              <small>
                {[consumer.requester.name, consumer.requester.business, consumer.requester.email]
                  .filter(Boolean)
                  .map(visible)
                  .join(', ')}
              </small>
            )}
          </dd>
          {consumer.identifiers.map(({ type, value }) => (
            <>
              <dt>{capital(identifierWords[type] ?? type)}</dt>
              <dd>{visible(value)}</dd>
            </>
          ))}
          {consumer.corrections.map(({ field, wrong, right }) => (
            <>
              <dt>To correct</dt>
              <dd>
                {capital(identifierWords[field] ?? field)}: from{' '}
                {wrong ? `“${visible(wrong)}”` : 'what we hold'} to “{visible(right)}”
              </dd>
            </>
          ))}
          {consumer.postal ? (
            <>
              <dt>Letters go to</dt>
              <dd class="lines">{consumer.postal}</dd>
            </>
          ) : null}
          {consumer.evidence ? (
            <>
              <dt>In their words</dt>
              <dd class="lines">{linesOf(consumer.evidence)}</dd>
            </>
          ) : null}
          {consumer.mails.map(({ at, words }) => (
            <>
              <dt>
                Mail of <Moment at={at} timeZone={timeZone} />
              </dt>
              <dd class="lines">{linesOf(words)}</dd>
            </>
          ))}
        </dl>
      ) : (
        <p class="muted">It was destroyed when the request was closed.</p>
      )}
      {consumer && papers.length > 0 ? <Papers requestId={request.requestId} papers={papers} /> : null}
      {statement ? (
        <>
          <h3>Statement on record</h3>
          <p class="lines">{linesOf(statement)}</p>
        </>
      ) : null}
      {page.isShown || !(consumer || statement) ? null : (
        <form method="post" action={`/console/requests/${request.requestId}/reveal`}>
          <FormToken staff={staff} />
          <p class="muted">Masked. That somebody looked is written into the service’s log.</p>
          <button type="submit" class="second">
            Show what they wrote
          </button>
        </form>
      )}
    </section>
  );
}

/** Files that were handed in, each to be saved; a paper that somebody read lies in no file here. */
export function Papers({
  requestId,
  papers,
}: {
  requestId: string;
  papers: readonly EventOf<'ProofReceived'>[];
}) {
  return (
    <ul class="plain">
      {papers.map(({ proof, mediaType, bytes }) =>
        bytes === 0 ? (
          <li>Paper number {proof}: read on paper</li>
        ) : (
          <li>
            <a href={`/console/requests/${requestId}/proofs/${proof}`}>Download paper number {proof}</a>
            <small>
              {mediaType}, {countOf(bytes, 'byte')}
            </small>
          </li>
        ),
      )}
    </ul>
  );
}

const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
/** Lines stay lines; letters that nobody can see are shown. */
const linesOf = (text: string) => text.split('\n').map(visible).join('\n');
