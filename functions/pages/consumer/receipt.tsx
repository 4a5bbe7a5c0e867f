import type { FC } from 'hono/jsx';
import type { Addendum } from '#domain/addendum.ts';
import type { Profile } from '#domain/profile.ts';
import type { Receipt } from '#domain/receipt.ts';
import type { Language } from '#domain/vocabulary.ts';
import { Layout, pathIn } from '#pages/layout.tsx';
import { dayOf, dayWords, fill, type Words, wordsFor } from '#pages/words/words.ts';

interface Shown {
  profile: Profile;
  language: Language;
  receipt: Receipt;
}

/** The facts of a receipt, as they are signed. */
export const ReceiptFacts: FC<Shown> = ({ profile, language, receipt }) => {
  const { receipt: words, status, kinds } = wordsFor(language);
  const zone = { language, timeZone: profile.timeZone };
  const { verification } = receipt;
  const facts: [string, string][] = [
    [words.company, receipt.company.name],
    [words.kind, kinds[receipt.kind].noun],
    [words.law, receipt.law ?? words.noLaw],
    [words.receivedOn, dayWords(receipt.receivedOn, language)],
    ...(receipt.acknowledgedAt
      ? ([[words.acknowledgedAt, dayOf(receipt.acknowledgedAt, zone)]] satisfies [string, string][])
      : []),
    [words.dueOn, dayWords(receipt.dueOn, language)],
    [words.concludedAt, dayOf(receipt.concludedAt, zone)],
    [words.outcome, words.outcomes[receipt.status]],
    [words.verification, verifiedWords(verification, words)],
  ];
  const rows = receipt.recipients ?? [];
  return (
    <>
      <dl class="facts">
        {facts.map(([name, value]) => (
          <div>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {rows.length > 0 ? (
        <table class="stack">
          <caption>{words.recipients}</caption>
          <thead>
            <tr>
              <th scope="col">{status.columns.who}</th>
              <th scope="col">{status.columns.answered}</th>
              <th scope="col">{status.columns.said}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr>
                <th scope="row">
                  {row.name}
                  <span class="soft under">{status.recipientKinds[row.kind]}</span>
                </th>
                <td data-label={status.columns.answered}>
                  {row.answeredAt ? dayOf(row.answeredAt, zone) : '–'}
                </td>
                <td data-label={status.columns.said}>
                  {status.said[row.outcome ?? 'not_told']}
                  {row.grade ? <span class="soft under">{status.grades[row.grade]}</span> : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : receipt.recipientsTotal > 0 ? (
        <p>{fill(words.more, { count: receipt.recipientsTotal })}</p>
      ) : null}
      {receipt.kept.length > 0 ? (
        <>
          <h2>{status.keptHeading}</h2>
          <ul>
            {receipt.kept.map((kept) => (
              <li>
                {kept.records[language]}. {kept.permittedUse[language]}. {kept.keptFor[language]}. {kept.cite}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
};

/** Answers that came after the receipt was signed. */
const Later: FC<{ profile: Profile; language: Language; addenda: readonly Addendum[] }> = ({
  profile,
  language,
  addenda,
}) => {
  if (addenda.length === 0) return null;
  const { receipt: words, status } = wordsFor(language);
  return (
    <>
      <h2>{words.laterHeading}</h2>
      <ul>
        {addenda.map(({ recipient }) => (
          <li>
            {recipient.name}: {status.said[recipient.outcome ?? 'not_told']}
            {recipient.answeredAt
              ? `, ${dayOf(recipient.answeredAt, { language, timeZone: profile.timeZone })}`
              : ''}
          </li>
        ))}
      </ul>
    </>
  );
};
function verifiedWords({ level, points }: Receipt['verification'], words: Words['receipt']): string {
  if (points > 0) return fill(words.verified, { points });
  return level === 'none' ? words.notAsked : words.notVerified;
}

/** A receipt to read and to print. */
export const ReceiptPage: FC<Shown & { addenda: readonly Addendum[] }> = (shown) => {
  const { profile, language, receipt, addenda } = shown;
  const { receipt: words, status } = wordsFor(language);
  const base = pathIn(language, `/requests/${receipt.jti}`);
  const title = fill(words.title, { reference: receipt.jti });
  return (
    <Layout
      {...{ title, language, profile }}
      path={`/requests/${receipt.jti}/receipt`}
      back={{ href: base, label: wordsFor(language).back }}
    >
      <h1>{title}</h1>
      <p>{fill(words.lead, { company: receipt.company.name })}</p>
      <ReceiptFacts {...shown} />
      <Later {...{ profile, language, addenda }} />
      <div class="noprint">
        <h2>{words.download}</h2>
        <ul>
          <li>
            <a href={`${base}/receipt.jws`}>{status.receiptJws}</a>
          </li>
          <li>
            <a href={`${base}/receipt.json`}>{status.receiptJson}</a>
          </li>
          <li>
            <a href={pathIn(language, '/verify')}>{words.checkIt}</a>
          </li>
        </ul>
      </div>
    </Layout>
  );
};

/** Paste a receipt, learn whether it is real. */
export const VerifyPage: FC<{
  profile: Profile;
  language: Language;
  keysUrl: string;
  given: string;
  result?: { valid: true; receipt: Receipt } | { valid: false } | 'missing';
}> = ({ profile, language, keysUrl, given, result }) => {
  const { verify, problemHeading } = wordsFor(language);
  const isMissing = result === 'missing';
  return (
    <Layout
      title={verify.title}
      {...{ language, profile }}
      path="/verify"
      {...(isMissing ? { hasErrors: 'yes' as const } : {})}
    >
      {isMissing ? (
        <div class="summary" role="alert" tabindex={-1}>
          <h2>{problemHeading}</h2>
          <ul>
            <li>
              <a href="#receipt">{verify.missing}</a>
            </li>
          </ul>
        </div>
      ) : null}
      <h1>{verify.title}</h1>
      {result && result !== 'missing' ? (
        <div class={result.valid ? 'panel good' : 'panel bad'} role="status">
          <h2>{result.valid ? verify.valid : verify.invalid}</h2>
          <p>
            {result.valid
              ? fill(verify.validText, { company: result.receipt.company.name })
              : verify.invalidText}
          </p>
        </div>
      ) : null}
      {result && result !== 'missing' && result.valid ? (
        <ReceiptFacts {...{ profile, language, receipt: result.receipt }} />
      ) : null}
      <p>{verify.lead}</p>
      <form method="post" action={pathIn(language, '/verify')} novalidate>
        <div class={isMissing ? 'field has-error' : 'field'}>
          <label for="receipt">{verify.label}</label>
          <p class="hint" id="receipt-hint">
            {verify.hint}
          </p>
          {isMissing ? (
            <p class="error" id="receipt-error">
              {verify.missing}
            </p>
          ) : null}
          <textarea
            id="receipt"
            name="receipt"
            rows={8}
            autocomplete="off"
            aria-describedby={isMissing ? 'receipt-hint receipt-error' : 'receipt-hint'}
          >
            {given}
          </textarea>
        </div>
        <button type="submit">{verify.button}</button>
      </form>
      <p>
        {verify.otherwise} <a href="/.well-known/jwks.json">{keysUrl}</a>
      </p>
    </Layout>
  );
};
