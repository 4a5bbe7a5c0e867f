import { Moment, roles } from './layout.tsx';
import { OutcomeBar } from './pictures.tsx';
import type { OrderRow, RequestPage } from './request.tsx';
import { countOf, dayWords, gradeWords, outcomeWords, recipientKindWords, visible } from './words.ts';

/** Every recipient with what it said and how well that is known: a bar, then the table a hundred at a time. */
export function RecipientGrid({ page }: { page: RequestPage }) {
  const { summary, orders, orderPage, orderPages, request, timeZone } = page;
  return (
    <>
      <OutcomeBar byOutcome={summary.byOutcome} total={summary.total} />
      <table class="recipients" {...roles.table}>
        <caption>
          {countOf(summary.total, 'recipient')}, {summary.confirmed} confirmed by a signed or reported answer
          {orderPages > 1 ? `; page ${orderPage + 1} of ${orderPages}` : ''}
        </caption>
        <thead {...roles.rowgroup}>
          <tr {...roles.row}>
            {['Recipient', 'Outcome', 'Asked', 'Answered', 'Tries'].map((name) => (
              <th {...roles.columnheader} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...roles.rowgroup}>
          {orders.map((order) => (
            <RecipientLine order={order} timeZone={timeZone} />
          ))}
        </tbody>
      </table>
      {orderPages > 1 ? (
        <nav class="paging" aria-label="Pages of recipients">
          {orderPage > 0 ? (
            <a href={`/console/requests/${request.requestId}?recipients=${orderPage - 1}`} rel="prev">
              Previous 100
            </a>
          ) : null}
          {orderPage < orderPages - 1 ? (
            <a href={`/console/requests/${request.requestId}?recipients=${orderPage + 1}`} rel="next">
              Next 100
            </a>
          ) : null}
        </nav>
      ) : null}
    </>
  );
}

function RecipientLine({ order, timeZone }: { order: OrderRow; timeZone: string }) {
  const { state } = order;
  return (
    <tr {...roles.row}>
      <th {...roles.rowheader} scope="row">
        {visible(order.recipientName)}
        <small>{recipientKindWords[order.recipientKind]}</small>
      </th>
      <td {...roles.cell} data-label="Outcome">
        <Outcome order={order} />
      </td>
      <td {...roles.cell} data-label="Asked">
        {state.sentAt ? <Moment at={state.sentAt} timeZone={timeZone} /> : 'Not yet'}
      </td>
      <td {...roles.cell} data-label="Answered">
        {state.answeredAt ? <Moment at={state.answeredAt} timeZone={timeZone} /> : 'No'}
        {state.promisedBy && !state.answeredAt ? (
          <small>Promised by {dayWords(state.promisedBy)}</small>
        ) : null}
      </td>
      <td {...roles.cell} data-label="Tries" class="figure">
        {order.attempts}
        {state.reminders > 0 ? <small>{countOf(state.reminders, 'reminder')}</small> : null}
      </td>
    </tr>
  );
}

const stateWords = {
  planned: 'Not asked yet',
  sent: 'Waiting for the answer',
  failed: 'Could not be reached',
  answered: 'Answered',
  presumed: 'No answer',
};

function Outcome({ order: { state, lastFailure } }: { order: OrderRow }) {
  return (
    <>
      <span class={`dot ${state.outcome ?? 'waiting'}`}>
        {state.outcome ? outcomeWords[state.outcome] : stateWords[state.state]}
      </span>
      {state.grade ? <small>{gradeWords[state.grade]}</small> : null}
      {state.exempted.map(({ ground, cite }) => (
        <small>
          It says: {visible(ground)}
          {cite ? `, ${visible(cite)}` : ''}
        </small>
      ))}
      {state.hasConflict ? (
        <small class="late">A different answer came later; the first one counts.</small>
      ) : null}
      {lastFailure && state.state !== 'answered' ? <small>Last failure: {visible(lastFailure)}</small> : null}
    </>
  );
}
