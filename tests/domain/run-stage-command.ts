import type { Transition } from '@causeway/shared/domain/program/transition.js';
import { decideRetreat } from '@causeway/shared/domain/program/decide-retreat.js';
import { decideDecisionTick } from '@causeway/shared/domain/program/decide-stage-by-clock.js';
import { decideResume, decideStop } from '@causeway/shared/domain/program/decide-stage-stop.js';
import {
  decideAnswerStage,
  decideEndStage,
  decideExtendStage,
} from '@causeway/shared/domain/program/decide-stage.js';
import { ringNeeds } from '@causeway/shared/domain/program/decide-advance.js';
import { transitionKey } from '@causeway/shared/domain/program/transition.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import { newTestId } from '../builders/ids';
import { aRing, aStop } from '../builders/stage';
import { aWaiver } from '../builders/waiver';
import type { Rollout } from './rollout';
import { evidenceId, mostRings } from './rollout';
import type { StageCommand } from './stage-commands';

const manager = newTestId<'person'>();
const useCaseId = newTestId<'use-case'>();
const allSteps: readonly Transition[] = [
  { kind: 'phase', to: 'stress-testing' },
  { kind: 'phase', to: 'infrastructure-build' },
  { kind: 'ring', to: 1 },
  { kind: 'ring', to: 2 },
  { kind: 'ring', to: 3 },
  { kind: 'completion' },
];

type Given<Do extends StageCommand['do']> = Extract<StageCommand, { do: Do }>;

function pick<Item>(items: readonly Item[], at: number): Item | undefined {
  return items[at % Math.max(1, items.length)];
}

function wait(rollout: Rollout, { days, clock }: Given<'wait'>): void {
  rollout.now += days * dayMs;
  if (clock === 'late') return;
  rollout.take(decideDecisionTick(rollout.stage, rollout.now));
  for (const one of rollout.known) {
    const isLive = one.approval.state === 'open' || one.approval.state === 'granted';
    const isOver = isLive && rollout.now >= one.approval.expiresAt;
    if (isOver) rollout.happen(one, { type: 'approval-expired', at: rollout.now });
  }
}

function planRing(rollout: Rollout): void {
  if (rollout.rings.length >= mostRings) return;
  const number = rollout.rings.length + 1;
  rollout.rings = [...rollout.rings, aRing({ number, useCaseIds: [useCaseId] })];
}

function changeRing(rollout: Rollout, which: number): void {
  const changed = pick(rollout.rings, which);
  rollout.rings = rollout.rings.map((ring) =>
    ring === changed ? { ...ring, version: ring.version + 1 } : ring,
  );
}

type Excepted = 'except' | 'half-except' | 'except-elsewhere';

function except(rollout: Rollout, how: Excepted, which: number): void {
  const criterion = pick([...rollout.criteria.keys()], which);
  if (criterion === undefined) return;
  const here = transitionKey(rollout.next);
  const transition = how === 'except-elsewhere' ? `${here}0` : here;
  const until = rollout.now + 10 * dayMs;
  const second = how === 'half-except' ? { second: null } : {};
  const waiver = aWaiver({ criterion, transition, until, ...second });
  rollout.waivers = [...rollout.waivers, waiver];
}

function endException(rollout: Rollout): void {
  const withdrawal = { by: manager, at: rollout.now, reason: 'Not so.' };
  rollout.waivers = rollout.waivers.map((waiver) => ({ ...waiver, withdrawal }));
}

function answer(rollout: Rollout): void {
  const { stage, now } = rollout;
  const move = { by: manager, now, version: stage.version };
  const said = { ...move, answer: `It does, on day ${String(now)}.`, evidenceIds: [evidenceId] };
  rollout.take(decideAnswerStage(stage, said, rollout.isEvidenceValid ? [evidenceId] : []));
}

function decideOn(
  rollout: Rollout,
  { do: what, which }: Given<'ask' | 'grant' | 'void' | 'reject'>,
) {
  if (what === 'ask') {
    rollout.ask();
    return;
  }
  const one = pick(rollout.known, rollout.known.length + 6 - which);
  const isOpen = one?.approval.state === 'open' && rollout.now < one.approval.expiresAt;
  if (!one || !isOpen) return;
  const at = rollout.now;
  if (what === 'void') rollout.happen(one, { type: 'approval-voided', changes: [], at });
  else if (what === 'reject') rollout.happen(one, { type: 'approval-rejected', by: manager, at });
  else rollout.happen(one, { type: 'approval-granted', at, expiresAt: at + 7 * dayMs });
}

function move(rollout: Rollout, what: 'extend' | 'retreat' | 'end'): void {
  const { stage, now } = rollout;
  const by = { by: manager, now, version: stage.version, reason: 'So it is.' };
  if (what === 'extend') {
    const until = Math.max(now, stage.decideBy ?? now) + dayMs;
    rollout.take(decideExtendStage(stage, { ...by, until }));
  } else if (what === 'retreat') rollout.take(decideRetreat(stage, by, 'in-force'));
  else rollout.take(decideEndStage(stage, { ...by, insteadFor: null }));
}

function stop(rollout: Rollout, { kind, ring }: Given<'stop'>): void {
  const placed = aStop({ kind, scope: { ring, useCaseId: null }, at: rollout.now });
  const parts = { rings: rollout.rings.length, useCaseIds: [useCaseId] };
  rollout.take(decideStop(rollout.stage, placed, parts));
}

function resume(rollout: Rollout, which: number): void {
  const stopId = pick(rollout.stage.stops, which)?.id ?? newTestId<'halt'>();
  const { stage, now } = rollout;
  rollout.take(decideResume(stage, { stopId, by: manager, now, reason: 'Repaired.' }));
}

function prepare(rollout: Rollout): void {
  while (rollout.rings.length < mostRings) planRing(rollout);
  for (const name of [...rollout.criteria.keys(), 'load']) rollout.criteria.set(name, 'pass');
  for (const _ of rollout.stage.stops) resume(rollout, 0);
  rollout.isEvidenceValid = true;
  rollout.ringSheets = ringNeeds;
  rollout.stage = { ...rollout.stage, leadId: manager };
  rollout.now += 15 * dayMs;
  answer(rollout);
  rollout.ask();
  const asked = rollout.known.findLast(({ approval }) => approval.state === 'open');
  const { now: at } = rollout;
  if (!asked || at >= asked.approval.expiresAt) return;
  rollout.happen(asked, { type: 'approval-granted', at, expiresAt: at + 7 * dayMs });
}

function spoil(rollout: Rollout, what: Given<'spoil'>['what']): void {
  prepare(rollout);
  if (what === 'empty-gate') rollout.criteria.clear();
  else if (what === 'not-shown') rollout.criteria.set('audits', 'inconclusive');
  else if (what === 'half-excepted' || what === 'excepted-elsewhere') {
    rollout.criteria.set('audits', 'inconclusive');
    const how = what === 'half-excepted' ? 'half-except' : 'except-elsewhere';
    for (const which of [...rollout.criteria.keys()].keys()) except(rollout, how, which);
  } else if (what === 'stopped') stop(rollout, { do: 'stop', kind: 'halt', ring: null });
  else if (what === 'no-sheets') rollout.ringSheets = [];
  else if (what === 'end-evidence') rollout.isEvidenceValid = false;
  else if (what === 'too-soon') rollout.now = rollout.stage.since + 1;
  else if (what === 'no-rings') rollout.rings = [];
  else if (what === 'left-open') {
    rollout.stage = { ...rollout.stage, decideBy: rollout.now - 60 * dayMs };
  } else if (what === 'no-answer') rollout.stage = { ...rollout.stage, answers: [] };
  const [first] = allSteps;
  const isOther = what === 'other-step' && first;
  rollout.forge('granted', isOther || rollout.next);
  if (what === 'run-out') rollout.now += 8 * dayMs;
}

function advance(rollout: Rollout, { which, page }: Given<'advance'>): 'a-step' | 'no-step' {
  const { version } = rollout.stage;
  const newestFirst = rollout.known.toReversed();
  return rollout.advance(newestFirst[which], page === 'stale' ? version - 1 : version);
}

function setFact(rollout: Rollout, command: StageCommand): void {
  switch (command.do) {
    case 'measure':
      rollout.criteria.set(pick(['audits', 'load'], command.which) ?? '', command.outcome);
      return;
    case 'empty-gate':
      rollout.criteria.clear();
      return;
    case 'fill-gate':
      rollout.criteria.set('audits', 'pass');
      return;
    case 'change-template':
      rollout.template += 1;
      return;
    case 'change-sheet':
      rollout.sheet += 1;
      return;
    case 'change-rule':
      rollout.rule += 1;
      return;
    case 'end-evidence':
    case 'renew-evidence':
      rollout.isEvidenceValid = command.do === 'renew-evidence';
      return;
    case 'name-lead':
    case 'lose-lead':
      rollout.stage = { ...rollout.stage, leadId: command.do === 'name-lead' ? manager : null };
      return;
    case 'ring-sheets': {
      const without = { all: '', 'no-plan': 'retreat-plan', 'no-support': 'support-structure' };
      rollout.ringSheets = ringNeeds.filter((need) => need !== without[command.which]);
      return;
    }
    default:
  }
}

/** Does it as the use cases would, and says whether it was a step. */
export function runStageCommand(rollout: Rollout, command: StageCommand): 'a-step' | 'no-step' {
  switch (command.do) {
    case 'advance':
      return advance(rollout, command);
    case 'go-on':
      prepare(rollout);
      return advance(rollout, { do: 'advance', which: 0, page: 'fresh' });
    case 'spoil':
      spoil(rollout, command.what);
      return advance(rollout, { do: 'advance', which: 0, page: 'fresh' });
    case 'prepare':
      prepare(rollout);
      break;
    case 'wait':
      wait(rollout, command);
      break;
    case 'plan-ring':
      planRing(rollout);
      break;
    case 'change-ring':
      changeRing(rollout, command.which);
      break;
    case 'except':
    case 'half-except':
    case 'except-elsewhere':
      except(rollout, command.do, command.which);
      break;
    case 'end-exception':
      endException(rollout);
      break;
    case 'answer':
      answer(rollout);
      break;
    case 'stop':
      stop(rollout, command);
      break;
    case 'resume':
      resume(rollout, command.which);
      break;
    case 'extend':
    case 'retreat':
    case 'end':
      move(rollout, command.do);
      break;
    case 'forge':
      rollout.forge(command.state, pick([rollout.next, ...allSteps], command.step) ?? rollout.next);
      break;
    case 'ask':
    case 'grant':
    case 'void':
    case 'reject':
      decideOn(rollout, command);
      break;
    default:
      setFact(rollout, command);
  }
  return 'no-step';
}
