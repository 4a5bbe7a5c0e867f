import type { Content } from '#domain/notice-names.ts';
import { dissentLines } from './dissent.ts';
import type { EndingOf } from './ending.ts';
import { type Line, section } from './lines.ts';
import type { Block } from './mail-body.tsx';

/** What the reader can do now: ask again, opt out, appeal, complain; each where the notice must say so. */
export function nextBlocks(ending: EndingOf): Block[] {
  const { frame, of, name, says } = ending;
  const { words, say, rules } = frame;
  const { next: own, endings } = words;
  const { correctionDenied: denied } = endings;
  const { verification, correction } = rules;
  const notice = of.profile.notice.url ?? say(words.notice, { title: of.profile.notice.title });
  const retry =
    name === 'opted_out_instead'
      ? endings.optOut.retry
      : name === 'copy_in_categories'
        ? endings.copy.more
        : own.retry;
  const isUnproven = name === 'not_verified' || name === 'no_match' || name === 'expired';
  const lines: [Content, string][] = [
    ['how_to_retry', retry],
    ['statement_right', say(denied.statement, { words: correction?.statementWords.value ?? '' })],
    ['delete_alternative', denied.deleteIt],
    ['note_of_dispute', denied.noted],
    ['six_months', say(denied.sixMonths, { months: correction?.repeatMonths.value ?? '' })],
    [
      'opt_out_offer',
      verification.optOut.value === 'authenticate' ? own.optOutOfferChecked : own.optOutOffer,
    ],
    ['policy', say(own.policy, { notice })],
  ];
  const due = lines
    .filter(([content]) => says(content))
    .map(([content, text]): Line => ({ text, says: [content] }));
  return section(own.heading, [
    ...due,
    ...(isUnproven ? [{ text: own.otherWay }] : []),
    ...dissentLines(frame, { ...of, notice: name }),
  ]);
}
