import type { Decision } from '#domain/decision.ts';
import { keptUnder } from '#domain/exceptions.ts';
import {
  type CorrectionDenial,
  correctionDenials,
  type EventOf,
  type RequestEvent,
} from '#domain/request.ts';
import { verificationVerdict } from '#domain/verdicts.ts';
import type { StatusReason } from '#domain/vocabulary.ts';
import { isWordEnough, type Worksheet, weighed, worksheet } from '#domain/worksheet.ts';
import { settleVerification } from '#functions/acts/settle-verification.ts';
import type { DecisionOffered } from '#pages/console/actions-offered.ts';
import { appendEvents, headOf } from '#store/events.ts';
import { type ActResult, chosen, type Doing, type Faulty, tell } from './doing.ts';

/** What is decided, before it has a time and a name. `kept`: rules that apply after all. */
interface Decided {
  staff: Pick<EventOf<'StaffDecided'>, 'verdict' | 'reason' | 'denial' | 'keep' | 'deletesInstead'>;
  decision: Decision;
  kept?: string[];
}

/** Go on, deny, or delete instead of correcting, where a rule or a suspicion said that a person must decide. */
export async function decide(doing: Doing): Promise<ActResult> {
  const { place, request, offered, by } = doing;
  const { decide: asked } = offered;
  if (!asked) return 'not-now';
  const decided = decisionFrom(doing, asked);
  if (decided === 'not-now' || 'faults' in decided) return decided;
  const at = place.clock.now();
  const added: RequestEvent[] = [{ type: 'DecisionMade', at, decision: decided.decision }];
  // What is kept is written before the decision: whoever hears "go on" must find it.
  for (const rule of asked.rules)
    if (decided.kept?.includes(rule.id) && !asked.noted.includes(rule.id))
      added.push({ type: 'ExceptionApplied', at, kept: keptUnder(rule) });
  added.push({ type: 'StaffDecided', at, by, ...decided.staff });
  // Nobody waits for the answer any more where the workflow stopped: deciding is also starting it again.
  if (offered.resume)
    added.push({ type: 'RequestResumed', at, generation: headOf(request).generation + 1, by });
  const after = await appendEvents(place.table, request, added);
  if (!offered.resume && !verificationVerdict(request)) {
    // Evidence may have come while the suspicion stood.
    const verdict = await settleVerification(place, place.workflow, request.requestId);
    return { done: verdict ? 'decided' : 'noted' };
  }
  if (await tell(place, after)) return { done: 'decided' };
  return { done: asked.about === 'fraud' ? 'noted' : 'written' };
}

function decisionFrom(doing: Doing, asked: DecisionOffered): Decided | Faulty | 'not-now' {
  const { form } = doing;
  const verdict = chosen(form['verdict'], ['go', 'deny', 'instead']);
  if (verdict === 'instead') return asked.about === 'correction' ? deleteInstead(form) : 'not-now';
  if (verdict === undefined) return { faults: { reason: 'Choose what you decide.' } };
  return verdict === 'go' ? goOn(form, asked) : deny(doing, asked);
}

type Form = Readonly<Record<string, string>>;

const cites: Record<DecisionOffered['about'], string> = {
  retention: 'Cal. Civ. Code 1798.105(d)',
  correction: '11 CCR 7023',
  access_limit: 'Cal. Civ. Code 1798.130(b), 1798.145(h)(3)',
  appeal: 'Conn. Gen. Stat. 42-518(d) and its like',
  fraud: '11 CCR 7026(e), 7060',
  other: 'Cal. Civ. Code 1798.130',
};

function reasoned(
  asked: DecisionOffered,
  { answer, rule, facts = {} }: { answer: string; rule: string; facts?: Decision['why'][number]['facts'] },
): Decision {
  const because = asked.because.join(',');
  return {
    question: `staff_${asked.about}`,
    answer,
    why: [{ rule, facts: { ...(because ? { because } : {}), ...facts }, cite: cites[asked.about] }],
  };
}

function goOn(form: Form, asked: DecisionOffered): Decided {
  const kept = asked.rules
    .map(({ id }) => id)
    .filter((id) => form[`keep_${id}`] === 'yes' || asked.noted.includes(id));
  const isRetention = asked.about === 'retention';
  const decision = reasoned(asked, {
    answer: goAs(asked),
    rule: 'decided_by_a_person',
    facts: isRetention ? { kept: kept.join(',') } : {},
  });
  return {
    staff: { verdict: 'go', reason: null, ...(isRetention ? { keep: kept } : {}) },
    decision,
    kept,
  };
}

function goAs({ about, fee }: DecisionOffered): string {
  if (about === 'appeal') return 'granted';
  if (about === 'access_limit') return fee?.isAccepted ? 'charge' : 'free';
  return 'go';
}

function deny({ form, place }: Doing, asked: DecisionOffered): Decided | Faulty | 'not-now' {
  if (asked.about === 'correction') return denyCorrection(form);
  // Who agreed to a fee is served; what else may be said of them was said before.
  if (asked.fee?.isAccepted && !asked.isFraudSuspected) return 'not-now';
  const fixed: Partial<Record<DecisionOffered['about'], StatusReason>> = {
    fraud: 'suspected_fraud',
    access_limit: 'too_many_requests',
  };
  const reason = fixed[asked.about] ?? chosen(form['reason'], place.profile.denialReasons);
  if (!reason) return { faults: { reason: 'Choose a reason before you deny the request.' } };
  const decision = reasoned(asked, { answer: 'denied', rule: reason });
  return { staff: { verdict: 'deny', reason }, decision };
}

/** The grounds of a correction in the words that every request's status has. */
const reasonOf: Record<CorrectionDenial, StatusReason> = {
  likely_accurate: 'other',
  disproportionate: 'other',
  legal_conflict: 'other',
  repeated: 'too_many_requests',
  suspected_fraud: 'suspected_fraud',
};

function denyCorrection(form: Form): Decided | Faulty {
  const found = circumstances(form);
  const denial = chosen(form['denial'], correctionDenials);
  if ('faults' in found || !denial)
    return {
      faults: {
        ...('faults' in found ? found.faults : {}),
        ...(denial ? {} : { denial: 'Choose a ground. The law knows these five.' }),
      },
    };
  if (denial === 'likely_accurate' && isWordEnough(found) && form['weighed'] !== 'yes')
    return {
      faults: {
        weighed:
          'We are not the source and nobody documented our value, so the consumer’s word may be enough. Tick this if you weighed it and still find our value likelier.',
      },
    };
  return {
    staff: { verdict: 'deny', reason: reasonOf[denial], denial },
    decision: {
      question: 'staff_correction',
      answer: `deny ${denial}`,
      why: [weighed(found), { rule: denial, facts: {}, cite: cites.correction }],
    },
  };
}

function deleteInstead(form: Form): Decided | Faulty {
  const ground = chosen(form['instead'], ['consumer_agrees', 'no_harm']);
  if (!ground) return { faults: { instead: 'Say why the data may be deleted instead.' } };
  return {
    staff: { verdict: 'go', reason: null, deletesInstead: ground },
    decision: {
      question: 'staff_correction',
      answer: 'delete_instead',
      why: [{ rule: ground, facts: {}, cite: '11 CCR 7023(e)' }],
    },
  };
}

function circumstances(form: Form): Worksheet | Faulty {
  const read = worksheet.safeParse({
    nature: form['nature'],
    obtained: form['obtained'],
    documentation: form['documentation'],
  });
  if (read.success) return read.data;
  const missing = read.error.issues.map(({ path }) => [String(path[0]), 'Choose one.']);
  return { faults: Object.fromEntries(missing) };
}
