import { decide as decideByRule } from '#domain/decisions/questions.ts';
import { lawOrCourtesy } from '#domain/pinned-law.ts';
import type { EventOf, RequestEvent } from '#domain/request.ts';
import { pathIn } from '#pages/layout.tsx';
import { feeNotice } from '#pages/mail/notices.tsx';
import { appendEvents } from '#store/events.ts';
import { type ActResult, chosen, type Doing } from './doing.ts';
import { tellConsumer } from './tell-consumer.ts';

type Quote = Pick<EventOf<'FeeQuoted'>, 'cents' | 'because'>;

const mostCents = 100_000;

/** Tells the consumer what a copy over the free number would cost, before any work (Civ. Code 1798.145(h)(3)). */
export async function quoteFee({ place, request, offered, by, form }: Doing): Promise<ActResult> {
  const { fee } = offered;
  if (!fee) return 'not-now';
  const quote = fee.quoted ?? quoteFrom(form);
  if ('faults' in quote) return quote;
  const { cents, because } = quote;
  const at = place.clock.now();
  const facts = { kind: request.received.kind, found: because, isQuoted: false, isAccepted: false };
  const decision = decideByRule('fee', facts, lawOrCourtesy(request.received));
  if (!fee.quoted && decision.answer !== 'quote')
    return { faults: { because: 'The law that this request is under lets no fee be asked for that.' } };
  const added: RequestEvent[] = fee.quoted
    ? []
    : [
        { type: 'DecisionMade', at, decision },
        { type: 'FeeQuoted', at, cents, because, by },
      ];
  const quoted = await appendEvents(place.table, request, added);
  const { profile, publicUrl } = place;
  const statusUrl = `${publicUrl}${pathIn(request.received.language, `/requests/${request.requestId}`)}`;
  const told = await tellConsumer(place, quoted, {
    notice: 'fee-1',
    compose: () => feeNotice({ profile, request: quoted, cents, because, statusUrl }),
  });
  return {
    done: (
      { sent: 'quoted', letter: 'letter-ready', undelivered: 'undelivered', uncertain: 'uncertain' } as const
    )[told],
  };
}

function quoteFrom(form: Readonly<Record<string, string>>): Quote | { faults: Record<string, string> } {
  const faults: Record<string, string> = {};
  const dollars = /^\$?\s*(\d{1,4})(?:\.(\d{2}))?$/.exec(form['dollars']?.trim() ?? '');
  const cents = dollars ? Number(dollars[1]) * 100 + Number(dollars[2] ?? 0) : 0;
  const because = chosen(form['because'], ['excessive', 'repetitive', 'unfounded']);
  if (cents < 1 || cents > mostCents)
    faults['dollars'] = 'Write what it costs us, such as 25.00, and at most 1,000.';
  if (!because) faults['because'] = 'Say why a fee may be asked. The company must be able to show it.';
  return because && Object.keys(faults).length === 0 ? { cents, because } : { faults };
}
