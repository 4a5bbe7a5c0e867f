import { describe, expect, test } from 'vitest';
import { composeAccessReport } from '#domain/compose-access.ts';
import { lawFor } from '#law/laws.ts';
import { StartPage } from '#pages/consumer/start.tsx';
import { renderPackage } from '#pages/package/render-package.tsx';
import { aProfile, received } from '#test/support/access.ts';
import { categoryOfColumn, keptOn } from '#test/support/notice.ts';

const batch = aProfile('batchservice');
const answerIn = (language: 'en' | 'es') =>
  composeAccessReport({
    reference: '7K3M-Q9XT-2FWA',
    profile: batch,
    received: received({ language }),
    madeAt: '2026-11-24T18:00:00.000Z',
    scope: 'specific',
    rows: [],
    disclosures: [],
    recipients: batch.recipients,
    from: null,
    language,
  });
const answer = answerIn('en');
const idsOf = (kind: string) => batch.recipients.filter((one) => one.kind === kind).map(({ id }) => id);

describe('own records of BatchService', () => {
  test('are those of its four products, each a system of its own', () => {
    expect(idsOf('own')).toEqual(['batchdata', 'batchdialer', 'batchleads', 'batchskiptracing']);
  });

  test.each([
    // Contact and real-estate data from others
    ['full_name', 'identifiers'],
    ['other_phone', 'identifiers'],
    ['property_value', 'commercial'],
    ['property_location', 'geolocation'],
    ['earlier_address', 'customer_records'],
    // Business personas
    ['employer', 'professional'],
    ['job_title', 'professional'],
    ['education_level', 'education'],
    // Device, network and the mobile app
    ['ip_address', 'internet_activity'],
    ['device_id', 'identifiers'],
    ['last_location', 'geolocation'],
    ['date_of_birth', 'protected_classifications'],
    ['inferred_interest', 'inferences'],
  ])('hold what the notice says is collected: %s, as %s', (column, category) => {
    expect(categoryOfColumn(batch, column)).toBe(category);
    expect(batch.categories.collected).toContain(category);
  });
});

describe('the categories in the profile of BatchService', () => {
  const both = [
    'identifiers',
    'protected_classifications',
    'commercial',
    'geolocation',
    'inferences',
    'customer_records',
    'professional',
    'education',
  ];
  test('are, collected, all eleven of the notice', () => {
    expect(batch.categories.collected.toSorted()).toEqual(
      [...both, 'internet_activity', 'sensory', 'sensitive'].toSorted(),
    );
  });

  test('are, sold or shared, the eight of the notice', () => {
    expect(batch.categories.sold).toEqual(both);
    expect(batch.categories.shared).toEqual(both);
  });

  test('are, disclosed to service providers, these and online activity', () => {
    expect(batch.categories.disclosed.toSorted()).toEqual([...both, 'internet_activity'].toSorted());
    const [entry] = batch.disclosures.filter(({ purpose }) => purpose === 'business_purpose');
    expect(entry?.to).toEqual(['service_provider']);
  });

  test('of sensitive data serve only what the law permits, and are never sold or shared', () => {
    expect(batch.sensitiveUse).toBe('permitted_only');
    for (const list of [batch.categories.sold, batch.categories.shared, batch.categories.disclosed])
      expect(list).not.toContain('sensitive');
  });
});

describe('an answer of BatchService', () => {
  test.each([
    ['public places', /^Public records/],
    ['its own research', /^Our own research/],
    ['customers and who acts for them', /^Our customers and people who act for them/],
    ['data companies, ad and social networks', /^Companies that sell or study data, ad networks/],
    ['internet providers and platforms', /^Internet providers, operating systems and platforms/],
    ['affiliates', /^Companies that belong to us or that we belong to/],
    ['government', /^Government offices/],
    ['the consumer', /^You, when you use our websites or apps/],
    ['cookies', /^Cookies and similar tools/],
    ['vendors and partners', /^Vendors and partners/],
    ['prospective customers', /may become customers/],
  ])('names each source in the notice: %s', (_, words) => {
    expect(answer.sources.filter((one) => words.test(one))).toHaveLength(1);
  });

  test.each([
    ['the sale to customers', /^To sell facts about homes and their owners to our customers/],
    ['websites and products', /^To run our websites and products/],
    ['clean data', /^To check, clean and update/],
    ['payments', /^To take payments/],
    ['accounts', /^To open accounts/],
    ['support', /^To answer questions and help customers/],
    ['news and offers', /^To send news, offers and notices/],
    ['contests', /^To run contests/],
    ['fraud', /^To find and stop fraud/],
    ['recruitment', /apply for a job/],
    ['requests like this one', /^To answer people who ask to see, fix or delete/],
    ['totals that name nobody', /figures that name nobody/],
    ['the law, contracts and disputes', /^To keep the law and our contracts/],
  ])('names each purpose in the notice: %s', (_, words) => {
    expect(answer.purposes.filter((one) => words.test(one))).toHaveLength(1);
  });

  test.each(['en', 'es'] as const)(
    'sends people to the business that put them in, where the company only stores what is its customers’ (%s)',
    (language) => {
      const report = answerIn(language);
      const [held] = report.heldForOthers;
      expect(held?.records).toBe(batch.heldForOthers[0]?.records[language]);
      for (const format of ['html', 'csv', 'json'] as const) {
        const made = renderPackage(report, format, {
          timeZone: batch.timeZone,
          publicUrl: 'https://a.example',
        });
        const text = made?.body.toString() ?? '';
        expect(text).toContain(held?.records);
        expect(text).toContain(held?.ask);
      }
    },
  );
});

describe('the start page of BatchService', () => {
  const page = (language: 'en' | 'es') =>
    StartPage({ profile: batch, language, signal: 'none' })?.toString() ?? '';

  test('warns that whoever stays in the records may be contacted', () => {
    expect(page('en')).toContain('those businesses may contact you');
    expect(page('es')).toContain('esas empresas pueden contactarlo');
  });

  test('names the company’s own portal, the only contact in its notice', () => {
    expect(page('en')).toContain('https://batchleads.io/personal-information');
  });

  test('is for anybody, without an account', () => {
    expect(page('en')).toContain('You do not need an account');
    expect(page('es')).toContain('No necesita');
  });
});

describe('the profile of BatchService', () => {
  test('takes at one place what the notice names: a copy, a correction, a deletion, and opting out', () => {
    expect(batch.kinds).toEqual(expect.arrayContaining(['access', 'correct', 'delete', 'opt_out']));
    expect(batch.channels).toContain('web_form');
  });

  test('has recipients of every kind that the notice names', () => {
    const kinds = new Set(batch.disclosures.flatMap(({ to }) => to));
    expect(kinds).toEqual(
      new Set(['affiliate', 'service_provider', 'customer', 'partner', 'advertising_partner']),
    );
    for (const kind of kinds)
      expect(kind === 'customer' ? batch.sandbox.customers : idsOf(kind).length).toBeGreaterThan(0);
  });

  test('tells the processor of payments, which holds the cards', () => {
    const cardwell = batch.recipients.find(({ id }) => id === 'cardwell-payments');
    expect(cardwell).toMatchObject({ kind: 'service_provider' });
    expect(cardwell?.can).toContain('delete');
  });

  test('serves each state of its notice under that state’s own law', () => {
    const served = batch.residences.flatMap((state) => lawFor(state, '2026-11-23', 'delete')?.id ?? []);
    expect(served).toEqual(['CCPA', 'VCDPA', 'CPA', 'CTDPA', 'UCPA', 'OCPA', 'TDPSA']);
    expect(batch.laws).toEqual([...served, 'STL']);
  });
});

describe('what BatchService may keep', () => {
  test.each([
    ['transaction', /^Complete the transaction/, '(d)(1)'],
    ['security', /^Help to ensure security and integrity.*proportionate/, '(d)(2)'],
    ['debug', /^Debug products/, '(d)(3)'],
    ['free-speech', /^Exercise free speech/, '(d)(4)'],
    ['electronic-communications', /Electronic Communications Privacy Act/, '(d)(5)'],
    ['research', /^Engage in public or peer-reviewed/, '(d)(6)'],
    ['internal-uses', /^Enable solely internal uses/, '(d)(7)'],
    ['legal-obligation', /^Comply with a legal obligation/, '(d)(8)'],
  ])('on the ground "%s" of its notice rests on a letter of the law', (ground, says, letter) => {
    const kept = keptOn(batch, ground, 'shown');
    expect(kept.letter).toBe(letter);
    expect(kept.says).toMatch(says);
  });

  test.each(['security', 'research', 'internal-uses'])(
    'on the ground "%s" is nothing without what the law asks beside it',
    (ground) => {
      expect(keptOn(batch, ground, 'not shown').letter).toBeUndefined();
    },
  );
});
