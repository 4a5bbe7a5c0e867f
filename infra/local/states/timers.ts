/** setTimeout counts in a signed 32-bit number: 24.8 days. A statutory clock is longer, so we hop. */
const longestHop = 2 ** 31 - 1;

interface Timer {
  due: number;
  fire: () => void;
}

export interface Timers {
  /** Fires once the clock reads `due`; the answer cancels it. */
  at(due: number, fire: () => void): () => void;
  /** Fires whatever the clock, which may have been moved, says is due. */
  poke(): void;
  close(): void;
}

/** Alarms by an absolute, movable clock: one sorted queue and one real timer for the earliest of them. */
export function createTimers(now: () => number): Timers {
  const queue: Timer[] = [];
  let hop: NodeJS.Timeout | undefined;
  let isClosed = false;

  function placeOf(due: number): number {
    let low = 0;
    let high = queue.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((queue[middle] as Timer).due <= due) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  function arm(): void {
    clearTimeout(hop);
    const first = queue[0];
    if (first && !isClosed) hop = setTimeout(poke, Math.min(Math.max(first.due - now(), 1), longestHop));
  }

  function poke(): void {
    for (let first = queue[0]; first && !isClosed && first.due <= now(); first = queue[0]) {
      queue.shift();
      first.fire();
    }
    arm();
  }

  return {
    at(due, fire) {
      const timer = { due, fire };
      const place = placeOf(due);
      queue.splice(place, 0, timer);
      if (place === 0) arm();
      return () => {
        const at = queue.indexOf(timer);
        if (at >= 0) queue.splice(at, 1);
        if (at === 0) arm();
      };
    },
    poke,
    close() {
      isClosed = true;
      clearTimeout(hop);
    },
  };
}
