import { describe, expect, it } from 'vitest';
import { composed } from '#functions/pages/mail/mail-body.tsx';
import {
  acknowledgementNotice,
  extensionNotice,
  feeNotice,
  finalNotice,
  needsNotice,
} from '#functions/pages/mail/notices.tsx';
import { endingCases } from '#test/support/ending-cases.ts';
import { profiles, requestOf, type Setting, waitingFor } from '#test/support/notice-cases.ts';
import { finalNotices, statusUrl } from '#test/support/notices.ts';

function setting(
  name: string,
  residence: Setting['residence'],
  language: Setting['language'] = 'en',
): Setting {
  const profile = profiles[name];
  if (!profile) throw new Error(`No profile ${name}`);
  return { profile, residence, language };
}
const textOf = (of: Setting, title: string) =>
  finalNotices(of).find((one) => one.title === title)?.composed.text ?? '';
const inCalifornia = setting('batchservice', 'CA');

describe('the receipt of a request', () => {
  const received = (
    kind: Parameters<typeof requestOf>[1],
    of = inCalifornia,
    authority?: 'power_of_attorney',
  ) =>
    acknowledgementNotice({
      profile: of.profile,
      request: requestOf(of, kind, authority ? { received: { requester: 'agent' } } : {}),
      statusUrl,
      ...(authority ? { authority } : {}),
    }).text;

  it('asks nothing of a Californian who opts out, and says so', () => {
    expect(received('opt_out')).toContain('We do not check who you are for this.');
    expect(received('opt_out')).not.toMatch(/code|facts you gave/);
  });

  it('tells a Texan who opts out of the code that comes', () => {
    expect(received('opt_out', setting('batchservice', 'TX'))).toContain('We mail a code');
  });

  it('announces three facts and a statement for a copy in California, and no statement in Oregon', () => {
    expect(received('access')).toContain('We compare 3 facts');
    expect(received('access')).toContain('sign a short statement');
    expect(received('access', setting('batchservice', 'OR'))).not.toContain('sign a short statement');
  });

  it('asks an agent with a power of attorney for nothing of the consumer', () => {
    expect(received('delete', inCalifornia, 'power_of_attorney')).toContain(
      'We ask you for the power of attorney.',
    );
    expect(received('delete', inCalifornia, 'power_of_attorney')).not.toContain(
      'We mail a code to the person',
    );
  });
});

describe('what is still needed', () => {
  it('names the statement, and that without it the kinds of data are told', () => {
    const request = waitingFor(inCalifornia, 'access', {
      need: { level: 'reasonably_high', points: 3, declaration: true },
    });
    const { text } = needsNotice({ profile: inCalifornia.profile, request, statusUrl });
    expect(text).toContain('penalty of perjury');
    expect(text).toContain('you get a list of the kinds of data we hold');
    expect(text).toContain('for 24 months');
    expect(text).toContain('December 23, 2026');
  });

  it('asks an agent for the permission, and lets the consumer choose how to confirm', () => {
    const request = waitingFor(inCalifornia, 'delete', {
      need: {
        level: 'reasonable',
        inbox: 'required',
        points: 2,
        proof: 'signed_permission',
        consumerConfirms: true,
      },
      requester: 'agent',
    });
    const { text } = needsNotice({ profile: inCalifornia.profile, request, statusUrl });
    expect(text).toContain('We need only one of the two.');
    expect(text).toContain('with their signature');
  });
});

describe('more time', () => {
  const extended = (of: Setting, kind: 'delete' | 'appeal', dueOn: string) =>
    extensionNotice({ profile: of.profile, request: requestOf(of, kind), dueOn, reason: 'complex' }).text;

  it('names the new day, the old one, and 90 days as the most there can be', () => {
    const text = extended(inCalifornia, 'delete', '2027-02-20');
    expect(text).toContain('You get our answer by February 20, 2027. Before, the day was January 6, 2027.');
    expect(text).toContain('never more than 90 days');
    expect(text).toContain('We must answer by: February 20, 2027');
  });

  it('an appeal in Colorado may take 60 days more', () => {
    expect(extended(setting('batchservice', 'CO'), 'appeal', '2027-03-07')).toContain(
      'never more than 105 days',
    );
  });
});

describe('a fee', () => {
  it('is told in dollars before any work, with a way out', () => {
    const of = setting('batchservice', 'VA', 'es');
    const { text } = feeNotice({
      profile: of.profile,
      request: requestOf(of, 'access'),
      cents: 2550,
      because: 'excessive',
      statusUrl,
    });
    expect(text).toMatch(/25[.,]50/);
    expect(text).toContain('No hemos empezado.');
    expect(text).toContain('Entonces no paga nada.');
  });
});

describe('the end', () => {
  it('of a deletion in part gives each kept thing its reason, letter, use and time', () => {
    const text = textOf(inCalifornia, 'deleted in part, some kept and some silent');
    expect(text).toContain('Cal. Civ. Code 1798.105(d)(8); 26 CFR 1.6001-1');
    expect(text).toContain('Used for: Tax and accounting records only');
    expect(text).toContain('Quiet Roofing: we told them on November 23, 2026. Reminders since then: 1.');
    expect(text).toContain('Far Away Data: our message did not get through. Tries: 2');
    expect(text).toContain('We told 8 in all. 5 have confirmed.');
  });

  it('names the letter of the law the request is under', () => {
    expect(textOf(setting('batchservice', 'CO'), 'deleted in part, some kept and some silent')).toContain(
      'C.R.S. 6-1-1304(3)(a)',
    );
  });

  it('of a deletion never says that all the rest is gone while an own system is open', () => {
    const text = textOf(inCalifornia, 'told, and an own system is open');
    expect(text).toContain('not all of our own systems have confirmed');
    expect(text).not.toContain('All the rest');
  });

  it.each([
    ['en', 'Ask: the business that contacted you.'],
    ['es', 'Pregunte a: la empresa que lo contactó.'],
  ] as const)('of a deletion says what is only stored for others, and whom to ask (%s)', (language, ask) => {
    const of = setting('batchservice', 'CA', language);
    const text = textOf(of, 'deleted everywhere');
    expect(text).toContain(`${of.profile.heldForOthers[0]?.records[language]}. ${ask}`);
    expect(textOf(of, 'a deletion nobody proved')).not.toContain(ask);
    expect(textOf(setting('leadsfactory', 'CA', language), 'deleted everywhere')).not.toContain(ask);
  });

  it('of a deletion nobody proved in California is an opt-out, with its number', () => {
    const text = textOf(inCalifornia, 'a deletion nobody proved');
    expect(text).toContain('we do not sell or share your data');
    expect(text).toContain('2FWA-7K3M-Q9XT');
    expect(textOf(setting('batchservice', 'VA'), 'a deletion nobody proved')).toContain(
      'Tell us “do not sell”',
    );
  });

  it.each([
    ['en', 'the data protection office of your country'],
    ['es', 'la oficina de protección de datos de su país'],
  ] as const)('names an office to complain to for who lives in another country (%s)', (language, office) => {
    const refused = 'correction denied: likely_accurate';
    expect(textOf(setting('batchservice', 'OTHER', language), refused)).toContain(office);
    expect(textOf(setting('batchservice', 'CA', language), refused)).not.toContain(office);
  });

  it('points Californians to DROP, and nobody else', () => {
    expect(textOf(inCalifornia, 'deleted everywhere')).toContain('https://privacy.ca.gov/drop/');
    expect(textOf(setting('batchservice', 'TX'), 'deleted everywhere')).not.toContain('DROP');
  });

  it('of a denied correction in California offers a statement of 250 words and tells of six months', () => {
    const text = textOf(inCalifornia, 'correction denied: likely_accurate');
    expect(text).toContain('up to 250 for each fact');
    expect(text).toContain('In the next 6 months');
    expect(text).toContain('You can ask us to delete that fact instead.');
  });

  it('of an opt-out says since when, and that nobody asks again for 12 months', () => {
    const text = textOf(inCalifornia, 'opted out');
    expect(text).toContain('This holds since December 9, 2026.');
    expect(text).toContain('for 12 months');
    expect(textOf(inCalifornia, 'opted out by a browser signal')).toContain('Global Privacy Control');
  });

  it('of a limit says that nothing had to change where the company never did otherwise', () => {
    expect(textOf(inCalifornia, 'limited')).toContain('So nothing had to change.');
    expect(textOf(setting('leadsfactory', 'CA'), 'limited')).not.toContain('So nothing had to change.');
  });

  it('names fields that were corrected, and no value', () => {
    expect(textOf(inCalifornia, 'corrected everywhere')).toContain('We changed: phone number.');
  });

  it('of a copy says what days it covers and until when it can be had', () => {
    const text = textOf(inCalifornia, 'a copy, ready');
    expect(text).toContain('from January 1, 2022 to November 23, 2026');
    expect(text).toContain('until January 8, 2027');
    expect(text.split(statusUrl)).toHaveLength(2);
  });

  it('with 200 silent customers names sixty and counts the rest', () => {
    const of = inCalifornia;
    const [one] = endingCases;
    if (!one) throw new Error('No case');
    const customers = Array.from({ length: 200 }, (_, index) => ({
      orderId: `7K3M-Q9XT-2FWA.0.${index}`,
      requestId: '7K3M-Q9XT-2FWA',
      page: 0,
      position: index,
      recipientId: `customer-${index}`,
      recipientName: `Customer ${index}`,
      recipientKind: 'customer' as const,
      kind: 'delete' as const,
      categories: ['identifiers' as const],
      events: [{ type: 'OrderSent' as const, at: '2026-11-23T18:00:00.000Z', attempt: 1 }],
    }));
    const { text } = finalNotice({
      profile: of.profile,
      request: requestOf(of, 'delete', { events: one.events(of) }),
      orders: customers,
      receiptUrl: statusUrl,
      statusUrl,
      mayRepeat: 'no',
    });
    expect(text.match(/Customer \d+:/g)).toHaveLength(60);
    expect(text).toContain('We told 200 in all. 0 have confirmed.');
    expect(text).toContain('140 more');
  });

  it('in Spanish has no English sentence in it', () => {
    const names = [
      /Tax law asks us to keep bills/g,
      /“?"?Shine the Light/g,
      /Privacy Notice, with the notices[^”]*/g,
      /“Privacy Policy[^”]*”/g,
    ];
    const english = finalNotices(setting('batchservice', 'CA', 'es')).flatMap(
      ({ title, composed: { text } }) =>
        (
          names
            .reduce((left, name) => left.replace(name, ''), text)
            .match(/\b(the|your|you|and|was|were)\b/gi) ?? []
        ).map((word) => `${title}: ${word}`),
    );
    expect(english).toEqual([]);
  });
});

describe('a notice that is kept until it is posted', () => {
  it('is read back as it was written', () => {
    const [written] = finalNotices(inCalifornia);
    if (!written) throw new Error('No notice');
    const back = composed.parse(JSON.parse(JSON.stringify(written.composed)));
    expect(back.text).toBe(written.composed.text);
    expect(back.blocks).toHaveLength(written.composed.blocks.length);
  });
});
