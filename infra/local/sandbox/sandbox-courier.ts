import { createHmac, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import type { OwedAnswer, RecipientKeys, SandboxStore } from './sandbox-store.ts';

const mostTries = 30;
const atOnce = 32;

interface Courier {
  /** Looks for answers that are due; call it after a new one is owed. */
  look(): void;
  stop(): Promise<void>;
}

/** Brings the answers that recipients owe to their callbacks, and again with growing waits until a 2xx. What is owed stands on disk. */
export function startCourier(store: SandboxStore, now: () => string): Courier {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  let round: Promise<void> | undefined;

  async function deliver(owed: OwedAnswer): Promise<void> {
    const isDone = await bring(store, owed, now);
    if (isStopped) return;
    if (isDone || owed.tries >= mostTries) store.given(owed, Date.now());
    else store.tryAgain(owed, Date.now() + Math.min(500 * 2 ** owed.tries, 60_000));
  }

  async function work(): Promise<void> {
    for (
      let due = store.due(Date.now(), atOnce);
      due.length > 0 && !isStopped;
      due = store.due(Date.now(), atOnce)
    )
      await Promise.all(due.map(deliver));
  }

  function look(): void {
    if (isStopped || round) return;
    clearTimeout(timer);
    const next = store.nextDueAt();
    if (next === undefined) return;
    timer = setTimeout(
      () => {
        round = work().finally(() => {
          round = undefined;
          look();
        });
      },
      Math.max(0, next - Date.now()),
    );
  }

  look();
  return {
    look,
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await round?.catch(() => undefined);
    },
  };
}

interface Message {
  id: string;
  body: string;
}

/** True when everything was taken. A recipient's fault decides what it really sends. */
async function bring(store: SandboxStore, owed: OwedAnswer, now: () => string): Promise<boolean> {
  const keys = store.keysOf(owed.recipientId);
  if (!keys) return true;
  const truth = compose(owed, owed.answer.outcome, now());
  const send = (message: Message, key: RecipientKeys = keys, to: string = owed.callbackUrl) =>
    post(to, { message, headers: signed(message, key, now()) });
  switch (store.faultOf(owed.recipientId)) {
    case 'lying-signature':
      return send(truth, strangersKey());
    case 'garbage':
      return send({ id: truth.id, body: '\u0000<html>{"type":' });
    case 'replay': {
      const headers = signed(truth, keys, now());
      await post(owed.callbackUrl, { message: truth, headers });
      return post(owed.callbackUrl, { message: truth, headers });
    }
    case 'twice':
      await send(truth);
      return send({ ...truth, id: `again_${randomUUID()}` });
    case 'conflicting': {
      await send(truth);
      const other = compose({ ...owed, answer: { outcome: 'refused' } }, 'refused', now());
      return send({ ...other, id: `other_${randomUUID()}` });
    }
    case 'wrong-order': {
      const another = store.orderOfAnother(owed.recipientId);
      const lie = another && compose({ ...owed, orderId: another.orderId }, owed.answer.outcome, now());
      if (another && lie) await send({ ...lie, id: `lie_${randomUUID()}` }, keys, another.callbackUrl);
      return send(truth);
    }
    default:
      return send(truth);
  }
}

/** The same id at every try: the house counts it once. */
function compose({ webhookId, orderId, answer }: OwedAnswer, outcome: string, timestamp: string): Message {
  const { exempted, note } = answer;
  return {
    id: `answer_${webhookId}`,
    body: JSON.stringify({
      type: 'order.confirmed',
      timestamp,
      data: { orderId, outcome, ...(exempted ? { exempted } : {}), ...(note ? { note } : {}) },
    }),
  };
}

function signed(
  { id, body }: Message,
  { sign: version, privateKey }: RecipientKeys,
  now: string,
): Record<string, string> {
  const time = String(Math.floor(Date.parse(now) / 1000));
  const content = Buffer.from(`${id}.${time}.${body}`);
  const signature =
    version === 'v1'
      ? createHmac('sha256', Buffer.from(privateKey.replace('whsec_', ''), 'base64'))
          .update(content)
          .digest()
      : sign(null, content, privateKey);
  return {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': time,
    'webhook-signature': `${version},${signature.toString('base64')}`,
  };
}

function strangersKey(): RecipientKeys {
  const privateKey = generateKeyPairSync('ed25519')
    .privateKey.export({ type: 'pkcs8', format: 'pem' })
    .toString();
  return { sign: 'v1a', publicKey: '', privateKey };
}

async function post(
  to: string,
  { message, headers }: { message: Message; headers: Record<string, string> },
): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(10_000);
    const answer = await fetch(to, {
      method: 'POST',
      headers,
      body: message.body,
      redirect: 'manual',
      signal,
    });
    await answer.arrayBuffer();
    return answer.ok;
  } catch {
    // Not there just now: tried again later.
    return false;
  }
}
