import type { EndingOf } from './ending.ts';
import { type Line, section } from './lines.ts';
import type { Block } from './mail-body.tsx';

/** A copy of the data: what is in it, what is not, how to fetch it and until when (11 CCR 7024). */
export function copyBlocks({ name, frame: { words, say, day, rules }, of }: EndingOf): Block[] {
  const { copy: own } = words.endings;
  const isWhole = name === 'copy_ready';
  const from = of.copy?.from ?? rules.access.since.value;
  const inside: Line[] = [
    ...(isWhole ? [{ text: own.facts }] : []),
    { text: own.kinds, says: ['categories_instead'] },
    { text: own.lists, says: ['two_lists'] },
    { text: from ? say(own.range, { from: day(from) }) : say(own.rangeAll), says: ['range_covered'] },
    ...(isWhole ? [{ text: own.withheld, says: ['withheld_named' as const] }] : []),
    { text: own.notSearched, says: ['not_searched'] },
  ];
  return [
    ...(isWhole ? [] : [{ text: own.unsure, says: ['reasons' as const] }]),
    ...section(own.insideHeading, inside),
  ];
}

/** The list of those who got data for their own ads (Civ. Code 1798.83). */
export function shineTheLightBlocks({ frame }: EndingOf): Block[] {
  return [{ text: frame.words.endings.shineTheLight.what, says: ['shine_the_light_list'] }];
}

/**
 * Where the answer is fetched, and until when.
 * @param statusUrl a link that was mailed after the proof, and so opens the answer itself
 */
export function fetchBlocks(
  { name, frame: { words, say, day }, of }: EndingOf,
  { statusUrl }: { statusUrl: string },
): Block[] {
  const { copy: own, shineTheLight } = words.endings;
  const until = of.copy?.until;
  const isByPost = of.request.received.delivery === 'post';
  return [
    { heading: own.fetchHeading },
    { text: isByPost ? own.enclosed : own.fetch, says: ['how_to_fetch'] },
    ...(until ? [{ text: say(own.until, { until: day(until) }), says: ['until_when' as const] }] : []),
    { link: { label: name === 'shine_the_light' ? shineTheLight.button : own.button, url: statusUrl } },
  ];
}
