import { before } from './mail/en/before.ts';
import { done } from './mail/en/done.ts';
import { endings } from './mail/en/endings.ts';
import { frame } from './mail/en/frame.ts';
import { inbound } from './mail/en/inbound.ts';
import { next } from './mail/en/next.ts';

/** The words of every mail to a consumer, in English. */
export const mailEn = { ...frame, ...before, done, endings, next, inbound };
