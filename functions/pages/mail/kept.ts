import { company } from '#domain/exceptions.ts';
import type { KeptCategory } from '#domain/request.ts';
import { recipientKind } from '#domain/vocabulary.ts';
import { wordsFor } from '#pages/words/words.ts';
import type { EndingOf } from './ending.ts';
import type { Block } from './mail-body.tsx';

/** What was kept: for each its facts, the law's ground and its letter, and that it serves nothing else (11 CCR 7022(f)). */
export function keptBlocks(ending: EndingOf): Block[] {
  const { kept } = ending.progress;
  if (kept.length === 0) return [];
  const { kept: own } = ending.frame.words.done;
  return [
    { heading: own.heading },
    ...kept.map((one): Block => ({ facts: factsOf(ending, one), says: ['exception_basis'] })),
    { text: own.only, says: ['kept_only_for_that'] },
    ...(ending.says('rest_gone') ? [{ text: own.rest, says: ['rest_gone' as const] }] : []),
    { text: own.processors, says: ['processors_told_likewise'] },
  ];
}

function factsOf(ending: EndingOf, kept: KeptCategory): [string, string][] {
  const { frame, of } = ending;
  const { words, language } = frame;
  const { kept: own, categories } = words.done;
  const rule = of.profile.retention.find(({ id }) => id === kept.ruleId);
  const known = of.profile.retentionGrounds.find(({ id }) => id === rule?.ground);
  const ground = known ? own.grounds[known.ground] : kept.ground;
  const reason = kept.reason ?? rule?.reason;
  const row = (name: string, value: string | undefined): [string, string][] =>
    value === undefined ? [] : [[name, value]];
  return [
    [own.what, `${kept.records[language]} (${categories[kept.category]})`],
    ...row(own.reason, reason?.[language]),
    [own.ground, `${ground} (${kept.cite})`],
    ...row(own.proportion, kept.proportionality?.[language]),
    [own.use, kept.permittedUse[language]],
    [own.keptFor, kept.keptFor[language]],
    [own.holder, holderOf(ending, kept.holder)],
  ];
}

function holderOf({ of, frame: { words, language } }: EndingOf, holder: string): string {
  if (holder === company) return words.done.kept.us;
  const kind = recipientKind.safeParse(holder).data;
  if (kind) return wordsFor(language).status.recipientKinds[kind];
  return of.profile.recipients.find(({ id }) => id === holder)?.name ?? holder;
}
