import type { Child } from 'hono/jsx';
import type { Profile } from '#domain/profile.ts';

export interface PartnerPage {
  title: string;
  profile: Pick<Profile, 'name'>;
  children: Child;
}

/** The frame of every page for recipients. English, no script. */
export function PartnerLayout({ title, profile, children }: PartnerPage) {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{`${title} · ${profile.name}`}</title>
        <link rel="stylesheet" href="/partners/style.css" />
      </head>
      <body>
        <a class="skip" href="#main">
          Skip to the content
        </a>
        <header>
          <p>{profile.name}: privacy requests</p>
        </header>
        <main id="main">{children}</main>
      </body>
    </html>
  );
}
