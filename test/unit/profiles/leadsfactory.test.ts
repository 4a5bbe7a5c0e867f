import { describe, expect, test } from 'vitest';
import { composeAccessReport } from '#domain/compose-access.ts';
import { profileWarnings } from '#domain/load-profile.ts';
import { neverTypeOf } from '#domain/never-shown.ts';
import { ccpa } from '#law/ccpa.ts';
import { StartPage } from '#pages/consumer/start.tsx';
import { aProfile, received } from '#test/support/access.ts';
import { categoryOfColumn, keptOn } from '#test/support/notice.ts';

const leads = aProfile('leadsfactory');
const answer = composeAccessReport({
  reference: '7K3M-Q9XT-2FWA',
  profile: leads,
  received: received(),
  madeAt: '2026-11-24T18:00:00.000Z',
  scope: 'specific',
  rows: [],
  disclosures: [],
  recipients: leads.recipients,
  from: null,
  language: 'en',
});

describe('own records of Leads Factory', () => {
  test.each([
    // Identifiers
    ['full_name', 'identifiers'],
    ['other_name', 'identifiers'],
    ['street', 'identifiers'],
    ['online_id', 'identifiers'],
    ['ip_address', 'identifiers'],
    ['email', 'identifiers'],
    // "Personal information", which may overlap with the others
    ['phone', 'identifiers'],
    ['signature', 'customer_records'],
    ['education_level', 'professional'],
    ['driver_license_status', 'identifiers'],
    // Protected classifications
    ['date_of_birth', 'protected_classifications'],
    ['marital_status', 'protected_classifications'],
    ['gender', 'protected_classifications'],
    ['veteran_status', 'protected_classifications'],
    // Professional
    ['employment_status', 'professional'],
    // Consents
    ['consent_record', 'customer_records'],
  ])('hold what the notice says is collected: %s, as %s', (column, category) => {
    expect(categoryOfColumn(leads, column)).toBe(category);
    expect(leads.categories.collected).toContain(category);
  });

  test('tell whether there is a driver’s license, which may be shown, and not its number', () => {
    expect(neverTypeOf('driver_license_status')).toBeUndefined();
    expect(neverTypeOf('driver_license_number')).toBe('driver_license');
  });

  test('cover online activity at those who got it, though the notice does not say that it is collected', () => {
    const holders = leads.recipients.filter(({ categories }) => categories.includes('internet_activity'));
    expect(holders.length).toBeGreaterThan(2);
    expect(profileWarnings(leads).join('\n')).toMatch(/W6: .*"internet_activity" is passed on/);
  });
});

describe('an answer of Leads Factory', () => {
  test.each([
    ['the consumer', /^You, through the forms/],
    ['the website itself', /^Our website, which notes some things by itself/],
    ['affiliates, partners and vendors', /affiliates, partners and vendors/],
    ['permissions and consents', /^The permissions you give us/],
    ['clients and their agents', /^Our clients and people who act for them/],
    ['services that keep proof of consent', /keep proof of your consent/],
    ['calls, messages and feedback', /^Calls, messages and feedback/],
    ['services that check what people said', /check what you told us/],
  ])('names each source in the notice: %s', (_, words) => {
    expect(answer.sources.filter((one) => words.test(one))).toHaveLength(1);
  });

  test.each([
    ['the inquiry', /^To do what you asked.*businesses that will contact you/],
    ['offers, with consent', /by e-mail, text or phone, with your consent/],
    ['contracts', /contracts with affiliates, clients and vendors/],
    ['a better platform', /^To make our platform and services better/],
    ['tests and research', /^To test, study and build/],
    ['security', /keep our platforms and databases safe/],
    ['the police, the courts and the law', /the police and the courts, and to keep the law/],
    ['a sale of the company', /^To sell or join the company/],
  ])('names each purpose in the notice: %s', (_, words) => {
    expect(answer.purposes.filter((one) => words.test(one))).toHaveLength(1);
  });

  test('says who answers, and every way to reach them', () => {
    expect(answer.company.contact).toEqual([
      'info@leadsfactory.net',
      '(800) 930-8104',
      'Leads Factory, 10 East 39th Street, 12th Floor, New York, NY 10016',
    ]);
  });
});

describe('the profile of Leads Factory', () => {
  test('passes on what its notice says, each time for a purpose, to the kinds it names', () => {
    expect(leads.categories.disclosed).toEqual([
      'identifiers',
      'customer_records',
      'protected_classifications',
      'internet_activity',
      'professional',
    ]);
    expect(leads.disclosures.map(({ purpose }) => purpose)).toEqual(['business_purpose', 'business_purpose']);
    const kinds = leads.disclosures.flatMap(({ to }) => to);
    expect(kinds).toEqual(['affiliate', 'service_provider', 'data_aggregator', 'third_party']);
    for (const kind of kinds) expect(leads.recipients.map((one) => one.kind)).toContain(kind);
  });

  test('sells nothing by its own words, and takes opt-outs all the same', () => {
    expect([...leads.categories.sold, ...leads.categories.shared]).toEqual([]);
    expect(leads.kinds).toContain('opt_out');
    expect(leads.channels).toContain('gpc');
  });

  test('offers what its notice forgot: opting out, a way to correct, and how long what is kept is kept', () => {
    expect(leads.kinds).toEqual(expect.arrayContaining(['opt_out', 'correct']));
    expect(leads.retention.filter(({ keptFor }) => keptFor.en === '' || keptFor.es === '')).toEqual([]);
    expect(leads.retention.length).toBeGreaterThan(2);
  });

  test('is of a company that takes requests by mail, phone, post and on its site', () => {
    expect(leads.channels).toEqual(expect.arrayContaining(['email', 'phone', 'post', 'web_form']));
  });

  test('shows people postal address, phone and e-mail on the page where they begin', () => {
    const page = StartPage({ profile: leads, language: 'en', signal: 'none' })?.toString() ?? '';
    for (const way of ['10 East 39th Street', '(800) 930-8104', 'info@leadsfactory.net'])
      expect(page).toContain(way);
  });
});

describe('what Leads Factory may keep', () => {
  test.each([
    ['process-request', /^Process your request/, '(d)(1)'],
    ['security', /^Detect security incidents/, '(d)(2)'],
    ['debug', /^Debug products/, '(d)(3)'],
    ['internal-uses', /^Internal uses that are reasonably aligned/, '(d)(7)'],
    ['legal-obligation', /^Comply with a legal obligation/, '(d)(8)'],
    ['other-lawful-uses', /^Make other internal and lawful uses/, '(d)(7)'],
  ])('on the ground "%s" of its notice rests on a letter of the law', (ground, says, letter) => {
    const kept = keptOn(leads, ground, 'shown');
    expect(kept.letter).toBe(letter);
    expect(kept.says).toMatch(says);
    expect(Object.values(ccpa.exceptions).map((one) => one.letter)).toContain(letter);
  });

  test.each(['security', 'internal-uses', 'other-lawful-uses'])(
    'on the ground "%s" is nothing without what the law asks beside it',
    (ground) => {
      expect(keptOn(leads, ground, 'not shown').letter).toBeUndefined();
    },
  );

  test('is claimed for it or for those who work for it, and for nobody else', () => {
    const kinds = leads.retention.map(({ holder }) => leads.recipients.find(({ id }) => id === holder)?.kind);
    expect(new Set(kinds)).toEqual(new Set(['own', 'service_provider']));
  });
});
