import { readFileSync } from 'node:fs';
import { deadlinesFor } from '#domain/deadlines.ts';
import { assessExceptions } from '#domain/exceptions.ts';
import { parseProfile } from '#domain/load-profile.ts';
import type { Ending } from '#domain/notice-names.ts';
import type { Order, OrderEvent } from '#domain/orders.ts';
import type { Profile } from '#domain/profile.ts';
import { foldRequest, type PrivacyRequest, type RequestEvent } from '#domain/request.ts';
import { noNeed } from '#domain/verification-needs.ts';
import type { Language, RecipientKind, RequestKind, Residence } from '#domain/vocabulary.ts';
import { lawFor } from '#law/laws.ts';

/** Requests at every ending, for tests that read notices. */

export const reference = '7K3M-Q9XT-2FWA';
export const receivedOn = '2026-11-23';
const at = '2026-11-23T18:00:00.000Z';
const later = '2026-12-09T18:00:00.000Z';

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

type ReceivedEvent = Extract<RequestEvent, { type: 'RequestReceived' }>;

/** A request of that kind and what happened to it since. */
export function requestOf(
  { profile, residence, language }: Setting,
  kind: RequestKind,
  { received = {}, events = [] }: { received?: Partial<ReceivedEvent>; events?: RequestEvent[] } = {},
): PrivacyRequest {
  const law = profile.residences.includes(residence) ? lawFor(residence, receivedOn, kind) : null;
  return foldRequest(reference, [
    {
      type: 'RequestReceived',
      at,
      kind,
      language,
      channel: 'web_form',
      residence,
      law: law?.id ?? null,
      rulesVersion: law?.effective ?? 'courtesy',
      receivedOn,
      ...deadlinesFor({ law, kind, receivedOn, tighten: profile.tighten }),
      ...received,
    },
    ...events,
  ]);
}

const concluded = (
  status: 'fulfilled' | 'denied' | 'revoked' | 'expired',
  reason: PrivacyRequest['reason'] = null,
): RequestEvent => ({ type: 'RequestConcluded', at: later, status, reason, receiptDigest: 'x' });
const verified: RequestEvent = { type: 'VerificationSucceeded', at, level: 'reasonable', points: 2 };
const assessed: RequestEvent = {
  type: 'RequestAssessed',
  at: later,
  verdict: 'go',
  reason: null,
  because: [],
};
const failed: RequestEvent = { type: 'VerificationFailed', at: later, reason: 'insuf_verification' };
const denied = (
  reason: NonNullable<PrivacyRequest['reason']>,
  denial?: 'likely_accurate' | 'disproportionate' | 'legal_conflict' | 'repeated' | 'suspected_fraud',
): RequestEvent[] => [
  verified,
  {
    type: 'StaffDecided',
    at: later,
    by: 'staff',
    verdict: 'deny',
    reason,
    ...(denial ? { denial } : {}),
  },
  concluded('denied', reason),
];

function keptBy({ profile, residence }: Setting, kind: RequestKind): RequestEvent[] {
  const { kept } = assessExceptions({
    profile,
    law: profile.residences.includes(residence) ? lawFor(residence, receivedOn) : null,
    kind,
    heldCategories: profile.categories.collected,
    recipients: profile.recipients,
  });
  return kept.map((one) => ({
    type: 'ExceptionApplied',
    at: later,
    kept: one,
  }));
}

const answer = (
  outcome: 'deleted' | 'corrected' | 'opted_out' | 'exempted' | 'refused' | 'not_found',
  grade: 'attested' | 'reported' | 'accepted' = 'attested',
): OrderEvent[] => [
  { type: 'OrderSent', at, attempt: 1 },
  {
    type: 'ConfirmationRecorded',
    at: later,
    grade,
    outcome,
    messageId: 'm',
    exempted:
      outcome === 'exempted' ? [{ category: 'commercial', ground: 'Tax law asks us to keep bills' }] : [],
  },
];
const silent: OrderEvent[] = [
  { type: 'OrderSent', at, attempt: 1 },
  { type: 'ReminderSent', at: later, attempt: 2 },
  { type: 'AnswerPresumed', at: later },
];
const unreached: OrderEvent[] = [
  { type: 'OrderFailed', at, attempt: 1, reason: 'timeout', isFinal: false },
  { type: 'OrderFailed', at: later, attempt: 2, reason: 'timeout', isFinal: true },
];

function orderTo(
  position: number,
  kind: RequestKind,
  [recipientName, recipientKind, events]: [string, RecipientKind, OrderEvent[]],
): Order {
  return {
    orderId: `${reference}.0.${position}`,
    requestId: reference,
    page: 0,
    position,
    recipientId: recipientName.toLowerCase().replaceAll(' ', '-'),
    recipientName,
    recipientKind,
    kind,
    categories: ['identifiers'],
    events,
  };
}

const ordersFor = (kind: RequestKind, rows: [string, RecipientKind, OrderEvent[]][]): Order[] =>
  rows.map((row, position) => orderTo(position, kind, row));

const done = { delete: 'deleted', correct: 'corrected' } as const;
const allAnswered = (kind: 'delete' | 'correct'): Order[] =>
  ordersFor(kind, [
    ['BatchData', 'own', answer(done[kind], 'reported')],
    ['Granite Hosting', 'service_provider', answer(done[kind])],
    ['Maple Homes', 'customer', answer(done[kind], 'reported')],
    ['Otter Media', 'partner', answer('not_found')],
  ]);
const someSilent = (kind: 'delete' | 'correct'): Order[] => [
  ...allAnswered(kind),
  ...ordersFor(kind, [
    ['Quiet Roofing', 'customer', silent],
    ['Far Away Data', 'data_aggregator', unreached],
    ['Stubborn Leads', 'customer', answer('refused')],
    ['Numb Post', 'third_party', answer(done[kind], 'accepted')],
    ['Cardwell Payments', 'service_provider', answer('exempted')],
  ]).map((order, index) => ({ ...order, position: index + 4, orderId: `${reference}.0.${index + 4}` })),
];
const optedOut: Order[] = ordersFor('opt_out', [
  ['Granite Hosting', 'service_provider', answer('opted_out')],
  ['Maple Homes', 'customer', answer('opted_out')],
]);

const assembled = (scope: 'specific' | 'categories'): RequestEvent => ({
  type: 'PackageAssembled',
  at: later,
  scope,
  formats: ['html'],
  bytes: 1000,
  pieces: 12,
});

const followUp = (why: 'appeal_granted' | 'unverified_delete' | 'delete_instead'): RequestEvent => ({
  type: 'FollowUpOpened',
  at: later,
  reference: '2FWA-7K3M-Q9XT',
  why,
});
const follows = (
  why: 'appeal_granted' | 'hold_released' | 'came_back' | 'unverified_delete' | 'delete_instead',
) => ({
  follows: { reference: 'Q9XT-2FWA-7K3M', why },
});

export interface EndingCase {
  title: string;
  ending: Ending;
  kind: RequestKind;
  received?: Partial<ReceivedEvent>;
  events: (setting: Setting) => RequestEvent[];
  orders?: Order[];
}

const go = [verified, assessed, concluded('fulfilled')];

/** Every ending, and the turns it can take. */
export const endingCases: readonly EndingCase[] = [
  {
    title: 'deleted everywhere',
    ending: 'deleted',
    kind: 'delete',
    events: () => go,
    orders: allAnswered('delete'),
  },
  {
    title: 'deleted, found nobody else',
    ending: 'deleted',
    kind: 'delete',
    events: () => go,
    orders: allAnswered('delete').slice(0, 1),
  },
  {
    title: 'deleted again, because it came back',
    ending: 'deleted',
    kind: 'delete',
    received: follows('came_back'),
    events: () => go,
    orders: allAnswered('delete'),
  },
  {
    title: 'deleted when a legal hold ended',
    ending: 'deleted',
    kind: 'delete',
    received: follows('hold_released'),
    events: () => go,
    orders: allAnswered('delete'),
  },
  {
    title: 'deleted for an agent, some told late',
    ending: 'deleted',
    kind: 'delete',
    received: { requester: 'agent' },
    events: () => [
      verified,
      assessed,
      { type: 'RecipientsAdded', at: later, page: 1, recipients: 1 },
      concluded('fulfilled'),
    ],
    orders: allAnswered('delete'),
  },
  {
    title: 'deleted in part, some kept and some silent',
    ending: 'deleted_in_part',
    kind: 'delete',
    events: (setting) => [verified, ...keptBy(setting, 'delete'), assessed, concluded('fulfilled')],
    orders: someSilent('delete'),
  },
  {
    title: 'told, and an own system is open',
    ending: 'told_only',
    kind: 'delete',
    events: () => go,
    orders: ordersFor('delete', [
      ['BatchData', 'own', silent],
      ['Maple Homes', 'customer', answer('deleted')],
    ]),
  },
  {
    title: 'corrected everywhere',
    ending: 'corrected',
    kind: 'correct',
    events: () => go,
    orders: allAnswered('correct'),
  },
  {
    title: 'corrected, some silent',
    ending: 'corrected_in_part',
    kind: 'correct',
    events: () => go,
    orders: someSilent('correct'),
  },
  {
    title: 'deleted instead of corrected',
    ending: 'deleted_instead',
    kind: 'correct',
    events: () => [
      verified,
      {
        type: 'StaffDecided',
        at: later,
        by: 's',
        verdict: 'go',
        reason: null,
        deletesInstead: 'consumer_agrees',
      },
      followUp('delete_instead'),
      concluded('fulfilled'),
    ],
  },
  ...(['likely_accurate', 'disproportionate', 'legal_conflict', 'repeated', 'suspected_fraud'] as const).map(
    (denial): EndingCase => ({
      title: `correction denied: ${denial}`,
      ending: 'correction_denied',
      kind: 'correct',
      events: () => denied(denial === 'suspected_fraud' ? 'suspected_fraud' : 'other', denial),
    }),
  ),
  {
    title: 'a copy, ready',
    ending: 'copy_ready',
    kind: 'access',
    events: () => [verified, assessed, assembled('specific'), concluded('fulfilled')],
  },
  {
    title: 'a copy by categories',
    ending: 'copy_in_categories',
    kind: 'access',
    events: () => [verified, assessed, assembled('categories'), concluded('fulfilled')],
  },
  {
    title: 'a copy denied',
    ending: 'copy_denied',
    kind: 'access',
    events: () => denied('too_many_requests'),
  },
  {
    title: 'opted out',
    ending: 'opted_out',
    kind: 'opt_out',
    events: () => [assessed, concluded('fulfilled')],
    orders: optedOut,
  },
  {
    title: 'opted out by a browser signal',
    ending: 'opted_out',
    kind: 'opt_out',
    received: { channel: 'gpc' },
    events: () => [assessed, concluded('fulfilled')],
  },
  {
    title: 'opted out instead of deleted',
    ending: 'opted_out_instead',
    kind: 'opt_out',
    received: follows('unverified_delete'),
    events: () => [assessed, concluded('fulfilled')],
    orders: optedOut,
  },
  {
    title: 'opt-out refused as fraud',
    ending: 'opt_out_refused',
    kind: 'opt_out',
    events: () => denied('suspected_fraud'),
  },
  {
    title: 'limited',
    ending: 'limited',
    kind: 'limit',
    events: () => [assessed, concluded('fulfilled')],
    orders: optedOut,
  },
  {
    title: 'who got data for ads',
    ending: 'shine_the_light',
    kind: 'shine_the_light',
    events: () => [verified, assessed, assembled('categories'), concluded('fulfilled')],
  },
  {
    title: 'a deletion nobody proved',
    ending: 'not_verified',
    kind: 'delete',
    events: () => [failed, followUp('unverified_delete'), concluded('denied', 'insuf_verification')],
  },
  {
    title: 'a correction nobody proved',
    ending: 'not_verified',
    kind: 'correct',
    events: () => [failed, concluded('denied', 'insuf_verification')],
  },
  {
    title: 'nobody found',
    ending: 'no_match',
    kind: 'delete',
    events: () => [{ ...failed, reason: 'no_match' }, concluded('denied', 'no_match')],
  },
  {
    title: 'denied: kept by law',
    ending: 'denied',
    kind: 'delete',
    events: () => denied('claim_not_covered'),
  },
  {
    title: 'denied: no law here',
    ending: 'denied',
    kind: 'delete',
    events: () => denied('outside_jurisdiction'),
  },
  {
    title: 'appeal granted',
    ending: 'appeal_granted',
    kind: 'appeal',
    received: { appealOf: 'Q9XT-2FWA-7K3M' },
    events: () => [
      verified,
      { type: 'StaffDecided', at: later, by: 's', verdict: 'go', reason: null },
      followUp('appeal_granted'),
      concluded('fulfilled'),
    ],
  },
  {
    title: 'appeal denied',
    ending: 'appeal_denied',
    kind: 'appeal',
    received: { appealOf: 'Q9XT-2FWA-7K3M' },
    events: () => denied('claim_not_covered'),
  },
  {
    title: 'withdrawn',
    ending: 'withdrawn',
    kind: 'delete',
    events: () => [{ type: 'RequestWithdrawn', at: later, by: 'consumer' }, concluded('revoked')],
  },
  {
    title: 'an opt-out withdrawn',
    ending: 'withdrawn',
    kind: 'opt_out',
    events: () => [{ type: 'RequestWithdrawn', at: later, by: 'consumer' }, concluded('revoked')],
  },
  {
    title: 'stopped by the person on file',
    ending: 'stopped',
    kind: 'delete',
    events: () => [{ type: 'RequestWithdrawn', at: later, by: 'person_on_file' }, concluded('revoked')],
  },
  {
    title: 'expired',
    ending: 'expired',
    kind: 'access',
    events: () => [
      { ...failed, reason: 'need_user_verification' },
      concluded('expired', 'need_user_verification'),
    ],
  },
];

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
