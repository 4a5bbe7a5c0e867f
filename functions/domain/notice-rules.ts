import type { Law } from '#law/rule.ts';
import type { Content, NoticeName } from './notice-names.ts';
import { lawOrCourtesy } from './pinned-law.ts';
import type { Profile } from './profile.ts';
import type { Progress } from './progress.ts';
import type { PrivacyRequest } from './request.ts';
import { isUnverifiedOptOut } from './unverified.ts';

export interface RuleFacts {
  profile: Profile;
  law: Law | null;
  request: PrivacyRequest;
  progress: Progress;
}

/** One line of the table: what must be said, who asks for it, and when it applies if not always. */
export interface Rule {
  content: Content;
  cite: string | ((facts: RuleFacts) => string);
  when?: (facts: RuleFacts) => boolean;
}

const house = 'this house: no law asks for it everywhere';

const must = (cite: Rule['cite'], ...contents: Content[]): Rule[] =>
  contents.map((content) => ({ content, cite }));
const mustWhen = (when: NonNullable<Rule['when']>, cite: Rule['cite'], ...contents: Content[]): Rule[] =>
  contents.map((content) => ({ content, cite, when }));

const isKind =
  (...kinds: PrivacyRequest['received']['kind'][]) =>
  ({ request }: RuleFacts) =>
    kinds.includes(request.received.kind);
const sells = ({ profile: { categories } }: RuleFacts) =>
  categories.sold.length + categories.shared.length > 0;
const keeps = ({ progress }: RuleFacts) => progress.kept.length > 0;
const hasAppeal = ({ law, request }: RuleFacts) =>
  law !== null && law.appealDays.value !== null && request.received.kind !== 'appeal';
const appealCite = ({ law }: RuleFacts) => law?.appealDays.cite ?? house;
const hasSilent = ({ progress: { recipients } }: RuleFacts) =>
  recipients.some(
    ({ kind, said }) =>
      kind !== 'own' && ['no_answer', 'not_reached', 'refused', 'arrived_only'].includes(said),
  );
const hasLate = ({ request }: RuleFacts) => request.events.some(({ type }) => type === 'RecipientsAdded');

export const everyNotice: readonly Rule[] = [
  ...must('11 CCR 7021(a), 7101(b)', 'reference', 'received_on', 'request_kind'),
  ...must(house, 'law', 'who_answers'),
  ...must('11 CCR 7003(b), 7020', 'contact', 'accessible_format'),
  ...mustWhen(({ request }) => request.received.requester !== undefined, '11 CCR 7063', 'for_whom'),
];

/** Refusing, in whole or in part: how to appeal where the law has it, and where to complain everywhere. */
const dissent: readonly Rule[] = [
  ...mustWhen(hasAppeal, appealCite, 'appeal_how', 'no_appeal_first'),
  ...must(({ law }) => law?.complainTo.cite ?? house, 'complain_to'),
];

const othersTold: readonly Rule[] = [
  ...must('11 CCR 7022(b)(2), (3), 7023(c), 7026(f)', 'processors_told', 'others_told'),
  ...mustWhen(hasSilent, '11 CCR 7022(b)(3)', 'not_reached_why'),
  ...mustWhen(hasLate, '11 CCR 7026(f)(2)', 'late_told'),
  ...mustWhen(({ request }) => request.received.follows !== undefined, house, 'follows_from'),
];

const deletion: readonly Rule[] = [
  ...must('11 CCR 7022(e)', 'complied', 'record_kept', 'suppression_kept'),
  ...must('11 CCR 7022(b)(1)', 'own_done'),
  ...must('11 CCR 7022(d); 4 CCR 904-3, Rule 4.06(C)', 'backups'),
  ...must(house, 'may_come_again'),
  ...mustWhen(({ profile }) => profile.heldForOthers.length > 0, '11 CCR 7050', 'held_for_others'),
  ...mustWhen(
    (facts) => facts.law?.state === 'CA' && facts.profile.categories.sold.length > 0,
    'Cal. Civ. Code 1798.99.86',
    'drop_pointer',
  ),
  ...othersTold,
];

const partOfIt: readonly Rule[] = [
  ...mustWhen(keeps, '11 CCR 7022(f)(1); 4 CCR 904-3, Rule 4.06(E)', 'exception_basis'),
  ...mustWhen(keeps, '11 CCR 7022(f)(2)-(4)', 'kept_only_for_that', 'rest_gone', 'processors_told_likewise'),
  ...mustWhen(sells, '11 CCR 7022(g)', 'opt_out_offer'),
  ...dissent,
];

const correction: readonly Rule[] = [
  ...must('11 CCR 7023(f)(1)', 'complied', 'what_changed'),
  ...must('11 CCR 7023(i)', 'source_named'),
  ...must('11 CCR 7023(j)', 'confirm_free'),
  ...must('11 CCR 7101(a)', 'record_kept'),
  ...othersTold,
];

const denial = (facts: RuleFacts) =>
  facts.request.events.findLast((event) => event.type === 'StaffDecided' || event.type === 'RequestAssessed');
const isDeniedAs = (ground: string) => (facts: RuleFacts) => {
  const decided = denial(facts);
  return decided !== undefined && 'denial' in decided && decided.denial === ground;
};

const copy: readonly Rule[] = [
  ...must('11 CCR 7020(e), 7024(h)', 'range_covered'),
  ...must('11 CCR 7024(k)', 'two_lists'),
  ...must('11 CCR 7024(c)', 'not_searched'),
  ...must('11 CCR 7024(f)', 'how_to_fetch', 'until_when'),
];

const optingOut: readonly Rule[] = [
  ...must(
    ({ request }) => lawOrCourtesy(request.received).notices.confirmsOptOut.cite,
    'opt_out_processed',
    'effective_on',
  ),
  ...must('Cal. Civ. Code 1798.135(c)(4)', 'no_asking_again'),
  ...must('11 CCR 7028(a)', 'opt_back_in'),
  ...othersTold,
];

const unverified: readonly Rule[] = [
  ...must('11 CCR 7022(a), 7023(a), 7024(a), 7062(g)', 'reasons', 'nothing_changed', 'how_to_retry'),
  ...must('11 CCR 7024(b)', 'policy'),
  ...mustWhen(
    ({ request, profile }) => isUnverifiedOptOut(request, profile),
    '11 CCR 7022(g); Cal. Civ. Code 1798.99.86(c)(1)',
    'opt_out_applied',
  ),
  ...mustWhen(
    (facts) => sells(facts) && isKind('delete')(facts) && !isUnverifiedOptOut(facts.request, facts.profile),
    '11 CCR 7022(g)',
    'opt_out_offer',
  ),
  ...dissent,
];

/** The table of what each notice must say; `everyNotice` comes on top. */
export const contentRules: Record<NoticeName, readonly Rule[]> = {
  received: [
    ...must('11 CCR 7021(a)', 'receipt_confirmed', 'how_processed', 'verification_outline', 'answer_by'),
    ...must('Cal. Civ. Code 1798.145(h)(3)', 'free'),
  ],
  needed: [
    ...must('11 CCR 7060(c), 7063(a)', 'what_is_needed', 'why_needed', 'deadline'),
    ...must('11 CCR 7060(d)', 'used_only_for_that'),
    ...must('11 CCR 7060(e)', 'free'),
    ...must('11 CCR 7021(b)', 'clock_runs'),
    ...mustWhen(
      ({ request: { events } }) =>
        events.some((event) => event.type === 'VerificationStarted' && event.need?.consumerConfirms),
      '11 CCR 7063(a)',
      'agent_choice',
    ),
  ],
  extended: must(
    ({ law }) => law?.clock.extensionDays.cite ?? house,
    'more_time',
    'extension_reason',
    'new_due',
    'longest',
  ),
  fee: [
    ...must('Cal. Civ. Code 1798.145(h)(3)', 'fee_why', 'fee_estimate', 'before_work', 'may_take_back'),
    ...dissent,
  ],
  deleted: deletion,
  deleted_in_part: [...deletion, ...partOfIt],
  corrected: correction,
  corrected_in_part: [...correction, ...dissent],
  told_only: [
    ...must('11 CCR 7022(e), 7023(f)', 'complied', 'own_done', 'record_kept'),
    ...mustWhen(keeps, '11 CCR 7022(f)(1)', 'exception_basis', 'kept_only_for_that'),
    ...othersTold,
    ...dissent,
  ],
  deleted_instead: [
    ...must('11 CCR 7023(e)', 'deleted_instead_basis', 'action_taken', 'record_kept'),
    ...dissent,
  ],
  correction_denied: [
    ...must('11 CCR 7023(f)(1)', 'reasons', 'documentation_gap', 'nothing_changed'),
    ...mustWhen(isDeniedAs('disproportionate'), '11 CCR 7023(f)(2)', 'facts_of_impossibility'),
    ...mustWhen(isDeniedAs('suspected_fraud'), '11 CCR 7023(h)', 'fraud_why'),
    ...mustWhen(
      ({ request }) => lawOrCourtesy(request.received).correction?.statementWords.value != null,
      ({ request }) => lawOrCourtesy(request.received).correction?.statementWords.cite ?? house,
      'statement_right',
    ),
    ...must('11 CCR 7023(f)', 'delete_alternative', 'note_of_dispute'),
    ...mustWhen(
      ({ request }) => lawOrCourtesy(request.received).correction?.repeatMonths.value != null,
      ({ request }) => lawOrCourtesy(request.received).correction?.repeatMonths.cite ?? house,
      'six_months',
    ),
    ...dissent,
  ],
  copy_ready: [...copy, ...must('11 CCR 7024(d)', 'withheld_named')],
  copy_in_categories: [
    ...copy,
    ...must('11 CCR 7024(a)', 'reasons', 'categories_instead', 'how_to_retry'),
    ...dissent,
  ],
  copy_denied: [...must('11 CCR 7024(e)', 'reasons'), ...must('11 CCR 7024(b)', 'policy'), ...dissent],
  opted_out: optingOut,
  opted_out_instead: [
    ...optingOut,
    ...must(
      'Cal. Civ. Code 1798.99.86(c)(1); 11 CCR 7022(g)',
      'delete_not_done',
      'sale_and_sharing',
      'what_remains',
      'how_to_retry',
    ),
  ],
  opt_out_refused: [
    ...must('11 CCR 7026(e), 7027(f); ORS 646A.576(5)(e)(B)', 'will_not_comply', 'reasons'),
    ...mustWhen(
      ({ request }) => request.reason === 'suspected_fraud',
      '11 CCR 7026(e), 7027(f); ORS 646A.576(5)(e)(B)',
      'fraud_why',
    ),
    ...dissent,
  ],
  limited: [
    ...must('11 CCR 7027(g), (m)', 'limit_processed', 'effective_on', 'uses_remaining'),
    ...othersTold,
  ],
  shine_the_light: must(
    'Cal. Civ. Code 1798.83(a), (b)',
    'shine_the_light_list',
    'how_to_fetch',
    'until_when',
  ),
  not_verified: unverified,
  no_match: [...must('11 CCR 7022(a)', 'reasons', 'nothing_changed', 'how_to_retry'), ...dissent],
  denied: [
    ...must('Cal. Civ. Code 1798.145(h)(2); 11 CCR 7022(f)(1)', 'reasons', 'nothing_changed'),
    ...dissent,
  ],
  appeal_granted: must(({ law }) => law?.appealDays.cite ?? house, 'action_taken', 'written_reasons'),
  appeal_denied: [
    ...must(({ law }) => law?.appealDays.cite ?? house, 'nothing_changed', 'written_reasons'),
    ...dissent,
  ],
  withdrawn: [
    ...must(house, 'stopped', 'not_restored'),
    ...mustWhen(isKind('opt_out', 'limit'), house, 'mark_lifted'),
  ],
  stopped: must(house, 'stopped', 'not_restored'),
  expired: unverified,
};
