/**
 * Shows letters that a reader could not see, or that would turn the line around, as ⟨U+202E⟩: a recipient chooses
 * its own name and words, and what is held about a person may hold anything.
 */
export function visible(text: string): string {
  return text.replace(
    /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g,
    (letter) => `⟨U+${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}⟩`,
  );
}
