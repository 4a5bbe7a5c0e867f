import * as z from 'zod';
import { accessReport } from './access-report.ts';
import { happened, type PrivacyRequest } from './request.ts';
import { shineTheLightReport } from './shine-the-light.ts';
import { type Instant, type PackageFormat, packageFormats } from './vocabulary.ts';

/** What an answer that holds data is kept as, sealed under the request's key, until it is taken or its time is over. */
export const accessPackage = z.discriminatedUnion('kind', [accessReport, shineTheLightReport]);
export type AccessPackage = z.infer<typeof accessPackage>;

/** The forms in which each kind can be had: tables make little sense of a letter. */
export function formatsOf({ kind }: Pick<AccessPackage, 'kind'>): PackageFormat[] {
  return packageFormats.filter((format) => format !== (kind === 'access' ? 'text' : 'csv'));
}

/** How long a package may be fetched. */
const packageDays = 30;

/** The moment from which a request's package can no longer be fetched; null when there is none. */
export function packageEndsAt({ events }: Pick<PrivacyRequest, 'events'>): Instant | null {
  const assembled = happened(events, 'PackageAssembled');
  if (!assembled) return null;
  return new Date(Date.parse(assembled.at) + packageDays * 24 * 3600 * 1000).toISOString();
}

/** Facts in a package, as the log counts them: it says how much was handed over, never what. */
export function piecesIn(pack: AccessPackage): number {
  return pack.kind === 'access'
    ? pack.systems.flatMap(({ records }) => records.flat()).length
    : pack.thirdParties.length;
}
