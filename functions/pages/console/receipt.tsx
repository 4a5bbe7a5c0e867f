import type { Receipt } from '#domain/receipt.ts';
import { ConsoleLayout, Moment, renderPage, roles, type StaffSession } from './layout.tsx';
import { OutcomeBar } from './pictures.tsx';
import {
  categoryWords,
  channelWords,
  countOf,
  dayWords,
  gradeWords,
  kindWords,
  lawWords,
  outcomeWords,
  reasonWords,
  recipientKindWords,
  statusWords,
  visible,
} from './words.ts';

export interface ReceiptPage {
  company: string;
  staff: StaffSession;
  receipt: Receipt;
  timeZone: string;
}

/** The receipt as a page to print: the same facts as the signed file, in words. */
export function renderReceipt({ company, staff, receipt, timeZone }: ReceiptPage): string {
  const path = `/console/requests/${receipt.jti}`;
  const moment = (at: string) => <Moment at={at} timeZone={timeZone} />;
  return renderPage(
    <ConsoleLayout title={`Receipt ${receipt.jti}`} company={company} staff={staff}>
      <p class="back">
        <a href={path}>Back to the request</a>
      </p>
      <article class="receipt">
        <h1>
          Receipt <span class="reference">{receipt.jti}</span>
        </h1>
        <p class="lead">
          {kindWords[receipt.kind]}: {statusWords[receipt.status].toLowerCase()}
          {receipt.reason ? `. ${reasonWords[receipt.reason]}` : ''}.
        </p>
        <dl class="wide">
          <dt>Company</dt>
          <dd>{receipt.company.name}</dd>
          <dt>Received</dt>
          <dd>
            {dayWords(receipt.receivedOn)}, by {channelWords[receipt.channel]}
          </dd>
          <dt>Receipt confirmed</dt>
          <dd>{receipt.acknowledgedAt ? moment(receipt.acknowledgedAt) : 'Not confirmed apart'}</dd>
          <dt>Answer due</dt>
          <dd>{dayWords(receipt.dueOn)}</dd>
          <dt>Concluded</dt>
          <dd>{moment(receipt.concludedAt)}</dd>
          <dt>Law</dt>
          <dd>{lawWords(receipt)}</dd>
          <dt>Verification</dt>
          <dd>
            {receipt.verification.level === null
              ? 'Not verified'
              : `${receipt.verification.level === 'reasonable' ? 'Reasonable' : 'Reasonably high'} degree, ${countOf(receipt.verification.points, 'data point')}`}
            {receipt.verification.inboxProven ? ', inbox proven' : ''}
          </dd>
        </dl>
        {receipt.recipientsTotal > 0 ? (
          <Recipients receipt={receipt} moment={moment} />
        ) : (
          <p>No recipient held anything.</p>
        )}
        {receipt.kept.length > 0 ? (
          <section aria-labelledby="kept">
            <h2 id="kept">What was kept, and why</h2>
            <ul class="kept">
              {receipt.kept.map((kept) => (
                <li>
                  <b>{categoryWords[kept.category]}</b>: {kept.records.en}
                  <small>
                    {kept.ground}, {kept.cite}. Held by {kept.holder}, for {kept.permittedUse.en};{' '}
                    {kept.keptFor.en}.
                  </small>
                </li>
              ))}
            </ul>
          </section>
        ) : null}
        {receipt.method ? (
          <section aria-labelledby="method">
            <h2 id="method">How to read “deleted”</h2>
            <p>{receipt.method.erased.en}</p>
            <p>{receipt.method.backups.en}</p>
          </section>
        ) : null}
        <section aria-labelledby="check">
          <h2 id="check">How to check this receipt</h2>
          <p>
            The signed file says the same. Anybody can check it with the keys at{' '}
            <code>{receipt.iss}/.well-known/jwks.json</code>.
          </p>
          <p class="digest">
            List of recipients <code>{receipt.recipientsDigest}</code>
            <br />
            Log <code>{receipt.chainHead}</code>
            <br />
            Profile <code>{receipt.profileDigest}</code>
          </p>
        </section>
      </article>
      <p class="downloads">
        <a href={`${path}/receipt.json`}>Download as JSON</a>{' '}
        <a href={`${path}/receipt.jws`}>Download the signed receipt (JWS)</a>
      </p>
    </ConsoleLayout>,
  );
}

function Recipients({ receipt, moment }: { receipt: Receipt; moment: (at: string) => unknown }) {
  return (
    <section aria-labelledby="recipients">
      <h2 id="recipients">Recipients</h2>
      <OutcomeBar byOutcome={receipt.byOutcome} total={receipt.recipientsTotal} />
      <table class="recipients" {...roles.table}>
        <caption>
          {countOf(receipt.recipientsTotal, 'recipient')}
          {receipt.recipients.length < receipt.recipientsTotal
            ? `, the first ${receipt.recipients.length} by name`
            : ''}
        </caption>
        <thead {...roles.rowgroup}>
          <tr {...roles.row}>
            <th {...roles.columnheader} scope="col">
              Recipient
            </th>
            <th {...roles.columnheader} scope="col">
              Outcome
            </th>
            <th {...roles.columnheader} scope="col">
              Asked
            </th>
            <th {...roles.columnheader} scope="col">
              Answered
            </th>
          </tr>
        </thead>
        <tbody {...roles.rowgroup}>
          {receipt.recipients.map((line) => (
            <tr {...roles.row}>
              <th {...roles.rowheader} scope="row">
                {visible(line.name)}
                <small>{recipientKindWords[line.kind]}</small>
              </th>
              <td {...roles.cell} data-label="Outcome">
                <span class={`dot ${line.outcome ?? 'waiting'}`}>
                  {line.outcome ? outcomeWords[line.outcome] : 'Never asked'}
                </span>
                {line.grade ? <small>{gradeWords[line.grade]}</small> : null}
                {line.exempted.map(({ ground, cite }) => (
                  <small>
                    It says: {visible(ground)}
                    {cite ? `, ${visible(cite)}` : ''}
                  </small>
                ))}
              </td>
              <td {...roles.cell} data-label="Asked">
                {line.askedAt ? moment(line.askedAt) : 'Not reached'}
              </td>
              <td {...roles.cell} data-label="Answered">
                {line.answeredAt ? moment(line.answeredAt) : 'No'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
