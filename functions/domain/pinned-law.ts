import { ccpaOf2023 } from '#law/ccpa.ts';
import { lawFor, lawOf, laws } from '#law/laws.ts';
import type { Law } from '#law/rule.ts';
import type { PrivacyRequest } from './request.ts';
import type { CivilDate, RequestKind, Residence } from './vocabulary.ts';

/** What a request keeps of its law: `CCPA` and `2026-01-01`; or null and `courtesy CCPA 2026-01-01`. */
export type Pin = Pick<PrivacyRequest['received'], 'law' | 'rulesVersion'>;

/**
 * The law a request is received under, as it stood on the day of receipt.
 * @param isServed the company's notice reaches people who live there
 */
export function pinFor(asked: {
  residence: Residence;
  receivedOn: CivilDate;
  kind: RequestKind;
  isServed: boolean;
}): Pin {
  const { residence, receivedOn, kind, isServed } = asked;
  const law = isServed ? lawFor(residence, receivedOn, kind) : null;
  return law
    ? { law: law.id, rulesVersion: law.effective }
    : { law: null, rulesVersion: asCourtesy(courtesyLaw(receivedOn, kind)) };
}

/** Whom no law here protects is treated as a Californian would be on that day. */
export function courtesyLaw(day: CivilDate, kind: RequestKind): Law {
  return lawFor('CA', day, kind) ?? ccpaOf2023;
}

const asCourtesy = ({ id, effective }: Law) => `courtesy ${id} ${effective}`;

/**
 * The very version of the law that protects who asked; null where it is answered as a courtesy.
 * @throws {Error} when no such version is known here
 */
export function pinnedLaw({ law, rulesVersion }: Pin): Law | null {
  return law === null ? null : known(lawOf(law, rulesVersion), rulesVersion);
}

/**
 * The very version of the law whose rules answer a request: its own or, as a courtesy, California's.
 * @throws {Error} when no such version is known here: another one must not decide in its place
 */
export function lawOrCourtesy(pin: Pin): Law {
  return (
    pinnedLaw(pin) ??
    known(
      laws.find((law) => asCourtesy(law) === pin.rulesVersion),
      pin.rulesVersion,
    )
  );
}

function known(law: Law | null | undefined, rulesVersion: string): Law {
  if (!law) throw new Error(`There is no law here of version "${rulesVersion}"`);
  return law;
}
