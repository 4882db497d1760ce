import type { ApprovalView } from '@causeway/shared/api/approvals.js';
import type { RingView } from '@causeway/shared/api/rings.js';
import { decisionDate } from '@causeway/shared/domain/program/decision-frame.js';
import type { Transition } from '@causeway/shared/domain/program/transition.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import {
  formatDay,
  formatMoment,
  formatNumber,
  formatPercent,
} from '@causeway/shared/text/format.js';
import { gateWords } from '@causeway/shared/text/gate-words.js';
import { stepText } from '@causeway/shared/text/step-text.js';
import type { Reader } from '../../lib/reader.js';
import type { CountedPeople } from './api/use-counted-people.js';
import { ringWords } from './consequences.js';
import { listWords } from './list-words.js';
import type { Rollout } from './rollout.js';
import { nameOfUseCase } from './rollout.js';

interface Opening {
  readonly rollout: Rollout;
  /** Null where nothing is published. */
  readonly counted: CountedPeople | null;
  /** Names of the measures to look at before a stage grows. */
  readonly watched: readonly string[];
  readonly now: number;
}

/** Of the lists alone: whom a rule by attribute or group names, nobody here counts. */
function peopleBeforeAndAfter(ring: RingView, { rollout, counted }: Opening, reader: Reader) {
  const { locale, timeZone } = reader;
  const words = stepText(locale);
  const open = rollout.view.rings.filter(({ isOpen }) => isOpen);
  const known = open.flatMap(({ number }) => counted?.byRing.get(number) ?? []);
  const before =
    open.length > 0 && known.length === open.length
      ? known.reduce((sum, people) => sum + people, 0)
      : undefined;
  const added = counted?.byRing.get(ring.number);
  if (!counted || (before === undefined && added === undefined)) return [words.notCounted];
  const day = formatDay(counted.publishedAt, locale, timeZone);
  const isListAlone = ring.audience.every(({ by }) => by === 'list');
  const others = isListAlone ? [] : [words.directoryKnows];
  const number = formatNumber(ring.number, locale);
  if (added === undefined) return [words.countedOpen(formatNumber(before ?? 0, locale), day)];
  if (before === undefined) {
    return [words.countedOne(number, formatNumber(added, locale), day), ...others];
  }
  const after = formatNumber(before + added, locale);
  return [words.countedBoth(formatNumber(before, locale), after, day), ...others];
}

function whoGetsIt(ring: RingView, opening: Opening, reader: Reader): readonly string[] {
  const { locale } = reader;
  const words = stepText(locale);
  const share = formatPercent(ring.holdoutPercent / 100, locale);
  return [
    words.gets(ringWords(ring, locale)),
    ...peopleBeforeAndAfter(ring, opening, reader),
    ...(ring.holdoutPercent > 0 ? [words.leftOut(share)] : []),
  ];
}

function whatOpens(ring: RingView, { view, useCases }: Rollout, { locale }: Reader) {
  const words = stepText(locale);
  const openBefore = new Set(
    view.rings.filter(({ isOpen }) => isOpen).flatMap(({ useCaseIds }) => useCaseIds),
  );
  const said = (ids: readonly string[], sentence: (names: string) => string) => {
    const names = ids.map((id) => nameOfUseCase(useCases, id));
    return names.length > 0 ? [sentence(listWords(names, locale))] : [];
  };
  return [
    ...said(
      ring.useCaseIds.filter((id) => !openBefore.has(id)),
      words.opensFirst,
    ),
    ...said(
      ring.useCaseIds.filter((id) => openBefore.has(id)),
      words.opensMore,
    ),
    ...said(ring.humanReviewUseCaseIds, words.reviewed),
  ];
}

/** The limits that hold from the moment it opens. */
function whatIsWatched(ring: RingView, { rollout, watched }: Opening, { locale }: Reader) {
  const words = stepText(locale);
  const accepted = rollout.useCases
    .filter(({ id }) => ring.useCaseIds.includes(id))
    .flatMap(({ name, dispositions }) =>
      dispositions.flatMap(({ value }) =>
        value.kind === 'ready'
          ? [words.accepted(name, formatPercent(value.allowedErrorRate, locale))]
          : [],
      ),
    );
  return [
    ...(accepted.length > 0 ? [words.watched(listWords([...new Set(accepted)], locale))] : []),
    ...(watched.length > 0 ? [words.watchedToo(listWords(watched, locale))] : []),
  ];
}

function openingConsequences(ring: RingView, opening: Opening, reader: Reader): readonly string[] {
  const { locale, timeZone } = reader;
  const words = stepText(locale);
  const number = formatNumber(ring.number, locale);
  const endsAt = opening.now + ring.minimumDays * dayMs;
  const days = formatNumber(ring.minimumDays, locale);
  const replaced =
    ring.number === 1
      ? words.pilotEnds
      : words.takesPlace(formatNumber(ring.number - 1, locale), number);
  return [
    ...whoGetsIt(ring, opening, reader),
    ...whatOpens(ring, opening.rollout, reader),
    replaced,
    words.days(days, formatDay(endsAt, locale, timeZone)),
    ...whatIsWatched(ring, opening, reader),
  ];
}

function completionConsequences({ view }: Rollout, { locale }: Reader): readonly string[] {
  const words = stepText(locale);
  const open = view.rings.filter(({ isOpen }) => isOpen);
  const isForEverybody = open.some(({ audience }) => audience.some(({ by }) => by === 'everybody'));
  return [
    words.keep(open.map((ring) => ringWords(ring, locale)).join(' · ')),
    ...(isForEverybody ? [] : [words.inNoStage]),
    words.nothingLeft,
    words.completedForGood,
  ];
}

function nextDate(transition: Transition, now: number, { locale, timeZone }: Reader) {
  if (transition.kind === 'completion') return [];
  const phase = transition.kind === 'phase' ? transition.to : 'staged-rollout';
  const date = decisionDate({ phase }, now);
  return date === null ? [] : [stepText(locale).dueBy(formatDay(date, locale, timeZone))];
}

/** What a step does: who gets what, what begins, what it takes the place of, and on which yes it rests. */
export function advanceConsequences(
  transition: Transition,
  approval: ApprovalView | undefined,
  opening: Opening,
  reader: Reader,
): readonly string[] {
  const { locale, timeZone } = reader;
  const words = stepText(locale);
  const { rollout, now } = opening;
  const common = [
    ...nextDate(transition, now, reader),
    ...(approval ? [words.usesApproval(formatMoment(approval.expiresAt, locale, timeZone))] : []),
  ];
  if (transition.kind === 'completion') {
    return [...completionConsequences(rollout, reader), ...common];
  }
  if (transition.kind === 'phase') {
    const question = gateWords(locale)[`question.${transition.to}`];
    return [words.nobodyMore, words.question(question), ...common, words.noWayBack];
  }
  const ring = rollout.view.rings.find(({ number }) => number === transition.to);
  if (!ring) return common;
  return [...openingConsequences(ring, opening, reader), ...common, words.wayBack];
}
