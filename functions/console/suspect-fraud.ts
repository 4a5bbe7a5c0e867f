import { fraudSigns } from '#domain/fraud.ts';
import { appendEvents } from '#store/events.ts';
import { type ActResult, chosen, type Doing } from './doing.ts';

/** Stops everything until somebody decides. The sign is a code: no word about the person gets into the log. */
export async function suspectFraud({ place, request, offered, by, form }: Doing): Promise<ActResult> {
  if (!offered.fraud) return 'not-now';
  const because = chosen(form['because'], fraudSigns);
  if (!because) return { faults: { because: 'Choose what makes you suspect it.' } };
  await appendEvents(place.table, request, [{ type: 'FraudSuspected', at: place.clock.now(), by, because }]);
  return { done: 'suspected' };
}
