import { wireHouse, wireWorkflow } from '#functions/wiring.ts';
import { sweep } from './sweep.ts';

/** Called by the schedule. */
export async function handler(): Promise<void> {
  const house = wireHouse();
  await sweep(house, wireWorkflow(house));
}
