import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import {
  type Answers,
  answerPage,
  type FormPage,
  missingPage,
  offeredKinds,
  pagesFor,
} from '#domain/form.ts';
import { draftFrom, signalDraft } from '#domain/form-draft.ts';
import { type FormRules, formNeed } from '#domain/form-needs.ts';
import { draftFaults } from '#domain/intake-checks.ts';
import { parseProfile } from '#domain/load-profile.ts';
import { meantMailHost } from '#domain/mail-hosts.ts';
import { agentAuthorities, type RequestKind, requesterRoles, usStates } from '#domain/vocabulary.ts';

const profileOf = (name: string) => {
  const file = `infra/profiles/${name}.json`;
  return parseProfile(JSON.parse(readFileSync(file, 'utf8')), file);
};
const today = '2026-11-23';
const rules: FormRules = { profile: profileOf('batchservice'), today };

/** Fills in pages one after another, as a browser posts them. */
function filled(pages: [FormPage, Record<string, string>][], by = rules): Answers {
  return pages.reduce<Answers>((before, [page, fields]) => {
    const { answers, faults } = answerPage(page, { fields, before, rules: by });
    expect({ page, faults }).toEqual({ page, faults: [] });
    return answers;
  }, {});
}

const ticked = (...kinds: RequestKind[]) => Object.fromEntries(kinds.map((kind) => [kind, kind]));
const me = { role: 'consumer', residence: 'CA' };
const jordan = {
  name: 'Jordan Rivera',
  email: 'jordan.rivera@example.com',
  phone: '(415) 555-0134',
  street_address: '1200 Alder Street',
  postal_code: '94607',
};
const faultsOf = (page: FormPage, fields: Record<string, string>, before: Answers) =>
  answerPage(page, { fields, before, rules }).faults.map(({ field, fault }) => `${field}: ${fault}`);

describe('what is asked for', () => {
  const start = (...kinds: RequestKind[]) =>
    filled([
      ['kind', ticked(...kinds)],
      ['who', me],
    ]);

  it('to stop sales is one way to find the person, and nothing else', () => {
    const before = start('opt_out');
    expect(faultsOf('about', {}, before)).toEqual(['email: contact_missing']);
    for (const fields of [{ email: jordan.email }, { phone: jordan.phone }])
      expect(faultsOf('about', fields, before)).toEqual([]);
  });

  it('to delete is a name, an inbox and one fact more', () => {
    const before = start('delete');
    expect(faultsOf('about', {}, before)).toEqual([
      'name: name_missing',
      'email: email_missing',
      'phone: too_few_points',
    ]);
    const { name, email, postal_code } = jordan;
    expect(faultsOf('about', { name, email }, before)).toEqual(['phone: too_few_points']);
    expect(faultsOf('about', { name, email, postal_code }, before)).toEqual([]);
  });

  it('to see the data is as many facts as the law needs for it', () => {
    const need = formNeed(
      { kinds: ['access'], role: 'consumer', authority: 'signed_permission', residence: 'CA' },
      rules,
    );
    const before = filled([
      ['kind', ticked('access')],
      ['who', me],
      ['copy', {}],
    ]);
    const { name, email } = jordan;
    const others = Object.entries(jordan).filter(([field]) => !['name', 'email'].includes(field));
    const enough = Object.fromEntries(others.slice(0, need.points - 1));
    const short = Object.fromEntries(others.slice(0, need.points - 2));
    expect(faultsOf('about', { name, email, ...enough }, before)).toEqual([]);
    expect(faultsOf('about', { name, email, ...short }, before)).toEqual([
      expect.stringContaining('too_few_points'),
    ]);
  });

  it('never counts the fact that is wrong, and asks for another one', () => {
    const before = filled([
      ['kind', ticked('correct')],
      ['who', me],
      ['correction', { field: 'phone', right: '(415) 555-0199' }],
    ]);
    const { name, email, phone, postal_code } = jordan;
    expect(faultsOf('about', { name, email, phone }, before)).toEqual(['street_address: too_few_points']);
    expect(faultsOf('about', { name, email, postal_code }, before)).toEqual([]);
  });

  it('of an agent is who they are and on what they act; of a parent only who they are', () => {
    const pages = (role: string): [FormPage, Record<string, string>][] => [
      ['kind', ticked('delete')],
      ['who', { ...me, role }],
    ];
    const ana = { your_name: 'Ana Agent', your_email: 'ana@agents.example' };
    expect(faultsOf('requester', ana, filled(pages('agent')))).toEqual(['authority: authority_missing']);
    expect(faultsOf('requester', {}, filled(pages('parent')))).toEqual([
      'your_name: your_name_missing',
      'your_email: your_email_missing',
    ]);
    expect(faultsOf('requester', ana, filled(pages('parent')))).toEqual([]);
  });

  it('is a day in the past, when only newer data is wanted', () => {
    const before = start('access');
    expect(faultsOf('copy', { since: '11/24/2026' }, before)).toEqual(['since: since_wrong']);
    expect(faultsOf('copy', { since: 'last May' }, before)).toEqual(['since: since_wrong']);
    expect(faultsOf('copy', { since: '5/1/2024' }, before)).toEqual([]);
  });
});

describe('the pages', () => {
  it('are never more for a deletion than for any other right', () => {
    const count = (kind: RequestKind) => pagesFor({ kinds: [kind] }).length;
    expect(count('delete')).toBe(3);
    expect(Math.min(...offeredKinds(rules.profile).map(count))).toBe(3);
  });

  it('that are left open are the ones that are missing', () => {
    const given = filled([
      ['kind', ticked('delete', 'access')],
      ['who', me],
    ]);
    expect(missingPage(given, rules)).toBe('copy');
    expect(missingPage({ ...given, kinds: ['delete'] }, rules)).toBe('about');
  });

  it('take at least one right, and only one that the company offers', () => {
    expect(faultsOf('kind', {}, {})).toEqual(['kind: kind_missing']);
    const few: FormRules = { profile: { ...rules.profile, kinds: ['delete', 'appeal'] }, today };
    const judged = answerPage('kind', { fields: ticked('access', 'appeal'), before: {}, rules: few });
    expect(judged.faults).toEqual([{ field: 'kind', fault: 'kind_missing' }]);
  });

  it('give back what was answered before when something is wrong', () => {
    const before = filled([
      ['kind', ticked('delete')],
      ['who', me],
    ]);
    const judged = answerPage('about', { fields: { email: 'nonsense' }, before, rules });
    expect(judged.answers).toEqual(before);
  });

  it('of an appeal begin with the answer that is appealed, and leave it when another right is chosen', () => {
    const appeal = { reference: '7k3m q9xt 2fwa', statement: 'Please look again.' };
    expect(faultsOf('appeal', { reference: '7K3M-Q9XT-2FWB', statement: 'x' }, {})).toEqual([
      'reference: reference_wrong',
    ]);
    const valid = '7K3M-Q9XT-2FW';
    const reference = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ']
      .map((letter) => valid + letter)
      .find((one) => faultsOf('appeal', { ...appeal, reference: one }, {}).length === 0);
    const given = filled([['appeal', { ...appeal, reference: reference ?? '' }]]);
    expect(pagesFor(given)[0]).toBe('appeal');
    const { answers } = answerPage('kind', { fields: ticked('delete'), before: given, rules });
    expect(answers).toEqual({ kinds: ['delete'] });
  });
});

describe('the request that comes of it', () => {
  it('asks for every right that was chosen, with what belongs to each', () => {
    const given = filled([
      ['kind', ticked('delete', 'access', 'correct')],
      ['who', me],
      ['correction', { field: 'phone', right: '(415) 555-0199', evidence: 'My bill says so.' }],
      ['copy', { format: 'csv', since: '5/1/2024' }],
      ['about', { ...jordan, postal: 'PO Box 1\nOakland CA 94607' }],
    ]);
    const asked = draftFrom(given, { rules, language: 'es' });
    expect(asked?.kinds).toEqual(['access', 'correct', 'delete']);
    expect(asked?.draft).toMatchObject({
      language: 'es',
      channel: 'web_form',
      format: 'csv',
      from: '2024-05-01',
      delivery: 'post',
      postal: 'PO Box 1\nOakland CA 94607',
      corrections: [{ field: 'phone', right: '(415) 555-0199' }],
      evidence: 'My bill says so.',
      requester: { role: 'consumer' },
    });
  });

  it('covers all there is, and comes by e-mail, when nothing else is said', () => {
    const given = filled([
      ['kind', ticked('access')],
      ['who', me],
      ['copy', {}],
      ['about', jordan],
    ]);
    expect(draftFrom(given, { rules, language: 'en' })?.draft).toMatchObject({
      from: null,
      format: 'html',
      delivery: 'email',
    });
  });

  const cases = ['batchservice', 'leadsfactory'].flatMap((name) =>
    requesterRoles.flatMap((role) =>
      agentAuthorities.flatMap((authority) =>
        usStates.map((residence) => ({ name, role, authority, residence })),
      ),
    ),
  );
  test.each(cases)('is taken for every right: $name, $role by $authority, $residence', (one) => {
    const by: FormRules = { profile: profileOf(one.name), today };
    if (one.residence !== 'OTHER' && !by.profile.residences.includes(one.residence)) {
      const { faults } = answerPage('who', { fields: one, before: {}, rules: by });
      expect(faults).toEqual([{ field: 'residence', fault: 'residence_missing' }]);
      return;
    }
    for (const kind of offeredKinds(by.profile)) {
      const least = leastAnswers(kind, one, by);
      const asked = draftFrom(least, { rules: by, language: 'en' });
      expect(asked?.kinds).toEqual([kind]);
      expect(
        asked && draftFaults(asked.draft, { profile: by.profile, kinds: asked.kinds, isOurOwn: false }),
      ).toEqual([]);
    }
  });
});

/** As little as the form lets through. */
function leastAnswers(kind: RequestKind, who: Record<string, string>, by: FormRules): Answers {
  const before = filled(
    [
      ['kind', ticked(kind)],
      ['who', who],
      ...(who['role'] === 'consumer'
        ? []
        : ([['requester', { ...who, your_name: 'Ana', your_email: 'ana@agents.example' }]] satisfies [
            FormPage,
            Record<string, string>,
          ][])),
      ...(kind === 'correct'
        ? ([['correction', { field: 'email', right: 'new@example.com' }]] satisfies [
            FormPage,
            Record<string, string>,
          ][])
        : []),
      ...(kind === 'access' ? ([['copy', {}]] satisfies [FormPage, Record<string, string>][]) : []),
    ],
    by,
  );
  const given = Object.entries({ ...jordan, date_of_birth: '3/9/1984' });
  for (let count = 1; count <= given.length; count++)
    for (const order of [given, given.toReversed()]) {
      const fields = Object.fromEntries(order.slice(0, count));
      const judged = answerPage('about', { fields, before, rules: by });
      if (judged.faults.length === 0) return judged.answers;
    }
  throw new Error(`The form lets no ${kind} through`);
}

describe('a browser that asks not to be sold', () => {
  const given = filled([
    ['kind', ticked('delete')],
    ['who', me],
    ['about', jordan],
  ]);
  const asked = draftFrom(given, { rules, language: 'en' });
  const signal = (kinds: RequestKind[], role: 'consumer' | 'agent', name = 'batchservice') =>
    asked &&
    signalDraft(
      { ...asked.draft, requester: { ...asked.draft.requester, role } },
      { kinds, profile: profileOf(name) },
    );

  it('opts its user out beside what they ask for', () => {
    expect(signal(['delete'], 'consumer')).toMatchObject({
      kind: 'opt_out',
      channel: 'gpc',
      identifiers: asked?.draft.identifiers,
    });
  });

  it('does not when they do it by hand, act for somebody else, or nothing is sold or shared', () => {
    expect(signal(['delete', 'opt_out'], 'consumer')).toBeUndefined();
    expect(signal(['delete'], 'agent')).toBeUndefined();
    expect(signal(['delete'], 'consumer', 'leadsfactory')).toBeUndefined();
  });
});

describe('a mail host that was mistyped', () => {
  test.each([
    ['a@gmial.com', 'gmail.com'],
    ['a@hotmial.com', 'hotmail.com'],
    ['a@gmail.com', undefined],
    ['a@proton.me', undefined],
    ['a@company.example', undefined],
  ])('%s is asked about: %s', (email, meant) => {
    expect(meantMailHost(email)).toBe(meant);
  });
});
