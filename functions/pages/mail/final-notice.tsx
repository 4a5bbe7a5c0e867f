import type { Order } from '#domain/orders.ts';
import type { Profile } from '#domain/profile.ts';
import { type Progress, progressOf } from '#domain/progress.ts';
import { happened, type PrivacyRequest } from '#domain/request.ts';
import { lawFor } from '#law/laws.ts';
import { fill, wordsFor } from '#pages/words/words.ts';
import type { Block } from './mail-body.tsx';
import { type Composed, noticeFrame } from './notice-frame.ts';

/** Past this many, the notice names those that did not confirm and points to the receipt for the rest. */
const mostNamed = 60;

/** The end of a request: what was done, by whom and how well it is known; what was kept and why; what can be done. */
export function finalNotice({
  profile,
  request,
  orders,
  receiptUrl,
  statusUrl,
  mayRepeat,
}: {
  profile: Profile;
  request: PrivacyRequest;
  orders: readonly Order[];
  receiptUrl: string;
  statusUrl: string;
  mayRepeat: 'no' | 'yes';
}): Composed {
  const { words, compose } = noticeFrame({ profile, request });
  const own = words.final;
  const progress = progressOf({ request, orders });
  const isFulfilled = request.status === 'fulfilled';
  return compose(subjectFor(progress, own.subjects), [
    ...(mayRepeat === 'yes' ? [{ text: own.mayRepeat }] : []),
    { text: headline(progress, request) },
    ...(isFulfilled ? done({ profile, request, progress }) : notDone({ profile, request, progress })),
    { heading: own.receiptHeading },
    { text: own.receipt },
    { link: { label: own.button, url: statusUrl } },
    { facts: [[own.receiptAt.replace(/:$/, ''), receiptUrl]] },
  ]);
}

type FinalWords = ReturnType<typeof wordsFor>['mail']['final'];

function keyed(progress: Progress): string {
  const act = progress.kind === 'correct' ? 'correct' : 'delete';
  return ['complete', 'partial', 'told_only'].includes(progress.heading)
    ? `${progress.heading}_${act}`
    : progress.heading;
}

function subjectFor(progress: Progress, subjects: FinalWords['subjects']): string {
  const key = keyed(progress);
  return key in subjects ? subjects[key as keyof typeof subjects] : subjects.denied;
}

function headline(progress: Progress, { received }: PrivacyRequest): string {
  const { headings } = wordsFor(received.language).status;
  const key = keyed(progress);
  const text = key in headings ? headings[key as keyof typeof headings] : headings.denied;
  return fill(text, { confirmed: progress.counts.confirmed, total: progress.counts.total });
}

interface Ended {
  profile: Profile;
  request: PrivacyRequest;
  progress: Progress;
}

function done({ request, progress }: Ended): Block[] {
  const { language, kind } = request.received;
  const { mail, status } = wordsFor(language);
  const own = mail.final;
  const ownSystems = progress.recipients.filter((row) => row.kind === 'own');
  const others = progress.recipients.filter((row) => row.kind !== 'own');
  const isOwnDone = ownSystems.every(({ grade }) => grade === 'reported' || grade === 'attested');
  const isOwnKept = ownSystems.some(({ said }) => said === 'exempted');
  const ownLine = !isOwnDone
    ? own.own_open
    : kind === 'correct'
      ? own.own_correct
      : isOwnKept
        ? own.own_kept
        : own.own_delete;
  const isUnsure = (said: string) =>
    !['deleted', 'corrected', 'not_found', 'opted_out', 'exempted'].includes(said);
  const named =
    others.length > mostNamed ? others.filter(({ said }) => isUnsure(said)).slice(0, mostNamed) : others;
  const line = ({ name, kind: of, said, grade, exempted }: Progress['recipients'][number]) => {
    const how = grade ? ` (${status.grades[grade]})` : '';
    const kept = exempted.map(({ category, ground }) =>
      fill(status.keptByThem, { what: category.replaceAll('_', ' '), ground }),
    );
    return [
      fill(own.toldLine, { name, kind: status.recipientKinds[of], said: `${status.said[said]}${how}` }),
      ...kept,
    ].join('. ');
  };
  const more = others.length - named.length;
  return [
    { heading: own.ownHeading },
    { text: ownLine },
    ...(others.length > 0
      ? [
          { heading: own.toldHeading },
          {
            text: fill(own.toldLead, { total: progress.counts.total, confirmed: progress.counts.confirmed }),
          },
          { list: [...named.map(line), ...(more > 0 ? [fill(own.toldMore, { count: more })] : [])] },
        ]
      : []),
    ...(progress.counts.bySaid.no_answer ? [{ text: own.silent }] : []),
    ...(progress.counts.bySaid.arrived_only ? [{ text: own.arrivedOnly }] : []),
    ...keptBlocks(progress, request),
    { heading: own.recordHeading },
    { list: kind === 'correct' ? [own.confirmFree, own.record] : [own.record, own.backups, own.again] },
  ];
}

function keptBlocks({ kept }: Progress, { received: { language } }: PrivacyRequest): Block[] {
  if (kept.length === 0) return [];
  const own = wordsFor(language).mail.final;
  return [
    { heading: own.keptHeading },
    {
      list: kept.map(({ records, ground, cite, permittedUse, keptFor }) =>
        fill(own.keptLine, {
          records: records[language],
          ground,
          cite,
          use: permittedUse[language],
          keptFor: keptFor[language],
        }),
      ),
    },
    { text: own.keptOnly },
  ];
}

function notDone({ request, progress }: Ended): Block[] {
  const { received, requestId, reason } = request;
  const own = wordsFor(received.language).mail.final;
  if (progress.heading === 'withdrawn') {
    const by = happened(request.events, 'RequestWithdrawn')?.by;
    return [{ text: by === 'person_on_file' ? own.stoppedText : own.withdrawnText }];
  }
  const law = lawFor(received.residence, received.receivedOn);
  const days = law?.appealDays.value;
  const canProve = reason === 'insuf_verification' || reason === 'no_match';
  return [
    { heading: own.reasonHeading },
    { text: own.reasons[reason ?? 'other'] },
    { text: own.changedNothing },
    { heading: own.nextHeading },
    {
      list: [
        own.askAgain,
        ...(canProve ? [own.otherWay] : []),
        days
          ? fill(own.appeal, { reference: requestId, days })
          : fill(own.disagree, { reference: requestId }),
        ...(law
          ? [fill(own.complain, { name: law.complainTo.name[received.language], url: law.complainTo.url })]
          : []),
        own.optOut,
      ],
    },
  ];
}
