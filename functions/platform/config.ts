import { readFileSync } from 'node:fs';
import * as z from 'zod';

/** Everything a handler may know of its surroundings. This file is the only reader of the environment. */
const seconds = z.coerce.number().int().min(0);

const config = z.object({
  /** Where people reach the pages: `https://privacy.example.com`, no slash at the end. */
  PUBLIC_URL: z.url().transform((url) => url.replace(/\/$/, '')),
  TABLE_NAME: z.string().min(3),
  KEYS_TABLE_NAME: z.string().min(3),
  /** A profile's file beside the handler. */
  PROFILE_FILE: z.string(),
  STATE_MACHINE_ARN: z.string().default(''),
  SENDER_ADDRESS: z.string().default(''),
  CONFIGURATION_SET: z.string().default(''),
  /** Folder of the local key file; empty on AWS, where the four KMS keys below serve. */
  KEY_DIR: z.string().default(''),
  DATA_KEY_ID: z.string().default(''),
  LOOKUP_KEY_ID: z.string().default(''),
  RECEIPT_KEY_ID: z.string().default(''),
  ORDER_KEY_ID: z.string().default(''),
  /** Connection URL of own records, or the secret that holds it. */
  OWN_RECORDS_URL: z.string().default(''),
  OWN_RECORDS_SECRET_ARN: z.string().default(''),
  /** Hosts (with port) outgoing calls may reach, comma-separated. On AWS these come from the recipients registry. */
  OUTBOUND_HOSTS: z.string().default(''),
  /** Set on one machine only: lets outgoing calls reach loopback over http. */
  OUTBOUND_LOOPBACK: z.stringbool().default(false),
  /** Set on one machine only: a file with the clock's offset. */
  CLOCK_FILE: z.string().default(''),
  /** Waits a person would sit through, in seconds, in place of the profile's. Local only; legal dates never change. */
  COOLING_OFF_SECONDS: seconds.exactOptional(),
  FIRST_REMINDER_SECONDS: seconds.exactOptional(),
  /** How long a notice may be in doubt (the process died while SES was asked) before it is sent again. */
  NOTICE_WINDOW_SECONDS: seconds.default(900),
  /** Cognito's hosted sign-in on AWS; empty locally, where the start prints a one-time link. */
  SIGN_IN_URL: z.string().default(''),
  COGNITO_CLIENT_ID: z.string().default(''),
  COGNITO_ISSUER: z.string().default(''),
});
export type Config = z.infer<typeof config>;

let read: Config | undefined;

/**
 * The environment, read and checked once.
 * @throws {Error} naming every variable that is missing or wrong.
 */
export function readConfig(): Config {
  if (read) return read;
  const result = config.safeParse(process.env);
  if (!result.success) throw new Error(`The environment is not right: ${z.prettifyError(result.error)}`);
  read = result.data;
  return read;
}

/** A profile file's JSON, unparsed by the domain. */
export function readProfileFile(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
