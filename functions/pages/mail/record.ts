import type { Content } from '#domain/notice-names.ts';
import { drop, recordMonths } from '#law/for-everybody.ts';
import type { EndingOf } from './ending.ts';
import { type Line, section } from './lines.ts';
import type { Block } from './mail-body.tsx';

/** What stays after the work is done: the record, what keeps the data away, backups, and where to go on. */
export function recordBlocks({ frame: { words, say }, says }: EndingOf): Block[] {
  const { record: own } = words.done;
  const { correct } = words.endings;
  const lines: [Content, string][] = [
    ['confirm_free', correct.confirmFree],
    ['record_kept', say(own.record, { months: recordMonths.value })],
    ['suppression_kept', own.suppression],
    ['backups', own.backups],
    ['may_come_again', own.again],
    ['drop_pointer', say(own.drop, { url: drop.value })],
  ];
  return section(
    own.heading,
    lines.filter(([content]) => says(content)).map(([content, text]): Line => ({ text, says: [content] })),
  );
}
