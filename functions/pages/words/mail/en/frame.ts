/** What every notice has around its own words. */
export const frame = {
  greeting: 'Hello,',
  reference: 'Reference',
  request: 'What is asked',
  received: 'Received',
  due: 'We must answer by',
  answered: 'Answered',
  law: 'Law',
  noLaw: 'No law asks for it; we answer all the same',
  acts: {
    delete: 'delete your data',
    correct: 'correct your data',
    access: 'give you a copy of your data',
    opt_out: 'stop selling and sharing your data',
    limit: 'limit the use of your sensitive data',
    appeal: 'look again at a request that we turned down',
    shine_the_light: 'tell you who got your data for their own ads',
  },
  forWhom: {
    agent: 'You asked for someone else. “Your data” means the data of that person.',
    parent: 'You asked for your child. “Your data” means the data of your child.',
  },
  help: 'Questions, or do you need another format, such as large print? Reach us here, and name your reference:',
  helpHere:
    'Questions, or do you need another format, such as large print? Answer this mail and name your reference.',
  from: 'This mail comes from {legalName} because a request came to us with this address.',
  fromLetter: 'This letter comes from {legalName}. You asked us to answer by post.',
  letter: { to: 'To' },
  notice: 'our notice “{title}”',
};
