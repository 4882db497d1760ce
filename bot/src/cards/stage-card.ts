import type { NoticeView, StageNews } from '@causeway/shared/api/notice-view.js';
import { formatNumber } from '@causeway/shared/text/format.js';
import { gateWords } from '@causeway/shared/text/gate-words.js';
import { stageCardText } from '@causeway/shared/text/stage-card-text.js';
import type { AdaptiveCard, CardElement } from './adaptive-card.js';
import { openUrl } from './adaptive-card.js';
import { adaptiveCard, budgets, line, moment, passage, personName, title } from './card-parts.js';
import { safeText } from './escape-text.js';
import type { Links } from './links.js';

type View = Extract<NoticeView, { readonly stage: StageNews }>;
type Words = ReturnType<typeof stageCardText>;

const mostListed = 5;

function titleOf({ kind, stage }: View, words: Words): string {
  const program = safeText(stage.programName, budgets.name);
  switch (kind) {
    case 'stage-advanced':
      return words.advanced(program);
    case 'stage-retreated':
      return words.retreated(program);
    case 'stage-held':
      return words.held(program);
    case 'stage-halted':
      return words.halted(program);
    case 'stage-resumed':
      return words.resumed(program);
    case 'stage-decision-near':
      return words.near(program);
    case 'stage-decision-overdue':
      return words.overdue(program);
    case 'stage-ended':
      return words.ended(program);
    case 'stage-condition-met':
      return words.conditionMet(program);
  }
}

function whereItStands({ stage, locale }: View, words: Words): readonly CardElement[] {
  const { phase, ring } = stage;
  if (phase === 'completed') return [line(words.completed)];
  if (phase === 'ended') return [];
  const question = words.question(gateWords(locale)[`question.${phase}`]);
  return ring === null
    ? [line(question)]
    : [line(words.stage(formatNumber(ring, locale))), line(question)];
}

function decision(view: View, words: Words): readonly (CardElement | false)[] {
  const { decideBy, isOverdue, extensions } = view.stage;
  if (decideBy === null) return [];
  const at = moment(decideBy, view);
  return [
    line(isOverdue ? words.wasDue(at) : words.decideBy(at)),
    extensions > 0 && line(words.extended(formatNumber(extensions, view.locale))),
  ];
}

function placeOf(
  { ring, useCaseName }: StageNews['stops'][number],
  view: View,
  words: Words,
): string {
  const parts = [
    ring !== null && words.ofStage(formatNumber(ring, view.locale)),
    useCaseName !== null && `“${safeText(useCaseName, budgets.name)}”`,
  ].filter((part) => part !== false);
  return parts.length === 0 ? words.everything : parts.join(', ');
}

function stops(view: View, words: Words): readonly CardElement[] {
  const all = view.stage.stops;
  if (all.length === 0) {
    return view.kind === 'stage-resumed' ? [line(words.nothingStopped)] : [];
  }
  return [
    line(words.stopsNow, { weight: 'Bolder' }),
    ...all.slice(0, mostListed).flatMap((stop) => {
      const place = placeOf(stop, view, words);
      const at = moment(stop.at, view);
      const by = stop.by ? words.by(personName(stop.by, view), at) : words.byGuardrail(at);
      const what = stop.kind === 'halt' ? words.stopUse(place) : words.stopGrowth(place);
      const reason = stop.by ? stop.reason : words.deteriorated;
      return [line(`${what} · ${by}`), line(safeText(reason, budgets.line))];
    }),
  ];
}

function end({ stage }: View, words: Words): readonly (CardElement | false)[] {
  const tool = safeText(stage.toolName, budgets.name);
  return [
    line(words.endedFor(tool)),
    stage.endReason !== null && passage(words.because, stage.endReason, budgets.note),
  ];
}

function conditions({ stage }: View, words: Words): readonly CardElement[] {
  if (stage.conditionsMet.length === 0) return [];
  return [
    line(words.conditions, { weight: 'Bolder' }),
    ...stage.conditionsMet.slice(0, mostListed).map((name) => line(safeText(name, budgets.name))),
  ];
}

/** Where a program stands, drawn from how it is now: what was halted may be resumed by then. */
export function stageCard(view: View, links: Links): AdaptiveCard {
  const words = stageCardText(view.locale);
  const { phase } = view.stage;
  const body =
    phase === 'ended'
      ? end(view, words)
      : [
          ...whereItStands(view, words),
          ...decision(view, words),
          ...stops(view, words),
          ...(view.kind === 'stage-condition-met' ? conditions(view, words) : []),
        ];
  const open = openUrl(words.open, links({ page: 'home' }));
  return adaptiveCard(view, [title(titleOf(view, words)), ...body], [open]);
}
