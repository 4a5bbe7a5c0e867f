import { clockOf } from '#domain/deadlines.ts';
import type { Content, NoticeName } from '#domain/notice-names.ts';
import { requiredContents } from '#domain/notices.ts';
import type { Order } from '#domain/orders.ts';
import { attorneysGeneral } from '#law/for-everybody.ts';
import type { Line } from './lines.ts';
import type { Frame, OfRequest } from './notice-frame.ts';

export interface Dissenting extends OfRequest {
  notice: NoticeName;
  orders?: readonly Order[];
  /** The page on which to appeal. */
  appealUrl?: string | undefined;
}

/** Asks the table of contents whether this notice must say a thing. */
export function mustSay(
  { law }: Pick<Frame, 'law'>,
  { notice, profile, request, orders = [] }: Omit<Dissenting, 'appealUrl'>,
): (content: Content) => boolean {
  const required = requiredContents(notice, { profile, law, request, orders });
  return (content) => required.some((one) => one.content === content);
}

/**
 * How to disagree: appeal where the law has one, else ask again; and whom to complain to, at any time. Nobody is ever
 * told that an appeal must come first.
 */
export function dissentLines(frame: Frame, of: Dissenting): Line[] {
  const says = mustSay(frame, of);
  if (!says('complain_to')) return [];
  return [...objection(frame, of, says), complaint(frame, says)];
}

type Says = ReturnType<typeof mustSay>;

function objection({ words, say, rules }: Frame, of: Dissenting, says: Says): Line[] {
  const { next: own } = words;
  const { profile, request, appealUrl } = of;
  const { kind, receivedOn } = request.received;
  if (kind === 'appeal') return [];
  if (!says('appeal_how')) return [{ text: say(own.disagree) }];
  const days = clockOf({ law: rules, kind: 'appeal', receivedOn, tighten: profile.tighten }).answer.value;
  return [
    { text: say(own.appeal, { days }), says: ['appeal_how'] },
    ...(appealUrl === undefined ? [] : [{ text: say(own.appealAt, { url: appealUrl }) }]),
  ];
}

function complaint({ words, say, law, language }: Frame, says: Says): Line {
  const { next: own } = words;
  if (!law)
    return { text: say(own.complainElsewhere, { url: attorneysGeneral.value }), says: ['complain_to'] };
  const to = { name: law.complainTo.name[language], url: law.complainTo.url };
  return says('no_appeal_first')
    ? { text: say(own.complainAnytime, to), says: ['complain_to', 'no_appeal_first'] }
    : { text: say(own.complain, to), says: ['complain_to'] };
}
