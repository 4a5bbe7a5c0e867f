import { Temporal } from 'temporal-polyfill';
import type { Decision } from '#domain/decision.ts';
import { decide } from '#domain/decisions/questions.ts';
import { assessExceptions, company } from '#domain/exceptions.ts';
import { lawOrCourtesy } from '#domain/pinned-law.ts';
import {
  type CorrectionDenial,
  happened,
  type KeptCategory,
  type PrivacyRequest,
  type RequestDraft,
} from '#domain/request.ts';
import type { Category } from '#domain/vocabulary.ts';
import type { House } from '#functions/wiring.ts';
import { loadRequest } from '#store/events.ts';
import { requestsOf } from '#store/persons.ts';
import { lastDenialOf } from './denied-corrections.ts';
import type { MatchOnFile } from './match.ts';
import { consumerKeys } from './person-keys.ts';
import { recipientsConcerned } from './recipients-concerned.ts';

/** What the rules say of a request before anybody is told. */
export interface Findings {
  /** Kept without asking anybody. */
  kept: KeptCategory[];
  /** Why a person must decide; empty when nobody must. */
  because: string[];
  /** Set when a rule refuses the correction by itself. */
  denial?: CorrectionDenial;
  decisions: Decision[];
}

type Consumer = { draft: RequestDraft; match: MatchOnFile | undefined } | undefined;

/** Asks the rules of the request's kind, under the law it was opened under. */
export async function findings(house: House, request: PrivacyRequest, consumer: Consumer): Promise<Findings> {
  const { kind } = request.received;
  switch (kind) {
    case 'delete':
      return retained(house, request, consumer);
    case 'correct':
      return corrected(house, request, consumer);
    case 'access':
    case 'shine_the_light':
      return copied(house, request, consumer);
    case 'limit':
      return limited(house, request, consumer);
    case 'appeal':
      return { kept: [], because: ['appeal'], decisions: [] };
    case 'opt_out':
      return { kept: [], because: [], decisions: [] };
    default:
      return kind satisfies never;
  }
}

async function retained(house: House, { received }: PrivacyRequest, consumer: Consumer): Promise<Findings> {
  const { profile } = house;
  const law = lawOrCourtesy(received);
  const identifiers = consumer?.match?.identifiers ?? [];
  const { recipients } = await recipientsConcerned(house, { kind: received.kind, identifiers });
  const own = consumer?.match?.heldCategories ?? [];
  const elsewhere = recipients.flatMap(({ kind, categories }) => (kind === 'own' ? [] : categories));
  const assessed = assessExceptions({
    profile,
    pin: received,
    kind: received.kind,
    heldCategories: [...new Set([...own, ...elsewhere])],
    recipients,
  });
  // What only others hold is no reason for the company to keep anything.
  const isHeldBy = ({ holder, category }: { holder: string; category: Category }) =>
    holder !== company || own.includes(category);
  const considered = assessed.considered.filter(isHeldBy);
  return {
    kept: assessed.kept.filter(isHeldBy).map(({ reviewAfterDays, ...item }) => ({
      ...item,
      reviewOn: dayAfter(received.receivedOn, reviewAfterDays),
    })),
    because: assessed.needsStaff.filter((id) => considered.some(({ ruleId }) => ruleId === id)),
    decisions: considered.map((facts) => decide('retention', { ...facts }, law)),
  };
}

const dayAfter = (day: string, days: number) => Temporal.PlainDate.from(day).add({ days }).toString();

/** A correction of something that stands in no known field cannot be made by rule. */
async function corrected(house: House, request: PrivacyRequest, consumer: Consumer): Promise<Findings> {
  const corrections = consumer?.draft.corrections ?? [];
  const law = lawOrCourtesy(request.received);
  const isInWords = corrections.some(({ field }) => field === 'other');
  const refusedOn =
    consumer?.match && (await lastDenialOf(house, { identifiers: consumer.match.identifiers, corrections }));
  const hasNewDocuments =
    happened(request.events, 'ProofReceived') !== undefined || (consumer?.draft.evidence ?? '').trim() !== '';
  const decision = decide(
    'correction',
    {
      receivedOn: request.received.receivedOn,
      isSource: false,
      hasDocuments: hasNewDocuments,
      hasNewDocuments,
      isLikelyAccurate: false,
      isDisproportionate: false,
      conflictsWithLaw: false,
      isSuspectedFraud: false,
      ...(refusedOn === undefined ? {} : { refusedOn }),
    },
    law,
  );
  return {
    kept: [],
    because: isInWords ? ['correction-in-words'] : [],
    ...(decision.answer === 'deny repeated' ? { denial: 'repeated' } : {}),
    decisions: [decision],
  };
}

async function copied(
  { table, lookup, profile }: House,
  request: PrivacyRequest,
  consumer: Consumer,
): Promise<Findings> {
  const { kind, receivedOn } = request.received;
  const keys = await consumerKeys(lookup, consumer?.match?.identifiers ?? []);
  const since = Temporal.PlainDate.from(receivedOn).subtract({ years: 1, days: 1 }).toString();
  const earlier: string[] = [];
  for (const one of await requestsOf(table, keys, { kind, since })) {
    // A request that nobody proved, or that was joined to another, has cost nobody a copy.
    const other = one.reference === request.requestId ? undefined : await loadRequest(table, one.reference);
    if (other && happened(other.events, 'PackageAssembled')) earlier.push(one.receivedOn);
  }
  const promised =
    kind === 'shine_the_light' ? profile.notice.says.shineTheLightPerYear : profile.tighten.freeAccessPerYear;
  const decision = decide(
    'access_limit',
    { receivedOn, earlier: earlier.join(','), ...(promised === undefined ? {} : { promised }) },
    lawOrCourtesy(request.received),
  );
  return {
    kept: [],
    because: decision.answer === 'over' ? ['access-limit'] : [],
    decisions: [decision],
  };
}

/** Recorded and passed on in any case; whether there was anything to limit is said in the notice. */
async function limited(
  { profile }: House,
  { received }: PrivacyRequest,
  consumer: Consumer,
): Promise<Findings> {
  const holdsSensitive = (consumer?.match?.heldCategories ?? []).includes('sensitive');
  const facts = { sensitiveUse: profile.sensitiveUse, holdsSensitive };
  return { kept: [], because: [], decisions: [decide('limit', facts, lawOrCourtesy(received))] };
}
