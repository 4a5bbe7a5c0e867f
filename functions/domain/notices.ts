import type { Law } from '#law/rule.ts';
import type { Content, Ending, NoticeName } from './notice-names.ts';
import { contentRules, everyNotice, type Rule, type RuleFacts } from './notice-rules.ts';
import type { Order } from './orders.ts';
import type { Profile } from './profile.ts';
import { type Progress, progressOf } from './progress.ts';
import { happened, lastOf, type PrivacyRequest } from './request.ts';

/** One thing a notice must say, and who asks for it. */
export interface Required {
  content: Content;
  cite: string;
}

/** Which ending a concluded request came to. */
export function endingOf({ request, orders }: { request: PrivacyRequest; orders: readonly Order[] }): Ending {
  const { events, status, reason } = request;
  switch (status) {
    case 'revoked':
      return happened(events, 'RequestWithdrawn')?.by === 'person_on_file' ? 'stopped' : 'withdrawn';
    case 'expired':
      return 'expired';
    case 'denied':
      if (reason === 'no_match') return 'no_match';
      if (happened(events, 'VerificationFailed') && reason === 'insuf_verification') return 'not_verified';
      return refusalOf(request);
    case 'fulfilled':
    case 'open':
    case 'in_progress':
      return fulfilmentOf(request, progressOf({ request, orders }));
    default:
      return status satisfies never;
  }
}

function refusalOf({ received: { kind } }: PrivacyRequest): Ending {
  switch (kind) {
    case 'correct':
      return 'correction_denied';
    case 'access':
      return 'copy_denied';
    case 'opt_out':
    case 'limit':
      return 'opt_out_refused';
    case 'appeal':
      return 'appeal_denied';
    case 'delete':
    case 'shine_the_light':
      return 'denied';
    default:
      return kind satisfies never;
  }
}

function fulfilmentOf({ received, events }: PrivacyRequest, { heading }: Progress): Ending {
  switch (received.kind) {
    case 'delete':
      if (heading === 'told_only') return heading;
      return heading === 'partial' ? 'deleted_in_part' : 'deleted';
    case 'correct':
      if (lastOf(events, 'StaffDecided')?.deletesInstead) return 'deleted_instead';
      if (heading === 'told_only') return heading;
      return heading === 'partial' ? 'corrected_in_part' : 'corrected';
    case 'access':
      return happened(events, 'PackageAssembled')?.scope === 'categories'
        ? 'copy_in_categories'
        : 'copy_ready';
    case 'opt_out':
      return received.follows?.why === 'unverified_delete' ? 'opted_out_instead' : 'opted_out';
    case 'limit':
      return 'limited';
    case 'shine_the_light':
      return 'shine_the_light';
    case 'appeal':
      return 'appeal_granted';
    default:
      return received.kind satisfies never;
  }
}

/** What a notice is about, as far as it decides what must be said. */
export interface NoticeSubject {
  profile: Profile;
  /** The law the request was received under; null when it is answered as a courtesy. */
  law: Law | null;
  request: PrivacyRequest;
  orders?: readonly Order[];
}

/** What a notice must say: what every notice says, and what the law, or this house, asks of this one. */
export function requiredContents(
  notice: NoticeName,
  { profile, law, request, orders = [] }: NoticeSubject,
): Required[] {
  const facts: RuleFacts = { profile, law, request, progress: progressOf({ request, orders }) };
  const rules: readonly Rule[] = [...everyNotice, ...contentRules[notice]];
  return rules
    .filter(({ when }) => when === undefined || when(facts))
    .map(({ content, cite }) => ({ content, cite: typeof cite === 'string' ? cite : cite(facts) }));
}
