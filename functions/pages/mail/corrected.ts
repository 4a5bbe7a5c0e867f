import { sourcesNamed } from '#domain/plan.ts';
import { lastOf } from '#domain/request.ts';
import type { EndingOf } from './ending.ts';
import type { Block } from './mail-body.tsx';
import { numberBlocks } from './refusal.ts';

/** What was changed and where the wrong fact came from (11 CCR 7023(f), (i)). Fields are named, values never. */
export function changedBlocks({ frame: { words, say }, of }: EndingOf): Block[] {
  const { correct: own } = words.endings;
  const fields = (of.corrected ?? []).map((field) =>
    field in own.fields ? own.fields[field as keyof typeof own.fields] : own.fields.other,
  );
  const sources = sourcesNamed(of.profile.recipients, of.orders);
  return [
    {
      text: fields.length > 0 ? say(own.changed, { fields: fields.join(', ') }) : own.changedFact,
      says: ['what_changed'],
    },
    { text: own.stays },
    {
      text: sources.length > 0 ? say(own.source, { sources: sources.join(', ') }) : own.sourceAsk,
      says: ['source_named'],
    },
  ];
}

/** Deleting instead of correcting, and why that is fair (11 CCR 7023(e)). */
export function deletedInsteadBlocks(ending: EndingOf): Block[] {
  const { frame, of } = ending;
  const { deletedInstead: own } = frame.words.endings;
  const why = lastOf(of.request.events, 'StaffDecided')?.deletesInstead ?? 'no_harm';
  return [...numberBlocks(ending), { text: own[why], says: ['deleted_instead_basis'] }];
}
