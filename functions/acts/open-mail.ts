import type { Identifier } from '#domain/identifier.ts';
import type { Correction } from '#domain/orders.ts';
import { partWords } from '#domain/own-words.ts';
import type { Profile } from '#domain/profile.ts';
import type { GivenDraft } from '#domain/request.ts';
import type { Language, RequestKind, Residence } from '#domain/vocabulary.ts';
import type { House, Workflow } from '#functions/wiring.ts';
import { Problem } from '#platform/problem.ts';
import { type InboundMail, loadMail, type MailWords, readMail, sortedMail } from '#store/inbound-mails.ts';
import { receiveRequests } from './receive-requests.ts';

/** What a mail is taken to ask for. */
export interface MailAsks {
  kinds: readonly [RequestKind, ...RequestKind[]];
  language: Language;
  /** Where the sender says they live, if they do. */
  residence?: Residence | undefined;
  appealOf?: string | undefined;
  corrections?: Correction[] | undefined;
  /** In place of the sender's address and name. */
  identifiers?: Identifier[] | undefined;
}

/** A mail as the request it makes. Its own words go along, sealed with the request, so that staff can read them. */
export function draftFromMail(
  profile: Profile,
  words: MailWords,
  { kinds, language, residence, appealOf, corrections, identifiers }: MailAsks,
): GivenDraft {
  const sender: Identifier[] = [{ type: 'email', value: words.from }];
  if (words.name !== '') sender.push({ type: 'name', value: words.name });
  return {
    kind: kinds[0],
    language: profile.languages.includes(language) ? language : (profile.languages[0] ?? 'en'),
    channel: 'email',
    residence: residence ?? usualResidence(profile),
    identifiers: identifiers ?? sender,
    evidence: `${words.subject}\n\n${partWords(words.text).own}`.trim().slice(0, 4000),
    ...(appealOf ? { appealOf } : {}),
    ...(corrections ? { corrections } : {}),
  };
}

/** A company that one state's law binds answers as that law says; another as with no law, by the strictest days. */
function usualResidence({ residences }: Profile): Residence {
  return residences.length === 1 ? (residences[0] ?? 'OTHER') : 'OTHER';
}

/**
 * Opens what a member of staff read in a mail, as received when the mail was. The mail's own words are shredded: the
 * requests hold them now. A mail that was opened before stays as it is.
 * @param by the member of staff, who stands in the request's log
 * @throws {Problem} not-found; gone when its words are too old; wrong-shape and conflict as `receiveRequests`
 */
export async function openMailAs(
  house: House,
  {
    mailId,
    by,
    workflow,
    ...asked
  }: MailAsks & { mailId: string; by: string; workflow?: Workflow | undefined },
): Promise<InboundMail> {
  const mail = await loadMail(house.table, mailId);
  if (!mail) throw new Problem('not-found');
  if (mail.state === 'opened') return mail;
  const words = await readMail(house, mailId);
  if (!words) throw new Problem('gone');
  const { requests } = await receiveRequests(house, draftFromMail(house.profile, words, asked), {
    kinds: asked.kinds,
    idempotencyKey: `mail:${mailId}`,
    receivedAt: mail.receivedAt,
    enteredBy: by,
    ...(workflow ? { workflow } : {}),
  });
  const references = requests.map(({ reference }) => reference);
  return sorted(house, { mailId, state: 'opened', by, references });
}

/**
 * Writes down that a mail asks for nothing. It can be opened still, while its words are kept.
 * @throws {Problem} not-found
 */
export async function dismissMail(
  house: House,
  { mailId, by }: { mailId: string; by: string },
): Promise<InboundMail> {
  return sorted(house, { mailId, state: 'no_request', by });
}

async function sorted(
  house: House,
  verdict: { mailId: string; state: 'opened' | 'no_request'; by: string; references?: readonly string[] },
): Promise<InboundMail> {
  const after = await sortedMail(house, { ...verdict, at: house.clock.now() });
  if (!after) throw new Problem('not-found');
  return after;
}
