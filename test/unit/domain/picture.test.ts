import { deflateSync } from 'node:zlib';
import { describe, expect, it, test } from 'vitest';
import { isJpeg, isPng, jpegFault, pngFault } from '#domain/picture.ts';
import { countWords } from '#domain/statement.ts';

const text = (value: string) => [...value].map((letter) => letter.charCodeAt(0));
const u32 = (value: number) => [24, 16, 8, 0].map((shift) => (value >>> shift) & 255);
const u16 = (value: number) => [value >>> 8, value & 255];

const chunk = (name: string, body: number[]) => [...u32(body.length), ...text(name), ...body, 0, 0, 0, 0];
function png(width: number, height: number, after: number[] = []): Uint8Array {
  const head = [...u32(width), ...u32(height), 8, 2, 0, 0, 0];
  const body = [...deflateSync(Buffer.alloc(4))];
  return Uint8Array.from([
    ...[0x89, ...text('PNG'), 0x0d, 0x0a, 0x1a, 0x0a],
    ...chunk('IHDR', head),
    ...chunk('IDAT', body),
    ...chunk('IEND', []),
    ...after,
  ]);
}
const segment = (marker: number, body: number[]) => [0xff, marker, ...u16(body.length + 2), ...body];
function jpeg(width: number, height: number, after: number[] = []): Uint8Array {
  return Uint8Array.from([
    ...[0xff, 0xd8],
    ...segment(0xe0, text('JFIF\0')),
    ...segment(0xc0, [8, ...u16(height), ...u16(width), 1, 1, 0x11, 0]),
    ...segment(0xda, [1, 1, 0, 0, 63, 0]),
    ...[1, 2, 3, 0xff, 0xd9],
    ...after,
  ]);
}

describe.each([
  ['PNG', png, pngFault, isPng],
  ['JPEG', jpeg, jpegFault, isJpeg],
] as const)('a %s', (_, make, faultOf, isOne) => {
  it('that a phone or a scanner makes is taken', () => {
    expect(isOne(make(3000, 4000))).toBe(true);
    expect(faultOf(make(3000, 4000))).toBeUndefined();
  });

  it('with something behind its end is not', () => {
    expect(faultOf(make(30, 40, text('<script>')))).toBe('not_whole');
  });

  it('cut off anywhere is not, and makes nothing fail', () => {
    const whole = make(30, 40);
    for (let length = 1; length < whole.length; length++)
      expect(faultOf(whole.subarray(0, length))).toBe('not_whole');
  });

  test.each([
    [0, 10, 'not_whole'],
    [30_000, 10, 'too_big_picture'],
    [19_000, 19_000, 'too_big_picture'],
  ])('of %d by %d points is refused as %s', (width, height, fault) => {
    expect(faultOf(make(width, height))).toBe(fault);
  });
});

describe('the words of a statement', () => {
  test.each([
    ['', 0],
    ['  —  … ', 0],
    ['I moved in May.', 4],
    ['No vivo\nallí - desde 2020', 5],
  ])('"%s" are %d', (statement, count) => {
    expect(countWords(statement)).toBe(count);
  });
});
