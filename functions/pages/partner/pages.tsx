import type { FC } from 'hono/jsx';
import { foldOrder, type Order } from '#domain/orders.ts';
import type { Profile } from '#domain/profile.ts';
import type { Category, OrderOutcome } from '#domain/vocabulary.ts';
import { PartnerLayout } from './layout.tsx';

/** Pages for a person at a recipient. They speak English: recipients are companies under contract. */

const kindWords: Record<string, string> = {
  delete: 'delete this person’s data',
  correct: 'correct this person’s data',
  opt_out: 'stop selling and sharing this person’s data',
  limit: 'limit the use of this person’s sensitive data',
};

const outcomeWords: Record<OrderOutcome, string> = {
  deleted: 'We deleted it, everywhere we held it',
  corrected: 'We corrected it, everywhere we held it',
  opted_out: 'We stopped',
  not_found: 'We looked and found nothing about this person',
  exempted: 'A law lets us keep some of it, and we deleted the rest',
  refused: 'We can not do this',
  no_answer: 'No answer came in time',
};

const categoryWords = (category: Category) => category.replaceAll('_', ' ');

export interface TaskPage {
  profile: Profile;
  order: Order;
  /** Masked identifiers, or none once they are forgotten. */
  subject: { label: string; masked: string }[];
  choices: readonly OrderOutcome[];
  /** What to change in the form that was sent, by field. */
  errors: { path: string; message: string }[];
  values: Record<string, string>;
}

const Answered: FC<{ order: Order }> = ({ order }) => {
  const state = foldOrder(order.events);
  const recorded = order.events.find((event) => event.type === 'ConfirmationRecorded');
  return (
    <section aria-labelledby="recorded">
      <h2 id="recorded">Your answer is recorded</h2>
      <p>
        <strong>{state.outcome ? outcomeWords[state.outcome] : ''}</strong>
        {state.answeredAt ? ` (${state.answeredAt.slice(0, 16).replace('T', ' ')} UTC)` : ''}
      </p>
      {state.exempted.map(({ category, ground, cite }) => (
        <p>
          Kept: {categoryWords(category)}. {ground} {cite ?? ''}
        </p>
      ))}
      {recorded?.type === 'ConfirmationRecorded' && recorded.note ? <p>{recorded.note}</p> : null}
      <p>Nothing more is needed. If this answer is wrong, write to us and name the order.</p>
    </section>
  );
};

const Form: FC<TaskPage> = ({ order, choices, errors, values }) => (
  <form method="post">
    {errors.length > 0 ? (
      <div role="alert" class="error-summary">
        <h2>Change this and send it again</h2>
        <ul>
          {errors.map(({ path, message }) => (
            <li>
              <a href={`#${path}`}>{message}</a>
            </li>
          ))}
        </ul>
      </div>
    ) : null}
    <fieldset id="outcome">
      <legend>What became of it?</legend>
      {choices.map((choice) => (
        <p>
          <input
            type="radio"
            name="outcome"
            id={choice}
            value={choice}
            checked={values['outcome'] === choice}
            required
          />{' '}
          <label for={choice}>{outcomeWords[choice]}</label>
        </p>
      ))}
    </fieldset>
    {choices.includes('exempted') ? (
      <fieldset>
        <legend>Only if a law lets you keep some of it</legend>
        <p>
          <label for="category">What you keep</label>
          <select id="category" name="category">
            <option value="">Nothing</option>
            {order.categories.map((category) => (
              <option value={category} selected={values['category'] === category}>
                {categoryWords(category)}
              </option>
            ))}
          </select>
        </p>
        <p>
          <label for="ground">Why the law lets you</label>
          <input id="ground" name="ground" maxlength={200} value={values['ground'] ?? ''} />
        </p>
        <p>
          <label for="cite">The section of the law</label>
          <input id="cite" name="cite" maxlength={200} value={values['cite'] ?? ''} />
        </p>
      </fieldset>
    ) : null}
    <p>
      <label for="name">Your name</label>
      <input
        id="name"
        name="name"
        required
        maxlength={120}
        autocomplete="name"
        value={values['name'] ?? ''}
      />
    </p>
    <p>
      <label for="note">Anything to add? Do not write about the person here.</label>
      <textarea id="note" name="note" maxlength={600} rows={3}>
        {values['note'] ?? ''}
      </textarea>
    </p>
    <button type="submit">Record this answer</button>
  </form>
);

/** The task behind a mailed link: what is asked, about whom (masked), and a plain form; or what was recorded. */
export function renderTask(page: TaskPage): string {
  const { profile, order, subject } = page;
  const isAnswered = foldOrder(order.events).state === 'answered';
  return `<!doctype html>${(
    <PartnerLayout title={`Order for ${order.recipientName}`} profile={profile}>
      <h1>Order for {order.recipientName}</h1>
      <p>
        {profile.legalName} asks you to {kindWords[order.kind] ?? order.kind.replaceAll('_', ' ')}. Pass it on
        to everyone you gave the data to.
      </p>
      <dl>
        <dt>Order</dt>
        <dd>{order.orderId}</dd>
        <dt>Data</dt>
        <dd>{order.categories.map(categoryWords).join(', ')}</dd>
        {subject.map(({ label, masked }) => (
          <>
            <dt>{label}</dt>
            <dd>{masked}</dd>
          </>
        ))}
      </dl>
      {isAnswered ? <Answered order={order} /> : <Form {...page} />}
    </PartnerLayout>
  )}`;
}

/** Where recipients start: how to answer, with or without code. */
export function renderPartners({ profile, publicKey }: { profile: Profile; publicKey: string }): string {
  return `<!doctype html>${(
    <PartnerLayout title="For recipients" profile={profile}>
      <h1>For companies that received data from {profile.name}</h1>
      <p>
        When a person asks us to delete or correct their data, we tell everyone who got it from us. There are
        two ways to answer, and both count.
      </p>
      <h2>By hand</h2>
      <p>Open the link in our message to you, choose what became of it, write your name and send it.</p>
      <h2>By program</h2>
      <p>
        We post each order to your address, signed per Standard Webhooks 1.0.0. Check the signature, act once
        for each <code>webhook-id</code>, answer 2xx, and later post your answer, signed with your key, to the{' '}
        <code>callbackUrl</code> in the order. The <a href="/api">API reference</a> has the fields and
        examples.
      </p>
      <p>Our orders are signed (Ed25519, version v1a) by the key</p>
      <pre>
        <code>{publicKey}</code>
      </pre>
    </PartnerLayout>
  )}`;
}

/** A link that opens nothing: used up, out of date, or mistyped. */
export function renderNoTask({ profile, title }: { profile: Profile; title: string }): string {
  return `<!doctype html>${(
    <PartnerLayout title="This link opens nothing" profile={profile}>
      <h1>This link opens nothing</h1>
      <p>{title} Look for the newest message from us, or write to us and name the order.</p>
      <p>
        <a href="/partners">For recipients</a>
      </p>
    </PartnerLayout>
  )}`;
}
