import { generalLaws } from '#law/laws.ts';

/** How long a request may be open beyond what the law allows, because it was parked. */
const parkedDays = 15;

/** The most days that a request or an appeal is open: the longest first period of any law, what may be added, and a little. */
export function longestOpenDays(): number {
  const inLaw = generalLaws.flatMap(({ clock, appealDays }) => [
    clock.answerDays.value + clock.extensionDays.value,
    (appealDays.value ?? 0) + clock.appealExtensionDays.value,
  ]);
  return Math.max(...inLaw) + parkedDays;
}
