import { generalLaws } from '#law/laws.ts';

/** The most days for which any law lets a request or an appeal stay open: its first period and what may be added. */
export function longestOpenDays(): number {
  return Math.max(
    ...generalLaws.flatMap(({ clock, appealDays }) => [
      clock.answerDays.value + clock.extensionDays.value,
      (appealDays.value ?? 0) + clock.appealExtensionDays.value,
    ]),
  );
}
