/**
 * What a law may forbid to show in a copy of the data; that it is held is said, as exactly as is named here.
 * Both laws that forbid it list seven classes: Social Security numbers; driver's licence and other government numbers;
 * financial account numbers; health insurance and medical numbers; passwords; security questions and answers; biometrics.
 */
export const neverDisclosed = [
  'social_security_number',
  'driver_license',
  'passport',
  'government_id',
  'bank_account',
  'payment_card',
  'financial_account',
  'health_insurance_id',
  'medical_id',
  'password',
  'security_answer',
  'biometric',
] as const;
export type NeverDisclosed = (typeof neverDisclosed)[number];
