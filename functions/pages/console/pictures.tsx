import type { OrderOutcome } from '#domain/vocabulary.ts';
import { countOf, daysLeftWords, dayWords, outcomeWords } from './words.ts';

/** Drawn on the server: no script, no inline style, and the same facts in words beside each. */

/** What a bar of recipients is made of, from the surest to the least sure. */
const shown: readonly (OrderOutcome | 'waiting')[] = [
  'deleted',
  'corrected',
  'opted_out',
  'not_found',
  'exempted',
  'refused',
  'no_answer',
  'waiting',
];

const widthOfBar = 1000;

/** A bar of what recipients answered, with its table. `total` less the sum of the counts is still waiting. */
export function OutcomeBar({
  byOutcome,
  total,
}: {
  byOutcome: Partial<Record<OrderOutcome, number>>;
  total: number;
}) {
  const known = Object.values(byOutcome).reduce((sum, count) => sum + count, 0);
  const counts: Partial<Record<OrderOutcome | 'waiting', number>> = { ...byOutcome, waiting: total - known };
  const parts = shown.filter((part) => (counts[part] ?? 0) > 0);
  let from = 0;
  return (
    <figure class="outcomes">
      <svg viewBox={`0 0 ${widthOfBar} 28`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
        {parts.map((part) => {
          const width = ((counts[part] ?? 0) / total) * widthOfBar;
          const x = from;
          from += width;
          return (
            <rect
              class={`part ${part}`}
              x={x.toFixed(2)}
              y="0"
              width={Math.max(width - 4, 3).toFixed(2)}
              height="28"
            />
          );
        })}
      </svg>
      <figcaption>
        <ul class="legend">
          {parts.map((part) => (
            <li>
              <svg viewBox="0 0 12 12" aria-hidden="true" focusable="false">
                <rect class={`part ${part}`} width="12" height="12" />
              </svg>
              <b>{(counts[part] ?? 0).toLocaleString('en-US')}</b> {wordsOf(part)}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}

const wordsOf = (part: OrderOutcome | 'waiting') =>
  (part === 'waiting' ? 'No answer yet' : outcomeWords[part]).toLowerCase();

/** Where today lies between the day of receipt and the due day. */
export function DueTrack({ receivedOn, dueOn, today }: { receivedOn: string; dueOn: string; today: string }) {
  const whole = Math.max(daysBetween(receivedOn, dueOn), 1);
  const passed = daysBetween(receivedOn, today);
  const share = Math.min(Math.max(passed / whole, 0), 1);
  const x = 6 + share * 988;
  const late = passed > whole;
  return (
    <figure class="due">
      <svg viewBox="0 0 1000 12" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <rect class="track" x="0" y="4" width="1000" height="4" />
        <rect class={late ? 'passed late' : 'passed'} x="0" y="4" width={x.toFixed(1)} height="4" />
        <rect class={late ? 'mark late' : 'mark'} x={(x - 3).toFixed(1)} y="0" width="6" height="12" />
      </svg>
      <figcaption>
        <span>
          Received <time datetime={receivedOn}>{dayWords(receivedOn)}</time>
        </span>
        <span>
          <b class={late ? 'late' : ''}>{daysLeftWords(whole - passed)}</b>, day {Math.max(passed + 1, 1)} of{' '}
          {countOf(whole + 1, 'day')}
        </span>
        <span>
          Due <time datetime={dueOn}>{dayWords(dueOn)}</time>
        </span>
      </figcaption>
    </figure>
  );
}

const daysBetween = (from: string, to: string) =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
