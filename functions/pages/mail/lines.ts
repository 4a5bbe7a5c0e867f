import type { Content } from '#domain/notice-names.ts';
import type { Block } from './mail-body.tsx';

/** One line of a list, and what it fulfils of what the notice must say. */
export interface Line {
  text: string;
  says?: readonly Content[];
}

/** A list with a heading; nothing at all where there are no lines. */
export function section(heading: string, lines: readonly Line[]): Block[] {
  return lines.length > 0 ? [{ heading }, listOf(lines)] : [];
}

export function listOf(lines: readonly Line[]): Block {
  return { list: lines.map(({ text }) => text), says: lines.flatMap(({ says }) => says ?? []) };
}
