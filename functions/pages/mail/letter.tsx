import type { FC } from 'hono/jsx';
import type { Profile } from '#domain/profile.ts';
import type { CivilDate, Language } from '#domain/vocabulary.ts';
import { document } from '#pages/render.ts';
import { dayWords, wordsFor } from '#pages/words/words.ts';
import type { Block, Composed } from './mail-body.tsx';

/** One block on paper: nothing to press, every address spelled out. */
const OnPaper: FC<{ block: Block }> = ({ block }) => {
  if ('heading' in block) return <h2>{block.heading}</h2>;
  if ('text' in block) return <p>{block.text}</p>;
  if ('code' in block) return <p class="code">{block.code}</p>;
  if ('link' in block)
    return (
      <p>
        {block.link.label}: <span class="url">{block.link.url}</span>
      </p>
    );
  if ('list' in block)
    return (
      <ul>
        {block.list.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    );
  return (
    <dl>
      {block.facts.map(([name, value]) => (
        <div>
          <dt>{name}:</dt> <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
};

/**
 * A notice as a letter to print: the consumer's address where a window envelope shows it, then what the mail would
 * have said. It needs no link to be understood.
 * @param postal the address as the consumer wrote it, one line each
 * @param date the day that stands on the letter
 * @param styleUrl where `letterStyle` is served
 */
export function letterOf(
  { subject, blocks }: Pick<Composed, 'subject' | 'blocks'>,
  {
    profile: { legalName, contact },
    postal,
    date,
    language,
    styleUrl,
  }: {
    profile: Pick<Profile, 'legalName' | 'contact'>;
    postal: string;
    date: CivilDate;
    language: Language;
    styleUrl: string;
  },
): string {
  const { letter } = wordsFor(language).mail;
  const lines = postal.split(/\r?\n/).filter((line) => line.trim() !== '');
  return document(
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{subject}</title>
        <link rel="stylesheet" href={styleUrl} />
      </head>
      <body>
        <header>
          <strong>{legalName}</strong>
          {contact.postal ? <span>{contact.postal}</span> : null}
        </header>
        <main>
          <address aria-label={letter.to}>
            {lines.map((line) => (
              <span>{line}</span>
            ))}
          </address>
          <p class="date">{dayWords(date, language)}</p>
          <h1>{subject}</h1>
          {blocks.map((block) => (
            <OnPaper block={block} />
          ))}
        </main>
      </body>
    </html>,
  );
}

/** Letter paper; the address stands where a number 10 window envelope shows it when the sheet is folded in three. */
export const letterStyle = `
@page { size: letter; margin: 0.75in 0.9in; }
body { font: 12pt/1.45 Georgia, 'Times New Roman', serif; color: #000; background: #fff; margin: 0 auto; max-width: 6.7in; }
header { height: 1.1in; font-size: 10pt; }
header strong, header span, address span { display: block; }
address { font-style: normal; height: 1.2in; }
.date { margin: 0 0 0.3in; }
h1 { font-size: 14pt; margin: 0 0 0.2in; }
h2 { font-size: 12.5pt; margin: 0.22in 0 0.06in; break-after: avoid; }
p, ul, dl { margin: 0 0 0.1in; }
li, dl div, p { break-inside: avoid; }
dt, dd { display: inline; margin: 0; }
dt { font-weight: bold; }
.url { overflow-wrap: anywhere; }
@media screen { body { padding: clamp(1rem, 6vw, 0.9in); overflow-wrap: anywhere; } }
`;
