import { foldOrder, isConfirmed } from '#domain/orders.ts';
import type { RecipientRow } from '#domain/progress.ts';
import type { RecipientKind } from '#domain/vocabulary.ts';
import { wordsFor } from '#pages/words/words.ts';
import type { EndingOf } from './ending.ts';
import type { Block } from './mail-body.tsx';
import { isSilent, silentBlocks } from './silent.ts';
import { spoken } from './spoken.ts';

/** Past this many, the notice names those that gave no good answer and points to the receipt for the rest. */
const mostNamed = 60;

const processors: readonly RecipientKind[] = ['service_provider', 'contractor'];

/** Who was told, by whether they work for the company, what they said, and why some gave no good answer. */
export function toldBlocks(ending: EndingOf): Block[] {
  const { frame, progress, of } = ending;
  const { words, say } = frame;
  const { told: own } = words.done;
  const rows = progress.recipients.filter(({ kind }) => kind !== 'own');
  if (rows.length === 0)
    return [{ heading: own.heading }, { text: own.nobody, says: ['processors_told', 'others_told'] }];
  const confirmed = of.orders.filter(
    ({ recipientKind, events }) => recipientKind !== 'own' && isConfirmed(foldOrder(events)),
  ).length;
  const isNamed = rows.length <= mostNamed;
  const silent = rows.filter(isSilent).slice(0, mostNamed);
  const unnamed = isNamed ? 0 : rows.length - silent.length;
  const listed = (group: RecipientRow[]): Block[] => {
    const list = isNamed ? group.filter((row) => !isSilent(row)).map((row) => answerOf(ending, row)) : [];
    return list.length > 0 ? [{ list }] : [];
  };
  const ours = rows.filter(({ kind }) => processors.includes(kind));
  const others = rows.filter(({ kind }) => !processors.includes(kind));
  return [
    { heading: own.heading },
    { text: say(own.lead, { total: rows.length, confirmed }) },
    {
      text: ours.length > 0 ? say(own.processors, { count: ours.length }) : own.noProcessors,
      says: ['processors_told'],
    },
    ...listed(ours),
    {
      text: others.length > 0 ? say(own.others, { count: others.length }) : own.noOthers,
      says: ['others_told'],
    },
    ...listed(others),
    { text: own.passOn },
    ...(ending.says('late_told') ? [{ text: own.late, says: ['late_told' as const] }] : []),
    ...silentBlocks(ending, silent),
    ...(unnamed > 0 ? [{ text: say(own.more, { count: unnamed }) }] : []),
  ];
}

/** One recipient's answer, and what it says it may keep. Its reason is its own words, made harmless. */
function answerOf({ name, frame: { words, say, language } }: EndingOf, row: RecipientRow): string {
  const { status } = wordsFor(language);
  const { told, kept, categories } = words.done;
  const how = row.grade ? ` (${status.grades[row.grade]})` : '';
  // The order to limit is answered with the same word as the one to opt out.
  const said = name === 'limited' && row.said === 'opted_out' ? told.limited : status.said[row.said];
  const line = say(told.line, {
    name: row.name,
    kind: status.recipientKinds[row.kind],
    said: `${said}${how}`,
  });
  const claims = row.exempted.map(({ category, ground }) =>
    say(kept.byThem, { what: categories[category], ground: spoken(ground) }),
  );
  return [line, ...claims].join('. ');
}
