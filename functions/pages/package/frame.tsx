import { raw } from 'hono/html';
import type { Child, FC } from 'hono/jsx';
import type { AccessPackage } from '#domain/access-package.ts';
import { visible } from '#pages/visible.ts';
import { dayOf, dayWords, wordsFor } from '#pages/words/words.ts';

/** A file that is opened years from now, away from here: it brings its own few styles and asks nobody for anything. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
const sheet = `:root{color-scheme:light dark}
body{font:1.0625rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,Arial,sans-serif;max-width:52rem;margin:0 auto;padding:1.5rem;overflow-wrap:anywhere}
h1{font-size:1.8rem;line-height:1.2}h2{font-size:1.3rem;margin:2.2rem 0 .6rem}h3{font-size:1.1rem;margin:1.6rem 0 .4rem}
table{border-collapse:collapse;width:100%;margin:0 0 1.2rem}caption{text-align:left;font-weight:600;padding-bottom:.4rem}
th,td{text-align:left;vertical-align:top;padding:.45rem .8rem .45rem 0;border-top:1px solid #8a949e}thead th{border-top:0}
th[scope=row]{font-weight:600;width:30%}dl{display:grid;grid-template-columns:minmax(9rem,14rem) 1fr;gap:.3rem 1rem}dt{font-weight:600}dd{margin:0}
.soft{font-size:.95rem}footer{border-top:1px solid #8a949e;margin-top:2.5rem;padding-top:1rem}
@media print{body{max-width:none;padding:0;font-size:10.5pt}h2,h3{break-after:avoid}tr{break-inside:avoid}}`;

/** What every package says of itself, around its own parts. */
export const PackageFrame: FC<{
  pack: AccessPackage;
  title: string;
  /** The IANA zone in which the day it was written is said. */
  timeZone: string;
  law: string;
  children?: Child;
}> = ({ pack, title, timeZone, law, children }) => {
  const { language, company, reference } = pack;
  const words = wordsFor(language).package;
  const facts: [string, string][] = [
    [words.reference, reference],
    [words.askedOn, dayWords(pack.receivedOn, language)],
    [words.madeOn, dayOf(pack.madeAt, { language, timeZone })],
    [words.law, law],
  ];
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>{title}</title>
        <style>{raw(sheet)}</style>
      </head>
      <body>
        <main>
          <h1>{title}</h1>
          <p>
            <strong>{words.keepSafe}</strong>
          </p>
          <dl>
            {facts.map(([name, value]) => (
              <>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </>
            ))}
          </dl>
          {children}
        </main>
        <footer>
          <p>
            {company.legalName}
            {company.contact.length > 0 ? `. ${words.help}` : '.'}
          </p>
          {company.contact.length > 0 ? (
            <ul>
              {company.contact.map((way) => (
                <li>{way}</li>
              ))}
            </ul>
          ) : null}
        </footer>
      </body>
    </html>
  );
};

/** What stands in a record, line for line, with letters that nobody sees made visible. */
export const Value: FC<{ text: string }> = ({ text }) => (
  <>
    {text.split(/\r\n|\r|\n/).map((line, index) => (
      <>
        {index > 0 ? <br /> : null}
        {visible(line)}
      </>
    ))}
  </>
);

export const Section: FC<{ heading: string; children?: Child }> = ({ heading, children }) => (
  <section>
    <h2>{heading}</h2>
    {children}
  </section>
);

export const List: FC<{ items: readonly string[] }> = ({ items }) => (
  <ul>
    {items.map((item) => (
      <li>{item}</li>
    ))}
  </ul>
);
