import * as z from 'zod';
import { type NeverDisclosed, neverDisclosed } from '#law/never-disclosed.ts';

/**
 * What an answer to an access request never shows, only names (11 CCR 7024(d)): who reads it could open an account or
 * pose as the person with it. The kind of column decides; names and the look of a value are a net below that.
 */
export const neverType = z.enum(neverDisclosed);

/** Words in a column's name, `_` at both ends of it, and what such a column holds; the first that fits counts. */
const names: readonly (readonly [RegExp, NeverDisclosed])[] = [
  [/_(ssn|social_?security)_/, 'social_security_number'],
  [/_(drivers?_?licen[cs]e|dl_?(number|no))_/, 'driver_license'],
  [/_passport_/, 'passport'],
  [/_(itin|tin|tax_?id|(national|government|military)_?id|licen[cs]e_?(number|no))_/, 'government_id'],
  [/_(bank_?account|iban|(routing|aba)_?(number|no))_/, 'bank_account'],
  [/_((credit|debit|payment)_?card|card_?(number|no)|cvv|cvc)_/, 'payment_card'],
  [/_((financial|brokerage|loan|mortgage)_?account|account_?(number|no))_/, 'financial_account'],
  [/_(health_?insurance|medicare|medicaid|insurance_?(id|number|no))_/, 'health_insurance_id'],
  [/_(mrn|medical_?(record|id)|patient_?(id|number|no))_/, 'medical_id'],
  [/_(password|passwd|pwd|passphrase|pass_?code)_/, 'password'],
  [/_(security|secret)_?(question|answer)s?_/, 'security_answer'],
  [/_(biometrics?|finger_?prints?|face_?(print|template|id)|voice_?print|iris|retina|dna)_/, 'biometric'],
];

/** A licence's status or state is no number: the notices name it among what is collected. */
const tellsNoNumber = /_(status|state|type|class|kind|expires(_on)?|verified|on_file)_$/;

/**
 * What a column holds that is never shown; undefined when it may be shown.
 * @param declared the profile's own word for its columns; null there says that the name only looks like one
 */
export function neverTypeOf(
  column: string,
  declared: Readonly<Record<string, NeverDisclosed | null>> = {},
): NeverDisclosed | undefined {
  const said = declared[column];
  if (said !== undefined) return said ?? undefined;
  const name = `_${column.toLowerCase()}_`;
  return tellsNoNumber.test(name) ? undefined : names.find(([pattern]) => pattern.test(name))?.[1];
}

const hidden = '•••';
const socialSecurity = /(?<![\d-])\d{3}[- ]\d{2}[- ]\d{4}(?![\d-])/g;
const digitsInRow = /(?<!\d)\d(?:[ -]?\d){12,18}(?!\d)/g;

/** A value with the numbers in it blotted out that are never shown, and the types of those. Notes hold anything. */
export function blotNever(value: string): { value: string; found: NeverDisclosed[] } {
  const found = new Set<NeverDisclosed>();
  const blotted = value
    .replace(socialSecurity, () => {
      found.add('social_security_number');
      return hidden;
    })
    .replace(digitsInRow, (written) => {
      if (!isCardNumber(written.replace(/\D/g, ''))) return written;
      found.add('payment_card');
      return hidden;
    });
  return { value: blotted, found: [...found] };
}

/** The beginnings and lengths that card schemes use, and the check digit (ISO/IEC 7812-1, annex B). */
function isCardNumber(digits: string): boolean {
  if (!/^(4\d{12}(\d{3}){0,2}|(5[1-5]|2[2-7]|6\d)\d{14}|3[47]\d{13})$/.test(digits)) return false;
  const sum = [...digits].reverse().reduce((total, digit, place) => {
    const weighed = Number(digit) * (place % 2 === 0 ? 1 : 2);
    return total + (weighed > 9 ? weighed - 9 : weighed);
  }, 0);
  return sum % 10 === 0;
}
