import { ccpa } from '#law/ccpa.ts';
import { laws } from '#law/laws.ts';
import type { Law } from '#law/rule.ts';
import { shineTheLight } from '#law/shine-the-light.ts';
import type { Profile } from './profile.ts';
import { strictestOf } from './strictest.ts';

/** One place where a notice and the law disagree; its code never changes. */
interface Disagreement {
  code: string;
  applies: (profile: Profile) => boolean;
  sentence: string;
}

/** Where the notice and the law disagree, and that the product acts by the stricter: a plain sentence each. */
export function noticeDisagreements(profile: Profile): string[] {
  return disagreements
    .filter(({ applies }) => applies(profile))
    .map(({ code, sentence }) => `${code}: ${sentence}`);
}

const says =
  (claim: keyof Profile['notice']['says']) =>
  ({ notice }: Profile): boolean =>
    notice.says[claim] === true;

const lawsOf = ({ laws: ids }: Profile): Law[] => laws.filter(({ id }) => ids.includes(id));
const isUnder = (profile: Profile, id: Law['id']): boolean => profile.laws.includes(id);

const { answerDays: first, extensionDays: more } = ccpa.clock;
const correctedInUtahSince = laws.find(({ state, rights }) => state === 'UT' && rights.correct)?.effective;

const disagreements: readonly Disagreement[] = [
  {
    code: 'C1',
    applies: ({ retentionGrounds }) => retentionGrounds.some(({ isRepealed }) => isRepealed),
    sentence:
      'The notice keeps data for "other internal and lawful uses", a ground the law has dropped; data is kept for internal use only where the consumer expects it and it fits why the data was given (Cal. Civ. Code 1798.105(d)(7)), else it is deleted.',
  },
  {
    code: 'C2',
    applies: ({ retentionGrounds }) =>
      retentionGrounds.some(({ ground, says }) => ground === 'security' && !/proportionate/i.test(says)),
    sentence:
      'The notice keeps data for security without the words "necessary and proportionate"; each such rule must say why it is both (Cal. Civ. Code 1798.105(d)(2)).',
  },
  {
    code: 'C3',
    applies: says('agentMustBeRegistered'),
    sentence:
      'The notice takes only agents registered with the Secretary of State; no agent is refused for that alone (11 CCR 7063).',
  },
  {
    code: 'C4',
    applies: (profile) =>
      says('emailOnly')(profile) || (profile.channels.length === 1 && profile.channels[0] === 'email'),
    sentence:
      'E-mail is the only way to ask, which 11 CCR 7020(a) allows only to a company that works online alone and deals directly with the people it holds data about; requests that come another way are taken, too.',
  },
  {
    code: 'C5',
    applies: (profile) => profile.notice.says.accessMonths !== undefined && isUnder(profile, 'CCPA'),
    sentence: `The notice shows only the months just before a request; Californians are shown all since ${ccpa.access.since.value} unless they choose less (11 CCR 7020(e), 7024(h)).`,
  },
  {
    code: 'C6',
    applies: (profile) =>
      says('deletesOnlyProvided')(profile) &&
      lawsOf(profile).some(({ deletion }) => deletion.scope.value !== 'provided'),
    sentence:
      'The notice deletes only what the consumer gave; each law’s own reach is used, in California all that was collected from the consumer (Cal. Civ. Code 1798.105(a)).',
  },
  {
    code: 'C7',
    applies: says('verifiesConclusively'),
    sentence:
      'The notice wants people verified "conclusively"; a reasonable, or for the riskiest a reasonably high, degree of certainty is enough (11 CCR 7062).',
  },
  {
    code: 'C8',
    applies: (profile) =>
      says('optOutNeedsInbox')(profile) &&
      lawsOf(profile).some(({ verification }) => verification.optOut.value !== 'authenticate'),
    sentence:
      'The notice asks for a proven inbox before an opt-out; where the law lets nobody ask that, an e-mail address only helps to find the person (11 CCR 7026(d), 7060(b)).',
  },
  {
    code: 'C9',
    applies: says('appealBeforeAttorneyGeneral'),
    sentence:
      'The notice makes an appeal the first step to the Attorney General; no law does, and the product never says so.',
  },
  {
    code: 'C10',
    applies: (profile) =>
      says('offersAppeal')(profile) &&
      profile.notice.says.appealDays === undefined &&
      lawsOf(profile).some(
        ({ id, appealDays }) => id !== 'CCPA' && id !== 'STL' && appealDays.value === null,
      ),
    sentence: `The notice offers an appeal without a time, and in Utah the law gives none; every appeal is answered within ${strictestOf().appealDays.value} days, in Utah as a courtesy (Utah Code 13-61-203(3)).`,
  },
  {
    code: 'C11',
    applies: says('agentsShareLimit'),
    sentence:
      'The notice counts requests of agents and consumers together; they are counted for each consumer, and copies that only confirm a correction are not (Cal. Civ. Code 1798.130(b), 11 CCR 7023(j)).',
  },
  {
    code: 'C12',
    applies: (profile) =>
      says('ignoresDoNotTrack')(profile) &&
      lawsOf(profile).some(({ honoursSignals }) => honoursSignals.value),
    sentence:
      'The notice answers no "do not track" signal; the signal Global Privacy Control is taken as an opt-out all the same (11 CCR 7025).',
  },
  {
    code: 'C13',
    applies: (profile) =>
      lawsOf(profile).some(
        ({ rights, access }) =>
          rights.shine_the_light &&
          (profile.notice.says.shineTheLightPerYear ?? 0) > access.freePerYear.value,
      ),
    sentence: `The notice promises a "Shine the Light" list more often than the law, which says once a calendar year; the promise is kept, with an answer in ${shineTheLight.clock.answerDays.value} days (Cal. Civ. Code 1798.83).`,
  },
  {
    code: 'C14',
    applies: (profile) =>
      lawsOf(profile).some(
        ({ clock }) => (profile.notice.says.extensionDays ?? 0) > clock.extensionDays.value,
      ),
    sentence: `The notice can be read to add more than ${more.value} days; ${first.value + more.value} is the most in all, ${first.value} and ${more.value} more (Cal. Civ. Code 1798.130(a)(2)(A)).`,
  },
  {
    code: 'C15',
    applies: says('mayIgnoreOffChannel'),
    sentence:
      'The notice lets requests sent elsewhere go unanswered; they are taken, or the person is told how to ask (11 CCR 7020).',
  },
  {
    code: 'C16',
    applies: (profile) => {
      const named = profile.notice.says.correctionGroundsOnlyFor;
      return (
        named !== undefined &&
        lawsOf(profile).some(({ id, rights }) => rights.correct !== undefined && !named.includes(id))
      );
    },
    sentence: `The notice says how corrections are judged for California alone; people can ask for one wherever the law gives the right, in Utah since ${correctedInUtahSince} (Utah Code 13-61-201).`,
  },
];
