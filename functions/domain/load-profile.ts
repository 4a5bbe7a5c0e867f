import * as z from 'zod';
import { type Profile, profile } from './profile.ts';
import { checkProfile } from './profile-checks.ts';
import { ProfileError, type ProfileProblem } from './profile-error.ts';

export { ProfileError } from './profile-error.ts';
export { profileWarnings } from './profile-warnings.ts';

/** What editors check a profile file against; published as `infra/profiles/profile.schema.json`. */
export function profileJsonSchema(): JsonSchema {
  return z.toJSONSchema(profile, { io: 'input' }) as JsonSchema;
}

/**
 * Reads a profile: shape first, then what the parts say of each other.
 * @param raw the parsed JSON
 * @param file how to call it in messages
 * @throws {ProfileError} with a line for each thing that is wrong
 */
export function parseProfile(raw: unknown, file: string): Profile {
  const parsed = profile.safeParse(raw, { reportInput: true });
  if (!parsed.success)
    throw new ProfileError(
      file,
      parsed.error.issues.flatMap((issue) => problemsOf(issue, raw)),
    );
  const problems = checkProfile(parsed.data);
  if (problems.length > 0) throw new ProfileError(file, problems);
  return parsed.data;
}

type Issue = z.core.$ZodIssue;

function problemsOf(issue: Issue, raw: unknown): ProfileProblem[] {
  const { path } = issue;
  const written = valueAt(raw, path);
  const here = { path, found: show(written), ...(typeof written === 'string' ? { written } : {}) };
  switch (issue.code) {
    case 'invalid_value':
      return [{ ...here, allowed: issue.values.map(String) }];
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path,
        found: `key "${key}"`,
        allowed: keysAt(raw, path),
        written: key,
      }));
    case 'invalid_union':
      return [{ ...here, allowed: discriminatorsAt(raw, path) }];
    case 'invalid_type':
      return [{ ...here, allowed: `${/^[aeiou]/.test(issue.expected) ? 'an' : 'a'} ${issue.expected}` }];
    case 'invalid_key':
      return [
        {
          path,
          found: `key "${String(path.at(-1))}"`,
          allowed: issue.issues.map(({ message }) => message).join(' '),
        },
      ];
    default:
      return [{ ...here, allowed: issue.message.replace(/^[^:]*: (expected|must) /, '') }];
  }
}

/** A value short enough for one line. */
function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[step] : undefined,
    raw,
  );
}

/** The few words of JSON Schema needed to find our way to a place. */
interface JsonSchema {
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  prefixItems?: JsonSchema[];
  additionalProperties?: JsonSchema | boolean;
  propertyNames?: JsonSchema;
  oneOf?: JsonSchema[];
  enum?: string[];
  const?: string;
}

/** The keys that may stand at a place, from the schema, so that no list of names is kept twice. */
function keysAt(raw: unknown, path: readonly PropertyKey[]): string[] {
  const schema = schemaAt(raw, path);
  return (
    schema?.propertyNames?.enum ?? Object.keys(schema?.properties ?? {}).filter((key) => key !== '$schema')
  );
}

function discriminatorsAt(raw: unknown, path: readonly PropertyKey[]): string[] {
  const key = String(path.at(-1));
  const members = membersAt(raw, path.slice(0, -1));
  return members.flatMap((member) => member.properties?.[key]?.const ?? []);
}

function membersAt(raw: unknown, path: readonly PropertyKey[]): JsonSchema[] {
  const parent = schemaAt(raw, path.slice(0, -1));
  return parent?.properties?.[String(path.at(-1))]?.oneOf ?? [];
}

function schemaAt(raw: unknown, path: readonly PropertyKey[]): JsonSchema | undefined {
  let schema: JsonSchema | undefined = profileJsonSchema();
  for (const [index, step] of path.entries()) {
    const next: JsonSchema | undefined =
      typeof step === 'number'
        ? (schema?.prefixItems?.[step] ?? schema?.items)
        : (schema?.properties?.[String(step)] ?? asSchema(schema?.additionalProperties));
    schema = next?.oneOf ? memberOf(next.oneOf, valueAt(raw, path.slice(0, index + 1))) : next;
  }
  return schema;
}

function asSchema(additional: JsonSchema | boolean | undefined): JsonSchema | undefined {
  return typeof additional === 'object' ? additional : undefined;
}

/** The member of a discriminated union whose constants the value carries. */
function memberOf(members: readonly JsonSchema[], value: unknown): JsonSchema | undefined {
  const record = (value ?? {}) as Record<string, unknown>;
  return members.find((member) =>
    Object.entries(member.properties ?? {}).every(
      ([key, { const: wanted }]) => wanted === undefined || record[key] === wanted,
    ),
  );
}
