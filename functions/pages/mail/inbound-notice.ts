import { receivedOn } from '#domain/deadlines.ts';
import type { Profile } from '#domain/profile.ts';
import type { Instant, Language } from '#domain/vocabulary.ts';
import { pathIn } from '#pages/layout.tsx';
import { dayWords, fill, wordsFor } from '#pages/words/words.ts';
import { composeMail } from './mail-body.tsx';
import type { Composed } from './notice-frame.ts';

/** To who wrote a mail that no program could sort: how to ask, and that a person reads it too (11 CCR 7020(e)(2)). */
export function howToAskNotice({
  profile,
  language: wanted,
  receivedAt,
  publicUrl,
}: {
  profile: Profile;
  language: Language;
  receivedAt: Instant;
  publicUrl: string;
}): Composed {
  const language = profile.languages.includes(wanted) ? wanted : (profile.languages[0] ?? 'en');
  const { mail } = wordsFor(language);
  const { inbound } = mail;
  const received = dayWords(receivedOn(receivedAt, profile.timeZone), language);
  const say = (text: string) => fill(text, { company: profile.name, received });
  const { email, phone, postal, url } = profile.contact;
  const reach = [email, phone, postal, url].filter((way): way is string => way !== null);
  const examples = Object.entries(inbound.examples)
    .filter(([kind]) => profile.kinds.some((offered) => offered === kind))
    .map(([, words]) => words);
  return composeMail({
    subject: say(inbound.subject),
    language,
    company: profile.name,
    accent: profile.brand.accent,
    blocks: [
      { text: mail.greeting },
      { text: say(inbound.lead) },
      { text: inbound.unsure },
      { text: inbound.clock },
      { heading: inbound.formHeading },
      { text: inbound.form },
      { link: { label: inbound.button, url: `${publicUrl}${pathIn(language, '/')}` } },
      { heading: inbound.mailHeading },
      { text: inbound.mail },
      { list: examples },
      { text: inbound.tell },
      { text: inbound.pictures },
      { text: inbound.keep },
      { text: inbound.free },
      ...(reach.length > 0 ? [{ text: inbound.reach }, { list: reach }] : []),
      { text: say(inbound.from) },
    ],
  });
}
