import { before } from './mail/es/before.ts';
import { done } from './mail/es/done.ts';
import { endings } from './mail/es/endings.ts';
import { frame } from './mail/es/frame.ts';
import { inbound } from './mail/es/inbound.ts';
import { next } from './mail/es/next.ts';
import type { mailEn } from './mail-en.ts';

/** The words of every mail to a consumer, in Spanish. */
export const mailEs: typeof mailEn = { ...frame, ...before, done, endings, next, inbound };
