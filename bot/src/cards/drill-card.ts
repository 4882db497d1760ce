import type { NoticeView } from '@causeway/shared/api/notice-view.js';
import type { DrillView } from '@causeway/shared/api/programs.js';
import { alarmCardText } from '@causeway/shared/text/card-text.js';
import { drillStepWords } from '@causeway/shared/text/flag-words.js';
import type { AdaptiveCard } from './adaptive-card.js';
import { execute, openUrl } from './adaptive-card.js';
import { adaptiveCard, budgets, line, moment, personName, title } from './card-parts.js';
import { safeText } from './escape-text.js';
import type { Links } from './links.js';

export type AlarmView = Extract<NoticeView, { readonly drill: DrillView }>;

const mostSteps = 20;

type Words = ReturnType<typeof alarmCardText>;

function resultLine(view: AlarmView, words: Words): string {
  const { drill } = view;
  const use = safeText(view.useCaseName, budgets.line / 2);
  const answered = drill.steps.find((step) => step.result === 'acknowledged');
  if (answered) {
    return words.acknowledged(use, personName(answered.person, view), moment(answered.at, view));
  }
  return drill.state === 'exhausted' ? words.exhausted(use) : words.running(use);
}

function endedCard(view: AlarmView, links: Links): AdaptiveCard {
  const words = alarmCardText(view.locale);
  const results = drillStepWords(view.locale);
  return adaptiveCard(
    view,
    [
      title(words.endedTitle),
      line(resultLine(view, words), {
        weight: 'Bolder',
        ...(view.drill.state === 'exhausted' && { color: 'Attention' }),
      }),
      ...view.drill.steps
        .slice(-mostSteps)
        .map((step) =>
          line(
            words.step(moment(step.at, view), personName(step.person, view), results[step.result]),
          ),
        ),
    ],
    [openUrl(words.open, links({ page: 'charter', id: view.drill.useCaseId }))],
  );
}

/** A test alarm: one button for whoever it waits for; to everybody else it shows how it went. */
export function drillCard(view: AlarmView, links: Links): AdaptiveCard {
  const { drill, isTheirs, kind } = view;
  if (kind === 'drill-ended' || drill.state !== 'running' || !isTheirs)
    return endedCard(view, links);
  const words = alarmCardText(view.locale);
  return adaptiveCard(
    view,
    [
      title(words.title),
      line(words.explain(safeText(view.useCaseName, budgets.line / 2))),
      drill.respondBy !== null && line(words.by(moment(drill.respondBy, view))),
    ],
    [
      execute(
        words.acknowledge,
        { action: 'acknowledge-drill', drillId: drill.id, version: drill.version, card: kind },
        'positive',
      ),
    ],
  );
}
