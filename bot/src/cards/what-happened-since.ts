import type { NoticeView } from '@causeway/shared/api/notice-view.js';
import { staleText } from '@causeway/shared/text/card-text.js';
import { moment, personName } from './card-parts.js';

type Words = ReturnType<typeof staleText>;

function ofOwnersFlag(
  view: Extract<NoticeView, { isTheirs: boolean; flag: unknown }>,
  words: Words,
) {
  const { answer, dismissal, state, heldBy, ask } = view.flag;
  if (answer) return words.answeredBy(personName(answer.by, view), moment(answer.at, view));
  if (dismissal)
    return words.dismissedBy(personName(dismissal.by, view), moment(dismissal.at, view));
  if (state === 'withdrawn') return words.withdrawn;
  if (heldBy) return words.heldBy(personName(heldBy, view));
  return ask && words.waitsFor(personName(ask.person, view), moment(ask.askedAt, view));
}

function ofHandOver(view: Extract<NoticeView, { handOver: unknown }>, words: Words) {
  const { answer, state, takenBy } = view.handOver;
  if (answer) return words.answeredBy(personName(answer.by, view), moment(answer.at, view));
  if (state === 'withdrawn') return words.withdrawn;
  return takenBy && words.heldBy(personName(takenBy, view));
}

function ofDrill(view: Extract<NoticeView, { drill: unknown }>, words: Words) {
  const answered = view.drill.steps.find((step) => step.result === 'acknowledged');
  if (answered)
    return words.answeredBy(personName(answered.person, view), moment(answered.at, view));
  return view.drill.endedAt !== null && words.ended(moment(view.drill.endedAt, view));
}

function ofApproval(view: Extract<NoticeView, { approval: unknown }>, words: Words) {
  const { verdicts, endedAt } = view.approval;
  // Nobody is told of themselves as of somebody else.
  const last = verdicts.findLast(({ person }) => person.id !== view.viewerId);
  if (last) return words.answeredBy(personName(last.person, view), moment(last.at, view));
  return endedAt !== null && words.ended(moment(endedAt, view));
}

function happening(view: NoticeView, words: Words): string | null | false {
  if ('handOver' in view) return ofHandOver(view, words);
  if ('drill' in view) return ofDrill(view, words);
  if ('approval' in view) return ofApproval(view, words);
  return 'isTheirs' in view && ofOwnersFlag(view, words);
}

/** For somebody who pressed a button of an older card: what happened since, by whom and when. */
export function whatHappenedSince(view: NoticeView): string {
  const words = staleText(view.locale);
  const happened = happening(view, words);
  return happened ? `${words.changed} ${happened}` : words.changed;
}
