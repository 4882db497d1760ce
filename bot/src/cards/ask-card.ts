import type { FlagPage } from '@causeway/shared/api/flags.js';
import type { NoticeView } from '@causeway/shared/api/notice-view.js';
import { ownerCardText } from '@causeway/shared/text/card-text.js';
import {
  flagStateWords,
  reachWords,
  reasonWords,
  severityWords,
} from '@causeway/shared/text/flag-words.js';
import type { AdaptiveCard, ButtonAction, CardElement } from './adaptive-card.js';
import { execute, openUrl, unfold } from './adaptive-card.js';
import type { Reader } from './card-parts.js';
import {
  adaptiveCard,
  budgets,
  line,
  moment,
  note,
  passage,
  personChoices,
  personName,
  quote,
  title,
} from './card-parts.js';
import type { Links } from './links.js';

export type OwnerView = Extract<NoticeView, { readonly flag: FlagPage }>;

type Words = ReturnType<typeof ownerCardText>;
type Part = CardElement | undefined | false;

function titleOf(kind: OwnerView['kind'], words: Words): string {
  const titles: Readonly<Record<OwnerView['kind'], string>> = {
    'flag-ask': words.askTitle,
    'flag-handed-to-you': words.handedTitle,
    'flag-replied': words.repliedTitle,
    'flag-reopened': words.reopenedTitle,
    'flag-path-exhausted': words.exhaustedTitle,
    'flag-correction-yours': words.correctionTitle,
    'flag-correction-due': words.correctionDueTitle,
  };
  return titles[kind];
}

function isOpen(flag: FlagPage): boolean {
  return flag.state === 'new' || flag.state === 'in-triage' || flag.state === 'confirmed';
}

function whoHasIt(view: OwnerView, words: Words): readonly Part[] {
  const { flag, isTheirs } = view;
  if (!isOpen(flag)) return [];
  const { heldBy, claimUntil, ask } = flag;
  if (heldBy && claimUntil !== null) {
    const until = moment(claimUntil, view);
    return [
      line(isTheirs ? words.heldByYou(until) : words.heldBy(personName(heldBy, view), until)),
    ];
  }
  if (!ask) return [];
  const waits = words.waitsFor(personName(ask.person, view), moment(ask.respondBy, view));
  return [line(waits, { weight: 'Bolder' })];
}

/** What has to be put right with others, by whom and by when. */
function correctionLines(view: OwnerView, words: Words): readonly Part[] {
  const { correction } = view.flag;
  if (!correction || correction.closed) return [];
  const { owner, recipients, dueAt } = correction;
  const by = moment(dueAt, view);
  return [
    line(owner ? words.correctionOf(personName(owner, view), by) : words.correctionOpen(by)),
    recipients !== null && passage(words.recipients, recipients, budgets.note),
  ];
}

/** What the reporter said after raising it, newest last. */
function laterWords({ flag }: OwnerView, words: Words): readonly Part[] {
  const { question, additions, report } = flag;
  const latest = additions.at(-1);
  return [
    report.note !== null && report.note !== '' && passage(words.note, report.note, budgets.note),
    question !== null && passage(words.question, question.text, budgets.note),
    question?.reply != null && passage(words.reply, question.reply, budgets.note),
    latest !== undefined && passage(words.added, latest.text, budgets.note),
  ];
}

function buttons(view: OwnerView, words: Words, links: Links): readonly (ButtonAction | false)[] {
  const { flag, colleagues, kind } = view;
  const about = { flagId: flag.id, version: flag.version, card: kind };
  const isFree = view.isTheirs && flag.heldBy === null;
  const others = colleagues.filter((person) => person.id !== flag.heldBy?.id);
  return [
    isFree && execute(words.take, { action: 'claim-flag', ...about }, 'positive'),
    view.isTheirs &&
      others.length > 0 &&
      unfold(
        words.handOver,
        [
          {
            type: 'Input.ChoiceSet',
            id: 'personId',
            label: words.handOverLabel,
            style: 'compact',
            choices: personChoices(others, words.away, view),
          },
        ],
        [execute(words.send, { action: 'hand-flag-to', ...about })],
      ),
    openUrl(words.open, links({ page: 'flag', id: flag.id })),
  ];
}

/** For whoever is asked or holds a flag: take it, hand it over, or open it. */
export function askCard(view: OwnerView, links: Links): AdaptiveCard {
  const { flag, locale } = view;
  const reader: Reader = view;
  const words = ownerCardText(locale);
  const forWhat =
    flag.useCaseName === null ? flag.toolName : words.for(flag.toolName, flag.useCaseName);
  return adaptiveCard(
    reader,
    [
      title(titleOf(view.kind, words)),
      view.kind === 'flag-path-exhausted' && isOpen(flag) && note(words.exhausted, 'attention'),
      line(forWhat, { weight: 'Bolder' }),
      line(words.severityLine(severityWords(locale)[flag.severity]), {
        weight: 'Bolder',
        ...((flag.severity === 'critical' || flag.severity === 'high') && { color: 'Attention' }),
      }),
      line(words.reasonLine(reasonWords(locale)[flag.reason])),
      line(words.reachLine(reachWords(locale)[flag.reach])),
      line(words.stateLine(flagStateWords(locale)[flag.state])),
      ...whoHasIt(view, words),
      ...correctionLines(view, words),
      quote(flag.report.text),
      ...laterWords(view, words),
    ],
    buttons(view, words, links),
  );
}
