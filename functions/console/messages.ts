/** What an act came to, told on the page that follows; the page's address may ask for these. */
const done = {
  decided: { text: 'Your decision is in the log, and the workflow goes on.', tone: 'good' },
  written: {
    text: 'Your decision is in the log. The workflow did not answer yet; you can tell it again below.',
    tone: 'bad',
  },
  noted: {
    text: 'It is in the log. Nobody waits for it right now; the request takes it up when it gets there.',
    tone: 'good',
  },
  resumed: { text: 'The workflow was started again.', tone: 'good' },
  told: { text: 'The workflow was told again.', tone: 'good' },
  taken: { text: 'The request is written down, and its workflow has begun.', tone: 'good' },
  verified: { text: 'The requester is verified, and the workflow goes on.', tone: 'good' },
  settled: { text: 'It is in the log. The verification is over, and the workflow goes on.', tone: 'good' },
  evidence: {
    text: 'It is in the log. Something is still missing before the request is verified.',
    tone: 'good',
  },
  suspected: {
    text: 'The request stands still. Nothing is proven, told or erased until somebody decides below.',
    tone: 'good',
  },
  extended: { text: 'The consumer was told, and the new date counts from now on.', tone: 'good' },
  'letter-ready': {
    text: 'The letter is ready to be printed. It counts from the day you press “Posted”.',
    tone: 'good',
  },
  undelivered: {
    text: 'The notice could not be delivered, so the consumer does not know and nothing has changed for them.',
    tone: 'bad',
  },
  uncertain: {
    text: 'The mail service did not say whether the notice went out. Try again in a quarter of an hour; it is not sent twice.',
    tone: 'bad',
  },
  quoted: {
    text: 'The consumer was told what it would cost. Nothing is done until they agree.',
    tone: 'good',
  },
  held: { text: 'The legal hold stands. Own records are kept until it is released.', tone: 'good' },
  released: { text: 'The legal hold is released.', tone: 'good' },
  'erasure-opened': {
    text: 'The legal hold is released, and a request to erase what was kept for it is open.',
    tone: 'good',
  },
  posted: { text: 'The letter counts as sent today.', tone: 'good' },
  void: {
    text: 'The consumer was told after the first period. That is too late: the extension is void and the old date stays.',
    tone: 'bad',
  },
} as const;
export type DoneName = keyof typeof done;

/** Why an act was not done. */
const refusals = {
  stale: {
    text: 'This request has changed since you opened it, so nothing was done. This is how it stands now.',
    tone: 'bad',
  },
  'not-now': {
    text: 'The state of this request does not allow that any more, so nothing was done.',
    tone: 'bad',
  },
  check: { text: 'Nothing was done yet. Change what is marked below and send it again.', tone: 'bad' },
} as const;

export const messages = { ...done, ...refusals };
export type MessageName = keyof typeof messages;

/** The outcome that an address asks for. */
export function doneNamed(name: string | undefined): DoneName | undefined {
  return name !== undefined && Object.hasOwn(done, name) ? (name as DoneName) : undefined;
}
