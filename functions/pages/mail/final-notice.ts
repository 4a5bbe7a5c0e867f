import type { Ending } from '#domain/notice-names.ts';
import { copyBlocks, fetchBlocks, shineTheLightBlocks } from './copy.ts';
import { changedBlocks, deletedInsteadBlocks } from './corrected.ts';
import { type EndingOf, endingFrom, type FinalOf } from './ending.ts';
import { heldForOthersBlocks } from './held-for-others.ts';
import { keptBlocks } from './kept.ts';
import type { Block } from './mail-body.tsx';
import type { Composed } from './notice-frame.ts';
import { limitedBlocks, optedOutBlocks } from './opted-out.ts';
import { recordBlocks } from './record.ts';
import { correctionDeniedBlocks, numberBlocks, optOutRefusedBlocks, refusedBlocks } from './refusal.ts';
import { toldBlocks } from './told.ts';
import { nextBlocks } from './what-next.ts';

/**
 * The end of a request: what was done, by whom and how well it is known; what was kept and why; what can be done.
 * What it must say is in `domain/notice-rules.ts`.
 */
export function finalNotice({
  receiptUrl,
  statusUrl,
  mayRepeat,
  ...of
}: FinalOf & { receiptUrl: string; statusUrl: string; mayRepeat: 'no' | 'yes' }): Composed {
  const ending = endingFrom(of);
  const { frame, name } = ending;
  const { words, say, compose } = frame;
  const { done } = words;
  const isFetched = ['copy_ready', 'copy_in_categories', 'shine_the_light'].includes(name);
  return compose(words.endings.subjects[name], [
    ...(mayRepeat === 'yes' && of.request.received.delivery !== 'post' ? [{ text: done.mayRepeat }] : []),
    { text: say(words.endings.leads[name]), says: leadSays[name] ?? [] },
    ...followsBlocks(ending),
    ...partsOf[name](ending),
    ...(isFetched ? fetchBlocks(ending, { statusUrl }) : []),
    ...nextBlocks(ending),
    { heading: done.receiptHeading },
    { text: done.receipt },
    // The link that opens a copy works once: it stands there and nowhere else.
    ...(isFetched ? [] : [{ link: { label: done.button, url: statusUrl } }]),
    { facts: [[done.receiptAt, receiptUrl]] },
  ]);
}

/** What the first sentence of an ending already says. */
const leadSays: Partial<Record<Ending, Block['says']>> = {
  deleted: ['complied'],
  deleted_in_part: ['complied'],
  corrected: ['complied'],
  corrected_in_part: ['complied'],
  told_only: ['complied'],
  deleted_instead: ['action_taken'],
  opted_out: ['opt_out_processed'],
  opted_out_instead: ['opt_out_processed'],
  opt_out_refused: ['will_not_comply'],
  limited: ['limit_processed'],
  appeal_denied: ['nothing_changed'],
};

/** From which earlier request this one follows. */
function followsBlocks({ frame: { words, say }, of }: EndingOf): Block[] {
  const { follows } = of.request.received;
  return follows ? [{ text: say(words.done.follows[follows.why]), says: ['follows_from'] }] : [];
}

/** The company's own systems; kept apart from what others say. */
function ownBlocks({ frame: { words }, of, progress }: EndingOf): Block[] {
  const own = words.done;
  const rows = progress.recipients.filter(({ kind }) => kind === 'own');
  const isDone = rows.every(({ grade }) => grade === 'reported' || grade === 'attested');
  const done =
    of.request.received.kind === 'correct'
      ? own.own.correct
      : rows.some(({ said }) => said === 'exempted')
        ? own.own.kept
        : own.own.delete;
  return [{ heading: own.ownHeading }, { text: isDone ? done : own.own.open, says: ['own_done'] }];
}

const deletedBlocks = (ending: EndingOf): Block[] => [
  ...ownBlocks(ending),
  ...toldBlocks(ending),
  ...keptBlocks(ending),
  ...heldForOthersBlocks(ending),
  ...recordBlocks(ending),
];
const correctedBlocks = (ending: EndingOf): Block[] => [
  ...ownBlocks(ending),
  ...changedBlocks(ending),
  ...toldBlocks(ending),
  ...recordBlocks(ending),
];

const appealGrantedBlocks = (ending: EndingOf): Block[] => {
  const { appeal: own } = ending.frame.words.endings;
  return [
    { text: own.why, says: ['written_reasons'] },
    { text: own.next, says: ['action_taken'] },
    ...numberBlocks(ending),
  ];
};

/** Stopped: nothing was changed, or the mark of an opt-out was taken away; nothing comes back. */
function stoppedBlocks({ name, frame: { words }, says }: EndingOf): Block[] {
  const { withdrawn: own } = words.endings;
  return [
    { text: name === 'stopped' ? own.stopped : own.unchanged, says: ['stopped'] },
    ...(says('mark_lifted') ? [{ text: own.lifted, says: ['mark_lifted' as const] }] : []),
    { text: own.notRestored, says: ['not_restored'] },
  ];
}

const partsOf: Record<Ending, (ending: EndingOf) => Block[]> = {
  deleted: deletedBlocks,
  deleted_in_part: deletedBlocks,
  told_only: deletedBlocks,
  corrected: correctedBlocks,
  corrected_in_part: correctedBlocks,
  deleted_instead: (ending) => [...deletedInsteadBlocks(ending), ...recordBlocks(ending)],
  correction_denied: correctionDeniedBlocks,
  copy_ready: copyBlocks,
  copy_in_categories: copyBlocks,
  copy_denied: refusedBlocks,
  opted_out: optedOutBlocks,
  opted_out_instead: optedOutBlocks,
  opt_out_refused: optOutRefusedBlocks,
  limited: limitedBlocks,
  shine_the_light: shineTheLightBlocks,
  not_verified: refusedBlocks,
  no_match: refusedBlocks,
  denied: refusedBlocks,
  expired: refusedBlocks,
  appeal_granted: appealGrantedBlocks,
  appeal_denied: refusedBlocks,
  withdrawn: stoppedBlocks,
  stopped: stoppedBlocks,
};
