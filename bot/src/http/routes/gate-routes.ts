import * as gates from '@causeway/shared/api/gates.js';
import { agreeTemplateChange } from '../../usecases/gate/agree-template-change.js';
import { dryRunGate } from '../../usecases/gate/dry-run-gate.js';
import { getGate } from '../../usecases/gate/get-gate.js';
import { listGateTemplates } from '../../usecases/gate/list-gate-templates.js';
import { planPilot } from '../../usecases/gate/plan-pilot.js';
import { proposeTemplateChange } from '../../usecases/gate/propose-template-change.js';
import { getRecomputation } from '../../usecases/gate/recompute-on-server.js';
import { withdrawTemplateChange } from '../../usecases/gate/withdraw-template-change.js';
import type { Edge } from '../route.js';
import { route } from '../route.js';

/** What stands before a program's next step, and who agreed that it does. */
export function gateRoutes(edge: Edge): void {
  route(edge, gates.getGate, (ports, actor, query) => getGate(ports, actor, query));
  route(edge, gates.listGateTemplates, listGateTemplates);
  route(edge, gates.proposeTemplateChange, proposeTemplateChange);
  route(edge, gates.agreeTemplateChange, agreeTemplateChange);
  route(edge, gates.withdrawTemplateChange, withdrawTemplateChange);
  route(edge, gates.dryRunGate, (ports, actor, query) => dryRunGate(ports, actor, query));
  route(edge, gates.planPilot, planPilot);
  route(edge, gates.recomputeSnapshot, getRecomputation);
}
