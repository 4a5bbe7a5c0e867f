import { accessLimit } from '#domain/access-limit.ts';
import { question } from '#domain/decision.ts';
import { civilDate } from '#domain/vocabulary.ts';
import { count, dayList, daysIn } from './shapes.ts';

/** Whether a request to see data is still one of the free ones. */
export const accessLimitQuestion = question(
  { receivedOn: civilDate, earlier: dayList, promised: count.exactOptional() },
  ({ receivedOn, earlier, promised }, law) => {
    const { isOver, free, within, cite } = accessLimit({
      law,
      receivedOn,
      earlier: daysIn(earlier),
      promised,
    });
    return {
      answer: isOver ? 'over' : 'free',
      why: [{ rule: `${free} free within ${within}`, facts: { receivedOn, earlier }, cite }],
    };
  },
);
