import type { RingView } from '@causeway/shared/api/rings.js';
import type { StopView } from '@causeway/shared/api/stages.js';
import type { Locale } from '@causeway/shared/domain/person/person.js';
import type { StopKind } from '@causeway/shared/domain/program/stage.js';
import { isPilot, isUnderWay } from '@causeway/shared/domain/program/stage.js';
import { formatNumber } from '@causeway/shared/text/format.js';
import { stepWord } from '@causeway/shared/text/step-word.js';
import { stopText } from '@causeway/shared/text/stop-text.js';
import { audienceWords } from './audience-words.js';
import { listWords } from './list-words.js';
import type { Rollout, Scope } from './rollout.js';
import { reachedRings, nameOfUseCase } from './rollout.js';

export function ringWords({ number, name, audience }: RingView, locale: Locale): string {
  const words = stopText(locale);
  return words.ofStage(formatNumber(number, locale), name, audienceWords(audience, locale));
}

/** Who may use now what a stop reaches; in the pilot nobody is in a stage yet. */
function whoIsReached(scope: Scope, rollout: Rollout, locale: Locale): readonly string[] {
  if (isPilot(rollout.stage)) return scope.ring === null ? [stopText(locale).pilotPeople] : [];
  return reachedRings(scope, rollout).map((ring) => ringWords(ring, locale));
}

function whatIsReached(scope: Scope, { useCases }: Rollout, locale: Locale): string {
  const words = stopText(locale);
  return scope.useCaseId === null
    ? words.allOfIt
    : words.inUseCase(nameOfUseCase(useCases, scope.useCaseId));
}

export function stopConsequences(
  kind: StopKind,
  scope: Scope,
  rollout: Rollout,
  locale: Locale,
): readonly string[] {
  const words = stopText(locale);
  const who = whoIsReached(scope, rollout, locale);
  const notOpened = isUnderWay(rollout.stage) ? [words.notOpened] : [];
  if (who.length === 0) return [words.nobodyYet, ...notOpened];
  return kind === 'halt'
    ? [words.loses(who.join(' · '), whatIsReached(scope, rollout, locale)), ...notOpened]
    : [words.nobodyLoses, words.nobodyAdded, ...notOpened];
}

function covers(wide: Scope, narrow: Scope): boolean {
  const isRing = wide.ring === null || wide.ring === narrow.ring;
  return isRing && (wide.useCaseId === null || wide.useCaseId === narrow.useCaseId);
}

export function resumeConsequences(
  stop: StopView,
  rollout: Rollout,
  locale: Locale,
): readonly string[] {
  const words = stopText(locale);
  const others = rollout.stage.stops.filter(({ id, kind }) => id !== stop.id && kind === stop.kind);
  if (stop.kind === 'hold') return others.length > 0 ? [words.othersStay] : [words.mayOpen];
  const isCovered = others.some(({ scope }) => covers(scope, stop.scope));
  if (isCovered) return [words.stillStopped];
  const who = whoIsReached(stop.scope, rollout, locale);
  const gains =
    who.length > 0
      ? words.gains(who.join(' · '), whatIsReached(stop.scope, rollout, locale))
      : words.nobodyYet;
  return others.length > 0 ? [gains, words.othersStay] : [gains];
}

export function retreatConsequences(rollout: Rollout, locale: Locale): readonly string[] {
  const words = stopText(locale);
  const { stage, view, useCases } = rollout;
  const from = view.rings.find(({ number }) => number === stage.ring);
  if (!from) return [];
  const kept = view.rings.filter(({ number }) => number < from.number);
  const closed = from.useCaseIds.filter(
    (id) => !kept.some(({ useCaseIds }) => useCaseIds.includes(id)),
  );
  const names = closed.map((id) => nameOfUseCase(useCases, id));
  const isFirst = kept.length === 0;
  return [
    words.onlyInIt(ringWords(from, locale)),
    ...(closed.length > 0 && !isFirst ? [words.onlyThere(listWords(names, locale))] : []),
    isFirst ? words.backToBuild : words.backTo(formatNumber(from.number - 1, locale)),
    ...(isFirst ? [words.pilotStays] : []),
    words.askAgain,
  ];
}

/** What is told, and what has to be asked anew. */
export function afterwards(
  steps: readonly string[],
  told: readonly string[] | undefined,
  locale: Locale,
): readonly string[] {
  const words = stopText(locale);
  const asked = steps.map((step) => stepWord(step, locale));
  const systems = told && (told.length > 0 ? words.tellsSystems(listWords(told, locale)) : '');
  return [
    ...(asked.length > 0 ? [words.voids(listWords(asked, locale))] : []),
    systems === undefined ? words.tellsSome : systems || words.tellsNone,
  ];
}
