import { parseAst } from 'vitest/node';
import * as z from 'zod';

/** A title of a test or a suite as it is written, for `each` the template; and whether it is skipped for good. */
export interface Title {
  title: string;
  /** The titles of the suites around it and its own, joined by ` > `. */
  path: string;
  isSkipped: boolean;
  /** Every text in the table that it is run for; of a table that is made elsewhere, every text in the file. */
  cases: readonly string[];
}

const node = z.looseObject({ type: z.string(), start: z.number(), end: z.number() });
type Node = z.infer<typeof node>;

const runners = ['it', 'test', 'describe'];
const skips = ['skip', 'todo', 'fails'];

/** Every title in the source of a test file, found in its syntax and not in its text: a comment is no test. */
export function titlesIn(source: string, lang: 'ts' | 'tsx'): Title[] {
  const found: Title[] = [];
  const program = parseAst(source, { lang });
  visit(program, { source, found, texts: textsIn(program), around: [], isSkipped: false });
  return found;
}

interface Walk {
  source: string;
  found: Title[];
  texts: readonly string[];
  around: readonly string[];
  isSkipped: boolean;
}

function visit(value: unknown, walk: Walk): void {
  if (Array.isArray(value)) for (const one of value) visit(one, walk);
  const parsed = node.safeParse(value);
  if (!parsed.success) return;
  const called = runnerOf(parsed.data, walk.source);
  if (!called) {
    for (const child of Object.values(parsed.data)) if (typeof child === 'object') visit(child, walk);
    return;
  }
  const around = [...walk.around, called.title];
  const isSkipped = walk.isSkipped || called.modifiers.some((one) => skips.includes(one));
  const cases = called.table.length > 0 ? called.table : walk.texts;
  walk.found.push({ title: called.title, path: around.join(' > '), isSkipped, cases });
  for (const argument of called.body) visit(argument, { ...walk, around, isSkipped });
}

/** `it('…')`, `describe.skip('…')`, `test.each([…])('…')`: the title, what stands between, and the arguments after it. */
function runnerOf(
  call: Node,
  source: string,
): { title: string; modifiers: string[]; table: string[]; body: unknown[] } | undefined {
  if (call.type !== 'CallExpression' || !Array.isArray(call['arguments'])) return undefined;
  const [first, ...body] = call['arguments'];
  const title = node.safeParse(first).data;
  const chain = chainOf(call['callee']);
  if (!title || !chain || !runners.includes(chain[0] ?? '')) return undefined;
  const text =
    title.type === 'TemplateLiteral' ? source.slice(title.start + 1, title.end - 1) : textOf(title);
  return text === undefined
    ? undefined
    : { title: text, modifiers: chain, table: textsIn(call['callee']), body };
}

/** The names of `it.each(…).skip`, first to last; undefined when something else is called. */
function chainOf(callee: unknown): string[] | undefined {
  const one = node.safeParse(callee).data;
  switch (one?.type) {
    case 'Identifier':
      return [String(one['name'])];
    case 'MemberExpression': {
      const before = chainOf(one['object']);
      return before && [...before, String(node.safeParse(one['property']).data?.['name'])];
    }
    case 'CallExpression':
      return chainOf(one['callee']);
    default:
      return undefined;
  }
}

function textOf({ type, value }: Node): string | undefined {
  return type === 'Literal' && typeof value === 'string' ? value : undefined;
}

/** Every text below a place in the syntax. */
function textsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  const one = node.safeParse(value).data;
  if (!one) return [];
  const text = textOf(one);
  return text === undefined
    ? Object.values(one).flatMap((child) => (typeof child === 'object' ? textsIn(child) : []))
    : [text];
}
