import { inflateSync } from 'node:zlib';
import type { ProofFault } from '#domain/proof.ts';

/** What a paper has no need of: scripts, programs to start, other files within it, forms that send, films. */
const activeNames = [
  '/JavaScript',
  '/Launch',
  '/EmbeddedFile',
  '/RichMedia',
  '/SubmitForm',
  '/ImportData',
  '/GoToE',
  '/GoToR',
  '/Rendition',
  '/XFA',
];

/** All that the packed objects of one file may come to once unpacked: a bomb ends here. */
const mostUnpacked = 16 * 1024 * 1024;
const longestDictionary = 2_000;

export function isPdf(bytes: Buffer): boolean {
  return /^%PDF-[12]\.\d/.test(bytes.toString('latin1', 0, 9));
}

/**
 * Whether a PDF is whole, open to read, and does nothing by itself. Names are compared with their escapes undone
 * (`/J#61vaScript`), and objects that are packed into streams are unpacked and read, too.
 */
export function pdfFault(bytes: Buffer): Extract<ProofFault, 'not_whole' | 'active' | 'locked'> | undefined {
  const text = bytes.toString('latin1');
  if (!/startxref\s+\d+\s+%%EOF\s*$/.test(text.slice(-2048))) return 'not_whole';
  const unpacked = unpack(bytes, text);
  if (unpacked === undefined) return 'not_whole';
  const plain = [text, ...unpacked].map(withoutEscapes);
  if (plain.some((part) => part.includes('/Encrypt'))) return 'locked';
  return plain.some((part) => activeNames.some((name) => part.includes(name))) ? 'active' : undefined;
}

const withoutEscapes = (text: string) =>
  text.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/**
 * The objects in packed streams. Undefined when one of them cannot be read: then nobody knows what is in it, and a
 * reader that knows one more trick would find out.
 */
function unpack(bytes: Buffer, text: string): string[] | undefined {
  const marks = [...text.matchAll(/\/ObjStm/g)];
  // A name written with an escape so that a search misses it.
  if (marks.length !== withoutEscapes(text).split('/ObjStm').length - 1) return undefined;
  const parts: string[] = [];
  let size = 0;
  for (const { index } of marks) {
    const data = /stream\r?\n/.exec(text.slice(index, index + longestDictionary));
    if (!data) return undefined;
    const begins = index + data.index + data[0].length;
    try {
      const part = inflateSync(bytes.subarray(begins), { maxOutputLength: mostUnpacked - size }).toString(
        'latin1',
      );
      // It begins with the numbers and places of its objects; if not, it was packed in one more way.
      if (!/^\s*\d+\s+\d+\s/.test(part)) return undefined;
      size += part.length;
      parts.push(part);
    } catch {
      return undefined;
    }
  }
  return parts;
}
