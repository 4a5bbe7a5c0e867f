import type { PrivacyRequest } from './request.ts';

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
