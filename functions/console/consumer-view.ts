import { type IdentifierType, identifierTypes, mask } from '#domain/identifier.ts';
import { type EventOf, happened, type PrivacyRequest, type RequestDraft } from '#domain/request.ts';
import type { ConsumerView } from '#pages/console/consumer-words.tsx';
import { mailWords } from '#store/inbound-mails.ts';
import { unsealDraft, unsealField } from '#store/sealed.ts';
import type { Console } from './console.ts';

/** The newest mails that are shown; a case with more has them in the log. */
const mostMails = 20;

/** What may speak for a person beside an inbox that was not proven: everything they gave, but what they contest. */
export function pointsToCount(draft: RequestDraft | undefined): {
  counting: IdentifierType[];
  contested: IdentifierType[];
} {
  const isGiven = (type: IdentifierType) => draft?.identifiers.some((one) => one.type === type) ?? false;
  const fields: readonly string[] = draft?.corrections.map(({ field }) => field) ?? [];
  return {
    counting: identifierTypes.filter((type) => type !== 'email' && isGiven(type) && !fields.includes(type)),
    contested: identifierTypes.filter((type) => fields.includes(type)),
  };
}

/** What the consumer wrote, as much of it as may stand on the page; null once it is shredded. */
export async function consumerView(
  place: Console,
  { requestId, events }: PrivacyRequest,
  show: 'masked' | 'shown',
): Promise<ConsumerView | null> {
  const draft = await unsealDraft(place, requestId);
  if (!draft) return null;
  const mails = events.filter((event) => event.type === 'MailReceived').slice(-mostMails);
  const { identifiers, corrections, evidence, requester, postal, delivery } = draft;
  const isShown = show === 'shown';
  const hidden = (text: string) => (isShown || text === '' ? text : '•••');
  return {
    identifiers: identifiers.map((one) => ({ type: one.type, value: isShown ? one.value : mask(one) })),
    corrections: corrections.map(({ field, wrong, right }) => ({
      field,
      wrong: hidden(wrong),
      right: hidden(right),
    })),
    evidence: hidden(evidence),
    requester: {
      ...requester,
      name: hidden(requester.name),
      email: hidden(requester.email),
      business: hidden(requester.business),
    },
    postal: delivery === 'post' ? hidden(postal) : '',
    mails: isShown ? await mailsIn(place, requestId, mails) : mails.map(({ at }) => ({ at, words: '•••' })),
    ...pointsToCount(draft),
  };
}

/** The statement on record, which outlives the rest (11 CCR 7101); '' when there is none. */
export async function statementIn(
  place: Console,
  { requestId, events }: PrivacyRequest,
  show: 'masked' | 'shown',
): Promise<string> {
  if (!happened(events, 'StatementAdded')) return '';
  return show === 'shown' ? ((await unsealField(place, requestId, 'statement')) ?? '') : '•••';
}

/** Mails that name the request, as they were sealed with it. */
function mailsIn(
  place: Console,
  requestId: string,
  mails: readonly EventOf<'MailReceived'>[],
): Promise<ConsumerView['mails']> {
  return Promise.all(
    mails.map(async ({ at, messageId }) => {
      const text = await unsealField(place, requestId, `mail-${messageId.replace(/^mail-/, '')}`);
      const read = mailWords.safeParse(text === undefined ? undefined : JSON.parse(text)).data;
      return { at, words: read ? `${read.from}\n${read.subject}\n\n${read.text}` : '' };
    }),
  );
}
