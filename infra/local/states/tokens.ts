import { randomBytes } from 'node:crypto';

/** 256 random bits: nobody guesses one, and it says nothing about the execution it belongs to. */
export const newToken = (): string => randomBytes(32).toString('base64url');

export const isToken = (text: string): boolean => /^[\w-]{43}$/.test(text);
