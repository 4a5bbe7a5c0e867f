import { describe, expect, test } from 'vitest';
import type { Identifier, IdentifierType } from '#domain/identifier.ts';
import { weighEvidence } from '#domain/needs-met.ts';
import type { OwnRecord } from '#domain/ports.ts';
import type { RequestEvent } from '#domain/request.ts';
import { isInboxOnFile, matchRecords, verifiedIdentifiers } from '#domain/verification.ts';
import { noNeed, type VerificationNeed } from '#domain/verification-needs.ts';
import { received } from '#test/support/access.ts';

type Values = OwnRecord['values'];
const record = (values: Values, system = 'leads'): OwnRecord => ({
  system,
  recordId: `${system}-${JSON.stringify(values)}`,
  values,
  categories: ['identifiers'],
});
const claim = (values: Values): Identifier[] =>
  Object.entries(values).map(([type, value]) => ({ type: type as IdentifierType, value }));

const jordan = {
  name: 'Jordan Rivera',
  email: 'jordan.rivera@example.com',
  phone: '(415) 555-0134',
  street_address: '1200 Alder Street',
  postal_code: '94607',
  date_of_birth: '1984-03-09',
};
const ana = { ...jordan, name: 'Ana Rivera', email: 'ana.rivera@example.net', date_of_birth: '1986-01-02' };
const stranger = 'stranger@example.org';
/** U+043E in place of the "o". */
const cyrillic = jordan.email.replace('o', '\u043e');

const usual: VerificationNeed = { ...noNeed, level: 'reasonable', inbox: 'required', points: 2 };
const at = '2026-11-23T18:00:00.000Z';
const waiting = { verdict: 'waiting', for: ['code'] };

/** What comes of evidence: the match, and the code to an inbox on file where it was typed. */
function weigh(
  { matched, best }: { matched: IdentifierType[]; best: readonly unknown[] },
  {
    need = usual,
    kind = 'delete',
    more = [],
  }: {
    need?: VerificationNeed;
    kind?: 'delete' | 'access';
    more?: RequestEvent[];
  },
) {
  const asked = received({ kind });
  return weighEvidence(
    {
      received: asked,
      events: [
        asked,
        {
          type: 'VerificationStarted',
          at,
          matched,
          recordsFound: best.length,
          pointsNeeded: need.points,
          need,
        },
        ...more,
      ],
    },
    need,
  );
}
const typed: RequestEvent = { type: 'IdentifierVerified', at, identifier: 'email', by: 'code' };
const signed: RequestEvent = { type: 'DeclarationSigned', at, digest: 'd' };

/** The whole way: match, a code to an inbox, the verdict, and what may select data. */
function verify({
  claimed,
  records,
  controls,
  contested = [],
}: {
  claimed: Values;
  records: OwnRecord[];
  controls: string[];
  contested?: IdentifierType[];
}) {
  const match = matchRecords({ claimed: claim(claimed), records, contested });
  const provenInbox = match.address !== null && controls.includes(match.address) ? match.address : null;
  const isProof = provenInbox !== null && isInboxOnFile(match.best, provenInbox);
  const result = weigh(match, { more: isProof ? [typed] : [] });
  return { match, result, selects: verifiedIdentifiers({ claimed: claim(claimed), provenInbox, ...match }) };
}

describe('the person on file', () => {
  test('is verified by the inbox on file and two more points', () => {
    const { match, result } = verify({
      claimed: jordan,
      records: [record(jordan)],
      controls: [jordan.email],
    });
    expect(match.codeTo).toBe('address_on_file');
    expect(result).toEqual({ verdict: 'verified', level: 'reasonable', points: 5 });
  });

  test('is recognised in other spellings, and data is selected by the spelling on file', () => {
    const { selects, result } = verify({
      claimed: {
        name: 'JORDAN  RIVERA',
        email: 'Jordan.Rivera@Example.com',
        phone: '+1 415 555 0134',
        street_address: '1200 alder st.',
      },
      records: [record(jordan)],
      controls: [jordan.email],
    });
    expect(result.verdict).toBe('verified');
    expect(selects).toEqual([
      { type: 'email', value: jordan.email },
      { type: 'name', value: jordan.name },
      { type: 'phone', value: jordan.phone },
      { type: 'street_address', value: jordan.street_address },
    ]);
  });

  test('is found in every system, and the systems’ points count together', () => {
    const { name, email, phone, postal_code } = jordan;
    const records = [
      record({ name, email, phone }, 'dialer'),
      record({ name, email, postal_code }, 'owners'),
    ];
    const { match, result } = verify({ claimed: jordan, records, controls: [email] });
    expect(match.best).toHaveLength(2);
    expect(result).toEqual({ verdict: 'verified', level: 'reasonable', points: 3 });
  });

  test('who writes from a new address gets the code at the old one, and only that one selects data', () => {
    const { match, result, selects } = verify({
      claimed: { ...jordan, email: 'new@example.com' },
      records: [record(jordan)],
      controls: [jordan.email, 'new@example.com'],
    });
    expect(match.address).toBe(jordan.email);
    expect(result.verdict).toBe('verified');
    expect(selects.filter(({ type }) => type === 'email')).toEqual([{ type: 'email', value: jordan.email }]);
  });

  test('who gives no e-mail gets the code at the address on file', () => {
    const { email: _, ...rest } = jordan;
    expect(matchRecords({ claimed: claim(rest), records: [record(jordan)], contested: [] }).address).toBe(
      jordan.email,
    );
  });

  const high: VerificationNeed = { ...usual, level: 'reasonably_high', points: 3, declaration: true };
  const three: IdentifierType[] = ['name', 'phone', 'postal_code'];
  const copy = (matched: IdentifierType[], need = high, more = [typed, signed]) =>
    weigh({ matched, best: [1] }, { need, kind: 'access', more });

  test('with a declaration and three points reaches "reasonably high"', () => {
    expect([copy(three), copy(['name', 'phone'])]).toEqual([
      { verdict: 'verified', level: 'reasonably_high', points: 3 },
      { verdict: 'verified', level: 'reasonable', points: 2 },
    ]);
    expect(copy(three, high, [typed])).toEqual({ verdict: 'waiting', for: ['declaration'] });
    expect(copy(['name'])).toEqual({ verdict: 'failed', reason: 'insuf_verification' });
  });

  test('shows one point more for it where the company asks for one more', () => {
    const levels = [three, [...three, 'date_of_birth' as const]].map((matched) => {
      const result = copy(matched, { ...high, points: 4 });
      return result.verdict === 'verified' && result.level;
    });
    expect(levels).toEqual(['reasonable', 'reasonably_high']);
  });
});

describe('an impostor', () => {
  test.each<[string, Values]>([
    ['knows name and e-mail, has no inbox', { name: jordan.name, email: jordan.email }],
    ['knows everything, has no inbox', jordan],
    ['knows everything, gives an inbox of their own', { ...jordan, email: stranger }],
    ['knows only the name, gives an inbox of their own', { name: jordan.name, email: stranger }],
    ['knows only the phone', { phone: jordan.phone, email: stranger }],
    ['knows nobody', { name: 'No One', email: stranger, phone: '(213) 555-0199' }],
    ['registers a look-alike address with a Cyrillic letter', { ...jordan, email: cyrillic }],
    ['knows the name and registers a look-alike address', { name: jordan.name, email: cyrillic }],
  ])('who %s goes on being asked for a code that they do not have', (_, claimed) => {
    const controls = [stranger, cyrillic];
    const { result, selects } = verify({ claimed, records: [record(jordan)], controls });
    expect(result).toEqual(waiting);
    expect(selects.some(({ type }) => type === 'email')).toBe(false);
  });

  test('gets no code to an address that only looks like the one on file: U+212A is no "k"', () => {
    const kim = { name: 'Kim Rivera', email: 'kim.rivera@example.com', phone: jordan.phone };
    const claimed = { ...kim, email: '\u212aim.rivera@example.com' };
    const { match, result } = verify({ claimed, records: [record(kim)], controls: [claimed.email] });
    expect(match.address).toBe(kim.email);
    expect(result).toEqual(waiting);
  });

  test('who controls the inbox but knows only the name fails: the e-mail is no point', () => {
    const { result } = verify({
      claimed: { name: jordan.name, email: jordan.email },
      records: [record(jordan)],
      controls: [jordan.email],
    });
    expect(result).toEqual({ verdict: 'failed', reason: 'insuf_verification' });
  });

  test('cannot move the code by planting a record with the victim’s phone and an address of their own', () => {
    const records = [record({ email: stranger, phone: jordan.phone }), record(jordan)];
    const { match, result } = verify({
      claimed: { ...jordan, email: stranger },
      records,
      controls: [stranger],
    });
    expect(match.address).toBe(jordan.email);
    expect(result).toEqual(waiting);
  });

  test('cannot by planting the victim’s name, either', () => {
    const records = [record({ email: stranger, phone: jordan.phone, name: jordan.name }), record(jordan)];
    const { match } = verify({ claimed: { ...jordan, email: stranger }, records, controls: [stranger] });
    expect(match.address).toBe(jordan.email);
  });
});

describe('a shared family phone', () => {
  const household = [record(jordan), record(ana)];

  test('does not merge two people: only the one who fits better is matched', () => {
    const { match, result } = verify({ claimed: jordan, records: household, controls: [jordan.email] });
    expect(match.best.map(({ values }) => values.name)).toEqual(['Jordan Rivera']);
    expect(result.verdict).toBe('verified');
  });

  test('is no match when nothing tells the two apart', () => {
    const { phone, street_address, postal_code } = jordan;
    const { match, result } = verify({
      claimed: { phone, street_address, postal_code, email: stranger },
      records: household,
      controls: [stranger],
    });
    expect(match).toEqual({ best: [], matched: [], codeTo: 'address_given', address: stranger });
    expect(result).toEqual(waiting);
  });

  test('with a shared e-mail besides is still two people', () => {
    const records = [record(jordan), record({ ...ana, email: jordan.email })];
    const { match } = verify({ claimed: jordan, records, controls: [jordan.email] });
    expect(match.best.map(({ values }) => values.name)).toEqual(['Jordan Rivera']);
  });

  test('a nameless record that would fit both is evidence for neither', () => {
    const { email, phone, postal_code } = jordan;
    const records = [record(jordan), record({ ...ana, email }), record({ email, phone, postal_code })];
    const { match } = verify({ claimed: jordan, records, controls: [email] });
    expect(match.best).toHaveLength(1);
  });

  test('father and son of one name are told apart by the birthday', () => {
    const son = { ...jordan, date_of_birth: '2006-05-05', email: 'junior@example.com' };
    const { match } = verify({ claimed: jordan, records: [record(son), record(jordan)], controls: [] });
    expect(match.best.map(({ values }) => values.email)).toEqual([jordan.email]);
  });
});

describe('a contested field', () => {
  const wrong = record({ ...jordan, phone: '(415) 555-0199' });

  test('never counts as a point, neither the wrong value nor the right one', () => {
    const { name, email } = jordan;
    const results = ['(415) 555-0199', jordan.phone].map(
      (phone) =>
        verify({ claimed: { name, email, phone }, records: [wrong], controls: [email], contested: ['phone'] })
          .result,
    );
    expect(results).toEqual([
      { verdict: 'failed', reason: 'insuf_verification' },
      { verdict: 'failed', reason: 'insuf_verification' },
    ]);
  });

  test('leaves the other points standing, and does not select data', () => {
    const { result, selects } = verify({
      claimed: { ...jordan, phone: '(415) 555-0199' },
      records: [wrong],
      controls: [jordan.email],
      contested: ['phone'],
    });
    expect(result.verdict).toBe('verified');
    expect(selects.map(({ type }) => type)).not.toContain('phone');
  });

  test('that is the e-mail proves no inbox: a person must look', () => {
    const { match, result } = verify({
      claimed: { ...jordan, email: 'new@example.com' },
      records: [record(jordan)],
      controls: ['new@example.com'],
      contested: ['email'],
    });
    expect(match.codeTo).toBe('address_given');
    expect(result).toEqual(waiting);
  });
});

test('an unverified claim never selects data', () => {
  const { selects } = verify({
    claimed: { ...jordan, phone: '(213) 555-0101', account_id: 'A-1' },
    records: [record(jordan)],
    controls: [jordan.email],
  });
  expect(selects.map(({ type }) => type).toSorted()).toEqual([
    'date_of_birth',
    'email',
    'name',
    'postal_code',
    'street_address',
  ]);
});

test('an identifier that is empty once normalised agrees with nothing', () => {
  const { match } = verify({
    claimed: { name: '...', phone: 'none', email: stranger },
    records: [record({ name: '!!!', phone: '-' })],
    controls: [],
  });
  expect(match.best).toEqual([]);
});
