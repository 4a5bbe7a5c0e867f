import {
  wireConnectors,
  wireHouse,
  wireMailer,
  wireOwnRecords,
  wireSigners,
  wireWorkflow,
} from '#functions/wiring.ts';
import { stepHandler } from '#platform/lambda.ts';
import type { StepName } from '#workflows/request.ts';
import * as steps from './steps.ts';

/** One Lambda per step: wiring only. What each does stands in the file of its name. */

interface Asked {
  requestId: string;
}
type Waiting = Asked & { taskToken: string };

export const acknowledge = stepHandler('acknowledge', async ({ requestId }: Asked) => {
  const house = wireHouse();
  return steps.acknowledge(house, wireMailer(house), requestId);
});

export const verify = stepHandler('verify', async (waiting: Waiting) => {
  const house = wireHouse();
  const ownRecords = await wireOwnRecords(house);
  return steps.verify(
    { house, mailer: wireMailer(house), ownRecords, workflow: wireWorkflow(house) },
    waiting,
  );
});

export const remindToVerify = stepHandler('remind-to-verify', async ({ requestId }: Asked) => {
  const house = wireHouse();
  return steps.remindToVerify(house, wireMailer(house), requestId);
});

export const assess = stepHandler('assess', async ({ requestId }: Asked) => {
  const house = wireHouse();
  return steps.assess(house, wireWorkflow(house), requestId);
});

export const assemble = stepHandler('assemble', async ({ requestId }: Asked) => {
  const house = wireHouse();
  return steps.assemble(house, await wireOwnRecords(house), requestId);
});

export const askStaff = stepHandler('ask-staff', async (waiting: Waiting) => {
  const house = wireHouse();
  return steps.askStaff(house, wireWorkflow(house), waiting);
});

export const plan = stepHandler('plan', async ({ requestId }: Asked) => steps.plan(wireHouse(), requestId));

export const dispatch = stepHandler('dispatch', async (asked: Asked & { page: number }) => {
  const house = wireHouse();
  return steps.dispatch(house, await wireConnectors(house), asked);
});

export const gather = stepHandler('gather', async (waiting: Waiting) => {
  const house = wireHouse();
  return steps.gather(house, wireWorkflow(house), waiting);
});

export const remind = stepHandler('remind', async ({ requestId }: Asked) => {
  const house = wireHouse();
  return steps.remind(house, await wireConnectors(house), requestId);
});

export const conclude = stepHandler('conclude', async ({ requestId }: Asked) => {
  const house = wireHouse();
  return steps.conclude(house, wireSigners(house).receipts, requestId);
});

export const notify = stepHandler('notify', async ({ requestId }: Asked) => {
  const house = wireHouse();
  return steps.notify(house, wireMailer(house), requestId);
});

export const close = stepHandler('close', async ({ requestId }: Asked) =>
  steps.close(wireHouse(), requestId),
);

export const park = stepHandler('park', async (asked: Asked & { failedState: string; failure: string }) =>
  steps.park(wireHouse(), asked),
);

/** Step name to handler, for the local runtime; a name without a handler does not type-check. */
export const stepHandlers = {
  acknowledge,
  verify,
  'remind-to-verify': remindToVerify,
  assess,
  'ask-staff': askStaff,
  assemble,
  plan,
  dispatch,
  gather,
  remind,
  conclude,
  notify,
  close,
  park,
} satisfies Record<StepName, unknown>;
