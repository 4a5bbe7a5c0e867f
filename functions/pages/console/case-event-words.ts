import { fraudSign } from '#domain/fraud.ts';
import type { RequestEvent } from '#domain/request.ts';
import { fraudWords } from './case-words.ts';
import type { EventWords } from './event-words.ts';
import { channelWords, countOf, dayWords, visible } from './words.ts';

/** The words of what happens beside the main road of a request: people's acts, joined cases, packages, letters. */
type CaseEvent = Extract<
  RequestEvent,
  {
    type:
      | 'DecisionMade'
      | 'RequestJoined'
      | 'RequestMerged'
      | 'DeadlineExtended'
      | 'ProofReceived'
      | 'ProofJudged'
      | 'DeclarationSigned'
      | 'FraudSuspected'
      | 'IdentityConfirmed'
      | 'HoldPlaced'
      | 'HoldReleased'
      | 'FeeQuoted'
      | 'FeeAccepted'
      | 'PackageAssembled'
      | 'PackageDownloaded'
      | 'StatementAdded'
      | 'RecipientsAdded'
      | 'FollowUpOpened'
      | 'OptedBackIn'
      | 'MailReceived'
      | 'LetterPrepared'
      | 'LetterPosted';
  }
>;

const followUps: Record<Extract<RequestEvent, { type: 'FollowUpOpened' }>['why'], string> = {
  appeal_granted: 'the appeal was granted',
  hold_released: 'the legal hold was released',
  came_back: 'the data came back',
  unverified_delete: 'the deletion could not be verified, so sale and sharing end instead',
  delete_instead: 'the contested data is deleted instead of corrected',
};

const methods: Record<Extract<RequestEvent, { type: 'IdentityConfirmed' }>['method'], string> = {
  call_back: 'By a call to the number on file.',
  code_by_post: 'By a code sent to the postal address on file.',
  documents: 'By documents.',
  in_person: 'In person.',
};

function signOf(because: string): string {
  const sign = fraudSign.safeParse(because).data;
  return sign ? `${fraudWords[sign]}.` : visible(because);
}

export function caseEventWords(event: CaseEvent): EventWords {
  switch (event.type) {
    case 'DecisionMade': {
      const { question, answer, why } = event.decision;
      return {
        what: `Decided: ${question.replaceAll('_', ' ')}. The answer is ${answer.replaceAll('_', ' ')}.`,
        more: why.map(({ rule, cite }) => `${rule.replaceAll('_', ' ')} (${cite})`).join('; '),
        tone: 'plain',
      };
    }
    case 'RequestJoined':
      return {
        what: `The same person asked again by ${channelWords[event.channel]}; this case answers both.`,
        more: `Reference ${event.reference}. Answer due on ${dayWords(event.dueOn)}.`,
        tone: 'plain',
      };
    case 'RequestMerged':
      return { what: `This request is answered together with ${event.into}.`, tone: 'plain' };
    case 'DeadlineExtended':
      return {
        what: `${visible(event.by)} extended the time to answer to ${dayWords(event.dueOn)}.`,
        more: `The consumer was told on ${dayWords(event.toldOn)}. Reason: ${event.reason.replaceAll('_', ' ')}.`,
        tone: 'person',
      };
    case 'ProofReceived':
      return {
        what: `Paper number ${event.proof} came in.`,
        more: event.bytes === 0 ? 'On paper.' : `${event.mediaType}, ${event.bytes} bytes.`,
        tone: 'plain',
      };
    case 'ProofJudged':
      return { what: `${visible(event.by)} ${event.verdict} the proof.`, tone: 'person' };
    case 'DeclarationSigned':
      return { what: 'A declaration under penalty of perjury was signed.', tone: 'good' };
    case 'FraudSuspected':
      return {
        what: `${visible(event.by)} suspects fraud; the request stands still until it is decided.`,
        more: signOf(event.because),
        tone: 'bad',
      };
    case 'IdentityConfirmed':
      return {
        what: `${visible(event.by)} made sure who the requester is.`,
        more: `${methods[event.method]} ${countOf(event.points, 'data point')} agreed.`,
        tone: 'person',
      };
    case 'HoldPlaced':
      return {
        what: `${visible(event.by)} placed a legal hold.`,
        more: `Matter: ${visible(event.matter)}. Own records are kept until it is released.`,
        tone: 'person',
      };
    case 'HoldReleased':
      return {
        what: `${visible(event.by)} released the legal hold.`,
        more: 'What was kept for it is erased now.',
        tone: 'person',
      };
    case 'FeeQuoted':
      return {
        what: `${visible(event.by)} told the consumer what this would cost: ${(event.cents / 100).toFixed(2)} USD.`,
        more: `The request is ${event.because}. Nothing is done until the consumer agrees.`,
        tone: 'person',
      };
    case 'FeeAccepted':
      return { what: 'The consumer agreed to the fee.', tone: 'plain' };
    case 'PackageAssembled':
      return {
        what: `The answer was put together: ${event.scope === 'specific' ? 'the data itself and the lists' : 'the lists of categories'}.`,
        more: `${countOf(event.pieces, 'piece')} of data, ${event.bytes} bytes, as ${event.formats.join(', ')}.`,
        tone: 'good',
      };
    case 'PackageDownloaded':
      return { what: `The consumer took the answer as ${event.format}.`, tone: 'good' };
    case 'StatementAdded':
      return { what: `The consumer added a statement of ${countOf(event.words, 'word')}.`, tone: 'plain' };
    case 'RecipientsAdded':
      return {
        what: `${countOf(event.recipients, 'recipient')} got the data meanwhile and will be told as well.`,
        more: `Page ${event.page + 1} of orders.`,
        tone: 'plain',
      };
    case 'FollowUpOpened':
      return {
        what: `Request ${event.reference} was opened, because ${followUps[event.why]}.`,
        tone: 'plain',
      };
    case 'OptedBackIn':
      return { what: 'The consumer opted back in to sale and sharing, in two steps.', tone: 'plain' };
    case 'MailReceived':
      return { what: 'A mail that names this request came in.', tone: 'plain' };
    case 'LetterPrepared':
      return {
        what: `A letter is ready to be printed and posted (${visible(event.notice)}).`,
        tone: 'plain',
      };
    case 'LetterPosted':
      return { what: `${visible(event.by)} posted the letter (${visible(event.notice)}).`, tone: 'person' };
    default:
      return event satisfies never;
  }
}
