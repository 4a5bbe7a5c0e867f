import type { Profile } from '#domain/profile.ts';
import type { EventOf, ExtensionReason, PrivacyRequest } from '#domain/request.ts';
import type { CivilDate } from '#domain/vocabulary.ts';
import { dayWords } from '#pages/words/words.ts';
import { type Composed, noticeFrame } from './notice-frame.ts';

export { finalNotice } from './final-notice.tsx';

/** Every notice but the last, each in the language the consumer chose. */

interface OfRequest {
  profile: Profile;
  request: PrivacyRequest;
}

/** Receipt confirmed, and how it goes on (11 CCR 7021(a)). */
export function acknowledgementNotice({ statusUrl, ...of }: OfRequest & { statusUrl: string }): Composed {
  const { words, say, compose } = noticeFrame(of);
  const { acknowledgement: own } = words;
  return compose(own.subject, [
    { text: say(own.lead) },
    { heading: own.howHeading },
    { list: own.how.map((line) => say(line)) },
    { text: say(own.when) },
    { text: own.free },
    { link: { label: own.button, url: statusUrl } },
  ]);
}

/** The code, and a way to stop for who did not ask. */
export function codeNotice({
  code,
  minutes,
  codeUrl,
  stopUrl,
  ...of
}: OfRequest & { code: string; minutes: number; codeUrl: string; stopUrl: string }): Composed {
  const { words, say, compose } = noticeFrame(of);
  const { code: own } = words;
  return compose(own.subject, [
    { text: say(own.lead) },
    { code },
    { text: say(own.lasts, { minutes }) },
    { link: { label: own.button, url: codeUrl } },
    { text: own.why },
    { text: own.twoInboxes },
    { heading: own.stopHeading },
    { text: own.stop },
    { link: { label: own.stopButton, url: stopUrl } },
    { text: own.support },
  ]);
}

/** Nobody typed the code yet. */
export function verificationReminder({ codeUrl, ...of }: OfRequest & { codeUrl: string }): Composed {
  const { words, say, compose } = noticeFrame(of);
  const { reminder: own } = words;
  const { received } = of.request;
  const closes = new Date(Date.parse(received.at) + of.profile.verification.closeAfterDays * 86_400_000)
    .toISOString()
    .slice(0, 10);
  return compose(own.subject, [
    { text: say(own.lead) },
    { text: own.what },
    { text: say(own.ends, { closes: dayWords(closes, received.language) }) },
    { link: { label: own.button, url: codeUrl } },
    { text: own.noAccess },
  ]);
}

/** The same person asked by another way, and was answered there; nothing more is told to who proved nothing. */
export function joinedNotice(of: OfRequest): Composed {
  const { words, say, compose } = noticeFrame(of);
  const { joined: own } = words;
  return compose(own.subject, [{ text: say(own.lead) }, { text: own.who }]);
}

/** More time is needed: why, and until when (Civ. Code 1798.130(a)(2)(A)). Its date is the new one throughout. */
export function extensionNotice({
  dueOn,
  reason,
  profile,
  request,
}: OfRequest & { dueOn: CivilDate; reason: ExtensionReason }): Composed {
  const { received } = request;
  const { words, say, compose } = noticeFrame({
    profile,
    request: { ...request, received: { ...received, dueOn } },
  });
  const { extension: own } = words;
  return compose(own.subject, [
    { text: say(own.lead) },
    { text: own.reasons[reason] },
    { text: say(own.until) },
    { text: own.once },
  ]);
}

/** What it would cost, told before any work (Civ. Code 1798.145(h)(3)). */
export function feeNotice({
  cents,
  because,
  statusUrl,
  ...of
}: OfRequest & { cents: number; because: EventOf<'FeeQuoted'>['because']; statusUrl: string }): Composed {
  const { words, say, compose } = noticeFrame(of);
  const { fee: own } = words;
  return compose(own.subject, [
    { text: say(own.lead, { amount: `$${(cents / 100).toFixed(2)}` }) },
    { text: own.reasons[because] },
    { text: own.choice },
    { link: { label: own.button, url: statusUrl } },
  ]);
}

/** A link to the status page, asked for there. */
export function statusLinkNotice({ linkUrl, ...of }: OfRequest & { linkUrl: string }): Composed {
  const { words, compose } = noticeFrame(of);
  const { link: own } = words;
  return compose(own.subject, [
    { text: own.lead },
    { link: { label: own.button, url: linkUrl } },
    { text: own.ignore },
  ]);
}
