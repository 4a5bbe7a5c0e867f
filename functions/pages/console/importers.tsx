import { Faults, type Filled, TextField } from './forms.tsx';
import { ConsoleLayout, FormToken, Moment, renderPage, roles, type StaffSession } from './layout.tsx';

const messages = {
  revoked: { text: 'The key is revoked. Who sends it gets no answer any more.', tone: 'good' },
  gone: { text: 'That key was good for nothing any more, so nothing was done.', tone: 'bad' },
} as const;
export type ImporterMessage = keyof typeof messages;

export interface ImportersPage {
  company: string;
  staff: StaffSession;
  timeZone: string;
  keys: readonly { hash: string; boundTo: string; expiresAt: number }[];
  made: { importer: string; key: string } | undefined;
  message: ImporterMessage | undefined;
  of: Filled;
}

/** The keys of importers: make one, see whose there are, end one. */
export function renderImporters(page: ImportersPage): string {
  const { company, staff, made, message, of } = page;
  return renderPage(
    <ConsoleLayout title="Keys for importers" company={company} staff={staff}>
      <p class="back">
        <a href="/console">All requests</a>
      </p>
      <h1>Keys for importers</h1>
      <p>
        An importer asks with its key whether people may be taken in, before it takes them in. It learns of
        nobody but those it names itself.
      </p>
      {made ? (
        <div class="message good" role="status">
          <p>
            The key for <b>{made.importer}</b>. Copy it now: it is shown this once and kept nowhere.
          </p>
          <p>
            <code>{made.key}</code>
          </p>
          <p>It goes into the header “Authorization” as: Bearer, a space, and the key.</p>
        </div>
      ) : null}
      {message ? (
        <p class={`message ${messages[message].tone}`} role="status">
          {messages[message].text}
        </p>
      ) : null}
      <KeyTable page={page} />
      <section class="act">
        <form method="post" action="/console/importers">
          <FormToken staff={staff} />
          <h2>Make a key</h2>
          <Faults of={of} />
          <TextField
            of={of}
            name="importer"
            label="What the importer is called"
            hint="Letters, digits and hyphens. No name of a person."
            size={24}
            most={40}
          />
          <button type="submit">Make the key</button>
        </form>
      </section>
    </ConsoleLayout>,
  );
}

function KeyTable({ page: { keys, staff, timeZone } }: { page: ImportersPage }) {
  if (keys.length === 0)
    return (
      <div class="empty">
        <p>No importer has a key.</p>
      </div>
    );
  return (
    <table class="requests" {...roles.table}>
      <caption>Keys that are good, the newest first</caption>
      <thead {...roles.rowgroup}>
        <tr {...roles.row}>
          {['Importer', 'Good until', 'End it'].map((name) => (
            <th {...roles.columnheader} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...roles.rowgroup}>
        {keys.map(({ hash, boundTo, expiresAt }) => (
          <tr {...roles.row}>
            <th {...roles.rowheader} scope="row">
              {boundTo}
            </th>
            <td {...roles.cell} data-label="Good until">
              <Moment at={new Date(expiresAt * 1000).toISOString()} timeZone={timeZone} />
            </td>
            <td {...roles.cell} data-label="End it">
              <form method="post" action="/console/importers/revoke">
                <FormToken staff={staff} />
                <input type="hidden" name="key" value={hash} />
                <button type="submit" class="second" aria-label={`Revoke the key of ${boundTo}`}>
                  Revoke
                </button>
              </form>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
