import { describe, expect, it } from 'vitest';
import type { Content } from '#domain/notice-names.ts';
import { contentRules } from '#domain/notice-rules.ts';
import { endingOf, requiredContents } from '#domain/notices.ts';
import { pinnedLaw } from '#domain/pinned-law.ts';
import { languages } from '#domain/vocabulary.ts';
import { endingCases } from '#test/support/ending-cases.ts';
import { profiles, requestOf, residences, type Setting } from '#test/support/notice-cases.ts';
import { earlierNotices, finalNotices, type Written } from '#test/support/notices.ts';

const settings: [string, Setting][] = Object.entries(profiles).flatMap(([name, profile]) =>
  residences.flatMap((residence) =>
    languages.map((language): [string, Setting] => [
      `${name}, ${residence}, ${language}`,
      { profile, residence, language },
    ]),
  ),
);
const ordersOf = (title: string) => endingCases.find((one) => one.title === title)?.orders ?? [];
const lawIn = ({ request: { received } }: Written) => pinnedLaw(received);
const said = ({ composed }: Written) => new Set(composed.blocks.flatMap(({ says }) => says ?? []));

describe.each(settings)('every notice says what it must say: %s', (_, setting) => {
  const written = [...earlierNotices(setting), ...finalNotices(setting)];

  it('each content of the table stands in it', () => {
    const lacking = written.flatMap((one) => {
      if (one.notice === null) return [];
      const present = said(one);
      const required = requiredContents(one.notice, {
        profile: setting.profile,
        law: lawIn(one),
        request: one.request,
        orders: ordersOf(one.title),
      });
      return required
        .filter(({ content }) => !present.has(content))
        .map(({ content, cite }) => `${one.title}: ${content} (${cite})`);
    });
    expect(lacking).toEqual([]);
  });

  it('each reference, day of receipt, law and way to reach the company stands in text and HTML alike', () => {
    const { profile, language } = setting;
    const day = language === 'en' ? 'November 23, 2026' : '23 de noviembre de 2026';
    const { email, phone, postal, url } = profile.contact;
    const ways = [email, phone, postal, url].filter((way) => way !== null);
    const lacking = written.flatMap((one) => {
      const law = lawIn(one)?.name[language];
      const facts = ['7K3M-Q9XT-2FWA', day, profile.legalName, ...ways, ...(law ? [law] : [])];
      const html = one.composed.html.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
      return facts
        .filter((fact) => !one.composed.text.includes(fact) || !html.includes(fact))
        .map((fact) => `${one.title}: ${fact}`);
    });
    expect(lacking).toEqual([]);
  });

  it('no placeholder is left open, and nothing is undefined', () => {
    const open = written
      .filter(({ composed: { subject, text } }) => /[{}]|undefined|\bnull\b|NaN/.test(`${subject} ${text}`))
      .map(({ title, composed }) => `${title}: ${composed.text}`);
    expect(open).toEqual([]);
  });

  it('no subject is longer than 60 characters', () => {
    const long = written.map(({ composed }) => composed.subject).filter((subject) => subject.length > 60);
    expect(long).toEqual([]);
  });

  it('nobody is told that an appeal must come first, and a refusal says where to complain', () => {
    const refusals = written.filter((one) => said(one).has('complain_to'));
    expect(refusals.length).toBeGreaterThan(10);
    for (const one of refusals) {
      const law = lawIn(one);
      expect(one.composed.text).toContain(law?.complainTo.url ?? 'usa.gov/state-attorney-general');
      expect(one.composed.text).not.toMatch(/must appeal|only after|appeal before|tiene que apelar antes/i);
    }
  });

  it('an appeal is offered where the law has one, with the days in which it is answered, and nowhere else', () => {
    for (const one of written) {
      const law = lawIn(one);
      if (law?.appealDays.value == null) expect(said(one)).not.toContain('appeal_how' satisfies Content);
      else if (one.notice === 'denied' || one.notice === 'correction_denied') {
        expect(said(one)).toContain('appeal_how' satisfies Content);
        expect(one.composed.text).toMatch(/within 45 days|en 45 días/);
        expect(one.composed.text).toContain('/request/appeal');
      }
    }
    expect(written.length).toBeGreaterThan(60);
  });
});

describe('the table of contents', () => {
  it.each(endingCases.map((one) => [one.title, one] as const))('knows how it ended: %s', (_, one) => {
    const [profile] = Object.values(profiles);
    if (!profile) throw new Error('No profile');
    const setting: Setting = { profile, residence: 'CA', language: 'en' };
    const request = requestOf(setting, one.kind, {
      ...(one.received ? { received: one.received } : {}),
      events: one.events(setting),
    });
    expect(endingOf({ request, orders: one.orders ?? [] })).toBe(one.ending);
  });

  it('has a case for every ending', () => {
    const tried = new Set<string>([
      ...endingCases.map(({ ending }) => ending),
      'received',
      'needed',
      'extended',
      'fee',
    ]);
    expect(Object.keys(contentRules).filter((name) => !tried.has(name))).toEqual([]);
  });

  it('cites somebody for each line', () => {
    const cites = settings.flatMap(([, setting]) =>
      finalNotices(setting).flatMap((one) =>
        one.notice === null
          ? []
          : requiredContents(one.notice, {
              profile: setting.profile,
              law: lawIn(one),
              request: one.request,
            }).map(({ cite }) => cite),
      ),
    );
    expect(cites.length).toBeGreaterThan(1000);
    expect(cites.filter((cite) => cite.length < 4)).toEqual([]);
  });
});
