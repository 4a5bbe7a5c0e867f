import type { Child, FC } from 'hono/jsx';
import type { Profile } from '#domain/profile.ts';
import type { Language } from '#domain/vocabulary.ts';
import { Link } from './link.tsx';

const words = {
  en: {
    skip: 'Skip to main content',
    requests: 'Your privacy choices',
    help: 'Help',
    contact: 'Get help from',
    check: 'Check a receipt',
    other: 'Español',
    problem: 'Error: ',
  },
  es: {
    skip: 'Ir al contenido',
    requests: 'Sus opciones de privacidad',
    help: 'Ayuda',
    contact: 'Pida ayuda a',
    check: 'Compruebe un recibo',
    other: 'English',
    problem: 'Error: ',
  },
} as const;

export interface LayoutProps {
  title: string;
  language: Language;
  profile: Pick<Profile, 'name' | 'contact' | 'languages'>;
  /** This page's path in English, with its query; the language link goes to its twin. Absent: no language link. */
  path?: string;
  /** Puts the language's word for "Error" before the title, as screen readers read the title first. */
  hasErrors?: 'yes';
  /** Where Back leads, one page of a form before this. */
  back?: { href: string; label: string };
  children?: Child;
}

/** A path of this site in a language: `/request/about` or `/es/request/about`. */
export function pathIn(language: Language, path: string): string {
  return language === 'es' ? (path === '/' ? '/es' : `/es${path}`) : path;
}

/** Every page for consumers: skip link, header, one main, footer. No script is needed; the one there is only helps. */
export const Layout: FC<LayoutProps> = ({ title, language, profile, path, hasErrors, back, children }) => {
  const text = words[language];
  const other: Language = language === 'en' ? 'es' : 'en';
  const { email, phone, url } = profile.contact;
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${hasErrors ? text.problem : ''}${title} – ${profile.name}`}</title>
        <link rel="stylesheet" href="/assets/style.css" />
        <script src="/assets/script.js" defer></script>
      </head>
      <body>
        <a class="skip" href="#main">
          {text.skip}
        </a>
        <header class="top">
          <div class="page bar">
            <Link href={pathIn(language, '/')} class="brand">
              <strong>{profile.name}</strong> <span>{text.requests}</span>
            </Link>
            {path && profile.languages.includes(other) ? (
              <Link href={pathIn(other, path)} class="language" lang={other}>
                {text.other}
              </Link>
            ) : null}
          </div>
        </header>
        <div class="page">
          {back ? (
            <nav aria-label={back.label}>
              <Link href={back.href} class="back">
                {back.label}
              </Link>
            </nav>
          ) : null}
          <main id="main" tabindex={-1}>
            {children}
          </main>
        </div>
        <footer class="foot">
          <div class="page">
            <p>
              {text.contact} {profile.name}: {email ? <Link href={`mailto:${email}`}>{email}</Link> : null}
              {email && phone ? ' · ' : null}
              {phone ? <Link href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</Link> : null}
              {!email && !phone && url ? <Link href={url}>{url}</Link> : null}
            </p>
            <p>
              <Link href={pathIn(language, '/verify')}>{text.check}</Link>
            </p>
          </div>
        </footer>
      </body>
    </html>
  );
};
