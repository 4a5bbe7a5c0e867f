import type { Child } from 'hono/jsx';
import { hourWords, momentDayWords } from './words.ts';

/** Who is signed in, and the token that binds this session's forms to it. */
export interface StaffSession {
  name: string;
  formToken: string;
}

export interface ConsolePage {
  title: string;
  company: string;
  /** Null on the pages before sign-in. */
  staff: StaffSession | null;
  children: Child;
}

/** The frame of every console page. English, no script, its own style sheet. */
export function ConsoleLayout({ title, company, staff, children }: ConsolePage) {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{`${title} · ${company} privacy console`}</title>
        <link rel="stylesheet" href="/console/style.css" />
      </head>
      <body>
        <a class="skip" href="#main">
          Skip to the content
        </a>
        <header class="top">
          <p class="brand">
            <a href="/console">
              <b>{company}</b> <span>Privacy requests</span>
            </a>
          </p>
          {staff ? (
            <form method="post" action="/console/sign-out" class="who">
              <FormToken staff={staff} />
              <span>
                Signed in as <b>{staff.name}</b>
              </span>
              <button type="submit" class="quiet">
                Sign out
              </button>
            </form>
          ) : null}
        </header>
        <main id="main">{children}</main>
      </body>
    </html>
  );
}

/** Goes into every form that changes something. */
export function FormToken({ staff }: { staff: StaffSession }) {
  return <input type="hidden" name="form_token" value={staff.formToken} />;
}

/** The whole document as text. */
export function renderPage(page: Child): string {
  return `<!doctype html>${String(page)}`;
}

/** A moment to the second in the company's zone; a narrow column breaks it between day and hour and nowhere else. */
export function Moment({ at, timeZone }: { at: string; timeZone: string }) {
  return (
    <time datetime={at}>
      <span class="day">{momentDayWords(at, timeZone)}</span>{' '}
      <span class="hour">{hourWords(at, timeZone)}</span>
    </time>
  );
}

/**
 * Narrow screens lay a table out as cards (`display: block`), and Safari then forgets that it is a table: so its parts
 * say what they are, redundant as that is everywhere else.
 */
export const roles = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnheader: { role: 'columnheader' },
  rowheader: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const;
