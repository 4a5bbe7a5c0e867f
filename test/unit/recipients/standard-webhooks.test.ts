import { createPrivateKey, sign } from 'node:crypto';
import fc from 'fast-check';
import { Webhook } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import {
  type SigningKey,
  signWebhook,
  type VerifyingKey,
  verifyWebhook,
} from '#recipients/standard-webhooks.ts';

const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const publicKey = 'whpk_11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=';
/** RFC 8032, 7.1, TEST 1. */
const seed = '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60';
const privateKey = createPrivateKey({
  key: Buffer.from(`302e020100300506032b657004220420${seed}`, 'hex'),
  format: 'der',
  type: 'pkcs8',
});
const ed25519: SigningKey = { version: 'v1a', sign: async (bytes) => sign(null, bytes, privateKey) };
const hmac: SigningKey = { version: 'v1', secret };
const keys: VerifyingKey[] = [
  { version: 'v1a', key: publicKey },
  { version: 'v1', key: secret },
];

const published = {
  id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
  now: new Date(1614265330_000).toISOString(),
  body: Buffer.from('{"test": 2432232314}'),
};
const ours = {
  id: 'msg_01EXAMPLE',
  now: new Date(1795413600_000).toISOString(),
  body: Buffer.from(
    '{"type":"deletion.requested","timestamp":"2026-11-23T06:00:00Z","data":{"subject_request_id":"0f8f4b52-6c1e-4a53-9b0e-6f1f2f8f4d11"}}',
  ),
};
const bothSignatures =
  'v1,tkf+0oH3ylXEFPgcm9R7XXR/L3tcyAi3vApxdc+n2uA= v1a,tmYKpW54m9ecReM4bz9gkOrjaYCZw+BkrV65Q2VC+XmYOjy6m8eRiszJ4emqm66CTGpG8TaRmb9/4/7U9/IyDg==';

const verify = (
  message: { headers: Record<string, string | undefined>; body: Uint8Array },
  more: { now?: string; keys?: VerifyingKey[] } = {},
) => verifyWebhook({ ...message, now: more.now ?? ours.now }, more.keys ?? keys);

describe('Standard Webhooks 1.0.0', () => {
  it('signs the published vector as everybody else does', async () => {
    const headers = await signWebhook(published, [hmac]);
    expect(headers).toEqual({
      'webhook-id': published.id,
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    });
    expect(verifyWebhook({ headers: { ...headers }, ...published }, keys)).toEqual({
      messageId: published.id,
      sentAt: 1614265330,
    });
  });

  it('signs with both keys at once, so that a recipient may change from HMAC to Ed25519 without a gap', async () => {
    expect(await signWebhook(ours, [hmac, ed25519])).toMatchObject({ 'webhook-signature': bothSignatures });
  });

  it('accepts a message when one of several signatures fits a key on record', async () => {
    const headers = { ...(await signWebhook(ours, [hmac, ed25519])) };
    const dead = `v1a,${Buffer.alloc(64).toString('base64')}`;
    for (const list of [bothSignatures, `${dead} ${bothSignatures}`, `v9,zzzz ${bothSignatures}`])
      expect(verify({ headers: { ...headers, 'webhook-signature': list }, body: ours.body })).toBeDefined();
    expect(verify({ headers: { ...headers, 'webhook-signature': dead }, body: ours.body })).toBeUndefined();
  });

  it('agrees with the library `standardwebhooks` on any body, both ways (v1)', async () => {
    const library = new Webhook(secret);
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme' }),
        fc.stringMatching(/^[A-Za-z0-9_-]{1,40}$/),
        async (text, id) => {
          const now = new Date(Math.floor(Date.now() / 1000) * 1000);
          const body = Buffer.from(text);
          const signed = await signWebhook({ id, now: now.toISOString(), body }, [hmac]);
          expect(library.sign(id, now, body)).toBe(signed['webhook-signature']);
          library.verify(body, { ...signed }, { jsonParse: false });
          expect(verify({ headers: { ...signed }, body }, { now: now.toISOString() })).toBeDefined();
        },
      ),
      { numRuns: 300 },
    );
  });

  it('never lets the message pick the algorithm: v1 is worth nothing where only v1a is on record, and the reverse', async () => {
    const headers = { ...(await signWebhook(ours, [hmac])) };
    // The public key's bytes as an HMAC secret: the classic confusion.
    const confused = await signWebhook(ours, [
      { version: 'v1', secret: publicKey.replace('whpk_', 'whsec_') },
    ]);
    const only = { keys: [{ version: 'v1a' as const, key: publicKey }] };
    expect(verify({ headers, body: ours.body }, only)).toBeUndefined();
    expect(verify({ headers: { ...confused }, body: ours.body }, only)).toBeUndefined();
    const relabelled = String(headers['webhook-signature']).replace('v1,', 'v1a,');
    expect(
      verify({ headers: { ...headers, 'webhook-signature': relabelled }, body: ours.body }, only),
    ).toBeUndefined();
    expect(
      verify(
        { headers: { ...headers, 'webhook-signature': bothSignatures.split(' ')[1] }, body: ours.body },
        {
          keys: [{ version: 'v1', key: secret }],
        },
      ),
    ).toBeUndefined();
  });

  it('takes five minutes of clock difference either way and not a second more', async () => {
    const headers = { ...(await signWebhook(ours, [ed25519])) };
    const at = (seconds: number) =>
      verify(
        { headers, body: ours.body },
        { now: new Date(Date.parse(ours.now) + seconds * 1000).toISOString() },
      );
    expect([at(-300), at(0), at(300)].every(Boolean)).toBe(true);
    expect([at(-301), at(301), at(91 * 86_400)].some(Boolean)).toBe(false);
  });

  it('refuses every change: id, time, one byte of the body, one bit of the signature, a second spelling', async () => {
    for (const key of [hmac, ed25519]) {
      const headers: Record<string, string> = { ...(await signWebhook(ours, [key])) };
      const signature = String(headers['webhook-signature']);
      const [version, text = ''] = signature.split(',');
      const flipped = Array.from(Buffer.from(text, 'base64').entries(), ([at]) => {
        const bytes = Buffer.from(text, 'base64');
        bytes[at] = (bytes[at] ?? 0) ^ 1;
        return `${version},${bytes.toString('base64')}`;
      });
      const spelled = [
        text.replace(/=+$/, ''),
        `${text}=`,
        text.replaceAll('+', '-').replaceAll('/', '_'),
        `${text}\n`,
      ];
      const changed: Record<string, string>[] = [
        { 'webhook-id': 'msg_02EXAMPLE' },
        { 'webhook-timestamp': String(Number(headers['webhook-timestamp']) + 1) },
        { 'webhook-timestamp': `${headers['webhook-timestamp']}.0` },
        { 'webhook-timestamp': `+${headers['webhook-timestamp']}` },
        { 'webhook-signature': '' },
        { 'webhook-signature': text },
        ...flipped.map((one) => ({ 'webhook-signature': one })),
        ...spelled.filter((one) => one !== text).map((one) => ({ 'webhook-signature': `${version},${one}` })),
      ];
      for (const change of changed)
        expect(verify({ headers: { ...headers, ...change }, body: ours.body })).toBeUndefined();
      for (let at = 0; at < ours.body.length; at += 1) {
        const body = Buffer.from(ours.body);
        body[at] = (body[at] ?? 0) ^ 1;
        expect(verify({ headers, body })).toBeUndefined();
      }
      expect(verify({ headers, body: Buffer.concat([ours.body, Buffer.from(' ')]) })).toBeUndefined();
    }
  });

  it('keeps what is signed in its borders: an id with a full stop is neither sent nor taken', async () => {
    await expect(signWebhook({ ...ours, id: 'a.1' }, [hmac])).rejects.toThrow('webhook-id');
    // `a.1` + time + body signs the same bytes as `a` + a longer time would.
    const headers = { ...(await signWebhook({ ...ours, id: 'a' }, [hmac])), 'webhook-id': 'a.1' };
    expect(verify({ headers, body: ours.body })).toBeUndefined();
  });

  it('answers undefined and never throws, whatever the headers and the keys on record are', () => {
    const odd = fc.oneof(fc.string(), fc.constant(undefined), fc.constant('v1a,'), fc.constant('v1,AAAA'));
    const oddKey = fc.record({ version: fc.constantFrom('v1' as const, 'v1a' as const), key: fc.string() });
    fc.assert(
      fc.property(odd, odd, odd, fc.uint8Array(), fc.array(oddKey), (id, time, signature, body, some) => {
        const headers = { 'webhook-id': id, 'webhook-timestamp': time, 'webhook-signature': signature };
        expect(verify({ headers, body }, { keys: some })).toBeUndefined();
      }),
      { numRuns: 2000 },
    );
  });
});
