import type { Connector } from '#domain/ports.ts';
import type { Reach, Recipient } from '#domain/recipient.ts';
import { type PostgresDeps, postgresConnector } from './postgres.ts';
import { type WebhookDeps, webhookConnector } from './webhook.ts';

/** What the connectors need of the world. */
export type ConnectorDeps = WebhookDeps & PostgresDeps;

/** Every way to reach a recipient. A new one is a file in this room, a member of `reach`, and a line here. */
const connectors: { [By in Reach['by']]: (deps: ConnectorDeps) => Connector } = {
  webhook: webhookConnector,
  postgres: postgresConnector,
};

/** The connector for a recipient. */
export function connectorFor(recipient: Recipient, deps: ConnectorDeps): Connector {
  return connectors[recipient.reach.by](deps);
}
