import type { Ending } from '#domain/notice-names.ts';
import type { Order } from '#domain/orders.ts';
import type { RequestEvent } from '#domain/request.ts';
import type { RequestKind } from '#domain/vocabulary.ts';
import { later, type ReceivedEvent, type Setting } from './notice-cases.ts';
import {
  assembled,
  assessed,
  concluded,
  denied,
  failedAs,
  follows,
  followUp,
  keptBy,
  verified,
} from './notice-events.ts';
import { allAnswered, answer, optedOut, ordersFor, silent, someSilent } from './notice-orders.ts';

/** Requests at every ending, in every turn an ending can take. */

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
    events: () => [
      failedAs('insuf_verification'),
      followUp('unverified_delete'),
      concluded('denied', 'insuf_verification'),
    ],
  },
  {
    title: 'a correction nobody proved',
    ending: 'not_verified',
    kind: 'correct',
    events: () => [failedAs('insuf_verification'), concluded('denied', 'insuf_verification')],
  },
  {
    title: 'nobody found',
    ending: 'no_match',
    kind: 'delete',
    events: () => [failedAs('no_match'), concluded('denied', 'no_match')],
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
    events: () => [failedAs('need_user_verification'), concluded('expired', 'need_user_verification')],
  },
];
