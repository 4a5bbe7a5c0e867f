/** Crockford's base 32: no I, L, O or U, so a reference can be read aloud and typed back. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

function checkLetter(body: string): string {
  let sum = 0;
  for (const [place, letter] of [...body].entries()) sum += alphabet.indexOf(letter) * (place + 2);
  return alphabet[sum % 31] as string;
}

/** Eleven letters from 55 random bits and one that checks them, as `7K3M-Q9XT-2FWA`. It is the request's id. */
export function composeReference(random: Uint8Array): string {
  const body = [...random.slice(0, 11)].map((byte) => alphabet[byte % 32]).join('');
  return (body + checkLetter(body)).replace(/(.{4})(?=.)/g, '$1-');
}

/** The reference as written down, or undefined when it cannot be one (a letter mistyped, too short). */
export function parseReference(text: string): string | undefined {
  const plain = text
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  if (!/^[0-9A-HJKMNP-TV-Z]{12}$/.test(plain) || checkLetter(plain.slice(0, 11)) !== plain[11])
    return undefined;
  return plain.replace(/(.{4})(?=.)/g, '$1-');
}
