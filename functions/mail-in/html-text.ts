/** What stands in these was not written by the sender, or is not to be read. */
const unread = new Set(['style', 'script', 'head', 'title', 'blockquote', 'template', 'svg', 'noscript']);
/** How mail programs mark the mail that is answered. */
const quotes = /\b(gmail_quote|yahoo_quoted|moz-cite-prefix|protonmail_quote|appendonsend|divRplyFwdMsg)\b/;
const breaks = /^(p|div|br|tr|li|h[1-6]|table|ul|ol|section|article|hr)$/;
const empty = /^(br|hr|img|input|meta|link|area|base|col|embed|source|track|wbr)$/;
/** Deeper elements than that are read as if they were not there. */
const mostOpen = 500;
const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  rsquo: '’',
  lsquo: '‘',
  aacute: 'á',
  eacute: 'é',
  iacute: 'í',
  oacute: 'ó',
  uacute: 'ú',
  ntilde: 'ñ',
  iquest: '¿',
  iexcl: '¡',
};

/**
 * The words of a mail that came in HTML only, read once from front to back. Good enough to sort by; it is never
 * shown as HTML. What the sender answers to is left out.
 */
export function htmlText(html: string): string {
  const parts: string[] = [];
  const open: string[] = [];
  // How many elements were open when something unread began; 0 while all is read.
  let unreadFrom = 0;
  let at = 0;
  while (at < html.length) {
    const begins = html.indexOf('<', at);
    if (unreadFrom === 0) parts.push(html.slice(at, begins < 0 ? undefined : begins));
    const tag = begins < 0 ? undefined : readTag(html, begins);
    if (!tag) break;
    at = tag.after;
    if (breaks.test(tag.name)) parts.push('\n');
    if (tag.is === 'close') {
      const matching = open.lastIndexOf(tag.name);
      if (matching >= 0) open.length = matching;
      if (open.length < unreadFrom) unreadFrom = 0;
    } else if (tag.is === 'open' && open.length < mostOpen) {
      open.push(tag.name);
      if (unreadFrom === 0 && (unread.has(tag.name) || quotes.test(tag.attributes))) unreadFrom = open.length;
    }
  }
  return parts
    .join('')
    .replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,6});/gi, entity)
    .replace(/[ \t]+/g, ' ');
}

interface Tag {
  /** `none` is a comment, an element that holds nothing, or no tag at all. */
  is: 'open' | 'close' | 'none';
  name: string;
  attributes: string;
  after: number;
}

/** The tag that begins here; undefined when it never ends. */
function readTag(html: string, begins: number): Tag | undefined {
  const isComment = html.startsWith('<!--', begins);
  const end = isComment ? html.indexOf('-->', begins + 4) : html.indexOf('>', begins);
  if (end < 0) return undefined;
  const after = end + (isComment ? 3 : 1);
  const [, slash, written = ''] = /^<(\/?)([a-z][a-z0-9]{0,15})/i.exec(html.slice(begins, begins + 20)) ?? [];
  const name = written.toLowerCase();
  const attributes = html.slice(begins, Math.min(end, begins + 500));
  if (isComment || name === '' || empty.test(name) || html[end - 1] === '/')
    return { is: 'none', name, attributes, after };
  return { is: slash ? 'close' : 'open', name, attributes, after };
}

function entity(whole: string, name: string): string {
  if (!name.startsWith('#')) return named[name.toLowerCase()] ?? whole;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 31 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
    ? String.fromCodePoint(code)
    : ' ';
}
