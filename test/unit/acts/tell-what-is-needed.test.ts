import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Mail } from '#domain/ports.ts';
import { type GivenDraft, requestDraft } from '#domain/request.ts';
import type { VerificationNeed } from '#domain/verification-needs.ts';
import { tellWhatIsNeeded } from '#functions/acts/tell-what-is-needed.ts';
import { sealDraft } from '#store/sealed.ts';
import { profiles, waitingFor } from '#test/support/notice-cases.ts';
import { startTable } from '#test/support/table.ts';
import { unitHouse } from '#test/support/unit-house.ts';

let tables: Awaited<ReturnType<typeof startTable>>;
beforeAll(async () => {
  tables = await startTable();
});
afterAll(() => tables.stop());

const draft: GivenDraft = {
  kind: 'delete',
  language: 'en',
  channel: 'web_form',
  residence: 'CA',
  identifiers: [{ type: 'email', value: 'ana.brown@example.com' }],
};
const agent = { role: 'agent', name: 'Kim Lee', email: 'kim@agents.example', business: '' } as const;
let number = 0;

/** A request that waits for that, and the mails that telling its requester sends, however often it is tried. */
async function told(need: Partial<VerificationNeed>, from: Partial<GivenDraft> = {}): Promise<Mail[]> {
  const house = unitHouse(tables);
  const mails: Mail[] = [];
  const mailer = {
    send: async (mail: Mail) => {
      mails.push(mail);
      return `m-${mails.length}`;
    },
  };
  const [profile] = Object.values(profiles);
  if (!profile) throw new Error('No profile');
  const requester = from.requester?.role === 'agent' ? ({ requester: 'agent' } as const) : {};
  const request = {
    ...waitingFor({ profile, residence: 'CA', language: 'en' }, 'delete', { need, ...requester }),
    requestId: `NEED-${++number}`,
  };
  await sealDraft(house, request.requestId, requestDraft.parse({ ...draft, ...from }));
  for (const _ of [1, 2, 3]) await tellWhatIsNeeded(house, mailer, request);
  return mails;
}

describe('whoever must still show something is told what', () => {
  it('once, when a statement must be signed', async () => {
    const mails = await told({ level: 'reasonably_high', points: 3, declaration: true });
    expect(mails.map(({ to, notice }) => `${to} ${notice}`)).toEqual(['ana.brown@example.com needed']);
    expect(mails[0]?.text).toContain('penalty of perjury');
  });

  it('not at all, when the mailed code says everything', async () => {
    expect(await told({ level: 'reasonable', inbox: 'required', points: 2 })).toEqual([]);
  });

  it('the agent, and not the consumer, when permission is missing', async () => {
    const need = { level: 'reasonable', inbox: 'required', points: 2, consumerConfirms: true } as const;
    const mails = await told({ ...need, proof: 'signed_permission' }, { requester: agent });
    expect(mails.map(({ to }) => to)).toEqual(['kim@agents.example']);
    expect(mails[0]?.text).toContain('The paper in which the person lets you act');
  });
});
