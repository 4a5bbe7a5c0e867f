import { describe, expect, it } from 'vitest';
import { accessReport } from '#domain/access-report.ts';
import { accessScopeFor } from '#domain/access-scope.ts';
import { type AccessFacts, composeAccessReport } from '#domain/compose-access.ts';
import { parseProfile } from '#domain/load-profile.ts';
import { lawOrCourtesy, pinFor } from '#domain/pinned-law.ts';
import type { ExportedRecord } from '#domain/ports.ts';
import type { Residence } from '#domain/vocabulary.ts';
import { aDisclosure, aProfile, received } from '#test/support/access.ts';

const batch = aProfile('batchservice');
const leads = aProfile('leadsfactory');

const rows: ExportedRecord[] = [
  {
    system: 'batchdata',
    recordId: '1',
    pieces: [
      { field: 'email', category: 'identifiers', value: 'jane@example.com' },
      { field: 'property_value', category: 'commercial', value: '400000 USD' },
      { field: 'ssn', category: 'sensitive', never: 'social_security_number' },
    ],
  },
  {
    system: 'batchdialer',
    recordId: '7',
    pieces: [{ field: 'call_notes', category: 'customer_records', value: 'read out 078-05-1120' }],
  },
];

function facts(more: Partial<AccessFacts> = {}): AccessFacts {
  const profile = more.profile ?? batch;
  return {
    reference: '7K3M-Q9XT-2FWA',
    profile,
    received: received(),
    madeAt: '2026-11-24T18:00:00.000Z',
    scope: 'specific',
    rows,
    disclosures: [],
    recipients: profile.recipients,
    from: null,
    language: 'en',
    ...more,
  };
}

describe('the answer to an access request', () => {
  it('shows every fact of the person’s own records, by system, with its category and a name people know', () => {
    const { systems } = composeAccessReport(facts());
    expect(systems.map(({ name }) => name)).toEqual(['BatchData', 'BatchDialer']);
    expect(systems[0]?.records).toEqual([
      [
        { field: 'email', label: 'E-mail address', category: 'identifiers', value: 'jane@example.com' },
        { field: 'property_value', label: 'Value of your home', category: 'commercial', value: '400000 USD' },
      ],
    ]);
  });

  it('names what may not be shown, by type and system, and shows none of it, not even from a note', () => {
    const report = composeAccessReport(facts());
    expect(report.neverShown.types).toEqual([
      { type: 'social_security_number', systems: ['BatchData', 'BatchDialer'] },
    ]);
    expect(JSON.stringify(report)).not.toContain('1120');
    expect(report.systems[1]?.records[0]?.[0]?.value).toBe('read out •••');
  });

  it('counts what is held by category, and says of which kinds in the notice nothing was found', () => {
    const report = composeAccessReport(facts());
    expect(report.categories).toEqual([
      { category: 'identifiers', pieces: 1 },
      { category: 'customer_records', pieces: 1 },
      { category: 'commercial', pieces: 1 },
      { category: 'internet_activity', pieces: 0 },
      { category: 'professional', pieces: 0 },
      { category: 'sensitive', pieces: 1 },
    ]);
    expect(report.noneHeldOf).toContain('education');
    expect(report.noneHeldOf).not.toContain('identifiers');
  });

  it('lists apart who bought data and who got it to work for the company', () => {
    const report = composeAccessReport(
      facts({
        disclosures: [
          aDisclosure('keystone-title', { categories: ['identifiers', 'commercial'] }),
          aDisclosure('saguaro-holdings', { purpose: 'sharing' }),
          aDisclosure('pageline-analytics', {
            purpose: 'business_purpose',
            categories: ['internet_activity'],
          }),
        ],
      }),
    );
    expect(report.soldOrShared).toEqual([
      {
        category: 'identifiers',
        to: [
          { kind: 'affiliate', inReturn: ['shared'] },
          { kind: 'partner', inReturn: ['sold'] },
        ],
      },
      { category: 'commercial', to: [{ kind: 'partner', inReturn: ['sold'] }] },
    ]);
    expect(report.disclosedForBusiness).toContainEqual({
      category: 'internet_activity',
      to: ['service_provider'],
    });
    expect(report.disclosedForBusiness.flatMap(({ to }) => to)).not.toContain('partner');
    expect(report.recipientKinds).toEqual(['affiliate', 'service_provider', 'partner']);
  });

  it('counts the host that always holds the data, though no entry of the ledger names it', () => {
    const { disclosedForBusiness } = composeAccessReport(facts({ disclosures: [] }));
    expect(disclosedForBusiness.map(({ category }) => category)).toContain('internet_activity');
  });

  it('says of Leads Factory what resulted in payment, though its notice calls nothing a sale', () => {
    const report = composeAccessReport(
      facts({
        profile: leads,
        rows: [],
        disclosures: [
          aDisclosure('sunledge-solar', { purpose: 'business_purpose', categories: ['professional'] }),
          aDisclosure('wideview-data', { purpose: 'business_purpose', categories: ['customer_records'] }),
        ],
      }),
    );
    expect(report.soldOrShared).toEqual([
      { category: 'professional', to: [{ kind: 'third_party', inReturn: ['paid'] }] },
    ]);
    const others = report.disclosedForBusiness.find(({ category }) => category === 'customer_records');
    expect(others?.to).toContain('data_aggregator');
    expect(report.soldOrShared.map(({ category }) => category)).not.toContain('customer_records');
  });

  it('still tells of a recipient that has left the registry', () => {
    const report = composeAccessReport(
      facts({ received: received({ residence: 'OR' }), disclosures: [aDisclosure('gone-ltd')] }),
    );
    expect(report.namedThirdParties?.names).toEqual(['gone-ltd']);
    expect(report.recipientKinds).toContain('third_party');
  });

  it('holds the lists and no fact when the proof was enough for categories only', () => {
    const report = composeAccessReport(facts({ scope: 'categories' }));
    expect(report.systems).toEqual([]);
    expect(report.categories.length).toBeGreaterThan(3);
    expect(JSON.stringify(report)).not.toContain('jane@example.com');
  });

  it.each([
    ['batchservice', batch],
    ['leadsfactory', leads],
  ] as const)('of %s fits its own schema, in both languages', (_, profile) => {
    for (const language of ['en', 'es'] as const) {
      const report = composeAccessReport(facts({ profile, rows: [], language }));
      expect(accessReport.parse(JSON.parse(JSON.stringify(report)))).toEqual(report);
      expect(report.sources).toEqual(profile.sources.map((one) => one[language]));
    }
  });
});

describe('how far back the answer reaches', () => {
  const old = [
    aDisclosure('keystone-title', { disclosedOn: '2021-12-31' }),
    aDisclosure('reachwide-ads', { disclosedOn: '2022-01-01', purpose: 'sharing' }),
  ];
  const kinds = (more: Partial<AccessFacts>) =>
    composeAccessReport(facts({ disclosures: old, ...more })).soldOrShared.flatMap(({ to }) =>
      to.map(({ kind }) => kind),
    );

  it('is 2022-01-01 in California', () => {
    expect(kinds({})).toEqual(['advertising_partner']);
    expect(composeAccessReport(facts()).covers).toMatchObject({ from: '2022-01-01', chosenBy: 'law' });
  });

  it('is everything elsewhere', () => {
    expect(kinds({ received: received({ residence: 'VA' }) })).toEqual(['partner', 'advertising_partner']);
  });

  it('is what the consumer chose, be it later or earlier than the law’s', () => {
    expect(kinds({ from: '2025-01-01' })).toEqual([]);
    expect(kinds({ from: '2021-01-01' })).toEqual(['partner', 'advertising_partner']);
  });
});

describe('third parties by name', () => {
  const disclosures = [
    aDisclosure('keystone-title'),
    aDisclosure('saguaro-holdings', { purpose: 'sharing' }),
    aDisclosure('pageline-analytics', { purpose: 'business_purpose' }),
    aDisclosure('brightbanner', { purpose: 'business_purpose' }),
  ];
  const named = (residence: Residence, receivedOn: string) =>
    composeAccessReport(facts({ disclosures, received: received({ residence, receivedOn }) }))
      .namedThirdParties;

  it('are all of them in Oregon, without those who only work for the company', () => {
    expect(named('OR', '2026-11-23')).toMatchObject({
      which: 'all',
      names: ['Brightbanner Network', 'Keystone Title Partners'],
    });
  });

  it('are the buyers in Connecticut since 2026-07-01', () => {
    expect(named('CT', '2026-07-01')).toMatchObject({
      which: 'buyers',
      names: ['Keystone Title Partners'],
    });
    expect(named('CT', '2026-06-30')).toBeNull();
  });

  it('are not asked for in California', () => {
    expect(named('CA', '2026-11-23')).toBeNull();
  });
});

describe('what the laws ask of an answer', () => {
  const report = (residence: Residence, receivedOn = '2026-11-23') =>
    composeAccessReport(facts({ received: received({ residence, receivedOn }) }));

  it('to carry along only what the person provided, in Virginia, Utah and Texas; all is given anyway', () => {
    const owed = (['VA', 'UT', 'TX', 'CA', 'CO', 'CT', 'OR'] as const).map((state) => report(state).portable);
    expect(owed.map((portable) => portable.owed)).toEqual([
      ...['provided', 'provided', 'provided'],
      ...['all', 'all', 'all', 'all'],
    ]);
    expect(new Set(owed.map(({ given }) => given))).toEqual(new Set(['all']));
  });

  it.each([
    ['CA', 'reasonable', 'categories'],
    ['CA', 'reasonably_high', 'specific'],
    ['VA', 'reasonable', 'specific'],
    ['VA', 'none', 'categories'],
    ['VA', null, 'categories'],
    // Whom no law protects is answered as a Californian is.
    ['OTHER', 'reasonable', 'categories'],
    ['OTHER', 'reasonably_high', 'specific'],
  ] as const)(
    'a high degree of certainty before facts are shown: in %s, "%s" shows %s',
    (state, level, scope) => {
      const asked = { residence: state, receivedOn: '2026-11-23', kind: 'access' as const, isServed: true };
      expect(accessScopeFor(lawOrCourtesy(pinFor(asked)), level)).toBe(scope);
    },
  );

  it('to show some numbers to nobody: by its own word, or else by California’s, which is kept for all', () => {
    expect(report('CT').neverShown.cite).toContain('SB 1295');
    expect([report('CT', '2026-06-30'), report('TX')].map(({ neverShown }) => neverShown.cite)).toEqual([
      '11 CCR 7024(d)',
      '11 CCR 7024(d)',
    ]);
  });

  it('as it stood when the request came: where no law applies, as California’s did', () => {
    const { law, covers } = report('OTHER', '2025-11-23');
    expect(law).toBeNull();
    expect(covers).toMatchObject({
      from: '2022-01-01',
      cite: 'Cal. Civ. Code 1798.130(a)(2)(B); 11 CCR 7024(h)',
    });
    expect(report('OTHER').covers.cite).toContain('7020(e)');
  });
});

describe('a profile', () => {
  const raw = (name: 'batchservice' | 'leadsfactory', reach: object, more: object = {}) => {
    const [own, ...others] = aProfile(name).recipients;
    return () =>
      parseProfile(
        {
          ...aProfile(name),
          recipients: [{ ...own, reach: { ...own?.reach, ...reach } }, ...others],
          ...more,
        },
        `${name}.json`,
      );
  };

  it('may name what a column holds only of a column that it has', () => {
    expect(raw('batchservice', { never: { ssn: 'social_security_number' } })).toThrow(/reach.*never.*ssn/s);
    expect(raw('leadsfactory', { labels: { nickname: { en: 'Nickname', es: 'Apodo' } } })).toThrow(
      /nickname/,
    );
    expect(raw('batchservice', { never: { property_value: null } })).not.toThrow();
  });

  it('may leave records unsearched only when all that the law asks for is so', () => {
    const left = {
      records: { en: 'Old paper files', es: 'Archivos viejos de papel' },
      categories: ['customer_records'],
      isSearchable: false,
      isKeptOnlyByLaw: true,
      isSoldOrUsedToEarn: false,
    };
    expect(raw('batchservice', {}, { notSearched: [left] })).not.toThrow();
    for (const wrong of [{ isSearchable: true }, { isKeptOnlyByLaw: false }, { isSoldOrUsedToEarn: true }])
      expect(raw('batchservice', {}, { notSearched: [{ ...left, ...wrong }] })).toThrow(/notSearched/);
  });
});

describe('what was not searched', () => {
  it('is told of, kind by kind', () => {
    const notSearched: typeof batch.notSearched = [
      {
        records: { en: 'Old paper files', es: 'Archivos viejos de papel' },
        categories: ['customer_records'],
        isSearchable: false,
        isKeptOnlyByLaw: true,
        isSoldOrUsedToEarn: false,
      },
    ];
    expect(composeAccessReport(facts({ profile: { ...batch, notSearched } })).notSearched).toEqual([
      { records: 'Old paper files', categories: ['customer_records'] },
    ]);
  });
});
