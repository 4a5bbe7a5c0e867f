import type { Child } from 'hono/jsx';
import { ConsoleLayout, renderPage, type StaffSession } from './layout.tsx';

export type SignInPage =
  /** Locally: the start printed a link. */
  | { step: 'local' }
  /** On AWS: the hosted sign-in with MFA. */
  | { step: 'hosted'; signOutEverywhere: string }
  /** A one-time link was opened; looking at it uses nothing up. */
  | { step: 'confirm'; name: string; token: string }
  | { step: 'spent' }
  | { step: 'refused' };

/** The pages before sign-in. */
export function renderSignIn(company: string, page: SignInPage): string {
  const { title, body } = partsOf(page);
  return renderPage(
    <ConsoleLayout title={title} company={company} staff={null}>
      <div class="narrow">
        <h1>{title}</h1>
        {body}
      </div>
    </ConsoleLayout>,
  );
}

function partsOf(page: SignInPage): { title: string; body: Child } {
  switch (page.step) {
    case 'local':
      return {
        title: 'Sign in',
        body: (
          <>
            <p>Open the one-time link that the start printed: it begins with the address of this page.</p>
            <p class="muted">It works once. Start Expunge again for a new one.</p>
          </>
        ),
      };
    case 'hosted':
      return {
        title: 'Sign in',
        body: (
          <>
            <p>You need your staff account and your second factor.</p>
            <p>
              <a class="button" href="/console/sign-in/start">
                Sign in
              </a>
            </p>
            <p class="muted">
              On a shared computer,{' '}
              <a href={page.signOutEverywhere}>end the session of the sign-in service</a> too.
            </p>
          </>
        ),
      };
    case 'confirm':
      return {
        title: 'Sign in',
        body: (
          <form method="post" action={`/console/sign-in/${page.token}`}>
            <p>
              This link signs you in to the console as <b>{page.name}</b>, for eight hours in this browser.
            </p>
            <button type="submit">Sign in</button>
          </form>
        ),
      };
    case 'spent':
      return {
        title: 'This link does not work any more',
        body: (
          <>
            <p>It was used already, or its time is over.</p>
            <p>
              <a href="/console/sign-in">How to sign in</a>
            </p>
          </>
        ),
      };
    case 'refused':
      return {
        title: 'You were not signed in',
        body: (
          <>
            <p>The sign-in was not finished, took too long, or was begun in another browser.</p>
            <p>
              <a href="/console/sign-in">Try again</a>
            </p>
          </>
        ),
      };
    default:
      return page satisfies never;
  }
}

/** A page for what went wrong: what it is, and where to go. */
export function renderFault(
  company: string,
  { title, text, staff = null }: { title: string; text: string; staff?: StaffSession | null },
): string {
  return renderPage(
    <ConsoleLayout title={title} company={company} staff={staff}>
      <div class="narrow">
        <h1>{title}</h1>
        <p>{text}</p>
        <p>
          <a href="/console">Go to the requests</a>
        </p>
      </div>
    </ConsoleLayout>,
  );
}
