import { deflateSync } from 'node:zlib';
import { describe, expect, it, test } from 'vitest';
import { inspectProof } from '#functions/intake/inspect-proof.ts';

/** A PDF whose objects hold what is given, so that a reader would find it. */
function pdf(objects: string, { packed = '', end = 'startxref\n9\n%%EOF\n' } = {}): Buffer {
  const stream = packed ? deflateSync(Buffer.from(packed, 'latin1')) : Buffer.alloc(0);
  return Buffer.concat([
    Buffer.from(`%PDF-1.7\n1 0 obj\n${objects}\nendobj\n`),
    ...(packed
      ? [
          Buffer.from(
            `2 0 obj\n<</N 1/First 4/Type/ObjStm/Filter/FlateDecode/Length ${stream.length}>>stream\n`,
          ),
          stream,
          Buffer.from('\nendstream\nendobj\n'),
        ]
      : []),
    Buffer.from(`trailer <</Root 1 0 R>>\n${end}`),
  ]);
}
const catalog = '<</Type/Catalog/Pages 3 0 R>>';

describe('a PDF', () => {
  it('is taken when it only shows pages, packed or not', () => {
    const ok = { mediaType: 'application/pdf' };
    expect(inspectProof(pdf(catalog))).toEqual(ok);
    expect(inspectProof(pdf(catalog, { packed: '3 0 <</Type/Pages/Kids[]/Count 0>>' }))).toEqual(ok);
    expect(inspectProof(pdf('<</Type/Catalog/OpenAction[3 0 R/Fit]>>'))).toEqual(ok);
  });

  test.each([
    ['a script', '<</S/JavaScript/JS(app.alert(1))>>'],
    ['a script under an escaped name', '<</S/J#61va#53cript/JS(x)>>'],
    ['a program to start', '<</S/Launch/F(cmd.exe)>>'],
    ['another file within', '<</Type/EmbeddedFile>>'],
    ['a form that sends', '<</S/SubmitForm/F(https://example.com)>>'],
  ])('with %s is not, packed or not', (_, object) => {
    expect(inspectProof(pdf(object))).toEqual({ fault: 'active' });
    expect(inspectProof(pdf(catalog, { packed: `3 0 ${object}` }))).toEqual({ fault: 'active' });
  });

  it('that is locked is named so', () => {
    expect(inspectProof(pdf(`${catalog}\ntrailer<</Encrypt 5 0 R>>`))).toEqual({ fault: 'locked' });
  });

  test.each([
    ['without its end', pdf(catalog, { end: '' })],
    ['with something behind its end', pdf(catalog, { end: 'startxref\n9\n%%EOF\nPK\u0003\u0004zip' })],
    ['with packed objects that cannot be read', pdf('<</Type/ObjStm/Filter/FlateDecode>>stream\nnot packed')],
    ['with packed objects under an escaped name', pdf('<</Type/Obj#53tm>>stream\nx\nendstream')],
    ['packed in one more way', pdf(catalog, { packed: '\u0002shuffled' })],
    ['that is a bomb', pdf(catalog, { packed: `3 0 ${' '.repeat(20_000_000)}` })],
  ])('%s is not whole', (_, bytes) => {
    expect(inspectProof(bytes)).toEqual({ fault: 'not_whole' });
  });
});

describe('a file', () => {
  test.each([
    ['a Word file', 'PK\u0003\u0004 word/document.xml', 'wrong_type'],
    ['a page with a script', '<!doctype html><script>', 'wrong_type'],
    ['a picture that is a program', '<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>', 'wrong_type'],
    ['a PDF that begins with something else', 'GIF89a%PDF-1.4', 'wrong_type'],
    ['nothing', '', 'missing'],
  ])('%s is told by what is in it, not by its name', (_, content, fault) => {
    expect(inspectProof(Buffer.from(content, 'latin1'))).toEqual({ fault });
  });
});
