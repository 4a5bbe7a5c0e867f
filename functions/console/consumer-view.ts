import { type IdentifierType, identifierTypes, mask } from '#domain/identifier.ts';
import type { RequestDraft } from '#domain/request.ts';
import type { ConsumerView } from '#pages/console/consumer-words.tsx';
import { unsealDraft } from '#store/sealed.ts';
import type { Console } from './console.ts';

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
  requestId: string,
  show: 'masked' | 'shown',
): Promise<ConsumerView | null> {
  const draft = await unsealDraft(place, requestId);
  if (!draft) return null;
  const { identifiers, corrections, evidence, requester, postal, delivery } = draft;
  const isShown = show === 'shown';
  const hidden = (text: string) => (isShown || text === '' ? text : '•••');
  return {
    isShown,
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
    ...pointsToCount(draft),
  };
}
