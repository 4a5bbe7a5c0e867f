import { ccpa, ccpaOf2023 } from './ccpa.ts';
import { cpa } from './cpa.ts';
import { ctdpa, ctdpaOf2023 } from './ctdpa.ts';
import { ocpa, ocpaOf2024 } from './ocpa.ts';
import type { Law, RightName } from './rule.ts';
import { shineTheLight } from './shine-the-light.ts';
import { tdpsa } from './tdpsa.ts';
import { ucpa, ucpaOf2023 } from './ucpa.ts';
import { vcdpa } from './vcdpa.ts';

/** The general privacy laws, every version. */
export const generalLaws: readonly Law[] = [
  ccpaOf2023,
  ccpa,
  vcdpa,
  cpa,
  ctdpaOf2023,
  ctdpa,
  ucpaOf2023,
  ucpa,
  ocpaOf2024,
  ocpa,
  tdpsa,
];

/** Every version of every law this house knows. A change of law is a new entry with its own `effective`. */
export const laws: readonly Law[] = [...generalLaws, shineTheLight];

/**
 * The law of a residence as it stood on a day.
 * @param residence a state, or anything else (`OTHER`) for which there is no law here
 * @param day a civil date, `2026-11-23`
 * @param kind what is asked for: one kind has a law of its own
 * @returns null when none protects people who live there, or none did yet
 */
export function lawFor(residence: string, day: string, kind?: RightName): Law | null {
  const among = kind === 'shine_the_light' ? [shineTheLight] : generalLaws;
  // ISO dates sort as text, so the newest version in force is the greatest `effective` not after the day.
  const inForce = among.filter((law) => law.state === residence && law.effective <= day);
  return inForce.toSorted((a, b) => (a.effective < b.effective ? 1 : -1))[0] ?? null;
}

/**
 * The very version of a law that a request was received under.
 * @returns null when no such version is known here, or the request was received under none
 */
export function lawOf(id: Law['id'] | null, effective: string): Law | null {
  return laws.find((law) => law.id === id && law.effective === effective) ?? null;
}
