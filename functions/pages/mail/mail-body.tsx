import type { FC } from 'hono/jsx';
import * as z from 'zod';
import type { Content } from '#domain/notice-names.ts';
import type { Language } from '#domain/vocabulary.ts';

const shapes = z.union([
  z.object({ heading: z.string() }),
  z.object({ text: z.string() }),
  z.object({ list: z.array(z.string()) }),
  z.object({ facts: z.array(z.tuple([z.string(), z.string()])) }),
  z.object({ code: z.string() }),
  z.object({ link: z.object({ label: z.string(), url: z.string() }) }),
]);

/**
 * What a mail says, once; the text part, the HTML part and the letter are all made from it. `says` names what the law
 * asks of a notice and this block fulfils; no reader sees it.
 */
export type Block = z.infer<typeof shapes> & { says?: readonly Content[] };

/** A notice ready to go out; kept as JSON until it is posted, when it goes by letter. */
export const composed = z.object({
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  blocks: z.array(shapes),
});
export interface Composed extends z.infer<typeof composed> {
  blocks: Block[];
}

export interface MailContent {
  subject: string;
  language: Language;
  company: string;
  accent: string;
  blocks: Block[];
}

/** The text part: every fact, every address spelled out. */
function textOf(blocks: readonly Block[]): string {
  const parts = blocks.map((block) => {
    if ('heading' in block) return `${block.heading}\n${'-'.repeat(Math.min(block.heading.length, 60))}`;
    if ('text' in block) return block.text;
    if ('list' in block) return block.list.map((line) => `* ${line}`).join('\n');
    if ('facts' in block) return block.facts.map(([name, value]) => `${name}: ${value}`).join('\n');
    if ('code' in block) return `    ${block.code}`;
    return `${block.link.label}:\n${block.link.url}`;
  });
  return `${parts.join('\n\n')}\n`;
}

const font = 'font-family:Arial,Helvetica,sans-serif;color:#1b1f24;font-size:17px;line-height:1.5';

const BlockView: FC<{ block: Block; accent: string }> = ({ block, accent }) => {
  if ('heading' in block) return <h2 style={`${font};font-size:20px;margin:28px 0 8px`}>{block.heading}</h2>;
  if ('text' in block) return <p style={`${font};margin:0 0 14px`}>{block.text}</p>;
  if ('list' in block)
    return (
      <ul style={`${font};margin:0 0 14px;padding-left:22px`}>
        {block.list.map((line) => (
          <li style="margin-bottom:6px">{line}</li>
        ))}
      </ul>
    );
  if ('facts' in block)
    return (
      <p style={`${font};margin:0 0 14px`}>
        {block.facts.map(([name, value], index) => (
          <>
            {index > 0 ? <br /> : null}
            <strong>{name}:</strong> {value}
          </>
        ))}
      </p>
    );
  if ('code' in block)
    return (
      <p style={`${font};font-size:32px;font-weight:bold;letter-spacing:6px;margin:8px 0 18px`}>
        {block.code}
      </p>
    );
  return (
    <p style={`${font};margin:0 0 18px`}>
      <a
        href={block.link.url}
        style={`display:inline-block;background:${accent};color:#ffffff;padding:12px 22px;border-radius:6px;text-decoration:none;font-weight:bold`}
      >
        {block.link.label}
      </a>
      <br />
      <span style="font-size:14px;color:#55606b;word-break:break-all">{block.link.url}</span>
    </p>
  );
};

/** A mail in both forms. Addresses in it are our own pages, made by the caller. */
export function composeMail({ subject, language, company, accent, blocks }: MailContent): Composed {
  const view = (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{subject}</title>
      </head>
      <body style="margin:0;background:#f4f6f8">
        <table role="presentation" width="100%" cellpadding="0" cellspacing="0">
          <tr>
            <td align="center" style="padding:20px 10px">
              <table
                role="presentation"
                width="100%"
                cellpadding="0"
                cellspacing="0"
                style="max-width:600px;background:#ffffff;border-radius:8px"
              >
                <tr>
                  <td
                    style={`background:${accent};color:#ffffff;padding:16px 28px;font:bold 18px Arial,sans-serif;border-radius:8px 8px 0 0`}
                  >
                    {company}
                  </td>
                </tr>
                <tr>
                  <td style="padding:24px 28px 28px">
                    {blocks.map((block) => (
                      <BlockView block={block} accent={accent} />
                    ))}
                  </td>
                </tr>
              </table>
            </td>
          </tr>
        </table>
      </body>
    </html>
  );
  return { subject, text: textOf(blocks), html: `<!doctype html>${view.toString()}`, blocks };
}
