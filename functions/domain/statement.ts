/** The most words of a consumer's own statement on a fact that was not corrected (11 CCR 7023(f)(3)). */
export const mostStatementWords = 250;

/** Words as a reader counts them: what stands between spaces and holds a letter or a digit. */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
