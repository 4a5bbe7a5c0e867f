import { lawOf } from '#law/laws.ts';
import type { Law } from '#law/rule.ts';
import type { PrivacyRequest } from './request.ts';

type Received = Pick<PrivacyRequest['received'], 'law' | 'rulesVersion'>;

/** The very version of the law that a request was opened under; null where it is answered as a courtesy. */
export function pinnedLaw({ law, rulesVersion }: Received): Law | null {
  return law === null ? null : lawOf(law, rulesVersion);
}
