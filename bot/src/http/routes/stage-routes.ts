import * as stages from '@causeway/shared/api/stages.js';
import type { EvaluateGate } from '../../usecases/gate/gate-ports.js';
import { advanceStage } from '../../usecases/stage/advance-stage.js';
import { answerStage } from '../../usecases/stage/answer-stage.js';
import { endStage } from '../../usecases/stage/end-stage.js';
import { extendStage } from '../../usecases/stage/extend-stage.js';
import { getStage } from '../../usecases/stage/get-stage.js';
import { nameLead } from '../../usecases/stage/name-lead.js';
import { resumeStage } from '../../usecases/stage/resume-stage.js';
import { retreatStage } from '../../usecases/stage/retreat-stage.js';
import { stopStage } from '../../usecases/stage/stop-stage.js';
import type { Edge } from '../route.js';
import { route } from '../route.js';

/** Where programs stand, and how they move. */
export function stageRoutes(edge: Edge, evaluateGate: EvaluateGate): void {
  route(edge, stages.getStage, getStage);
  route(edge, stages.nameLead, nameLead);
  route(edge, stages.answerStage, answerStage);
  route(edge, stages.advanceStage, (ports, actor, command) =>
    advanceStage({ ...ports, evaluateGate }, actor, command),
  );
  route(edge, stages.extendStage, extendStage);
  route(edge, stages.retreatStage, retreatStage);
  route(edge, stages.endStage, endStage);
  route(edge, stages.stopStage, stopStage);
  route(edge, stages.resumeStage, resumeStage);
}
