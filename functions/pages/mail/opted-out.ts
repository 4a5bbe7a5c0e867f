import { receivedOn } from '#domain/deadlines.ts';
import { happened } from '#domain/request.ts';
import { askAgainMonths } from '#law/for-everybody.ts';
import type { EndingOf } from './ending.ts';
import type { Block } from './mail-body.tsx';
import { toldBlocks } from './told.ts';

/** Since when it holds: the day on which it was assessed is the day from which whoever asks is told no. */
function sinceBlock({ frame: { words, say, day }, of: { request, profile } }: EndingOf): Block {
  const at = happened(request.events, 'RequestAssessed')?.at ?? request.received.at;
  return {
    text: say(words.endings.optOut.since, { day: day(receivedOn(at, profile.timeZone)) }),
    says: ['effective_on'],
  };
}

/** Confirms that sale and sharing stopped, since when, who was told, and how to go back (11 CCR 7026(g), (k), 7028). */
export function optedOutBlocks(ending: EndingOf): Block[] {
  const { name, frame, of } = ending;
  const { words, say } = frame;
  const { optOut: own } = words.endings;
  return [
    ...(name === 'opted_out_instead' ? insteadBlocks(ending) : []),
    sinceBlock(ending),
    ...(of.request.received.channel === 'gpc' ? [{ text: own.signal }] : []),
    ...toldBlocks(ending),
    { heading: words.done.record.heading },
    {
      list: [say(own.noAsk, { months: askAgainMonths.value }), own.back],
      says: ['no_asking_again', 'opt_back_in'],
    },
  ];
}

/** Opted out because the deletion could not be done: why, what that covers, and what is still there. */
function insteadBlocks({ frame }: EndingOf): Block[] {
  const { optOut: own } = frame.words.endings;
  return [
    { text: own.notDeleted, says: ['delete_not_done'] },
    { text: own.remains, says: ['what_remains'] },
    { text: own.both, says: ['sale_and_sharing'] },
  ];
}

/** Confirms that sensitive data is limited, and names the uses that remain (11 CCR 7027(g), (m)). */
export function limitedBlocks(ending: EndingOf): Block[] {
  const { frame, of } = ending;
  const { limit: own } = frame.words.endings;
  return [
    sinceBlock(ending),
    ...(of.profile.sensitiveUse === 'permitted_only' ? [{ text: own.alreadySo }] : []),
    { heading: own.usesHeading },
    { list: own.uses, says: ['uses_remaining'] },
    ...toldBlocks(ending),
  ];
}
