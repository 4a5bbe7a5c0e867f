/** What comes after sending, in English: the number, the code, the signature, the paper, the fee, the statement. */

export const sentEn = {
  title: 'Your request is in',
  titleSeveral: 'Your requests are in',
  reference: 'Your reference number',
  keep: 'Write it down or print this page.',
  keepSeveral: 'Write them down or print this page. Each has its own page.',
  dates: 'The dates we must keep',
  receivedOn: 'We got it on {date}.',
  acknowledgeBy: 'We must say that we got it by {date}. A mail is on its way now.',
  dueOn: 'We must answer by {date}, however long the checks take.',
  nextHeading: 'What happens next',
  next: {
    code: 'We mailed a code to the inbox we have for you. Type it in below. Until then, nothing is changed.',
    light: 'We start now. There is nothing more for you to do.',
    proof: 'Send the paper that shows you may act. Until then, nothing is changed.',
  },
  signal:
    'Your browser asks us not to sell or share your data. So we opened one more request for you: {reference}.',
  saveStatus: 'You can come back to this page to see where your request stands:',
};

export const codeEn = {
  heading: 'Type the code from our mail',
  headingForOther: 'The code from our mail',
  forOther:
    'We mail a code to the person you act for. They type it in on this page, with the number of the request. Are they with you? Then type it in here.',
  label: 'Code with six digits',
  hint: 'It works once and for {minutes} minutes. Look in the spam folder too.',
  button: 'Confirm with this code',
  again: 'Send me a new code',
  noAccess: 'I cannot open that inbox any more',
  noAccessText: 'Write or call us and name your reference. We can check who you are in another way.',
  outcomes: {
    accepted: 'Thank you. The code is right.',
    wrong: 'That is not the code. Tries left: {left}.',
    locked: 'That was one wrong try too many. Ask for a new code.',
    expired: 'That code is no longer good. Ask for a new one.',
    not_waiting: 'This request waits for no code.',
    sent: 'A new code is on its way. The one before no longer works.',
    no_more: 'We have sent as many codes as we may. Write or call us and name your reference.',
    no: 'That did not work. Check the code and the reference, or ask for a new code.',
    again: 'If this request waits for a code, a new one is on its way.',
  },
};

export const declareEn = {
  heading: 'Sign that it is you',
  why: 'The law asks for your word before we go on. You need no notary.',
  sentence: {
    consumer:
      'I declare under penalty of perjury under the laws of the State of California that I am the person whose data this request is about.',
    agent:
      'I declare under penalty of perjury under the laws of the State of California that I may act for the person this request is about.',
    parent:
      'I declare under penalty of perjury under the laws of the State of California that I am the parent or guardian of the child this request is about.',
  },
  plain: 'That is the law’s way to say: this is true, and I know that a lie can be punished.',
  name: 'Your full name, as your signature',
  date: 'The date is {date}.',
  button: 'Sign',
  faults: {
    name_missing: 'Write your full name',
    name_differs: 'The request came under another name. Write that name',
    tick_missing: 'Tick the box if it is true',
  },
  done: 'Thank you. You have signed.',
};

export const proofEn = {
  heading: {
    agent: 'Send the paper that says you may act',
    parent: 'Send a paper that shows you are the parent',
  },
  lead: {
    agent: 'Send the permission that the person signed, or the power of attorney. It need not be notarized.',
    parent: 'For example a birth certificate. You may cover what we do not need to see.',
  },
  use: 'We use it for this request only, and erase it when the request is closed.',
  label: 'Your files',
  hint: 'PDF, PNG or JPEG. Up to {left} files, and 4 MB in all.',
  button: 'Send the files',
  received: 'We have {count} of your files. A person here looks at them.',
  more: 'You can send more:',
  done: 'Thank you. Your files have arrived.',
  none: 'This request takes no files now.',
  faults: {
    missing: 'Choose a file to send',
    too_many: 'Send fewer files. This request takes {left} more',
    too_large: 'The files are larger than 4 MB. Take a smaller photo, or send fewer files',
    wrong_type: '“{name}” is not a PDF, PNG or JPEG file. Save it as one of these',
    not_whole: '“{name}” is damaged, or something was added to it. Make the file again',
    active: '“{name}” holds a program or another file. Print it to a new PDF',
    locked: '“{name}” is locked. Save it without a password',
    too_big_picture: '“{name}” has too many points. Take a smaller photo',
  },
};

export const feeEn = {
  heading: 'May we ask you for {amount}?',
  because: {
    excessive: 'You ask for much more than the law makes free.',
    repetitive: 'You asked for the same before, more often than the law makes free.',
    unfounded: 'We see no ground for this request.',
  },
  lead: 'This is what the work would cost. You owe nothing unless you agree, and we do nothing before.',
  agree: 'Agree to pay {amount}',
  back: 'Take the request back',
  agreed: 'Thank you. You agreed to the fee, and we go on.',
};

export const statementEn = {
  heading: 'Add your own view',
  lead: 'We did not change the fact. You can write down how you see it. We keep it with our record of this request.',
  label: 'Your statement',
  hint: 'Up to {most} words. Send no ID and no card numbers.',
  button: 'Add my statement',
  faults: {
    missing: 'Write your statement',
    too_long: 'Use at most {most} words. This has {count}',
  },
  added: 'Your own view is on record with this request.',
};
