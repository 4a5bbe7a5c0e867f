const most = 100;

/**
 * What a stranger typed, made fit to stand in our mail: no address, number or link that a reader could follow, and
 * not long. A name and a sentence stay what they are.
 */
export function spoken(typed: string): string {
  const plain = typed
    .normalize('NFC')
    .replace(/[\p{C}\p{Zl}\p{Zp}<>“”]+/gu, ' ')
    .replace(/\S*(?:@|:\/\/|www\.)\S*/giu, '•••')
    // A host such as example.com; "Dr. Lee" and "1798.105" stay.
    .replace(/[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}(?:\/\S*)?/gu, '•••')
    // Nine digits or more: a citation has fewer.
    .replace(/\+?\d(?:[\s().-]*\d){8,}/gu, '•••')
    .replace(/\s+/gu, ' ')
    .trim();
  return plain.length > most ? `${plain.slice(0, most - 1).trimEnd()}…` : plain;
}
