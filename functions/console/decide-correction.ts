import * as z from 'zod';
import { decide } from '#domain/decisions/questions.ts';
import { lawOrCourtesy } from '#domain/pinned-law.ts';
import { type CorrectionDenial, correctionDenials, type PrivacyRequest } from '#domain/request.ts';
import type { StatusReason } from '#domain/vocabulary.ts';
import { circumstances, correctionFacts, isWordEnough, worksheet } from '#domain/worksheet.ts';
import { chosen, type Decided, type Faulty } from './doing.ts';

type Form = Readonly<Record<string, string>>;
type Received = PrivacyRequest['received'];

/** The grounds of a correction in the words that every request's status has. */
const reasonOf: Record<CorrectionDenial, StatusReason> = {
  likely_accurate: 'other',
  disproportionate: 'other',
  legal_conflict: 'other',
  repeated: 'too_many_requests',
  suspected_fraud: 'suspected_fraud',
};

const sheetFields = ['nature', 'obtained', 'documentation'] as const;
const sheetFaults: Record<(typeof sheetFields)[number], string> = {
  nature: 'Say what kind of data it is.',
  obtained: 'Say where we got it.',
  documentation: 'Say what the documents show.',
};

/** Refuses a correction on a ground that its law has, with what it was weighed by. */
export function denyCorrection(form: Form, received: Received): Decided | Faulty {
  const faults: Record<string, string> = {};
  const sheet = worksheet.safeParse({
    nature: form['nature'],
    obtained: form['obtained'],
    documentation: form['documentation'],
  });
  for (const { path } of sheet.error?.issues ?? []) {
    const field = sheetFields.find((one) => one === path[0]);
    if (field) faults[field] = sheetFaults[field];
  }
  const denial = chosen(form['denial'], correctionDenials);
  if (!denial) faults['denial'] = 'Choose a ground. The law knows these five.';
  const refusedOn = z.iso.date().safeParse(form['refused_on']).data;
  if (denial === 'repeated' && !refusedOn)
    faults['refused_on'] = 'Write the day on which the same was refused.';
  if (!sheet.success || !denial || Object.keys(faults).length > 0) return { faults };
  const found = sheet.data;
  if (denial === 'likely_accurate' && isWordEnough(found) && form['weighed'] !== 'yes')
    return {
      faults: {
        weighed:
          'We are not the source and nobody documented our value, so the consumer’s word may be enough. Tick this if you weighed it and still find our value likelier.',
      },
    };
  const law = lawOrCourtesy(received);
  const facts = correctionFacts(found, { denial, receivedOn: received.receivedOn, refusedOn });
  const ruling = decide('correction', facts, law);
  const months = law.correction?.repeatMonths.value;
  // A law without this right is no duty; a law with it refuses only on its own grounds.
  if (law.correction !== null && ruling.answer !== `deny ${denial}`)
    return {
      faults: {
        [denial === 'repeated' ? 'refused_on' : 'denial']:
          denial === 'repeated' && months != null
            ? `The law lets it be refused again only within ${months} months, and only if no document is new.`
            : 'The law that this request is under has no such ground.',
      },
    };
  return {
    staff: { verdict: 'deny', reason: reasonOf[denial], denial },
    decisions: [circumstances(found), ruling],
  };
}

/** The contested data goes instead of being corrected, where the law calls that a fair answer. */
export function deleteInstead(form: Form, received: Received): Decided | Faulty {
  const ground = chosen(form['instead'], ['consumer_agrees', 'no_harm']);
  if (!ground) return { faults: { instead: 'Say why the data may be deleted instead.' } };
  const allowed = lawOrCourtesy(received).correction?.deleteInstead;
  if (allowed && !allowed.value && ground === 'no_harm')
    return {
      faults: {
        instead: 'The law that this request is under lets it be deleted only if the consumer agrees.',
      },
    };
  return {
    staff: { verdict: 'go', reason: null, deletesInstead: ground },
    decisions: [
      {
        question: 'staff_correction',
        answer: 'delete_instead',
        why: [{ rule: ground, facts: {}, cite: allowed?.cite ?? '11 CCR 7023(e)' }],
      },
    ],
  };
}
