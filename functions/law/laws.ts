import { ccpa } from './ccpa.ts';
import { cpa } from './cpa.ts';
import { ctdpa } from './ctdpa.ts';
import { ocpa } from './ocpa.ts';
import type { Law } from './rule.ts';
import { tdpsa } from './tdpsa.ts';
import { ucpa, ucpaOf2023 } from './ucpa.ts';
import { vcdpa } from './vcdpa.ts';

/** Every version of every law this house knows. A change of law is a new entry with its own `effective`. */
export const laws: readonly Law[] = [ccpa, vcdpa, cpa, ctdpa, ucpaOf2023, ucpa, ocpa, tdpsa];

/**
 * The law of a residence as it stood on a day.
 * @param residence a state, or anything else (`OTHER`) for which there is no law here
 * @param day a civil date, `2026-11-23`
 * @returns null when none protects people who live there, or none did yet
 */
export function lawFor(residence: string, day: string): Law | null {
  // ISO dates sort as text, so the newest version in force is the greatest `effective` not after the day.
  const inForce = laws.filter((law) => law.state === residence && law.effective <= day);
  return inForce.toSorted((a, b) => (a.effective < b.effective ? 1 : -1))[0] ?? null;
}
