import type { NoticeView, WaiverNews } from '@causeway/shared/api/notice-view.js';
import { textLimits } from '@causeway/shared/domain/defaults.js';
import { wholeCriterionName } from '@causeway/shared/text/gate-text.js';
import { waiverCardText } from '@causeway/shared/text/waiver-card-text.js';
import type { AdaptiveCard, ButtonAction, CardElement } from './adaptive-card.js';
import { execute, openUrl, unfold } from './adaptive-card.js';
import { adaptiveCard, budgets, line, moment, passage, personName, title } from './card-parts.js';
import { safeText } from './escape-text.js';
import type { Links } from './links.js';

type View = Extract<NoticeView, { readonly exception: WaiverNews }>;
type Words = ReturnType<typeof waiverCardText>;

/** By how it stands now: whoever was asked reads on the same card what became of it. */
function titleOf({ exception }: View, words: Words): string {
  const program = safeText(exception.programName, budgets.name);
  switch (exception.waiver.standing) {
    case 'asked':
      return words.asked(program);
    case 'in-force':
      return words.seconded(program);
    case 'declined':
      return words.declined(program);
    case 'over':
    case 'withdrawn':
      return words.ended(program);
  }
}

function standing(view: View, words: Words): readonly (CardElement | false)[] {
  const { waiver } = view.exception;
  const { standing: is, until, decline, withdrawal, secondedBy, maySecond } = waiver;
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
    case 'declined':
      return [
        decline !== null &&
          passage(words.declinedBy(personName(decline.by, view)), decline.reason, budgets.note),
      ];
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

/** Yes with one press; no takes a reason, which is asked for where it is said. */
function buttons(view: View, words: Words): readonly ButtonAction[] {
  const { id: waiverId, version, maySecond } = view.exception.waiver;
  if (!maySecond) return [];
  const about = { waiverId, version, card: view.kind };
  return [
    execute(words.agree, { action: 'second-waiver', ...about }, 'positive'),
    unfold(
      words.disagree,
      [
        {
          type: 'Input.Text',
          id: 'reason',
          label: words.whyNot,
          isMultiline: true,
          maxLength: textLimits.note,
        },
      ],
      [execute(words.decline, { action: 'decline-waiver', ...about }, 'destructive')],
    ),
  ];
}

/** An exception from something that must be shown, drawn from how it stands now. */
export function waiverCard(view: View, links: Links): AdaptiveCard {
  const words = waiverCardText(view.locale);
  const { programId, waiver } = view.exception;
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
      ...buttons(view, words),
      openUrl(words.open, links({ page: 'exception', programId, id: waiver.id })),
    ],
  );
}
