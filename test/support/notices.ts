import type { NoticeName } from '#domain/notice-names.ts';
import type { PrivacyRequest } from '#domain/request.ts';
import { requestKinds } from '#domain/vocabulary.ts';
import {
  acknowledgementNotice,
  codeNotice,
  extensionNotice,
  feeNotice,
  finalNotice,
  joinedNotice,
  needsNotice,
  statusLinkNotice,
  verificationReminder,
} from '#functions/pages/mail/notices.tsx';
import { endingCases } from './ending-cases.ts';
import { reference, requestOf, type Setting, waitingFor } from './notice-cases.ts';

type Composed = ReturnType<typeof finalNotice>;

/** A notice as it goes out, with the row of the table of contents that it answers to, if it has one. */
export interface Written {
  title: string;
  notice: NoticeName | null;
  request: PrivacyRequest;
  composed: Composed;
}

const site = 'https://privacy.example.com';
export const statusUrl = `${site}/links/abc`;
export const appealUrl = `${site}/request/appeal`;

/** The notices that come before the end, in every turn they take. */
export function earlierNotices(setting: Setting): Written[] {
  const { profile } = setting;
  const written = (
    title: string,
    notice: NoticeName | null,
    [request, compose]: [
      PrivacyRequest,
      (of: { profile: typeof profile; request: PrivacyRequest }) => Composed,
    ],
  ): Written => ({ title, notice, request, composed: compose({ profile, request }) });
  const received = requestKinds.flatMap((kind) =>
    [undefined, 'agent' as const, 'parent' as const].map((requester) =>
      written(`received: ${kind} by ${requester ?? 'the consumer'}`, 'received', [
        requestOf(setting, kind, requester ? { received: { requester } } : {}),
        (of) => acknowledgementNotice({ ...of, statusUrl }),
      ]),
    ),
  );
  const bundle = { bundle: [reference, 'Q9XT-2FWA-7K3M'] };
  const asks: [string, PrivacyRequest][] = [
    [
      'a code',
      waitingFor(setting, 'delete', { need: { level: 'reasonable', inbox: 'required', points: 2 } }),
    ],
    [
      'a declaration',
      waitingFor(setting, 'access', {
        need: { level: 'reasonably_high', points: 3, declaration: true },
      }),
    ],
    [
      'an agent’s permission',
      waitingFor(setting, 'delete', {
        need: {
          level: 'reasonable',
          inbox: 'required',
          points: 2,
          proof: 'signed_permission',
          consumerConfirms: true,
        },
        requester: 'agent',
      }),
    ],
    [
      'a power of attorney',
      waitingFor(setting, 'delete', {
        need: { level: 'reasonable', points: 2, proof: 'power_of_attorney' },
        requester: 'agent',
      }),
    ],
    [
      'proof of parenthood',
      waitingFor(setting, 'delete', {
        need: { level: 'reasonable', points: 2, proof: 'parenthood' },
        requester: 'parent',
      }),
    ],
  ];
  return [
    ...received,
    written('received: sent together', 'received', [
      requestOf(setting, 'delete', { received: bundle }),
      (of) => acknowledgementNotice({ ...of, statusUrl }),
    ]),
    ...asks.flatMap(([what, request]) => [
      written(`needed: ${what}`, 'needed', [request, (of) => needsNotice({ ...of, statusUrl })]),
      written(`reminded: ${what}`, null, [
        request,
        (of) => verificationReminder({ ...of, codeUrl: statusUrl }),
      ]),
    ]),
    ...(['many_requests', 'complex', 'recipients_slow', 'verification_slow'] as const).map((reason) =>
      written(`extended: ${reason}`, 'extended', [
        requestOf(setting, 'delete'),
        (of) => extensionNotice({ ...of, dueOn: '2027-02-20', reason }),
      ]),
    ),
    written('extended: an appeal', 'extended', [
      requestOf(setting, 'appeal'),
      (of) => extensionNotice({ ...of, dueOn: '2027-03-07', reason: 'complex', statusUrl }),
    ]),
    ...(['excessive', 'repetitive', 'unfounded'] as const).map((because) =>
      written(`fee: ${because}`, 'fee', [
        requestOf(setting, 'access'),
        (of) => feeNotice({ ...of, cents: 2550, because, statusUrl, appealUrl }),
      ]),
    ),
    ...([undefined, 'agent' as const] as const).map((requester) =>
      written(`code, asked by ${requester ?? 'the consumer'}`, null, [
        requestOf(setting, 'delete', requester ? { received: { requester } } : {}),
        (of) =>
          codeNotice({
            ...of,
            code: '482913',
            minutes: 10,
            codeUrl: statusUrl,
            stopUrl: statusUrl,
            askedBy: 'Consumer Help Inc.',
          }),
      ]),
    ),
    written('joined', null, [requestOf(setting, 'delete'), joinedNotice]),
    written('link', null, [
      requestOf(setting, 'delete'),
      (of) => statusLinkNotice({ ...of, linkUrl: statusUrl }),
    ]),
  ];
}

/** The last notice of every ending. */
export function finalNotices(setting: Setting, more: { mayRepeat?: 'no' | 'yes' } = {}): Written[] {
  const { profile } = setting;
  return endingCases.map(({ title, ending, kind, received, events, orders = [] }) => {
    const request = requestOf(setting, kind, { ...(received ? { received } : {}), events: events(setting) });
    return {
      title,
      notice: ending,
      request,
      composed: finalNotice({
        profile,
        request,
        orders,
        statusUrl,
        receiptUrl: `${site}/requests/${reference}/receipt`,
        mayRepeat: more.mayRepeat ?? 'no',
        appealUrl,
        copy: { until: '2027-01-08', from: '2022-01-01' },
        corrected: ['phone'],
      }),
    };
  });
}
