import type { Profile } from '#domain/profile.ts';
import type { PrivacyRequest } from '#domain/request.ts';
import { dayWords, fill, wordsFor } from '#pages/words/words.ts';
import { type Block, composeMail } from './mail-body.tsx';

export interface Composed {
  subject: string;
  text: string;
  html: string;
}

/** What every notice of a request shares: its words filled in, its frame, and how to reach the company. */
export function noticeFrame({ profile, request }: { profile: Profile; request: PrivacyRequest }) {
  const { received, requestId } = request;
  const words = wordsFor(received.language).mail;
  const act = received.kind === 'correct' ? words.acts.correct : words.acts.delete;
  const values: Record<string, string | number> = {
    reference: requestId,
    company: profile.name,
    act,
    received: dayWords(received.receivedOn, received.language),
    due: dayWords(received.dueOn, received.language),
    points: profile.verification.dataPoints,
  };
  const { email, phone, postal, url } = profile.contact;
  const reach = [email, phone, postal, url].filter((way): way is string => way !== null);
  const say = (text: string, more: Record<string, string | number> = {}) =>
    fill(text, { ...values, ...more });
  const compose = (subject: string, blocks: Block[]): Composed =>
    composeMail({
      subject: say(subject),
      language: received.language,
      company: profile.name,
      accent: profile.brand.accent,
      blocks: [
        { text: words.greeting },
        ...blocks,
        {
          facts: [
            [words.reference, requestId],
            [words.received, String(values['received'])],
            [words.due, String(values['due'])],
          ],
        },
        ...(reach.length > 0 ? [{ text: words.help }, { list: reach }] : [{ text: words.helpHere }]),
        { text: say(words.from) },
      ],
    });
  return { words, say, compose };
}
