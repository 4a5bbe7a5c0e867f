import { receivedOn } from '#domain/deadlines.ts';
import { lawOrCourtesy, pinnedLaw } from '#domain/pinned-law.ts';
import type { Profile } from '#domain/profile.ts';
import { dueOnOf, lastOf, type PrivacyRequest } from '#domain/request.ts';
import type { CivilDate } from '#domain/vocabulary.ts';

import { dayWords, fill, type Words, wordsFor } from '#pages/words/words.ts';
import { type Block, type Composed, composeMail } from './mail-body.tsx';

export type { Composed } from './mail-body.tsx';

/** What every notice is made from. */
export interface OfRequest {
  profile: Profile;
  request: PrivacyRequest;
}

export type Frame = ReturnType<typeof noticeFrame>;

/** What every notice of a request shares: its words filled in, its frame, and how to reach the company. */
export function noticeFrame({
  profile,
  request,
  dueOn = dueOnOf(request),
}: OfRequest & { dueOn?: CivilDate }) {
  const { received, requestId, events } = request;
  const { language } = received;
  const words = wordsFor(language).mail;
  const law = pinnedLaw(received);
  const day = (date: CivilDate) => dayWords(date, language);
  const concluded = lastOf(events, 'RequestConcluded');
  const values: Record<string, string | number> = {
    reference: requestId,
    company: profile.name,
    legalName: profile.legalName,
    act: words.acts[received.kind],
    received: day(received.receivedOn),
    due: day(dueOn),
    earlier: received.follows?.reference ?? '',
  };
  const say = (text: string, more: Record<string, string | number> = {}) =>
    fill(text, { ...values, ...more });
  const facts: [string, string][] = [
    [words.reference, requestId],
    [words.request, words.acts[received.kind]],
    [words.received, day(received.receivedOn)],
    concluded ? [words.answered, day(receivedOn(concluded.at, profile.timeZone))] : [words.due, day(dueOn)],
    [words.law, law?.name[language] ?? words.noLaw],
  ];
  const { requester } = received;
  const forWhom: Block[] =
    requester === 'agent' || requester === 'parent'
      ? [{ text: words.forWhom[requester], says: ['for_whom'] }]
      : [];
  const compose = (subject: string, blocks: Block[]): Composed =>
    composeMail({
      subject: say(subject),
      language,
      company: profile.name,
      accent: profile.brand.accent,
      blocks: [
        { text: words.greeting },
        ...forWhom,
        ...blocks,
        { facts, says: ['reference', 'received_on', 'request_kind', 'law'] },
        ...reach(profile, words),
        {
          text: say(received.delivery === 'post' ? words.fromLetter : words.from),
          says: ['who_answers'],
        },
      ],
    });
  return { words, law, rules: lawOrCourtesy(received), language, say, day, compose };
}

function reach({ contact: { email, phone, postal, url } }: Profile, words: Words['mail']): Block[] {
  const ways = [email, phone, postal, url].filter((way): way is string => way !== null);
  if (ways.length === 0) return [{ text: words.helpHere, says: ['contact', 'accessible_format'] }];
  return [
    { text: words.help, says: ['accessible_format'] },
    { list: ways, says: ['contact'] },
  ];
}
