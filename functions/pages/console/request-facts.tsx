import { dueOnOf, type EventOf, type KeptCategory, type PrivacyRequest } from '#domain/request.ts';
import { Moment } from './layout.tsx';
import { ballWords } from './list.tsx';
import type { RequestPage } from './request.tsx';
import {
  categoryWords,
  channelWords,
  countOf,
  dayWords,
  identifierWords,
  lawWords,
  reasonWords,
  statusWords,
  visible,
} from './words.ts';

/** The narrow column of a request's page: what is known of it, a box for each question. */

export function Facts({ page: { request, ball, timeZone } }: { page: RequestPage }) {
  const { received } = request;
  const acknowledged = request.events.find(({ type }) => type === 'ReceiptAcknowledged');
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">Facts</h2>
      <dl>
        <dt>Status</dt>
        <dd>
          {statusWords[request.status]}
          {request.reason ? <small>{reasonWords[request.reason]}</small> : null}
        </dd>
        <dt>Waiting on</dt>
        <dd>{ballWords[ball]}</dd>
        <dt>Received</dt>
        <dd>
          {dayWords(received.receivedOn)}, by {channelWords[received.channel]}
          {received.enteredBy ? <small>Written down by {visible(received.enteredBy)}</small> : null}
        </dd>
        <dt>Receipt confirmed</dt>
        <dd>
          {acknowledged ? <Moment at={acknowledged.at} timeZone={timeZone} /> : 'Not yet'}
          {received.acknowledgeBy ? <small>Due by {dayWords(received.acknowledgeBy)}</small> : null}
        </dd>
        <dt>Answer due</dt>
        <dd>
          {dayWords(dueOnOf(request))}
          {dueOnOf(request) > received.dueOn ? <small>Extended from {dayWords(received.dueOn)}</small> : null}
        </dd>
        <dt>Resident of</dt>
        <dd>{received.residence === 'OTHER' ? 'Elsewhere' : received.residence}</dd>
        <dt>Law</dt>
        <dd>{lawWords(received)}</dd>
        <dt>Answer goes by</dt>
        <dd>{received.delivery === 'post' ? 'post' : 'e-mail'}</dd>
        <dt>Language</dt>
        <dd>{received.language === 'es' ? 'Spanish' : 'English'}</dd>
      </dl>
    </section>
  );
}

export function Verification({ request: { events } }: { request: PrivacyRequest }) {
  const started = events.findLast((event) => event.type === 'VerificationStarted');
  const ended = events.findLast(
    (event) => event.type === 'VerificationSucceeded' || event.type === 'VerificationFailed',
  );
  const proven = events.flatMap((event) => (event.type === 'IdentifierVerified' ? [event] : []));
  return (
    <section aria-labelledby="verification">
      <h2 id="verification">Verification</h2>
      {started ? (
        <dl>
          <dt>Result</dt>
          <dd>
            {ended ? (ended.type === 'VerificationSucceeded' ? 'Verified' : 'Not verified') : 'Under way'}
            {ended?.type === 'VerificationFailed' ? <small>{reasonWords[ended.reason]}</small> : null}
            {ended?.type === 'VerificationSucceeded' ? (
              <small>
                {ended.level === 'none'
                  ? 'No proof of identity was asked for'
                  : `To a ${ended.level.replace('_', ' ')} degree`}
              </small>
            ) : null}
          </dd>
          <dt>Own records</dt>
          <dd>{countOf(started.recordsFound, 'record')} found</dd>
          <dt>Agreed on</dt>
          <dd>{started.matched.map((type) => identifierWords[type] ?? type).join(', ') || 'nothing'}</dd>
          <dt>Proven</dt>
          <dd>
            {proven
              .map(({ identifier, by }) => `${identifierWords[identifier] ?? identifier} (by ${by})`)
              .join(', ') || 'nothing yet'}
          </dd>
          <dt>Needed</dt>
          <dd>{needed(started)}</dd>
        </dl>
      ) : (
        <p class="muted">Not begun.</p>
      )}
    </section>
  );
}

function needed({ need, pointsNeeded }: EventOf<'VerificationStarted'>): string {
  if (need?.level === 'none' && need.proof === 'none') return 'nothing: no proof may be asked';
  const parts = [
    pointsNeeded > 0 ? countOf(pointsNeeded, 'data point') : '',
    need === undefined || need.inbox === 'required' ? 'the inbox' : '',
    need?.declaration ? 'a signed declaration' : '',
    need && need.proof !== 'none' ? need.proof.replaceAll('_', ' ') : '',
  ];
  return parts.filter(Boolean).join(', ');
}

export function Kept({ kept, isAssessed }: { kept: KeptCategory[]; isAssessed: boolean }) {
  return (
    <section aria-labelledby="kept">
      <h2 id="kept">What the law lets us keep</h2>
      {kept.length === 0 ? (
        <p class="muted">{isAssessed ? 'Nothing: no exception applies.' : 'Not assessed yet.'}</p>
      ) : (
        <ul class="kept">
          {kept.map((one) => (
            <li>
              <b>{categoryWords[one.category]}</b>: {one.records.en}
              <small>
                {one.ground}, {one.cite}. Held by {one.holder}, for {one.permittedUse.en}; {one.keptFor.en}.
                Rule <code>{one.ruleId}</code>.
              </small>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const noticeStates: Record<string, string> = {
  sending: 'being sent',
  sent: 'sent',
  undeliverable: 'could not be delivered',
};

export function Notices({ page: { notices, timeZone } }: { page: RequestPage }) {
  return (
    <section aria-labelledby="notices">
      <h2 id="notices">Notices to the consumer</h2>
      {notices.length === 0 ? (
        <p class="muted">None yet.</p>
      ) : (
        <ul class="plain">
          {notices.map(({ notice, state, at, attempt }) => (
            <li>
              <b>{visible(notice).replaceAll('-', ' ')}</b>: {noticeStates[state] ?? state}
              <small>
                <Moment at={at} timeZone={timeZone} />
                {attempt > 1 ? `, try ${attempt}` : ''}
              </small>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

export function Receipts({ page: { receipt, request } }: { page: RequestPage }) {
  const path = `/console/requests/${request.requestId}`;
  return (
    <section aria-labelledby="receipt">
      <h2 id="receipt">Receipt</h2>
      {receipt ? (
        <ul class="plain">
          <li>
            <a href={`${path}/receipt`}>Read and print the receipt</a>
          </li>
          <li>
            <a href={`${path}/receipt.json`}>Download as JSON</a>
          </li>
          <li>
            <a href={`${path}/receipt.jws`}>Download the signed receipt (JWS)</a>
          </li>
          {receipt.addenda > 0 ? (
            <li>{countOf(receipt.addenda, 'addendum', 'addenda')} came later.</li>
          ) : null}
        </ul>
      ) : (
        <p class="muted">It is signed when the request ends.</p>
      )}
    </section>
  );
}
