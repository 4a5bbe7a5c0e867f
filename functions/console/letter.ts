import * as z from 'zod';
import { unpostedLetters } from '#domain/letters.ts';
import { renderLetter } from '#pages/console/letter.tsx';
import { type HttpAnswer, html } from '#platform/http.ts';
import { log } from '#platform/log.ts';
import { Problem } from '#platform/problem.ts';
import { loadRequest } from '#store/events.ts';
import { unsealDraft, unsealField } from '#store/sealed.ts';
import type { Console, Staff } from './console.ts';
import { today } from './list.ts';

const stored = z.object({ subject: z.string(), text: z.string() });

/** A letter to print. @throws {Problem} not-found, also when its key is shredded */
export async function letterPage(
  place: Console,
  { staff, requestId, notice }: { staff: Staff; requestId: string; notice: string },
): Promise<HttpAnswer> {
  const { table, profile } = place;
  const request = await loadRequest(table, requestId);
  const text = request && (await unsealField(place, requestId, `letter-${notice}`));
  const draft = text && (await unsealDraft(place, requestId));
  if (!request || !text || !draft) throw new Problem('not-found');
  log('CONSOLE_REVEALED', { requestId, notice });
  return html(
    renderLetter({
      profile,
      staff,
      request,
      notice,
      letter: stored.parse(JSON.parse(text)),
      postal: draft.postal,
      date: today(place),
      isPosted: !unpostedLetters(request).includes(notice),
    }),
  );
}
