import { nearest } from './did-you-mean.ts';

const mailHosts = [
  'gmail.com',
  'yahoo.com',
  'hotmail.com',
  'outlook.com',
  'icloud.com',
  'aol.com',
  'comcast.net',
  'live.com',
];

/** The mail host that was probably meant: shown as a question, never as a fault, since odd hosts exist. */
export function meantMailHost(email: string): string | undefined {
  const host = email.slice(email.lastIndexOf('@') + 1).toLowerCase();
  const meant = host.length < 7 || mailHosts.includes(host) ? undefined : nearest(host, mailHosts);
  // Two letters of difference at most: `proton.me` and company hosts must not be questioned.
  return meant && Math.abs(meant.length - host.length) <= 1 && meant.at(0) === host.at(0) ? meant : undefined;
}
