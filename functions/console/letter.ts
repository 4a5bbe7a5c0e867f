import { hasEnclosure } from '#domain/letters.ts';
import { letterOf, letterStyle } from '#pages/mail/letter.tsx';
import { composed } from '#pages/mail/mail-body.tsx';
import { renderPackage } from '#pages/package/render-package.tsx';
import { type HttpAnswer, html, securityHeaders, styleSheet } from '#platform/http.ts';
import { log } from '#platform/log.ts';
import { Problem } from '#platform/problem.ts';
import { loadRequest } from '#store/events.ts';
import { readPackage } from '#store/packages.ts';
import { unsealDraft, unsealField } from '#store/sealed.ts';
import type { Console } from './console.ts';
import { today } from './list.ts';

export const letterStylePath = '/console/letter.css';

/** The style sheet of every letter: paper, and nothing of the console. */
export const letterSheet = (): HttpAnswer => styleSheet(letterStyle);

/** A letter to print, as the consumer gets it. @throws {Problem} not-found, also when its key is shredded */
export async function letterPage(
  place: Console,
  { requestId, notice }: { requestId: string; notice: string },
): Promise<HttpAnswer> {
  const { table, profile } = place;
  const request = await loadRequest(table, requestId);
  const text = request && (await unsealField(place, requestId, `letter-${notice}`));
  const draft = text && (await unsealDraft(place, requestId));
  if (!request || !text || !draft) throw new Problem('not-found');
  log('CONSOLE_REVEALED', { requestId, notice });
  return html(
    letterOf(composed.parse(JSON.parse(text)), {
      profile,
      postal: draft.postal,
      date: today(place),
      language: request.received.language,
      styleUrl: letterStylePath,
    }),
  );
}

/**
 * The data that goes into the envelope with the last letter, for as long as it can be read.
 * @throws {Problem} not-found, also when the answer goes by e-mail or its key is shredded
 */
export async function enclosurePage(place: Console, requestId: string): Promise<HttpAnswer> {
  const { table, profile, publicUrl } = place;
  const request = await loadRequest(table, requestId);
  const kept = request && hasEnclosure(request) && (await readPackage(place, requestId));
  const file = kept && renderPackage(kept.pack, 'html', { timeZone: profile.timeZone, publicUrl });
  if (!file) throw new Problem('not-found');
  log('CONSOLE_REVEALED', { requestId, notice: 'enclosure' });
  return {
    statusCode: 200,
    body: file.body,
    headers: {
      ...securityHeaders,
      // It brings its own styles; nothing in it runs, and it belongs to no site.
      'content-security-policy':
        "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
      'content-type': file.mediaType,
    },
  };
}
