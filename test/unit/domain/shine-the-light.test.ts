import { describe, expect, it } from 'vitest';
import { composeShineTheLight, shineTheLightReport } from '#domain/shine-the-light.ts';
import { aDisclosure, aProfile, received } from '#test/support/access.ts';

const profile = aProfile('batchservice');
const report = composeShineTheLight({
  profile,
  received: received({ kind: 'shine_the_light' }),
  reference: '7K3M-Q9XT-2FWA',
  madeAt: '2026-11-24T18:00:00.000Z',
  language: 'en',
  recipients: profile.recipients.map(({ postalAddress: address, ...one }) =>
    one.id === 'brightbanner' || !address ? one : { ...one, postalAddress: address },
  ),
  disclosures: [
    aDisclosure('keystone-title', { disclosedOn: '2025-01-01', categories: ['identifiers', 'commercial'] }),
    aDisclosure('brightbanner', { disclosedOn: '2025-12-31', purpose: 'sharing' }),
    aDisclosure('porchlight-crm', { disclosedOn: '2024-12-31' }),
    aDisclosure('reachwide-ads', { disclosedOn: '2026-01-01', purpose: 'sharing' }),
    aDisclosure('pageline-analytics', { disclosedOn: '2025-05-05', purpose: 'business_purpose' }),
  ],
});

describe('the Shine the Light answer', () => {
  it('is about the last calendar year, and about nobody who only works for the company', () => {
    expect(report.year).toBe(2025);
    expect(report.thirdParties.map(({ name }) => name)).toEqual([
      'Brightbanner Network',
      'Keystone Title Partners',
    ]);
  });

  it('names each with its address and what it got, and says where no address is known', () => {
    expect(report.thirdParties[0]).toEqual({
      name: 'Brightbanner Network',
      address: null,
      categories: ['identifiers'],
    });
    expect(report.thirdParties[1]?.address).toMatch(/\d{5}$/);
    expect(report.thirdParties[1]?.categories).toEqual(['identifiers', 'commercial']);
    expect(report.categories).toEqual(['identifiers', 'commercial']);
  });

  it('fits its own schema', () => {
    expect(shineTheLightReport.parse(JSON.parse(JSON.stringify(report)))).toEqual(report);
  });
});

describe('every company that data may be sold to', () => {
  it.each(['batchservice', 'leadsfactory'] as const)('has a postal address in the profile of %s', (name) => {
    const without = aProfile(name).recipients.filter(
      ({ kind, postalAddress }) =>
        !['own', 'service_provider', 'contractor'].includes(kind) && postalAddress === undefined,
    );
    expect(without).toEqual([]);
  });
});
