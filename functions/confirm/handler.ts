import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { identifierTypes, mask } from '#domain/identifier.ts';
import type { Order } from '#domain/orders.ts';
import { type OrderOutcome, orderOutcome } from '#domain/vocabulary.ts';
import { type House, type Workflow, wireHouse, wireSigners, wireWorkflow } from '#functions/wiring.ts';
import { renderNoTask, renderPartners, renderTask, type TaskPage } from '#pages/partner/pages.tsx';
import { partnerStyle } from '#pages/partner/style.ts';
import {
  formBody,
  type HttpAnswer,
  html,
  isForeignPost,
  json,
  problem,
  rawBody,
  seeOther,
} from '#platform/http.ts';
import { httpHandler } from '#platform/lambda.ts';
import { Problem } from '#platform/problem.ts';
import { webhookPublicKey } from '#recipients/standard-webhooks.ts';
import { unsealDraft } from '#store/sealed.ts';
import { answerByHand, openTask } from './answer-by-hand.ts';
import { noteLateAnswer } from './note-late-answer.ts';
import { answersTo, type ConfirmDeps, recordConfirmation } from './record-confirmation.ts';

const callbackPath = /^\/v1\/orders\/([^/]{1,100})\/confirmations$/;
const taskPath = /^\/partners\/orders\/([^/]{1,100})$/;
const isPage = (event: APIGatewayProxyEventV2) => event.rawPath.startsWith('/partners');

/** The way in for recipients: signed answers by program, and a page for people. */
export function answerRecipients(house: House, workflow: Workflow) {
  const now = () => house.clock.now();
  const deps: ConfirmDeps = { table: house.table, now, wake: workflow.succeed };
  const late = { table: house.table, now, signer: wireSigners(house).receipts };
  return async (event: APIGatewayProxyEventV2): Promise<HttpAnswer> => {
    const { method } = event.requestContext.http;
    const orderId = callbackPath.exec(event.rawPath)?.[1];
    if (orderId) {
      if (method !== 'POST') throw new Problem('method-not-allowed');
      const recorded = await recordConfirmation(deps, {
        orderId,
        headers: event.headers,
        body: rawBody(event),
      });
      await noteLateAnswer(late, orderId);
      return json(recorded);
    }
    const token = taskPath.exec(event.rawPath)?.[1];
    if (token && method === 'POST') return takeForm(house, deps, { token, event });
    const isGet = method === 'GET' || method === 'HEAD';
    if (token && isGet) return html(renderTask(await taskPage(house, await openTask(deps, token))));
    if (event.rawPath === '/partners' && isGet) {
      const publicKey = webhookPublicKey(await wireSigners(house).orders.publicJwk());
      return html(renderPartners({ profile: house.profile, publicKey }));
    }
    if (event.rawPath === '/partners/style.css' && isGet)
      return html(partnerStyle(house.profile.brand.accent), 200, { headers: { 'content-type': 'text/css' } });
    throw new Problem(token || event.rawPath === '/partners' ? 'method-not-allowed' : 'not-found');
  };
}

async function takeForm(
  house: House,
  deps: ConfirmDeps,
  { token, event }: { token: string; event: APIGatewayProxyEventV2 },
): Promise<HttpAnswer> {
  if (isForeignPost(event, house.config.PUBLIC_URL)) throw new Problem('not-found');
  const fields = formBody(event);
  try {
    const { orderId } = await answerByHand(deps, token, fields);
    await noteLateAnswer({ ...deps, signer: wireSigners(house).receipts }, orderId);
    return seeOther(`/partners/orders/${token}`);
  } catch (fault) {
    if (!(fault instanceof Problem) || fault.problem !== 'wrong-shape') throw fault;
    const page = await taskPage(house, await openTask(deps, token));
    return html(renderTask({ ...page, errors: fault.errors, values: { ...fields } }), fault.status);
  }
}

async function taskPage(house: House, order: Order): Promise<TaskPage> {
  const draft = await unsealDraft(house, order.requestId);
  const subject = (draft?.identifiers ?? [])
    .toSorted((one, other) => identifierTypes.indexOf(one.type) - identifierTypes.indexOf(other.type))
    .map((one) => ({ label: one.type.replaceAll('_', ' '), masked: mask(one) }));
  const choices: OrderOutcome[] = answersTo[order.kind].flatMap((outcome) => {
    const known = orderOutcome.safeParse(outcome);
    return known.success ? [known.data] : [];
  });
  return { profile: house.profile, order, subject, choices, errors: [], values: {} };
}

let answer: ReturnType<typeof answerRecipients> | undefined;

export const handler = httpHandler(
  'confirm',
  (event) => {
    if (!answer) {
      const house = wireHouse();
      answer = answerRecipients(house, wireWorkflow(house));
    }
    return answer(event);
  },
  (fault, event) =>
    isPage(event) && fault.problem === 'not-found'
      ? html(renderNoTask({ profile: wireHouse().profile, title: fault.message }), fault.status)
      : problem(fault),
);
