import type { DueThing, NoticeView } from '@causeway/shared/api/notice-view.js';
import { textLimits } from '@causeway/shared/domain/defaults.js';
import { declaredWords } from '@causeway/shared/text/declared-words.js';
import { dueCardText } from '@causeway/shared/text/due-card-text.js';
import type { AdaptiveCard } from './adaptive-card.js';
import { execute, openUrl } from './adaptive-card.js';
import { adaptiveCard, budgets, line, moment, title } from './card-parts.js';
import { safeText } from './escape-text.js';
import type { Links } from './links.js';

type DueView = Extract<NoticeView, { readonly due: unknown }>;
type Words = ReturnType<typeof dueCardText>;

function evidenceTitle(due: DueThing, called: string, program: string, words: Words): string {
  if (due.isRenewed) return words.renewed(called, program);
  return due.isOver ? words.expired(called, program) : words.expiresSoon(called, program);
}

/** Its owner says what was found this time, where a sentence can say it. */
function evidenceCard(view: DueView, links: Links): AdaptiveCard {
  const { due, kind, locale } = view;
  const words = dueCardText(locale);
  const program = safeText(due.about, budgets.name);
  const called = safeText(due.what ?? '', budgets.name);
  const at = moment(due.dueAt, view);
  const renewable = due.renewable ?? undefined;
  return adaptiveCard(
    view,
    [
      title(evidenceTitle(due, called, program, words)),
      line(due.isOver ? words.heldUntil(at) : words.holdsUntil(at)),
      !due.isRenewed && line(words.showAnew),
      renewable && {
        type: 'Input.Text',
        id: 'text',
        label: words.foundNow,
        isMultiline: true,
        maxLength: textLimits.note,
      },
    ],
    [
      renewable &&
        execute(
          words.renew,
          {
            action: 'renew-evidence',
            evidenceId: renewable.id,
            version: renewable.version,
            card: kind,
          },
          'positive',
        ),
      openUrl(words.open, links({ page: 'waiting' })),
    ],
  );
}

/** Something expires or is overdue; drawn from how it is now, which may be well again. */
export function dueCard(view: DueView, links: Links): AdaptiveCard {
  const { due, locale } = view;
  const words = dueCardText(locale);
  const program = safeText(due.about, budgets.name);
  const at = moment(due.dueAt, view);
  const open = [openUrl(words.open, links({ page: 'waiting' }))];
  if (due.noun === 'evidence') return evidenceCard(view, links);
  const what = declaredWords(locale, due.noun).kind(due.kind);
  if (due.noun === 'sheet') {
    return adaptiveCard(
      view,
      [
        title(due.isOver ? words.expired(what, program) : words.expiresSoon(what, program)),
        line(due.isOver ? words.heldUntil(at) : words.holdsUntil(at)),
        line(words.confirm),
      ],
      open,
    );
  }
  return adaptiveCard(
    view,
    [
      title(due.isOver ? words.overdue(what, program) : words.noLongerDue(what, program)),
      due.what !== null && line(due.what),
      line(words.wasDue(at)),
      due.isOver && line(words.act),
    ],
    open,
  );
}
