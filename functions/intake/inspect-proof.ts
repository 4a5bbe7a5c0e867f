import { isJpeg, isPng, jpegFault, pngFault } from '#domain/picture.ts';
import type { ProofFault, ProofType } from '#domain/proof.ts';
import { isPdf, pdfFault } from './inspect-pdf.ts';

/** What a file truly is, whatever it is called, or why it is not taken. */
export function inspectProof(bytes: Buffer): { mediaType: ProofType } | { fault: ProofFault } {
  if (bytes.length === 0) return { fault: 'missing' };
  if (isPdf(bytes)) return judged('application/pdf', pdfFault(bytes));
  if (isPng(bytes)) return judged('image/png', pngFault(bytes));
  if (isJpeg(bytes)) return judged('image/jpeg', jpegFault(bytes));
  return { fault: 'wrong_type' };
}

function judged(
  mediaType: ProofType,
  fault: ProofFault | undefined,
): { mediaType: ProofType } | { fault: ProofFault } {
  return fault ? { fault } : { mediaType };
}
