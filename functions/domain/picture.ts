/** A picture as its own bytes describe it. Nothing is decoded: the structure is walked from the first byte to the last. */

export type PictureFault = 'not_whole' | 'too_big_picture';

/** A side longer, or more points, than any phone or scanner makes: such a picture is made to exhaust who opens it. */
const longestSide = 20_000;
const mostPoints = 120_000_000;

function sizeFault(width: number, height: number): PictureFault | undefined {
  if (width === 0 || height === 0) return 'not_whole';
  return width > longestSide || height > longestSide || width * height > mostPoints
    ? 'too_big_picture'
    : undefined;
}

const pngStart = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

export function isPng(bytes: Uint8Array): boolean {
  return pngStart.every((byte, at) => bytes[at] === byte);
}

const chunkName = (bytes: Uint8Array, at: number) => String.fromCharCode(...bytes.subarray(at, at + 4));

/** Chunk by chunk from IHDR to IEND, which must be the last thing in the file. */
export function pngFault(bytes: Uint8Array): PictureFault | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let fault: PictureFault | undefined = 'not_whole';
  for (let at = pngStart.length; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const name = chunkName(bytes, at + 4);
    if (at === pngStart.length) {
      if (name !== 'IHDR' || length !== 13 || at + 25 > bytes.length) return 'not_whole';
      fault = sizeFault(view.getUint32(at + 8), view.getUint32(at + 12));
      if (fault) return fault;
    }
    at += 12 + length;
    if (name === 'IEND') return at === bytes.length ? undefined : 'not_whole';
  }
  return 'not_whole';
}

export function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;
}

/** Frame headers (SOF0 to SOF15) hold the size; three numbers of that range mean something else. */
const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/** Segment by segment up to the picture's data; the end mark must be the last thing in the file. */
export function jpegFault(bytes: Uint8Array): PictureFault | undefined {
  if (bytes.at(-2) !== 0xff || bytes.at(-1) !== 0xd9) return 'not_whole';
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let isSized = false;
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return 'not_whole';
    const marker = view.getUint8(at + 1);
    // A segment may be preceded by any number of fill bytes.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = view.getUint16(at + 2);
    if (length < 2 || at + 2 + length > bytes.length) return 'not_whole';
    if (isFrame(marker)) {
      if (length < 7) return 'not_whole';
      const fault = sizeFault(view.getUint16(at + 7), view.getUint16(at + 5));
      if (fault) return fault;
      isSized = true;
    }
    if (marker === 0xda) return isSized ? undefined : 'not_whole';
    at += 2 + length;
  }
  return 'not_whole';
}
