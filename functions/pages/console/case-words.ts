import type { ExtensionResult } from '#domain/deadlines.ts';
import type { FraudSign } from '#domain/fraud.ts';
import type { CorrectionDenial, EventOf, ExtensionReason } from '#domain/request.ts';
import type { VerificationNeed } from '#domain/verification-needs.ts';
import type { Worksheet } from '#domain/worksheet.ts';

/** What staff read in place of the codes of what they do to a case. */

export const methodWords: Record<EventOf<'IdentityConfirmed'>['method'], string> = {
  call_back: 'I called the number on file',
  code_by_post: 'A code came back that was posted to the address on file',
  documents: 'I compared documents',
  in_person: 'The person came here',
};

export const fraudWords: Record<FraudSign, string> = {
  answers_do_not_fit: 'The answers do not fit each other or our records',
  cannot_be_reached: 'The person cannot be reached under what is on file',
  one_source_many_people: 'One source sends requests for many people',
  proof_looks_false: 'A proof looks false',
  person_denies_it: 'The person on file says that they did not ask',
  known_pattern: 'It follows a pattern of fraud that we know',
};

export const denialWords: Record<CorrectionDenial, string> = {
  likely_accurate: 'The data is more likely right than wrong',
  disproportionate: 'It is impossible, or the effort is out of proportion',
  legal_conflict: 'Another law forbids the change',
  repeated: 'The same was refused not long before, and nothing is new',
  suspected_fraud: 'The request is false or abusive',
};

export const natureWords: Record<Worksheet['nature'], string> = {
  objective: 'A fact that can be checked',
  opinion: 'An opinion or a rating',
  free_text: 'Free text or a note',
  sensitive: 'Sensitive data',
};

export const obtainedWords: Record<Worksheet['obtained'], string> = {
  from_consumer: 'From the consumer',
  from_others: 'From a source, a public record or a vendor',
  inferred: 'Worked out from other data',
};

export const documentationWords: Record<Worksheet['documentation'], string> = {
  none: 'Nobody has any',
  for_consumer: 'It supports the consumer',
  for_company: 'It supports what we hold',
  for_both: 'Some supports each side',
};

export const extensionWords: Record<ExtensionReason, string> = {
  many_requests: 'Many requests came in at once',
  complex: 'The request is complex',
  recipients_slow: 'Those who got the data are slow to answer',
  verification_slow: 'It took long to check who asks',
};

export type ExtensionRefusal = Extract<ExtensionResult, { granted: false }>['why'];
export const extensionRefusals: Record<ExtensionRefusal, string> = {
  too_late: 'The first period is over. A notice sent now would be void, so there is no more time to take.',
  already_extended: 'The time was extended once already, and the law allows it once.',
  too_long: 'The law does not allow that many days.',
  none_in_law: 'The law that this request is under gives no more time for it.',
  no_reason: 'Choose a reason. The consumer is told it.',
};

export const feeWords: Record<EventOf<'FeeQuoted'>['because'], string> = {
  excessive: 'Excessive',
  repetitive: 'Repetitive: the same was asked for again and again',
  unfounded: 'Plainly unfounded',
};

/** What the law lets us ask of somebody who asks for another person, and no more. */
export const proofWords: Record<VerificationNeed['proof'], string> = {
  none: 'No proof may be asked for.',
  signed_permission: 'A permission that the consumer signed. Nothing notarised may be asked for.',
  power_of_attorney: 'The power of attorney, and nothing more.',
  parenthood: 'A sign that they are the parent or guardian.',
};
