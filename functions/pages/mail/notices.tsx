import { type Composed, noticeFrame, type OfRequest } from './notice-frame.ts';

export { codeNotice } from './code-notice.ts';
export { finalNotice } from './final-notice.ts';
export { needsNotice, verificationReminder } from './needs-notice.ts';
export { acknowledgementNotice } from './received-notice.ts';
export { extensionNotice, feeNotice } from './waiting-notices.ts';

/** Every notice to a consumer, each in the language the consumer chose. */

/** The same person asked by another way, and was answered there; nothing more is told to who proved nothing. */
export function joinedNotice(of: OfRequest): Composed {
  const { words, say, compose } = noticeFrame(of);
  const { joined: own } = words;
  return compose(own.subject, [{ text: say(own.lead) }, { text: own.who }]);
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
