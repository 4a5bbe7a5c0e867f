import fc from 'fast-check';

const nested = (depth: number) => {
  const parts = Array.from(
    { length: depth },
    (_, n) => `--b${n}\r\nContent-Type: multipart/mixed; boundary=b${n + 1}\r\n\r\n`,
  );
  return `From: a@example.com\r\nContent-Type: multipart/mixed; boundary=b0\r\n\r\n${parts.join('')}`;
};
const html = (body: string) => `From: a@example.com\r\nContent-Type: text/html\r\n\r\n${body}`;
const from = (value: string) => `From: ${value}\r\n\r\nDelete my data`;
const plain = (body: string) => `From: a@example.com\r\n\r\n${body}`;

/** Mails nobody sends who means well. */
export const hostile: [what: string, raw: string | Buffer][] = [
  ['nothing', ''],
  ['only headers', 'From: a@example.com'],
  ['no headers', '\r\n\r\nDelete my data'],
  ['CRLF in From', from('"a\r\nBcc: victim@example.net" <a@example.com>')],
  ['an encoded CRLF in From', from('=?utf-8?q?a=0D=0ABcc:_v@example.net?= <a@example.com>')],
  ['an encoded address', from('=?utf-8?q?a=40evil.example?= <a@example.com>')],
  ['NUL bytes', 'From: a\0@example.com\r\nSubject: \0\0\r\n\r\n\0\0delete\0 my data'],
  ['right to left', 'From: \u202emoc.live@a <a@example.com>\r\nSubject: \u202e\u2066x\r\n\r\n\u202etxet'],
  ['an unknown charset', 'From: a@example.com\r\nContent-Type: text/plain; charset=klingon\r\n\r\nhi'],
  [
    'bytes that are no UTF-8',
    Buffer.from([0x46, 0x72, 0x6f, 0x6d, 0x3a, 0xff, 0xfe, 13, 10, 13, 10, 0xc3, 0x28]),
  ],
  ['a line of 140 KB', plain('a'.repeat(140_000))],
  ['a header of 140 KB', `From: a@example.com\r\nX: ${'a'.repeat(140_000)}\r\n\r\nhi`],
  ['a subject of 60 KB', `From: a@example.com\r\nSubject: ${'a'.repeat(60_000)}\r\n\r\nhi`],
  ['a thousand parts in one another', nested(1000)],
  ['ten parts in one another', nested(10)],
  [
    'ten thousand parts',
    `Content-Type: multipart/mixed; boundary=b\r\n\r\n${'--b\r\n\r\nx\r\n'.repeat(10_000)}`,
  ],
  ['mails in mails', 'From: a@example.com\r\nContent-Type: message/rfc822\r\n\r\n'.repeat(500)],
  ['base64 that is none', 'From: a@example.com\r\nContent-Transfer-Encoding: base64\r\n\r\n%%%%'],
  ['quoted-printable that is none', 'Content-Transfer-Encoding: quoted-printable\r\n\r\n=ZZ=\r\n='],
  ['open tags', html('<a>'.repeat(40_000))],
  ['tags that never end', html('<'.repeat(100_000))],
  ['comments that never end', html('<!--'.repeat(30_000))],
  ['closing tags of nothing', html(`${'<a>'.repeat(600)}${'</b>'.repeat(25_000)}`)],
  ['entities', html('&#x110000;&#0;&bogus;&#xd800;'.repeat(4000))],
  ['spaces', `From: a@example.com\r\nSubject: ${' '.repeat(50_000)}x\r\n\r\n${' '.repeat(80_000)}`],
  ['quotes', plain('> '.repeat(60_000))],
  ['one word again and again', plain('delete '.repeat(20_000))],
  ['small words', plain('what do you have in the '.repeat(5_000))],
  ['if and if', plain('if you do not '.repeat(8_000))],
  ['empty lines', plain('\n'.repeat(140_000))],
  ['hyphens', plain(`${'-'.repeat(100_000)} original`)],
  ['letters and digits', plain('7K3M-Q9XT-'.repeat(10_000))],
  ['four thousand addresses', from('a@example.com, '.repeat(4000))],
  ['brackets', from(`${'('.repeat(20_000)}a@example.com`)],
  ['quotes that never end', from(`"${'\\"'.repeat(20_000)}a@example.com`)],
];

const parts = fc.constantFrom(
  'From: ',
  'a@example.com',
  '"x"@y.example',
  '\r\n',
  '\n',
  '\r',
  '\0',
  '\u202e',
  '=?utf-8?b?',
  '?=',
  'Content-Type: multipart/mixed; boundary=',
  'Content-Type: text/html',
  'Content-Transfer-Encoding: base64',
  '--b',
  'b',
  '<',
  '>',
  '<blockquote>',
  '&#',
  'delete my data',
  'no',
  'ñ',
  '\ud800',
  ';',
  ':',
  '"',
  '(',
  '--',
  'If you',
);
/** Pieces of mails in no order. */
export const noise = fc
  .array(fc.oneof(parts, fc.string({ maxLength: 12 })), { maxLength: 120 })
  .map((all) => all.join(''));
