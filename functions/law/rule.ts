/** The shape of a law as this house reads it. Data only: numbers, yes or no, and where each is written. */

export type RightName = 'delete' | 'correct' | 'access' | 'opt_out' | 'limit' | 'appeal' | 'shine_the_light';

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
}

/** One law from the day it took effect, until a newer version of the same law does. */
export interface Law {
  id: 'CCPA' | 'VCDPA' | 'CPA' | 'CTDPA' | 'UCPA' | 'OCPA' | 'TDPSA';
  name: { en: string; es: string };
  /** First day this text is in force: `2026-01-01`. */
  effective: string;
  /** The residence it protects. */
  state: 'CA' | 'VA' | 'CO' | 'CT' | 'UT' | 'OR' | 'TX';
  rights: Partial<Record<RightName, Cited<true>>>;
  clock: ResponseClock;
  verification: {
    /** Data points that must agree with own records before data is deleted or corrected. */
    dataPoints: Cited<number>;
  };
  /** Whom a consumer may turn to. */
  complainTo: { name: { en: string; es: string }; url: string; cite: string };
  /** Days to answer an appeal; null where the law gives none. */
  appealDays: Cited<number | null>;
}
