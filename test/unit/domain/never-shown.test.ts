import { describe, expect, it } from 'vitest';
import { blotNever, neverTypeOf } from '#domain/never-shown.ts';

describe('a column whose values are never shown', () => {
  it.each([
    ['ssn', 'social_security_number'],
    ['owner_ssn', 'social_security_number'],
    ['social_security_number', 'social_security_number'],
    ['drivers_license', 'driver_license'],
    ['driver_licence_number', 'driver_license'],
    ['dl_number', 'driver_license'],
    ['passport', 'passport'],
    ['tax_id', 'government_id'],
    ['iban', 'bank_account'],
    ['bank_account_number', 'bank_account'],
    ['account_number', 'financial_account'],
    ['card_number', 'payment_card'],
    ['medicare_id', 'health_insurance_id'],
    ['mrn', 'medical_id'],
    ['password_hash', 'password'],
    ['Password', 'password'],
    ['security_question', 'security_answer'],
    ['face_template', 'biometric'],
  ])('%s is known by its name', (column, type) => {
    expect(neverTypeOf(column)).toBe(type);
  });

  it.each([
    'driver_license_status',
    'full_name',
    'email',
    'phone',
    'abandoned_at',
    'irish_ancestry',
    'pin',
    'account_id',
    'passenger',
    'invoice_history',
    'consent_record',
  ])('%s is shown', (column) => {
    expect(neverTypeOf(column)).toBeUndefined();
  });

  it('is what the profile says before anything its name says', () => {
    expect(neverTypeOf('ref', { ref: 'bank_account' })).toBe('bank_account');
    expect(neverTypeOf('account_number', { account_number: null })).toBeUndefined();
  });
});

describe('a number that hides in a note', () => {
  it.each([
    ['gave SSN 078-05-1120 on the phone', 'gave SSN ••• on the phone', ['social_security_number']],
    ['078 05 1120', '•••', ['social_security_number']],
    ['card 4111 1111 1111 1111, exp 12/27', 'card •••, exp 12/27', ['payment_card']],
    ['378282246310005', '•••', ['payment_card']],
  ])('is blotted out of "%s"', (value, blotted, found) => {
    expect(blotNever(value)).toEqual({ value: blotted, found });
  });

  it.each(['(415) 555-0134', '94607-1234', '2026-11-23', '4111 1111 1111 1112', '490154203237518', 'inv 1'])(
    'is not seen in "%s"',
    (value) => {
      expect(blotNever(value)).toEqual({ value, found: [] });
    },
  );
});
