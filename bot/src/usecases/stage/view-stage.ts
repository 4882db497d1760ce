import type { StageView } from '@causeway/shared/api/stages.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import {
  mayDecideStage,
  mayNameLead,
  mayStop,
} from '@causeway/shared/domain/access/permissions.js';
import { currentAnswer } from '@causeway/shared/domain/program/current-answer.js';
import { endedFrom } from '@causeway/shared/domain/program/ended-from.js';
import type { Stage } from '@causeway/shared/domain/program/stage.js';
import { isUnderWay } from '@causeway/shared/domain/program/stage.js';
import { nextTransition, transitionKey } from '@causeway/shared/domain/program/transition.js';
import { dwellEndsAt } from '@causeway/shared/domain/ring/dwell.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { Stores } from '../../store/stores.js';
import type { Names } from '../person/name-people.js';
import { namePeople } from '../person/name-people.js';
import type { Staged } from './load-stage.js';

function peopleIn({ leadId, extensions, stops, answers, end }: Stage) {
  const said = [...extensions, ...stops, ...answers].map(({ by }) => by);
  return [leadId, end?.by, ...said];
}

function viewAnswer(stage: Stage, names: Names): StageView['answer'] {
  const answer = currentAnswer(stage);
  if (!answer) return null;
  const { answer: text, evidenceIds, by, at } = answer;
  return { text, evidenceIds: [...evidenceIds], by: names.of(by), at };
}

function viewEnd(stage: Stage, names: Names): StageView['end'] {
  const from = endedFrom(stage);
  if (!stage.end || !from) return null;
  const { reason, by, at } = stage.end;
  return { reason, by: names.of(by), at, phase: from.phase, ring: from.ring };
}

export async function viewStage(
  stores: Stores,
  { program, stage }: Staged,
  viewer: Actor,
  now: Instant,
): Promise<StageView> {
  const { programId, version, phase, ring, since, decideBy, furthestRing } = stage;
  const names = await namePeople(stores, peopleIn(stage), now);
  const rings = await stores.rings.list(programId);
  const next = nextTransition(stage, rings.length);
  return {
    programId,
    programName: program.name,
    version,
    lead: names.orNull(stage.leadId),
    phase,
    ring,
    since,
    decideBy,
    isOverdue: decideBy !== null && now >= decideBy,
    extensions: stage.extensions.map(({ by, ...extension }) => ({
      ...extension,
      by: names.of(by),
    })),
    stops: stage.stops.map(({ by, ...stop }) => ({ ...stop, by: names.orNull(by) })),
    answer: viewAnswer(stage, names),
    steps: [...stage.steps],
    furthestRing,
    end: viewEnd(stage, names),
    next: next && transitionKey(next),
    dwellEndsAt: dwellEndsAt(stage, rings),
    mayDecide: mayDecideStage(viewer, programId),
    mayStop: mayStop(viewer, programId),
    mayNameLead: isUnderWay(stage) && mayNameLead(viewer, programId),
  };
}
