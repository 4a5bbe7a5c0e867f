import { fill, wordsFor } from '#pages/words/words.ts';
import type { EndingOf } from './ending.ts';
import type { Block } from './mail-body.tsx';

/** What is only stored for others and was not touched, and whom to ask about it: the same words as in a copy. */
export function heldForOthersBlocks({ frame: { language }, of: { profile }, says }: EndingOf): Block[] {
  if (!says('held_for_others')) return [];
  const { access: own } = wordsFor(language).package;
  const list = profile.heldForOthers.map(({ records, ask }) =>
    fill(own.heldForOthersRow, { records: records[language], ask: ask[language] }),
  );
  return [
    { heading: own.heldForOthersHeading },
    { text: own.heldForOthersLead },
    { list, says: ['held_for_others'] },
  ];
}
