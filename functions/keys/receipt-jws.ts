import { compactVerify, createLocalJWKSet, errors, type JSONWebKeySet } from 'jose';
import { type Addendum, addendum } from '#domain/addendum.ts';
import { type Receipt, receipt } from '#domain/receipt.ts';
import type { Signer } from './signer.ts';

/** The only kind of JWS that counts as a receipt; it is never taken from the message. */
export const receiptType = 'deletion-receipt+jws';
/** And what stands beside one. */
export const addendumType = 'deletion-receipt-addendum+jws';
const algorithm = 'ES256';

const encode = (text: string) => Buffer.from(text).toString('base64url');

/**
 * Signs a receipt as a compact JWS (RFC 7515, 7.1) with `typ` and `kid` in its protected header.
 * @throws {Error} when the signer is not for ES256, which is the one algorithm that verifiers accept.
 */
export async function signReceipt(signer: Signer, signed: Receipt): Promise<string> {
  return sign(signer, { typ: receiptType, body: receipt.parse(signed) });
}

/** Signs what became known after the receipt. @throws {Error} as `signReceipt` does */
export async function signAddendum(signer: Signer, signed: Addendum): Promise<string> {
  return sign(signer, { typ: addendumType, body: addendum.parse(signed) });
}

async function sign(signer: Signer, { typ, body }: { typ: string; body: object }): Promise<string> {
  if (signer.alg !== algorithm) throw new Error(`Receipts are signed with ${algorithm}, not ${signer.alg}`);
  const header = { alg: algorithm, kid: await signer.kid(), typ };
  const input = `${encode(JSON.stringify(header))}.${encode(JSON.stringify(body))}`;
  const signature = await signer.sign(new TextEncoder().encode(input));
  return `${input}.${Buffer.from(signature).toString('base64url')}`;
}

export type VerifiedReceipt = { valid: true; receipt: Receipt } | { valid: false; why: string };

/** Checks a receipt against the company's published keys; old keys stay published, so old receipts stay good. */
export async function verifyReceipt(jws: string, jwks: JSONWebKeySet): Promise<VerifiedReceipt> {
  const checked = await verify(jws, jwks, receiptType);
  if (!checked.valid) return checked;
  const read = receipt.safeParse(checked.body);
  if (!read.success) return { valid: false, why: unknownShape };
  return { valid: true, receipt: read.data };
}

/** Checks an addendum. It counts only beside the receipt whose digest it holds; the caller compares that. */
export async function verifyAddendum(
  jws: string,
  jwks: JSONWebKeySet,
): Promise<{ valid: true; addendum: Addendum } | { valid: false; why: string }> {
  const checked = await verify(jws, jwks, addendumType);
  if (!checked.valid) return checked;
  const read = addendum.safeParse(checked.body);
  return read.success ? { valid: true, addendum: read.data } : { valid: false, why: unknownShape };
}

const unknownShape = 'The signature is good, but the receipt is of an unknown shape.';

async function verify(
  jws: string,
  jwks: JSONWebKeySet,
  typ: string,
): Promise<{ valid: true; body: unknown } | { valid: false; why: string }> {
  if (!isOneEncoding(jws)) return { valid: false, why: 'This is not a receipt: it is not a compact JWS.' };
  try {
    const { payload, protectedHeader } = await compactVerify(jws, createLocalJWKSet(jwks), {
      algorithms: [algorithm],
    });
    if (protectedHeader.typ !== typ)
      return { valid: false, why: `This is signed, but it is not a receipt (its type is not ${typ}).` };
    return { valid: true, body: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(payload)) };
  } catch (fault) {
    return { valid: false, why: reasonOf(fault) };
  }
}

/**
 * Reads a receipt without checking it. Only for one that this house stored itself.
 * @throws {Error} when it is not a receipt at all.
 */
export function readOwnReceipt(jws: string): Receipt {
  return receipt.parse(JSON.parse(Buffer.from(jws.split('.')[1] ?? '', 'base64url').toString('utf8')));
}

/** The last letter of base64url may carry bits that mean nothing; a receipt has one writing and no other. */
function isOneEncoding(jws: string): boolean {
  const parts = jws.split('.');
  return (
    parts.length === 3 &&
    parts.every((part) => part !== '' && Buffer.from(part, 'base64url').toString('base64url') === part)
  );
}

function reasonOf(fault: unknown): string {
  if (fault instanceof errors.JWSSignatureVerificationFailed)
    return 'The signature does not fit: the receipt was changed after it was signed, or signed by somebody else.';
  if (fault instanceof errors.JWKSNoMatchingKey || fault instanceof errors.JWKSMultipleMatchingKeys)
    return 'None of the published keys is the one that this receipt names.';
  if (fault instanceof errors.JOSEAlgNotAllowed || fault instanceof errors.JOSENotSupported)
    return `This is not signed with ${algorithm}, which every receipt is.`;
  return 'This is not a receipt, or it was damaged on the way.';
}

/** Reads an addendum without checking it. Only for one that this house stored itself. */
export function readOwnAddendum(jws: string): Addendum {
  return addendum.parse(JSON.parse(Buffer.from(jws.split('.')[1] ?? '', 'base64url').toString('utf8')));
}
