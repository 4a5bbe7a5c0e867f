import { ConsoleLayout, Moment, renderPage, roles, type StaffSession } from './layout.tsx';

/** What is known of a mail without reading it. */
export interface MailRow {
  mailId: string;
  receivedAt: string;
  state: 'unsorted' | 'opened' | 'no_request';
  doubts: readonly ('spam' | 'virus' | 'forged' | 'by_program' | 'sender' | 'too_many')[];
  references: readonly string[];
  by: string | null;
}

export interface MailsPage {
  company: string;
  staff: StaffSession;
  timeZone: string;
  state: MailRow['state'];
  mails: readonly MailRow[];
  cursor?: string | undefined;
}

export const mailStateWords: Record<MailRow['state'], { name: string; empty: string }> = {
  unsorted: { name: 'Unsorted', empty: 'No mail waits to be sorted.' },
  opened: { name: 'Opened as requests', empty: 'No mail was opened as a request by hand.' },
  no_request: { name: 'No request', empty: 'No mail was found to ask for nothing.' },
};

export const doubtWords: Record<MailRow['doubts'][number], string> = {
  spam: 'It may be spam',
  virus: 'It may carry a virus',
  forged: 'The sender may be forged',
  by_program: 'A program sent it',
  sender: 'The sender is not one plain address',
  too_many: 'Many came from there that day',
};

/** Mails that no program could sort. */
export function renderMails({ company, staff, timeZone, state, mails, cursor }: MailsPage): string {
  return renderPage(
    <ConsoleLayout title="Mails" company={company} staff={staff}>
      <p class="back">
        <a href="/console">All requests</a>
      </p>
      <h1>Mails</h1>
      <nav class="views" aria-label="Mails by state">
        <ul>
          {(Object.keys(mailStateWords) as MailRow['state'][]).map((name) => (
            <li>
              <a
                href={`/console/mails?state=${name}`}
                {...(name === state ? { 'aria-current': 'page' } : {})}
              >
                {mailStateWords[name].name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {mails.length === 0 ? (
        <div class="empty">
          <p>{mailStateWords[state].empty}</p>
        </div>
      ) : (
        <table class="requests" {...roles.table}>
          <caption>{mailStateWords[state].name}, by the day they came in</caption>
          <thead {...roles.rowgroup}>
            <tr {...roles.row}>
              {['Came in', 'Doubts', 'Requests'].map((name) => (
                <th {...roles.columnheader} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody {...roles.rowgroup}>
            {mails.map((mail) => (
              <tr {...roles.row}>
                <th {...roles.rowheader} scope="row">
                  <a href={`/console/mails/${mail.mailId}`}>
                    <Moment at={mail.receivedAt} timeZone={timeZone} />
                  </a>
                </th>
                <td {...roles.cell} data-label="Doubts">
                  {mail.doubts.map((doubt) => doubtWords[doubt]).join('; ') || 'Unclear what it asks for'}
                </td>
                <td {...roles.cell} data-label="Requests">
                  <References references={mail.references} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {cursor ? (
        <nav class="paging" aria-label="Pages">
          <a href={`/console/mails?${new URLSearchParams({ state, cursor })}`} rel="next">
            Next page
          </a>
        </nav>
      ) : null}
    </ConsoleLayout>,
  );
}

/** The requests that a mail led to. */
export function References({ references }: { references: readonly string[] }) {
  if (references.length === 0) return <>None</>;
  return (
    <>
      {references.map((reference) => (
        <a href={`/console/requests/${reference}`} class="reference">
          {reference}{' '}
        </a>
      ))}
    </>
  );
}
