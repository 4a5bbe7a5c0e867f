import { readFileSync } from 'node:fs';
import type { Clock } from '#domain/ports.ts';

/** The real time. */
export const realClock: Clock = { now: () => new Date().toISOString() };

/** The real time plus what stands in `file` (`{"offsetMs": number}`), so that a 45-day case runs in a moment. Local only. */
export function movedClock(file: string): Clock {
  return {
    now() {
      let offsetMs = 0;
      try {
        offsetMs = Number((JSON.parse(readFileSync(file, 'utf8')) as { offsetMs?: number }).offsetMs ?? 0);
      } catch (fault) {
        if ((fault as NodeJS.ErrnoException).code !== 'ENOENT') throw fault;
      }
      return new Date(Date.now() + offsetMs).toISOString();
    },
  };
}
