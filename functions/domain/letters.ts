import { happened, type PrivacyRequest } from './request.ts';

/** The letters that were prepared and not posted yet, by the name of their notice. */
export function unpostedLetters({ events }: Pick<PrivacyRequest, 'events'>): string[] {
  const posted = events.flatMap((event) => (event.type === 'LetterPosted' ? [event.notice] : []));
  return events.flatMap((event) =>
    event.type === 'LetterPrepared' && !posted.includes(event.notice) ? [event.notice] : [],
  );
}

/** True while somebody must print and post a letter. */
export function hasUnpostedLetter(request: Pick<PrivacyRequest, 'events'>): boolean {
  return unpostedLetters(request).length > 0;
}

/** True while data goes into the envelope: the consumer chose post, and what they asked to see is put together. */
export function hasEnclosure({ received, events }: Pick<PrivacyRequest, 'received' | 'events'>): boolean {
  return (
    received.delivery === 'post' &&
    happened(events, 'PackageAssembled') !== undefined &&
    happened(events, 'KeyShredded') === undefined
  );
}
