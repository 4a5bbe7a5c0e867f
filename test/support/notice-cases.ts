import { readFileSync } from 'node:fs';
import { deadlinesFor } from '#domain/deadlines.ts';
import { parseProfile } from '#domain/load-profile.ts';
import { lawOrCourtesy, pinFor } from '#domain/pinned-law.ts';
import type { Profile } from '#domain/profile.ts';
import { foldRequest, type PrivacyRequest, type RequestEvent } from '#domain/request.ts';
import { noNeed } from '#domain/verification-needs.ts';
import type { Language, RequestKind, Residence } from '#domain/vocabulary.ts';

/** Requests under any law, for tests that read notices. */

export const reference = '7K3M-Q9XT-2FWA';
export const receivedOn = '2026-11-23';
export const later = '2026-12-09T18:00:00.000Z';
export const at = '2026-11-23T18:00:00.000Z';

export const profiles: Record<string, Profile> = Object.fromEntries(
  ['batchservice', 'leadsfactory'].map((name) => {
    const file = new URL(`../../infra/profiles/${name}.json`, import.meta.url).pathname;
    return [name, parseProfile(JSON.parse(readFileSync(file, 'utf8')), file)];
  }),
);

export const residences: readonly Residence[] = ['CA', 'VA', 'CO', 'CT', 'UT', 'OR', 'TX', 'OTHER'];

export interface Setting {
  profile: Profile;
  residence: Residence;
  language: Language;
}

export type ReceivedEvent = Extract<RequestEvent, { type: 'RequestReceived' }>;

/** A request of that kind and what happened to it since. */
export function requestOf(
  { profile, residence, language }: Setting,
  kind: RequestKind,
  { received = {}, events = [] }: { received?: Partial<ReceivedEvent>; events?: RequestEvent[] } = {},
): PrivacyRequest {
  const isServed = profile.residences.includes(residence);
  const pin = pinFor({ residence, receivedOn, kind, isServed });
  return foldRequest(reference, [
    {
      type: 'RequestReceived',
      at,
      kind,
      language,
      channel: 'web_form',
      residence,
      ...pin,
      receivedOn,
      ...deadlinesFor({ law: lawOrCourtesy(pin), kind, receivedOn, tighten: profile.tighten }),
      ...received,
    },
    ...events,
  ]);
}

/** A request that waits for what the requester must show. */
export function waitingFor(
  setting: Setting,
  kind: RequestKind,
  { need, requester }: { need: Partial<typeof noNeed>; requester?: 'agent' | 'parent' },
): PrivacyRequest {
  return requestOf(setting, kind, {
    ...(requester ? { received: { requester } } : {}),
    events: [
      {
        type: 'VerificationStarted',
        at,
        matched: ['email', 'name', 'phone', 'postal_code'],
        recordsFound: 1,
        pointsNeeded: need.points ?? 0,
        need: { ...noNeed, ...need },
      },
    ],
  });
}
