import { normalise } from './identifier.ts';
import type { Profile } from './profile.ts';
import { parseReference } from './reference.ts';
import type { RequestDraft, Requester } from './request.ts';
import type { RequestKind } from './vocabulary.ts';

/**
 * The order of rights that are sent together. A copy comes before what changes the data, and those that surely need
 * a code come first, because the first one's code serves all.
 */
export const bundleOrder: readonly RequestKind[] = [
  'access',
  'correct',
  'delete',
  'shine_the_light',
  'appeal',
  'opt_out',
  'limit',
];

/** Rights that may be asked for with nothing but what finds the person (11 CCR 7026(d), 7027(e)). */
const withoutProof: readonly RequestKind[] = ['opt_out', 'limit'];

/** True when who asks for any of these must show something; to opt out or to limit, nobody need (11 CCR 7060(b)). */
export function asksProof(kinds: readonly RequestKind[]): boolean {
  return kinds.some((kind) => !withoutProof.includes(kind));
}

/**
 * True when an e-mail of the person is needed, because a code is mailed to it. A child has no inbox, and after a power
 * of attorney no more may be asked (11 CCR 7063(b)).
 */
export function asksInbox(
  kinds: readonly RequestKind[],
  { role, authority }: Pick<Requester, 'role' | 'authority'>,
): boolean {
  return asksProof(kinds) && role !== 'parent' && !(role === 'agent' && authority === 'power_of_attorney');
}

export interface DraftFault {
  path: string;
  message: string;
}

/** What must be changed before a request can be taken, field by field; empty when nothing must. */
export function draftFaults(
  draft: RequestDraft,
  {
    profile,
    kinds,
    isOurOwn,
  }: { profile: Pick<Profile, 'kinds'>; kinds: readonly RequestKind[]; isOurOwn: boolean },
): DraftFault[] {
  const { identifiers, requester } = draft;
  const faults: DraftFault[] = [];
  const refused = kinds.filter((kind) => !profile.kinds.includes(kind));
  if (refused.length > 0 || kinds.length === 0)
    faults.push({
      path: 'kind',
      message: `Requests of these kinds can be sent here: ${profile.kinds.join(', ')}.`,
    });
  identifiers.forEach((one, index) => {
    if (normalise(one) === '')
      faults.push({
        path: `identifiers.${index}.value`,
        message: `There is no ${one.type.replaceAll('_', ' ')} in it.`,
      });
  });
  // A mail often comes from an address with no name; the first notice asks for more (11 CCR 7020(e)).
  if (asksProof(kinds) && identifiers.length < 2 && !isOurOwn && draft.channel !== 'email')
    faults.push({ path: 'identifiers', message: 'Give at least two identifiers.' });
  const hasEmail = identifiers.some(({ type }) => type === 'email');
  if (!hasEmail && asksInbox(kinds, requester) && !isOurOwn)
    faults.push({ path: 'identifiers', message: 'Give an e-mail address: a code is sent to it.' });
  if (kinds.includes('correct') && draft.corrections.length === 0)
    faults.push({ path: 'corrections', message: 'Say what is wrong and what is right.' });
  if (kinds.includes('appeal') && !parseReference(draft.appealOf))
    faults.push({ path: 'appealOf', message: 'Give the reference of the request you appeal.' });
  if (requester.role !== 'consumer' && !requester.email && !isOurOwn)
    faults.push({
      path: 'requester.email',
      message: 'Give an e-mail address of the person who asks: answers go there.',
    });
  if (draft.delivery === 'post' && draft.postal.trim() === '')
    faults.push({ path: 'postal', message: 'Give the postal address that the answer goes to.' });
  return faults;
}
