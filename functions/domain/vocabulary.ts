import * as z from 'zod';

/** Words that many rooms share. Statuses and reasons are the Data Rights Protocol 1.0's (sections 3.02, 3.03). */

export const requestKinds = [
  'delete',
  'correct',
  'access',
  'opt_out',
  'limit',
  'appeal',
  'shine_the_light',
] as const;
export const requestKind = z.enum(requestKinds);
export type RequestKind = z.infer<typeof requestKind>;

/** The kinds that ask the company for something; an appeal asks it to think again about one of them. */
export const rightKinds = requestKinds.filter((kind) => kind !== 'appeal');

/** Who sends a request: the person the data is about, somebody they authorized, or the parent of a minor. */
export const requesterRoles = ['consumer', 'agent', 'parent'] as const;
export const requesterRole = z.enum(requesterRoles);
export type RequesterRole = z.infer<typeof requesterRole>;

/** On what an authorized agent acts (11 CCR 7063; Cal. Probate Code 4121-4130). */
export const agentAuthorities = ['signed_permission', 'power_of_attorney'] as const;
export const agentAuthority = z.enum(agentAuthorities);
export type AgentAuthority = z.infer<typeof agentAuthority>;

/** How the answer goes out: the consumer chooses (Civ. Code 1798.130(a)(2)(A)). */
export const delivery = z.enum(['email', 'post']);
export type Delivery = z.infer<typeof delivery>;

/** In what form a copy of the data is wanted. */
export const accessFormats = ['html', 'csv', 'json'] as const;
export const accessFormat = z.enum(accessFormats);
export type AccessFormat = z.infer<typeof accessFormat>;

/** The forms in which a finished answer can be fetched. */
export const packageFormats = [...accessFormats, 'text'] as const;
export const packageFormat = z.enum(packageFormats);
export type PackageFormat = z.infer<typeof packageFormat>;

export const requestStatuses = ['open', 'in_progress', 'fulfilled', 'denied', 'revoked', 'expired'] as const;
export const requestStatus = z.enum(requestStatuses);
export type RequestStatus = z.infer<typeof requestStatus>;

export const statusReasons = [
  'need_user_verification',
  'suspected_fraud',
  'insuf_verification',
  'no_match',
  'claim_not_covered',
  'outside_jurisdiction',
  'too_many_requests',
  'other',
] as const;
export const statusReason = z.enum(statusReasons);
export type StatusReason = z.infer<typeof statusReason>;

export const languages = ['en', 'es'] as const;
export const language = z.enum(languages);
export type Language = z.infer<typeof language>;

export const channels = ['web_form', 'email', 'phone', 'post', 'api', 'gpc'] as const;
export const channel = z.enum(channels);
export type Channel = z.infer<typeof channel>;

/** Civ. Code 1798.140(v)(1) and the two notices: the categories a profile may collect, sell, share, disclose. */
export const categories = [
  'identifiers',
  'customer_records',
  'commercial',
  'internet_activity',
  'protected_classifications',
  'geolocation',
  'professional',
  'education',
  'sensory',
  'inferences',
  'sensitive',
] as const;
export const category = z.enum(categories);
export type Category = z.infer<typeof category>;

export const recipientKinds = [
  'own',
  'affiliate',
  'service_provider',
  'contractor',
  'customer',
  'partner',
  'advertising_partner',
  'data_aggregator',
  'third_party',
] as const;
export const recipientKind = z.enum(recipientKinds);
export type RecipientKind = z.infer<typeof recipientKind>;

export const disclosurePurposes = ['sale', 'sharing', 'business_purpose'] as const;
export const disclosurePurpose = z.enum(disclosurePurposes);
export type DisclosurePurpose = z.infer<typeof disclosurePurpose>;

/** What became of one order. */
export const orderOutcomes = [
  'deleted',
  'corrected',
  'opted_out',
  'not_found',
  'exempted',
  'refused',
  'no_answer',
] as const;
export const orderOutcome = z.enum(orderOutcomes);
export type OrderOutcome = z.infer<typeof orderOutcome>;

/** How well an outcome is known: signed; polled, re-read or by hand; a bare 2xx; silence until the due date. */
export const confirmationGrades = ['attested', 'reported', 'accepted', 'presumed'] as const;
export const confirmationGrade = z.enum(confirmationGrades);
export type ConfirmationGrade = z.infer<typeof confirmationGrade>;

/** A moment, RFC 3339 in UTC with milliseconds: `2026-11-23T06:00:00.000Z`. Text order is time order. */
export const instant = z.iso.datetime();
export type Instant = string;

/** A legal day in the profile's zone: `2026-11-23`. */
export const civilDate = z.iso.date();
export type CivilDate = string;

/** Words for people in both languages. */
export const words = z.object({ en: z.string().min(1), es: z.string().min(1) });

export const usStates = ['CA', 'VA', 'CO', 'CT', 'UT', 'OR', 'TX', 'OTHER'] as const;
/** Where the consumer lives, which decides the law; `OTHER` is anywhere the profile's laws do not reach. */
export const residence = z.enum(usStates);
export type Residence = z.infer<typeof residence>;

export const lawIds = ['CCPA', 'VCDPA', 'CPA', 'CTDPA', 'UCPA', 'OCPA', 'TDPSA', 'STL'] as const;
export const lawId = z.enum(lawIds);
