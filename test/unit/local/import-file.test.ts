import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readColumns } from '#infra/local/import/columns.ts';
import { readCsv, writeCsvRow } from '#infra/local/import/csv.ts';
import { csvRecords, jsonRecords } from '#infra/local/import/records.ts';

async function* inPieces(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}
async function all<T>(from: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const one of from) found.push(one);
  return found;
}
const rows = async (text: string, size = 7) =>
  (await all(readCsv(inPieces(text, size)))).map(({ cells }) => cells);
const records = async (text: string) =>
  (await all(csvRecords(inPieces(text, 11), () => undefined))).map(({ record }) => record);

describe('a CSV file', () => {
  it('is read as it was written, in pieces of any size', async () => {
    const cell = fc.stringMatching(/^[a-z",\r\n é]{0,8}$/);
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 1, max: 9 }), async (cells, size) => {
        expect(await rows(cells.map(writeCsvRow).join(''), size)).toEqual(cells);
      }),
    );
  });

  it('may have a mark at its start, line ends of any system, empty lines, and no end at its end', async () => {
    expect(await rows('\ufeffid,name\r\n\r\n1,"Doe, ""J"""\n\n2,x')).toEqual([
      ['id', 'name'],
      ['1', 'Doe, "J"'],
      ['2', 'x'],
    ]);
    const lines = (await all(readCsv(inPieces('a\n\n"b\nc"\nd', 3)))).map(({ line }) => line);
    expect(lines).toEqual([1, 3, 5]);
  });

  it('with a quote that is never closed is refused with the line where it opens', async () => {
    await expect(rows('id,name\n1,"Doe\n2,x\n')).rejects.toThrow('The quote in line 2 is never closed.');
    await expect(rows(`id,name\n1,"${'x'.repeat(200_000)}`, 1000)).rejects.toThrow('line 2');
  });
});

describe('the columns of an importer’s file', () => {
  it('are known by their usual names, and a second phone is another phone', async () => {
    const text =
      'ID,First Name,Last-Name,E-Mail,Phone 1,Work phone,ZIP,Notes\n7,Jane,Doe,j@doe.example,1,2,94607,tall\n';
    expect(await records(text)).toEqual([
      {
        recordId: '7',
        identifiers: [
          { type: 'email', value: 'j@doe.example' },
          { type: 'phone', value: '1' },
          { type: 'phone', value: '2' },
          { type: 'name', value: 'Jane Doe' },
          { type: 'postal_code', value: '94607' },
        ],
      },
    ]);
    expect(readColumns(['email', 'Notes']).unused).toEqual(['Notes']);
  });

  it('that are nearly right are refused, for a record compared without them could be called clear', () => {
    expect(() => readColumns(['name', 'emial'])).toThrow('Did you mean "email"?');
    expect(() => readColumns(['colour', 'weight'])).toThrow('No column says who a record is about');
    expect(() => readColumns(['record_id'])).toThrow('these are known: email');
  });

  it('name a record by its line, where the file has no id', async () => {
    expect((await records('email\na@x.example\n\nb@x.example')).map(({ recordId }) => recordId)).toEqual([
      '2',
      '4',
    ]);
    await expect(records('')).rejects.toThrow('The file is empty');
  });
});

describe('a file with JSON in each line', () => {
  const read = async (text: string) =>
    (await all(jsonRecords(inPieces(text, 13)))).map(({ record }) => record);

  it('may hold records as the API takes them, or flat ones', async () => {
    const identifiers = [{ type: 'email', value: 'j@doe.example' }];
    expect(
      await read(
        `${JSON.stringify({ recordId: 'r', identifiers, values: { phone: '1' } })}\n\n{"Email":"j@doe.example","phone":4155550100}\n`,
      ),
    ).toEqual([
      { recordId: 'r', identifiers, values: { phone: '1' } },
      { recordId: '3', identifiers: [...identifiers, { type: 'phone', value: '4155550100' }] },
    ]);
  });

  it('is refused with the line that is none', async () => {
    await expect(read('{"email":"a@x.example"}\n{')).rejects.toThrow('Line 2 is not JSON.');
    for (const wrong of ['[]', '1', '{"identifiers":[{"type":"ssn","value":"1"}]}'])
      await expect(read(wrong), wrong).rejects.toThrow('Line 1 is no record.');
    await expect(read('{"emial":"x"}')).rejects.toThrow('Did you mean');
  });
});
