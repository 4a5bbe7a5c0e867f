/** The shape of a law as this house reads it. Data only: numbers, yes or no, and where each is written. */

import type { NeverDisclosed } from './never-disclosed.ts';

export type RightName =
  | 'delete'
  | 'correct'
  | 'access'
  | 'opt_out'
  | 'limit'
  | 'appeal'
  /** Whom the data went to for their own direct marketing (Cal. Civ. Code 1798.83). */
  | 'shine_the_light';

/** A value and where the law says it. */
export interface Cited<T> {
  value: T;
  cite: string;
}

export interface ResponseClock {
  /** Business days to acknowledge receipt; null when the law asks for none. */
  acknowledgeBusinessDays: Cited<number | null>;
  /** Calendar days to answer, counted from the day of receipt. */
  answerDays: Cited<number>;
  /** Calendar days one extension may add; 0 when there is none. */
  extensionDays: Cited<number>;
  /** Business days until an opt-out has effect; null where it has the time of any other answer. */
  optOutBusinessDays: Cited<number | null>;
  /** Business days until the use of sensitive data is limited; null where there is no such right. */
  limitBusinessDays: Cited<number | null>;
  /** Calendar days one extension may add to the answer to an appeal. */
  appealExtensionDays: Cited<number>;
  /** The clock stands still while the requester owes what shows who they are. */
  waitsForVerification: Cited<boolean>;
  /** A refusal and its reasons are owed in the first period, extended or not. */
  refusesWithinFirstPeriod: Cited<boolean>;
}

/** How sure the company must be of who asks: matching data points, and whether they sign for it. */
export interface Proof {
  points: number;
  /** A declaration under penalty of perjury. */
  declaration: boolean;
}

export interface VerificationRules {
  /** Data points that must agree with own records before data is deleted or corrected. */
  dataPoints: Cited<number>;
  /** Before the very pieces of data are shown. */
  specificPieces: Cited<Proof>;
  /** Before data of a sensitive category is deleted or corrected. */
  sensitive: Cited<Proof>;
  sensitiveCategories: Cited<readonly string[]>;
  /** What may be asked of who opts out: nothing, only what finds the person, or who they are. */
  optOut: Cited<'none' | 'locate' | 'authenticate'>;
}

/** What becomes of a request whose requester could not be verified. */
export type UnverifiedEnding =
  | 'deny'
  /** Refused, and the person is opted out of sale and sharing instead. */
  | 'deny_and_opt_out'
  /** The pieces are refused, the categories told. */
  | 'categories_only'
  /** No duty, and no breach, until the missing proof comes. */
  | 'wait'
  /** Carried out all the same: it needs no verification. */
  | 'proceed';

/** Which data a deletion reaches. */
export type DeletionScope =
  | 'collectedFrom'
  | 'provided'
  | 'providedOrObtained'
  | 'providedObtainedDerived'
  | 'concerning';

export type GroundName =
  | 'transaction'
  | 'security'
  | 'debug'
  | 'speech'
  | 'electronic_communications'
  | 'research'
  | 'internal'
  | 'legal_obligation'
  | 'legal_claims'
  | 'medical'
  | 'record_of_request';

/** A ground for keeping what a consumer asked to delete. */
export interface ExceptionGround {
  /** As short as it can be told apart: `(d)(8)`. */
  letter: string;
  cite: string;
  /** What must be shown besides: necessary and proportionate; expected and compatible; informed consent. */
  asks: 'nothing' | 'proportionality' | 'both_tests' | 'consent';
}

export type CorrectionDenial =
  | 'likely_accurate'
  | 'disproportionate'
  | 'legal_conflict'
  | 'repeated'
  | 'suspected_fraud';

export interface CorrectionRules {
  denials: Partial<Record<CorrectionDenial, { cite: string }>>;
  /** Months in which the same claim, once refused, may be refused again without new documents. */
  repeatMonths: Cited<number | null>;
  /** Where the company is not the source and nothing is documented, the consumer's word may be enough. */
  wordMaySuffice: Cited<boolean>;
  /** Deleting is a fair answer where it harms nobody or the consumer agrees. */
  deleteInstead: Cited<boolean>;
  /** The consumer is told who the source is, or the source is told that it was wrong. */
  namesSource: Cited<boolean>;
  /** Words of a statement a consumer may put on record when health data is not corrected. */
  statementWords: Cited<number | null>;
  /** What was corrected must stay so when the source delivers it again. */
  staysCorrected: Cited<boolean>;
}

export interface AccessRules {
  /** Requests free of charge in each period. */
  freePerYear: Cited<number>;
  countedBy: Cited<'twelve_months' | 'calendar_year'>;
  /** First day a copy must go back to: `2022-01-01`; null is everything held. */
  since: Cited<string | null>;
  /** The consumer may choose a shorter range. */
  mayChooseRange: Cited<boolean>;
  neverDisclose: Cited<readonly NeverDisclosed[]>;
  /** How third parties are told of: by category, each by name, or the buyers by name. */
  thirdParties: Cited<'categories' | 'specific' | 'buyers'>;
  /** What was sold or shared, and what was disclosed for a business purpose, in two lists. */
  twoLists: Cited<boolean>;
  includesInferences: Cited<boolean>;
  /** The data that must come in a form that can be carried elsewhere. */
  portability: Cited<'collected' | 'provided' | 'processed'>;
}

export interface AgentRules {
  optOut: Cited<AgentProof>;
  others: Cited<AgentProof>;
  /** A power of attorney is as good as signed permission, or ends every question. */
  powerOfAttorney: Cited<'counts_as_permission' | 'ends_questions'>;
}

/** `none`: the law gives no right to send an agent. Permission is signed; no law lets it be notarised at the consumer's cost. */
export type AgentProof = 'none' | 'permission' | 'permission_and_consumer';

export interface NoticeRules {
  /** That an opt-out was carried out must be confirmed. */
  confirmsOptOut: Cited<boolean>;
  /** That a record of the request is kept must be said. */
  tellsOfRecord: Cited<boolean>;
  /** Each kept category must be named with its exception. */
  namesKept: Cited<boolean>;
  /** Refusing an appeal comes with a way to complain online, or with the contact of who hears complaints. */
  appealDenied: Cited<'online_complaint' | 'contact' | 'nothing'>;
}

/** One law from the day it took effect, until a newer version of the same law does. */
export interface Law {
  id: 'CCPA' | 'VCDPA' | 'CPA' | 'CTDPA' | 'UCPA' | 'OCPA' | 'TDPSA' | 'STL';
  name: { en: string; es: string };
  /** First day this text is in force: `2026-01-01`. */
  effective: string;
  /** The residence it protects. */
  state: 'CA' | 'VA' | 'CO' | 'CT' | 'UT' | 'OR' | 'TX';
  rights: Partial<Record<RightName, Cited<true>>>;
  clock: ResponseClock;
  verification: VerificationRules;
  unverified: Partial<Record<RightName, Cited<UnverifiedEnding>>>;
  agents: AgentRules;
  /** Who may ask for a child, and what they must show. */
  parents: Cited<'parenthood'>;
  deletion: {
    scope: Cited<DeletionScope>;
    /** Whom the company must tell. */
    tells: Cited<'processors' | 'processors_and_third_parties'>;
    /** Data from other sources may be kept away by a minimal record instead, or by an opt-out. */
    otherSources: Cited<'erase' | 'record' | 'record_or_opt_out'>;
  };
  exceptions: Partial<Record<GroundName, ExceptionGround>>;
  /** Null where there is no right to correct. */
  correction: CorrectionRules | null;
  access: AccessRules;
  /** For what kind of request a reasonable fee may be asked, or the request refused. */
  fee: Cited<readonly ('unfounded' | 'excessive' | 'repetitive')[]>;
  /** Browser signals (Global Privacy Control) are valid opt-outs. */
  honoursSignals: Cited<boolean>;
  notices: NoticeRules;
  /** Whom a consumer may turn to. */
  complainTo: { name: { en: string; es: string }; url: string; cite: string };
  /** Days to answer an appeal; null where the law gives none. */
  appealDays: Cited<number | null>;
}
