import { describe, expect, it, test } from 'vitest';
import { type Progress, progressOf } from '#domain/progress.ts';
import { headings } from '#domain/progress-heading.ts';
import { stepNames } from '#domain/progress-steps.ts';
import { foldRequest, type RequestEvent } from '#domain/request.ts';
import { noNeed } from '#domain/verification-needs.ts';
import { type RequestKind, requestKinds } from '#domain/vocabulary.ts';
import { headline } from '#pages/consumer/headline.ts';
import { ofKind, wordsFor } from '#pages/words/words.ts';

const at = '2026-11-23T18:00:00.000Z';
const reference = '7K3M-Q9XT-2FWA';

function progress(kind: RequestKind, ...events: RequestEvent[]): Progress {
  return progressWith({}, kind, ...events);
}
function progressWith(
  more: Partial<Extract<RequestEvent, { type: 'RequestReceived' }>>,
  kind: RequestKind,
  ...events: RequestEvent[]
): Progress {
  const received: RequestEvent = {
    type: 'RequestReceived',
    at,
    kind,
    language: 'en',
    channel: 'web_form',
    residence: 'CA',
    law: 'CCPA',
    rulesVersion: '2023-01-01',
    receivedOn: '2026-11-23',
    acknowledgeBy: '2026-12-07',
    dueOn: '2027-01-06',
    ...more,
  };
  return progressOf({ request: foldRequest(reference, [received, ...events]), orders: [] });
}

const started = (
  need: Partial<typeof noNeed>,
  matched: ('name' | 'phone' | 'postal_code')[] = [],
): RequestEvent => ({
  type: 'VerificationStarted',
  at,
  matched,
  recordsFound: matched.length > 0 ? 1 : 0,
  pointsNeeded: need.points ?? 0,
  need: { ...noNeed, ...need },
});
const copyNeed = { level: 'reasonably_high', inbox: 'required', points: 2, declaration: true } as const;
const code: RequestEvent = { type: 'IdentifierVerified', at, identifier: 'email', by: 'code' };
const verified: RequestEvent = { type: 'VerificationSucceeded', at, level: 'reasonable', points: 2 };
const go: RequestEvent = { type: 'RequestAssessed', at, verdict: 'go', reason: null, because: [] };
const ended = (status: 'fulfilled' | 'denied' | 'revoked'): RequestEvent => ({
  type: 'RequestConcluded',
  at,
  status,
  reason: null,
  receiptDigest: 'x',
});
const names = ({ steps }: Progress) => steps.map(({ name }) => name);

describe('the steps', () => {
  it('of an opt-out hold no check of who asks', () => {
    expect(names(progress('opt_out'))).toEqual(['received', 'stopped', 'told', 'done']);
    expect(names(progress('opt_out', started(noNeed)))).toEqual(['received', 'stopped', 'told', 'done']);
  });

  it('of an opt-out that must be proven hold the check', () => {
    const need = { level: 'reasonable', inbox: 'required', points: 2 } as const;
    expect(names(progress('opt_out', started(need)))).toContain('confirmed');
    expect(names(progress('opt_out', started({ proof: 'signed_permission' })))).toEqual([
      'received',
      'checked',
      'stopped',
      'told',
      'done',
    ]);
  });

  it('of a copy end in a copy, of an appeal in a second look', () => {
    expect(names(progress('access'))).toEqual(['received', 'confirmed', 'checked', 'assembled', 'done']);
    expect(names(progress('appeal'))).toContain('looked');
  });

  it('are never more than six', () => {
    for (const kind of requestKinds) expect(names(progress(kind)).length).toBeLessThanOrEqual(6);
  });
});

describe('what is missing', () => {
  it('is a code first; that a signature would help is not told before, for it tells what is on file', () => {
    const points = ['name', 'phone', 'postal_code'] as const;
    const waiting = progress('access', started(copyNeed, [...points]));
    expect([waiting.heading, waiting.missing]).toEqual(['waiting_for_code', ['code']]);
    const typed = progress('access', started(copyNeed, [...points]), code);
    expect([typed.heading, typed.missing]).toEqual(['needs_declaration', ['declaration']]);
  });

  it('of an agent is a paper, then that somebody looks at it', () => {
    const need = started({ proof: 'signed_permission' });
    const agent = { requester: 'agent' } as const;
    const before = progressWith(agent, 'opt_out', need);
    expect([before.heading, before.proofsLeft]).toEqual(['needs_proof', 5]);
    const sent: RequestEvent = {
      type: 'ProofReceived',
      at,
      proof: 1,
      mediaType: 'application/pdf',
      bytes: 9,
      digest: 'd',
    };
    const after = progressWith(agent, 'opt_out', need, sent);
    expect([after.heading, after.proofsLeft, after.proofsSent]).toEqual(['proof_with_staff', 4, 1]);
  });
});

describe('where a request stands', () => {
  test.each<[string, Progress, Progress['heading']]>([
    [
      'an opt-out is in effect once it is granted',
      progress('opt_out', started(noNeed), verified, go),
      'stopped',
    ],
    ['a copy is put together', progress('access', started(copyNeed), verified, go), 'putting_together'],
    [
      'a copy is ready',
      progress(
        'access',
        verified,
        go,
        { type: 'PackageAssembled', at, scope: 'specific', formats: ['html'], bytes: 1, pieces: 1 },
        ended('fulfilled'),
      ),
      'ready',
    ],
    [
      'a copy by categories says that it is no more',
      progress(
        'access',
        verified,
        go,
        { type: 'PackageAssembled', at, scope: 'categories', formats: ['html'], bytes: 1, pieces: 1 },
        ended('fulfilled'),
      ),
      'ready_categories',
    ],
    ['an appeal was granted', progress('appeal', verified, go, ended('fulfilled')), 'granted'],
    [
      'a fee waits for the consumer',
      progress('access', verified, { type: 'FeeQuoted', at, cents: 100, because: 'repetitive', by: 'staff' }),
      'fee_asked',
    ],
    [
      'a fee that was agreed to waits no more',
      progress(
        'access',
        verified,
        { type: 'FeeQuoted', at, cents: 100, because: 'repetitive', by: 'staff' },
        { type: 'FeeAccepted', at },
      ),
      'checking',
    ],
    [
      'a joined request says so, also when it is answered',
      progress('delete', { type: 'RequestMerged', at, into: 'X' }, ended('fulfilled')),
      'joined_answered',
    ],
    [
      'a suspicion stops everything',
      progress('delete', verified, { type: 'FraudSuspected', at, by: 'x', because: 'y' }),
      'with_staff',
    ],
  ])('%s', (_, { heading }, expected) => {
    expect(heading).toBe(expected);
  });

  it('holds the day from which an opt-out counts, and a new due date with its reason', () => {
    const moved: RequestEvent = {
      type: 'DeadlineExtended',
      at,
      dueOn: '2027-02-20',
      toldOn: '2026-11-30',
      reason: 'complex',
      by: 'staff',
    };
    const seen = progress('opt_out', verified, go, moved);
    expect(seen).toMatchObject({ processedAt: at, dueOn: '2027-02-20', extension: { reason: 'complex' } });
  });

  it('offers a statement on a denied correction once, and another look at every denial but an appeal’s', () => {
    const deny: RequestEvent = {
      type: 'StaffDecided',
      at,
      by: 'staff',
      verdict: 'deny',
      reason: 'other',
      denial: 'likely_accurate',
    };
    const denied = progress('correct', verified, deny, ended('denied'));
    expect(denied).toMatchObject({ statement: 'may_add', mayAppeal: true, denial: 'likely_accurate' });
    const added = progress('correct', verified, deny, ended('denied'), {
      type: 'StatementAdded',
      at,
      words: 3,
    });
    expect(added.statement).toBe('added');
    expect(progress('appeal', verified, deny, ended('denied')).mayAppeal).toBe(false);
  });
});

describe.each(['en', 'es'] as const)('the words for it in %s', (language) => {
  const { status } = wordsFor(language);

  it('exist for every heading and step of every kind', () => {
    const wanted = requestKinds.flatMap((kind) => [
      ...headings.map((heading) => [heading, ofKind(status.headings, heading, kind)]),
      ...stepNames.map((name) => [name, ofKind(status.steps, name, kind)]),
    ]);
    // A text that is missing comes back as its own key.
    expect(wanted.filter(([key, text]) => key === text)).toEqual([]);
  });

  it('have every hole filled in', () => {
    for (const kind of requestKinds)
      for (const heading of headings)
        expect(headline({ ...progress(kind), heading }, language)).not.toMatch(/[{}]/);
  });
});
