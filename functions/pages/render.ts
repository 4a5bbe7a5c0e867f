/** A view as a whole HTML document. */
export function document(view: { toString(): string }): string {
  return `<!doctype html>${view.toString()}`;
}
