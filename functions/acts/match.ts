import * as z from 'zod';
import { identifier } from '#domain/identifier.ts';
import { happened, type PrivacyRequest, type RequestDraft } from '#domain/request.ts';
import { category } from '#domain/vocabulary.ts';
import type { House } from '#functions/wiring.ts';
import { unsealDraft, unsealField } from '#store/sealed.ts';

/** What own records said about the requester when they were asked; sealed, for later steps find the records gone. */
export const matchOnFile = z.object({
  /** Where the code went; null when there was nowhere to send one. */
  address: z.string().nullable(),
  isOnFile: z.boolean(),
  /** What may select data, once the inbox is proven. */
  identifiers: z.array(identifier),
  heldCategories: z.array(category),
});
export type MatchOnFile = z.infer<typeof matchOnFile>;

/** What a step may know of the consumer; undefined once it is shredded. */
export async function consumerOf(
  house: House,
  requestId: string,
): Promise<{ draft: RequestDraft; match: MatchOnFile | undefined } | undefined> {
  const draft = await unsealDraft(house, requestId);
  if (!draft) return undefined;
  const match = await unsealField(house, requestId, 'match');
  return { draft, match: match === undefined ? undefined : matchOnFile.parse(JSON.parse(match)) };
}

/** The e-mail that was given for the consumer. */
export function emailClaimed({ identifiers }: Pick<RequestDraft, 'identifiers'>): string | undefined {
  return identifiers.find(({ type }) => type === 'email')?.value;
}

/** Where answers go until an address on file is proven: to who asks, which may be an agent or a parent. */
export function addressGiven(draft: RequestDraft): string | undefined {
  return draft.requester.role === 'consumer' ? emailClaimed(draft) : draft.requester.email || undefined;
}

/** Where the request's answers go: the proven address on file, or, until one is proven, the one that was typed. */
export function addressFor(
  { events }: Pick<PrivacyRequest, 'events'>,
  { draft, match }: { draft: RequestDraft; match: MatchOnFile | undefined },
): string | undefined {
  if (draft.requester.role !== 'consumer') return addressGiven(draft);
  const isProven = match?.isOnFile && happened(events, 'VerificationSucceeded') !== undefined;
  return (isProven ? match.address : undefined) ?? addressGiven(draft);
}
