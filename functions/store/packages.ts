import { type AccessPackage, accessPackage } from '#domain/access-package.ts';
import { type SealedPlaces, sealField, unsealField } from './sealed.ts';

const field = 'package-report';

/**
 * Seals a finished answer under the request's key. Done twice, the first one stays.
 * @returns what stands now, and its size in bytes; undefined when the key is shredded.
 */
export async function sealPackage(
  places: SealedPlaces,
  requestId: string,
  pack: AccessPackage,
): Promise<{ pack: AccessPackage; bytes: number } | undefined> {
  await sealField(places, { requestId, field, text: JSON.stringify(pack) });
  return readPackage(places, requestId);
}

/** The finished answer in clear; undefined when there is none or the key is shredded. */
export async function readPackage(
  places: SealedPlaces,
  requestId: string,
): Promise<{ pack: AccessPackage; bytes: number } | undefined> {
  const text = await unsealField(places, requestId, field);
  if (text === undefined) return undefined;
  return { pack: accessPackage.parse(JSON.parse(text)), bytes: Buffer.byteLength(text) };
}
