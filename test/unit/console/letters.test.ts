import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { composeAccessReport } from '#domain/compose-access.ts';
import type { RequestEvent } from '#domain/request.ts';
import { composeShineTheLight } from '#domain/shine-the-light.ts';
import { sealPackage } from '#store/packages.ts';
import { shredKey } from '#store/sealed.ts';
import type { Table } from '#store/table.ts';
import { aDisclosure, received as asked } from '#test/support/access.ts';
import { startTable } from '#test/support/table.ts';
import { at, came, openCase, profile, received, send } from './support.ts';

let table: Table;
let stop: () => Promise<void>;
beforeAll(async () => {
  ({ table, stop } = await startTable());
});
afterAll(() => stop());

const facts = {
  reference: '7K3M-Q9XT-2FWA',
  profile,
  madeAt: '2026-11-24T18:00:00.000Z',
  language: 'en' as const,
  disclosures: [aDisclosure('keystone-title')],
  recipients: profile.recipients,
};
const aReport = composeAccessReport({
  ...facts,
  received: asked(),
  scope: 'specific',
  rows: [
    {
      system: 'batchdialer',
      recordId: '1',
      pieces: [{ field: 'call_notes', category: 'customer_records', value: 'Called twice' }],
    },
  ],
  from: null,
});
const aList = composeShineTheLight({ ...facts, received: asked({ kind: 'shine_the_light' }) });
const byPost = {
  first: received({ channel: 'post', delivery: 'post' }),
  draft: { delivery: 'post' as const, postal: 'Avery Quillfeather\n1200 Alder Street\nOakland, CA 94607' },
};

describe('a letter', () => {
  test('is paper for anybody who prints it: its style sheet asks for no session', async () => {
    const { place } = await openCase(table, [], byPost);
    const { statusCode, headers, body } = await send(place, '/console/letter.css');
    expect([statusCode, headers?.['content-type']]).toEqual([200, 'text/css; charset=utf-8']);
    expect(body).toContain('@page { size: letter');
    expect((await send(place, '/console/letter.css', { form: {} })).statusCode).toBe(405);
  });

  test.each([
    ['a copy', aReport],
    ['a Shine the Light list', aList],
  ] as const)('with the last letter goes %s, as printable sheets, while it can be read', async (_, pack) => {
    const assembled: RequestEvent[] = [
      { type: 'PackageAssembled', at, scope: 'specific', formats: ['html'], bytes: 1, pieces: 1 },
      { type: 'LetterPrepared', at, notice: 'acknowledgement' },
      { type: 'LetterPrepared', at, notice: 'final' },
    ];
    const { requestId, place, look, press, log } = await openCase(table, assembled, byPost);
    expect((await look('/enclosure')).statusCode).toBe(404);
    await sealPackage(place, requestId, pack);
    const { body } = await look();
    expect(body.split(`/console/requests/${requestId}/enclosure"`)).toHaveLength(2);
    expect(body).toContain('enclose it');
    const { statusCode, headers, body: sheets } = await look('/enclosure');
    expect([statusCode, headers?.['content-disposition']]).toEqual([200, undefined]);
    expect(headers?.['content-security-policy']).toMatch(/^sandbox; default-src 'none'/);
    expect(sheets).toContain(pack.reference);
    expect(sheets).toContain('@media print');
    expect(await send(place, `/console/requests/${requestId}/enclosure`)).toMatchObject({ statusCode: 303 });
    expect(came(await press('posted', { notice: 'final' }))).toEqual([303, 'posted']);
    expect((await log()).at(-1)).toMatchObject({ type: 'LetterPosted', notice: 'final', by: 'sam' });
    await shredKey(place.keysTable, requestId);
    expect((await look('/enclosure')).statusCode).toBe(404);
  });

  test('nothing is enclosed when the answer goes by e-mail', async () => {
    const { requestId, place, look } = await openCase(table, [
      { type: 'PackageAssembled', at, scope: 'specific', formats: ['html'], bytes: 1, pieces: 1 },
    ]);
    await sealPackage(place, requestId, aReport);
    expect((await look('/enclosure')).statusCode).toBe(404);
  });
});
