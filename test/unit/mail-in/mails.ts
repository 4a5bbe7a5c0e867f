import type { MailNotification } from '#functions/mail-in/parse-mail.ts';

/** A mail as somebody writes it. */
export function mime(text: string, headers: Record<string, string> = {}): string {
  const all = { From: 'Jane Doe <jane@example.com>', Subject: 'Hello', ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return `${lines.join('\r\n')}\r\n\r\n${text}`;
}

/** The same as SES tells of it. */
export function notification(
  raw: string | Buffer,
  changed: { id?: string; at?: string; source?: string; fails?: 'spam' | 'virus' | 'dmarc' } = {},
): MailNotification {
  const pass = { status: 'PASS' };
  const fail = { status: 'FAIL' };
  return {
    notificationType: 'Received',
    mail: {
      messageId: changed.id ?? 'o3vrnil0e2ic28trm7dfhrc2v0clambda4nbp0g1',
      timestamp: changed.at ?? '2026-11-23T17:00:00.000Z',
      source: changed.source ?? 'jane@example.com',
    },
    receipt: {
      spamVerdict: changed.fails === 'spam' ? fail : pass,
      virusVerdict: changed.fails === 'virus' ? fail : pass,
      dmarcVerdict: changed.fails === 'dmarc' ? fail : pass,
      action: { encoding: 'BASE64' },
    },
    content: Buffer.from(raw).toString('base64'),
  };
}
