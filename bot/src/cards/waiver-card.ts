import type { NoticeView, WaiverNews } from '@causeway/shared/api/notice-view.js';
import { wholeCriterionName } from '@causeway/shared/text/gate-text.js';
import { waiverCardText } from '@causeway/shared/text/waiver-card-text.js';
import type { AdaptiveCard, CardElement } from './adaptive-card.js';
import { execute, openUrl } from './adaptive-card.js';
import { adaptiveCard, budgets, line, moment, passage, personName, title } from './card-parts.js';
import { safeText } from './escape-text.js';
import type { Links } from './links.js';

type View = Extract<NoticeView, { readonly exception: WaiverNews }>;
type Words = ReturnType<typeof waiverCardText>;

function titleOf({ kind, exception }: View, words: Words): string {
  const program = safeText(exception.programName, budgets.name);
  switch (kind) {
    case 'waiver-asked':
      return words.asked(program);
    case 'waiver-seconded':
      return words.seconded(program);
    case 'waiver-ended':
      return words.ended(program);
  }
}

function standing(view: View, words: Words): readonly (CardElement | false)[] {
  const { standing: is, until, withdrawal, secondedBy, maySecond } = view.exception.waiver;
  const at = moment(until, view);
  switch (is) {
    case 'asked':
      return [line(words.wouldHold(at)), maySecond && line(words.second, { weight: 'Bolder' })];
    case 'in-force':
      return [
        line(words.holds(at), { weight: 'Bolder' }),
        secondedBy !== null && line(words.secondedBy(personName(secondedBy, view))),
      ];
    case 'over':
      return [line(words.held(at), { weight: 'Bolder' })];
    case 'withdrawn':
      return [
        withdrawal !== null &&
          passage(
            words.withdrawnBy(personName(withdrawal.by, view)),
            withdrawal.reason,
            budgets.note,
          ),
      ];
  }
}

/** An exception from something that must be shown, drawn from how it stands now. */
export function waiverCard(view: View, links: Links): AdaptiveCard {
  const words = waiverCardText(view.locale);
  const { waiver } = view.exception;
  const { criterion, called, covers, reason, askedBy } = waiver;
  const reader = { locale: view.locale, names: called.names };
  const what = safeText(wholeCriterionName(criterion, called.facts, reader), budgets.name);
  return adaptiveCard(
    view,
    [
      title(titleOf(view, words)),
      line(covers === 'fail' ? words.fromFailure(what) : words.fromMissing(what)),
      passage(words.askedBy(personName(askedBy, view)), reason, budgets.note),
      ...standing(view, words),
    ],
    [
      waiver.maySecond &&
        execute(
          words.agree,
          {
            action: 'second-waiver',
            waiverId: waiver.id,
            version: waiver.version,
            card: view.kind,
          },
          'positive',
        ),
      openUrl(waiver.maySecond ? words.disagree : words.open, links({ page: 'waiting' })),
    ],
  );
}
