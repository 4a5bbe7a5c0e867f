import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contrastWithWhite } from '#domain/contrast.ts';
import { keptUnder } from '#domain/exceptions.ts';
import { ProfileError, parseProfile, profileJsonSchema, profileWarnings } from '#domain/load-profile.ts';
import type { Profile } from '#domain/profile.ts';
import { ccpa } from '#law/ccpa.ts';

const folder = new URL('../../../infra/profiles/', import.meta.url);
const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
const files = ['batchservice.json', 'leadsfactory.json'];
const good = () => structuredClone(read('batchservice.json')) as Profile;

/** Sets what stands at a path such as `recipients.0.reach.url`; undefined takes it away. */
function set(target: object, path: string, value: unknown): void {
  const steps = path.split('.');
  const last = steps.pop() as string;
  const parent = steps.reduce<Record<string, unknown>>(
    (at, step) => at[step] as Record<string, unknown>,
    target as Record<string, unknown>,
  );
  if (value === undefined) delete parent[last];
  else parent[last] = value;
}

function linesFor(raw: unknown): readonly string[] {
  try {
    parseProfile(raw, 'p.json');
  } catch (error) {
    if (error instanceof ProfileError) return error.lines;
    throw error;
  }
  return [];
}

describe('the profiles that come with the product', () => {
  test.each(files)('%s is sound', (file) => {
    expect(parseProfile(read(file), file).recipients.length).toBeGreaterThan(10);
  });

  test.each(files)('%s names its schema for editors', (file) => {
    expect((read(file) as Profile).$schema).toBe('./profile.schema.json');
  });

  test('the published schema is the one the product checks by; run infra/profiles/write-schema.ts when this fails', () => {
    expect(read('profile.schema.json')).toEqual(JSON.parse(JSON.stringify(profileJsonSchema())));
  });

  test('every webhook stands under .example, so that no profile reaches a real company by itself', () => {
    const hosts = files
      .flatMap((file) => parseProfile(read(file), file).recipients)
      .flatMap(({ reach }) => (reach.by === 'webhook' ? new URL(reach.url).hostname : []));
    expect(hosts.filter((host) => !host.endsWith('.example'))).toEqual([]);
  });

  test('the processor of payments may keep invoices, and the ground names its letter', () => {
    const rule = good().retention.find(({ holder }) => holder === 'cardwell-payments');
    expect(rule).toMatchObject({ category: 'commercial', ground: 'legal-obligation' });
    const pin = { law: ccpa.id, rulesVersion: ccpa.effective };
    const kept = rule && keptUnder({ profile: parseProfile(good(), 'p'), rule, pin });
    expect(kept?.cite).toBe('Cal. Civ. Code 1798.105(d)(8); 26 CFR 1.6001-1');
  });
});

describe('a wrong profile is refused with a line that says where, what, and what instead', () => {
  const manyKeys = { version: 'v1', key: 'whsec_1234567890' };
  const own = { ...good().recipients[0], id: 'second', name: 'Second' };

  test.each<[string, unknown, string]>([
    // shape
    ['id', 'Batch Service', 'id: found "Batch Service"; allowed Use lower-case letters'],
    ['id', undefined, 'id: found nothing; allowed a string'],
    ['name', '', 'name: found ""; allowed string to have >=1 characters'],
    ['nmae', 'x', 'top level: found key "nmae"; allowed id, name'],
    ['nmae', 'x', 'did you mean "name"?'],
    ['retention.0.permitedUse', {}, 'retention[0]: found key "permitedUse"'],
    ['retention.0.permitedUse', {}, 'did you mean "permittedUse"?'],
    ['recipients.4.reach.ulr', 'x', 'did you mean "url"?'],
    ['recipients.0.reach.identifiers.e_mail', 'email', 'did you mean "email"?'],
    ['aboutCompany.es', undefined, 'aboutCompany.es: found nothing'],
    ['aboutCompany.es', '', 'aboutCompany.es: found ""'],
    ['notice.updatedOn', '26/6/2024', 'notice.updatedOn: found "26/6/2024"'],
    ['contact.email', 'info at example', 'contact.email: found "info at example"'],
    ['contact.url', 'batchleads', 'contact.url: found "batchleads"'],
    ['brand.accent', 'blue', 'brand.accent: found "blue"; allowed A colour as #rrggbb.'],
    ['languages.1', 'esp', 'languages[1]: found "esp"; allowed en, es; did you mean "es"?'],
    ['languages', [], 'languages: found []'],
    ['laws.0', 'CPAA', 'laws[0]: found "CPAA"'],
    ['residences.0', 'NV', 'residences[0]: found "NV"; allowed CA, VA'],
    ['timeZone', 'Pacific', 'timeZone: found "Pacific"; allowed Not an IANA time zone'],
    ['channels.0', 'webform', 'did you mean "web_form"?'],
    ['kinds.0', 'erase', 'kinds[0]: found "erase"; allowed delete, correct'],
    ['categories.collected.1', 'customer_record', 'did you mean "customer_records"?'],
    ['categories.sold', undefined, 'categories.sold: found nothing; allowed an array'],
    ['disclosures.0.purpose', 'sales', 'did you mean "sale"?'],
    ['disclosures.0.to.0', 'costumer', 'did you mean "customer"?'],
    ['verification.dataPoints', 1, 'verification.dataPoints: found 1; allowed number to be >=2'],
    ['verification.dataPoints', '2', 'verification.dataPoints: found "2"; allowed a number'],
    ['verification.codeMinutes', 60, 'verification.codeMinutes: found 60'],
    ['coolingOffHours', -1, 'coolingOffHours: found -1'],
    ['reminders.most', 50, 'reminders.most: found 50'],
    ['retention.0.id', 'Tax', 'retention[0].id: found "Tax"'],
    ['retention.0.reason', undefined, 'retention[0].reason: found nothing'],
    ['retention.0.reviewAfterDays', undefined, 'retention[0].reviewAfterDays: found nothing'],
    ['retention.0.ground', 'legal-obligations', 'did you mean "legal-obligation"?'],
    ['retention.0.ground', 'whim', 'retention[0].ground: found "whim"; allowed transaction, security'],
    [
      'retention.1.proportionality',
      undefined,
      'retention[1].proportionality: found nothing; allowed words that say why keeping it is necessary and proportionate: Cal. Civ. Code 1798.105(d)(2)',
    ],
    ['retentionGrounds.1.id', 'transaction', 'retentionGrounds[1].id: found "transaction" a second time'],
    ['retentionGrounds.0.ground', 'transactions', 'did you mean "transaction"?'],
    ['notice.says.acessMonths', 12, 'did you mean "accessMonths"?'],
    ['notice.says.accessMonths', 0, 'notice.says.accessMonths: found 0'],
    ['sensitiveUse', 'some', 'sensitiveUse: found "some"; allowed permitted_only, any'],
    // a company may promise more than the law, never less
    ['tighten', { answerDays: 46 }, 'tighten.answerDays: found 46; allowed 45 or fewer: Cal. Civ. Code'],
    [
      'tighten',
      { acknowledgeBusinessDays: 11 },
      'tighten.acknowledgeBusinessDays: found 11; allowed 10 or fewer: 11 CCR 7021(a)',
    ],
    ['tighten', { optOutBusinessDays: 16 }, 'found 16; allowed 15 or fewer: 11 CCR 7026(f)(1)'],
    [
      'tighten',
      { appealDays: 60 },
      'tighten.appealDays: found 60; allowed 45 or fewer: C.R.S. 6-1-1306(3)(b)',
    ],
    ['tighten', { freeAccessPerYear: 1 }, 'tighten.freeAccessPerYear: found 1; allowed 2 or more'],
    [
      'tighten',
      { businessDays: 'mon-fri-minus-Gov6700' },
      'tighten.businessDays: found "mon-fri-minus-Gov6700"; allowed sat, mon-fri',
    ],
    ['tighten', { answerDays: 0 }, 'tighten.answerDays: found 0'],
    ['tighten', { anwserDays: 30 }, 'did you mean "answerDays"?'],
    ['tighten', { answerDays: 45, freeAccessPerYear: 2, businessDays: 'mon-fri' }, ''],
    ['tighten', { answerDays: 30, appealDays: 20, freeAccessPerYear: 12, businessDays: 'sat' }, ''],
    ['denialReasons', [], 'denialReasons: found []'],
    ['denialReasons.0', 'fraud', 'denialReasons[0]: found "fraud"'],
    ['recipients', [], 'recipients: found []'],
    ['recipients.4.kind', 'affilate', 'did you mean "affiliate"?'],
    [
      'recipients.4.reach.by',
      'webhok',
      'reach.by: found "webhok"; allowed webhook, postgres; did you mean "webhook"?',
    ],
    ['recipients.4.reach.url', 'privacy.example', 'recipients[4].reach.url: found "privacy.example"'],
    ['recipients.4.reach.sign', 'v2', 'recipients[4].reach.sign: found "v2"; allowed v1a, v1'],
    ['recipients.4.can', ['remove'], 'recipients[4].can[0]: found "remove"'],
    ['recipients.4.serviceLevelDays', 90, 'recipients[4].serviceLevelDays: found 90'],
    ['recipients.4.answerKeys', [manyKeys, manyKeys, manyKeys], 'recipients[4].answerKeys'],
    ['recipients.0.reach.table', 'people; drop table people', 'recipients[0].reach.table'],
    ['recipients.0.reach.columns.Full Name', 'identifiers', 'found key "Full Name"'],
    ['recipients.0.reach.columns.email', 'identifier', 'did you mean "identifiers"?'],
    ['sandbox.people', 5, 'sandbox.people: found 5'],
    // what the parts say of each other
    ['recipients.5.id', 'saguaro-holdings', 'recipients[5].id: found "saguaro-holdings" a second time'],
    ['retention.1.id', 'tax-invoices', 'retention[1].id: found "tax-invoices" a second time'],
    [
      'recipients.1.reach.table',
      'batchdata_profiles',
      'recipients[1].reach.table: found "batchdata_profiles" a second time',
    ],
    ['languages', ['en', 'en'], 'languages[1]: found "en" a second time'],
    ['laws', ['CCPA'], 'residences[1]: found "VA" without its law; allowed only with "VCDPA" in laws'],
    [
      'residences',
      ['CA'],
      'laws[1]: found "VCDPA" without its residence; allowed only with "VA" in residences',
    ],
    ['verification.remindAfterDays', 20, ''],
    [
      'verification.closeAfterDays',
      5,
      'verification.remindAfterDays: found 7; allowed fewer days than closeAfterDays (5)',
    ],
    ['brand.accent', '#ffcc00', 'brand.accent: found "#ffcc00", which has contrast 1.'],
    ['channels', ['web_form', 'email'], 'contact.email: found null; allowed an address, because "email"'],
    ['channels', ['phone'], 'contact.phone: found null'],
    ['channels', ['post'], 'contact.postal: found null'],
    ['retention.0.holder', 'cardwel-payments', 'did you mean "cardwell-payments"?'],
    ['retention.0.holder', 'compny', 'did you mean "company"?'],
    ['retention.0.holder', 'servce_provider', 'did you mean "service_provider"?'],
    [
      'retention.0.category',
      'education',
      'retention[0].category: found "education", which cardwell-payments does not hold',
    ],
    ['categories.collected', ['identifiers'], 'retention[3].category: found "sensory"'],
    [
      'disclosures.0.categories.0',
      'internet_activity',
      'disclosures[0].categories[0]: found "internet_activity"; allowed identifiers',
    ],
    ['disclosures.2.categories.0', 'sensory', 'disclosures[2].categories[0]: found "sensory"'],
    ['recipients.4.can', ['delete', 'delete'], 'recipients[4].can[1]: found "delete" a second time'],
    [
      'recipients.0.reach',
      { by: 'webhook', url: 'https://a.example/' },
      'recipients[0].reach.by: found "webhook" for an own system; allowed postgres',
    ],
    ['recipients.0.reach.identifiers.email', undefined, 'recipients[0].reach.identifiers: found no email'],
    [
      'recipients.0.reach.identifiers.phone',
      'fone',
      'recipients[0].reach.identifiers.phone: found "fone"; allowed full_name, email, phone',
    ],
    ['recipients.0.reach.identifiers.phone', 'phnoe', 'did you mean "phone"?'],
    [
      'recipients.0.reach.columns.property_value',
      'sensory',
      'recipients[0].reach.columns.property_value: found "sensory"',
    ],
    ['recipients.0.kind', 'affiliate', ''],
    [
      'recipients',
      good().recipients.filter(({ kind }) => kind !== 'own'),
      'recipients: found no recipient of kind "own"',
    ],
    [
      'recipients',
      [...good().recipients, own],
      'recipients[16].reach.table: found "batchdata_profiles" a second time',
    ],
    [
      'sandbox.customersPerPerson',
      [9, 3],
      'sandbox.customersPerPerson: found 9 to 3; allowed the smaller number first',
    ],
    ['sandbox.customers', 2, 'sandbox.customersPerPerson: found up to 18 of 2 customers'],
  ])('%s = %j', (path, value, message) => {
    const raw = good();
    set(raw, path, value);
    expect(linesFor(raw).join('\n')).toContain(message);
  });

  test.each([null, 7, 'text', [], {}])('%j is no profile', (raw) => {
    expect(linesFor(raw).length).toBeGreaterThan(0);
  });

  test('a recipient’s category outside the notice is refused at its own place', () => {
    const raw = good();
    raw.categories.collected = raw.categories.collected.filter((category) => category !== 'sensory');
    raw.retention = raw.retention.filter(({ category }) => category !== 'sensory');
    set(raw, 'recipients.4.categories.1', 'sensory');
    expect(linesFor(raw)).toEqual([
      expect.stringContaining('recipients[4].categories[1]: found "sensory"; allowed'),
    ]);
  });

  test('all faults are told at once', () => {
    const raw = good();
    set(raw, 'brand.accent', 'blue');
    set(raw, 'channels.0', 'webform');
    set(raw, 'sandbox.people', 5);
    expect(linesFor(raw)).toHaveLength(3);
  });

  test('each line begins with the file, and the message counts them', () => {
    const raw = good();
    set(raw, 'laws.0', 'CPAA');
    const caught = (() => {
      try {
        return parseProfile(raw, 'mine/p.json');
      } catch (error) {
        return error;
      }
    })();
    expect(caught).toBeInstanceOf(ProfileError);
    expect((caught as ProfileError).message).toMatch(
      /^One thing is wrong in mine\/p\.json:\nmine\/p\.json: laws\[0\]: /,
    );
  });

  test('a far guess is not offered', () => {
    const raw = good();
    set(raw, 'channels.0', 'carrier pigeon');
    expect(linesFor(raw).join()).not.toContain('did you mean');
  });
});

describe('contrast with white', () => {
  test.each([
    ['#000000', 21],
    ['#ffffff', 1],
    ['#767676', 4.54],
  ])('%s has %d:1', (colour, expected) => {
    expect(contrastWithWhite(colour)).toBeCloseTo(expected, 2);
  });
});

describe('where a notice and the law disagree', () => {
  const warningsWith = (path: string, value: unknown) => {
    const raw = good();
    set(raw, path, value);
    return profileWarnings(raw).join('\n');
  };

  test.each<[string, unknown, string]>([
    ['channels', ['email'], '11 CCR 7020'],
    ['channels', ['web_form'], 'W1: Data is sold or shared, but the browser signal GPC'],
    ['contact.phone', null, 'no telephone number'],
    ['kinds', ['delete', 'access', 'opt_out', 'limit', 'appeal'], 'cannot ask for "correct"'],
    ['kinds', ['delete', 'correct', 'access', 'limit', 'appeal'], 'cannot ask for "opt_out"'],
    ['kinds', ['delete', 'correct', 'access', 'opt_out', 'appeal'], 'cannot ask for "limit"'],
    [
      'kinds',
      ['delete', 'correct', 'access', 'opt_out', 'limit'],
      'cannot ask for "appeal" here, though Va. Code',
    ],
    ['retention.0.ground', 'internal-uses', 'W4: Retention rule tax-invoices rests on "Enable solely'],
    ['retention.0.holder', 'customer', 'others may claim an exemption of their own'],
    [
      'categories.collected',
      ['identifiers'],
      '"internet_activity" is passed on, but not that it is collected',
    ],
    ['notice.updatedOn', null, 'bears no date'],
  ])('%s = %j is warned about', (path, value, sentence) => {
    expect(warningsWith(path, value)).toContain(sentence);
  });

  test('a notice that leaves nothing open gives no warning', () => {
    const raw = parseProfile(good(), 'p');
    const silent = { ...raw.notice, says: {} };
    expect(profileWarnings({ ...raw, notice: silent, contact: { ...raw.contact, phone: '1' } })).toEqual([]);
  });

  const codesOf = (profile: Profile) =>
    profileWarnings(profile).flatMap((line) => /^(C\d+): [A-Z][^\n]*\.$/.exec(line)?.[1] ?? []);
  const all = Array.from({ length: 16 }, (_, index) => `C${index + 1}`);
  const applying = {
    'leadsfactory.json': ['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C14'],
    'batchservice.json': ['C5', 'C8', 'C9', 'C10', 'C11', 'C12', 'C13', 'C14', 'C15', 'C16'],
  };
  test.each(
    Object.entries(applying).flatMap(([file, codes]) =>
      all.map((code) => [file, code, codes.includes(code)] as const),
    ),
  )('%s, %s: %s', (file, code, isWarned) => {
    expect(codesOf(parseProfile(read(file), file)).includes(code)).toBe(isWarned);
  });

  test('each disagreement is one sentence, told once', () => {
    for (const file of files) {
      const codes = codesOf(parseProfile(read(file), file));
      expect(new Set(codes).size).toBe(codes.length);
    }
  });

  test.each([
    ['notice.says.accessMonths', 'C5'],
    ['notice.says.optOutNeedsInbox', 'C8'],
    ['notice.says.appealBeforeAttorneyGeneral', 'C9'],
    ['notice.says.offersAppeal', 'C10'],
    ['notice.says.agentsShareLimit', 'C11'],
    ['notice.says.ignoresDoNotTrack', 'C12'],
    ['notice.says.shineTheLightPerYear', 'C13'],
    ['notice.says.extensionDays', 'C14'],
    ['notice.says.mayIgnoreOffChannel', 'C15'],
    ['notice.says.correctionGroundsOnlyFor', 'C16'],
  ])('without the claim %s, %s is not said', (path, code) => {
    expect(warningsWith(path, undefined)).not.toContain(`${code}: `);
  });

  test('a right is missed only where there is something to use it on', () => {
    const raw = parseProfile(read('leadsfactory.json'), 'p');
    expect(
      profileWarnings({ ...raw, kinds: ['delete', 'correct', 'access', 'shine_the_light'] }).join(),
    ).not.toContain('cannot ask');
  });
});
