/** What somebody wrote themselves in a mail, apart from what they answer to and from what their mail program adds. */

/** More than this of one mail is not read: a request is made in a few lines. */
export const mostLetters = 20_000;

/** Lines under which only older mails follow. */
const quoteBegins = [
  /^\s*-{2,}\s*(original|forwarded|mensaje original|mensaje reenviado|reenviado)\b.*$/i,
  /^\s*_{10,}\s*$/,
  /^\s*(begin forwarded message|inicio del mensaje reenviado)\s*:?\s*$/i,
  /^\s*(on|el)\b.{5,200}\b(wrote|escribi[oó])\s*:?\s*$/i,
  // An Outlook header block: "From: …" with "Sent:", "To:" or "Date:" in the next lines.
  /^\s*\*?(from|de)\*?\s*:.+\n(?:.*\n){0,2}?\s*\*?(sent|to|date|enviado|para|fecha)\*?\s*:/i,
];

/** Lines from which on only a signature follows. */
const signatureBegins = [
  /^-- ?$/,
  /^\s*(sent from (my|the|yahoo|outlook|mail)\b|enviado desde (mi|el)\b|get outlook for\b|obtener outlook\b)/i,
];

/** A notice to whoever got a mail by mistake asks to "delete it", and is no request. */
const disclaimer =
  /\b(intended recipients?|received (this|the) (e-?mail|message|communication|transmission)|sent to you in error|destinatario previsto|recib\w+ est[ea] (mensaje|correo|e-?mail)|por error)\b/i;

/**
 * Parts a mail's text. `own` is what was written now; `quoted` is what stands below or was marked with `>`.
 * Signatures and notices about mails that went astray are in neither.
 */
export function partWords(text: string): { own: string; quoted: string } {
  const lines = text.slice(0, mostLetters).replace(/\r\n?/g, '\n').split('\n');
  const own: string[] = [];
  const quoted: string[] = [];
  let isBelow = false;
  let isSignature = false;
  for (const [index, line] of lines.entries()) {
    // "On Monday, Jane Doe <jane@…>" and "wrote:" may stand on two lines.
    const here = lines.slice(index, index + 4).join('\n');
    const joined = lines.slice(index, index + 2).join(' ');
    isBelow ||= quoteBegins.some(
      (begins) => begins.test(line) || begins.test(joined) || atStart(begins, here),
    );
    isSignature ||= !isBelow && signatureBegins.some((begins) => begins.test(line));
    if (isBelow || /^\s*>/.test(line)) quoted.push(line.replace(/^[\s>]+/, ''));
    else if (!isSignature) own.push(line);
  }
  return { own: withoutDisclaimers(own.join('\n')).trim(), quoted: quoted.join('\n').trim() };
}

const atStart = (pattern: RegExp, text: string) => pattern.exec(text)?.index === 0;

/** Takes a disclaimer out, from its sentence to the end of its paragraph. */
function withoutDisclaimers(text: string): string {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => {
      const sentences = paragraph.split(/(?<=[.!?])\s+/);
      const begins = sentences.findIndex((sentence) => disclaimer.test(sentence));
      return begins < 0 ? paragraph : sentences.slice(0, begins).join(' ');
    })
    .join('\n\n');
}
