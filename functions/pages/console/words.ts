import type {
  Category,
  Channel,
  ConfirmationGrade,
  OrderOutcome,
  RecipientKind,
  RequestKind,
  RequestStatus,
  StatusReason,
} from '#domain/vocabulary.ts';

/** What staff read in place of the codes. The console speaks English only. */

export { visible } from '#pages/visible.ts';

export const kindWords: Record<RequestKind, string> = {
  delete: 'Delete',
  correct: 'Correct',
  access: 'Access',
  opt_out: 'Opt out of sale and sharing',
  limit: 'Limit sensitive data',
  appeal: 'Appeal',
  shine_the_light: 'Shine the Light',
};

export const statusWords: Record<RequestStatus, string> = {
  open: 'Open',
  in_progress: 'In progress',
  fulfilled: 'Fulfilled',
  denied: 'Denied',
  revoked: 'Withdrawn',
  expired: 'Expired',
};

export const reasonWords: Record<StatusReason, string> = {
  need_user_verification: 'The requester has not proven who they are',
  suspected_fraud: 'Fraud is suspected',
  insuf_verification: 'The verification was not enough',
  no_match: 'No record matches the requester',
  claim_not_covered: 'The law lets the company keep what was asked about',
  outside_jurisdiction: 'No law that applies here gives this right',
  too_many_requests: 'Too many requests from the same person',
  other: 'Another reason',
};

export const channelWords: Record<Channel, string> = {
  web_form: 'web form',
  email: 'e-mail',
  phone: 'telephone',
  post: 'post',
  api: 'API',
  gpc: 'Global Privacy Control',
};

export const categoryWords: Record<Category, string> = {
  identifiers: 'Identifiers',
  customer_records: 'Customer records',
  commercial: 'Commercial information',
  internet_activity: 'Internet activity',
  protected_classifications: 'Protected classifications',
  geolocation: 'Geolocation',
  professional: 'Professional information',
  education: 'Education',
  sensory: 'Audio and visual',
  inferences: 'Inferences',
  sensitive: 'Sensitive data',
};

export const recipientKindWords: Record<RecipientKind, string> = {
  own: 'Own system',
  affiliate: 'Affiliate',
  service_provider: 'Service provider',
  contractor: 'Contractor',
  customer: 'Customer',
  partner: 'Partner',
  advertising_partner: 'Advertising partner',
  data_aggregator: 'Data aggregator',
  third_party: 'Third party',
};

export const outcomeWords: Record<OrderOutcome, string> = {
  deleted: 'Deleted',
  corrected: 'Corrected',
  opted_out: 'Opted out',
  not_found: 'Not found there',
  exempted: 'Kept under an exception',
  refused: 'Refused',
  no_answer: 'No answer',
};

export const gradeWords: Record<ConfirmationGrade, string> = {
  attested: 'signed answer',
  reported: 'reported, unsigned',
  accepted: 'call accepted, nothing more said',
  presumed: 'presumed from silence',
};

export const identifierWords: Record<string, string> = {
  email: 'e-mail',
  phone: 'telephone',
  name: 'name',
  street_address: 'street address',
  postal_code: 'postal code',
  date_of_birth: 'date of birth',
  account_id: 'account number',
};

/** `CCPA, rules of 2026-01-01`; or whose rules answer where no law applies. */
export function lawWords({ law, rulesVersion }: { law: string | null; rulesVersion: string }): string {
  return law === null ? `None applies: ${courtesyWords(rulesVersion)}` : `${law}, rules of ${rulesVersion}`;
}

/** `California’s rules of 2026-01-01, as a courtesy`, where a request keeps `courtesy CCPA 2026-01-01`. */
export function courtesyWords(text: string): string {
  return text.replace(/^courtesy \w+ (\S+)$/, 'California’s rules of $1, as a courtesy');
}

/** `3 recipients`, `1 recipient`. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;
}

/** `in 12 days`, `today`, `3 days overdue`. */
export function daysLeftWords(days: number): string {
  if (days < 0) return `${countOf(-days, 'day')} overdue`;
  if (days === 0) return 'due today';
  return `${countOf(days, 'day')} left`;
}

/** A legal day, `Jan 6, 2027`: no zone can move it. */
export function dayWords(day: string): string {
  return new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

/** The day of a moment in the company's zone: `Nov 23, 2026`. */
export function momentDayWords(at: string, timeZone: string): string {
  return new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeZone }).format(new Date(at));
}

/** The time of day to the second, with the zone's name: `1:02:03 AM PST`. */
export function hourWords(at: string, timeZone: string): string {
  return new Intl.DateTimeFormat('en-US', { timeStyle: 'long', timeZone }).format(new Date(at));
}
