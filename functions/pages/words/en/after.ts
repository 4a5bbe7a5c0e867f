/** The pages behind a mailed link, receipts and faults, in English. */

export const linkEn = {
  statusTitle: 'See your request',
  statusLead: 'Press the button to see request {reference}. The link works once.',
  statusButton: 'Show my request',
  stopTitle: 'Did you ask for this?',
  stopLead: 'Someone asked {company} to {act} under your name. The request is {reference}.',
  acts: {
    access: 'show your data',
    delete: 'delete your data',
    correct: 'correct your data',
    opt_out: 'stop selling and sharing your data',
    limit: 'limit the use of your sensitive data',
    shine_the_light: 'say who got your data for their own ads',
    appeal: 'look at an answer to you again',
  },
  stopYes: 'Yes, I asked',
  stopYesHint: 'Go on to type the code.',
  stopNo: 'No, I did not ask',
  stopNoHint: 'The request ends and nothing is changed.',
  stoppedTitle: 'The request has ended',
  stopped: 'Nothing was changed. Thank you for telling us.',
  stopTooLate: 'It is too late to stop this request. Write or call us and name {reference}.',
  deadTitle: 'This link opens nothing',
  dead: 'It was used before, it is too old, or a letter is missing. Look for our newest mail.',
  deadFind: 'Find a request by its number',
};

export const receiptEn = {
  title: 'Receipt for request {reference}',
  lead: '{company} signed this record when your request was answered.',
  company: 'Company',
  kind: 'Request',
  law: 'Law',
  noLaw: 'None asks for it; answered all the same',
  receivedOn: 'Received',
  acknowledgedAt: 'Receipt confirmed',
  dueOn: 'Due by',
  concludedAt: 'Answered',
  outcome: 'How it ended',
  outcomes: {
    fulfilled: 'Done',
    denied: 'Not done',
    revoked: 'Taken back',
    expired: 'Ended with no answer to our mail',
  },
  verification: 'How we knew it was you',
  verified: 'A code to your inbox, and {points} facts that fit our records',
  notVerified: 'We did not know',
  notAsked: 'For this we need not know',
  recipients: 'Who was told, and what they said',
  laterHeading: 'What came after this receipt',
  more: 'And {count} more. The signed file has a checksum over all of them.',
  download: 'Download',
  checkIt: 'Check this receipt',
};

export const verifyEn = {
  title: 'Check a receipt',
  lead: 'Paste the signed receipt here. We hold it against our public keys. It is not stored.',
  label: 'The signed receipt',
  hint: 'One long line with two dots in it, from a file that ends in .jws.',
  button: 'Check it',
  missing: 'Paste the signed receipt',
  valid: 'This receipt is real.',
  validText: '{company} signed it, and nobody has changed it since.',
  invalid: 'This receipt is not good.',
  invalidText: 'It was changed after it was signed, was signed by someone else, or is not whole.',
  otherwise: 'You can also check it without us, with any JOSE tool and the keys at',
};

export const faultPagesEn = {
  notFoundTitle: 'Page not found',
  notFound: 'There is nothing at this address. Check it, or begin at the start page.',
  methodTitle: 'That does not work here',
  method: 'This page cannot be used in that way. Begin at the start page.',
  foreignTitle: 'We could not take that',
  foreign: 'It was sent from another site. Open the form here and send it again.',
  tooLargeTitle: 'That is too long',
  tooLarge: 'Make your answers shorter and send them again.',
  serviceTitle: 'Sorry, there is a problem with the service',
  service: 'Please try again in a moment. Answers you have given so far are kept for one day.',
  start: 'Go to the start page',
};

/** Opting back in: it is never asked for, and takes two steps. */
export const optInEn = {
  heading: 'If you change your mind',
  hint: 'You can let us sell and share your data again.',
  ask: 'Opt back in',
  sure: 'Do you want us to sell and share your data again?',
  yes: 'Yes, opt me back in',
  no: 'No, leave it as it is',
  done: 'You opted back in. You can opt out again at any time.',
};
