import * as cohort from '@causeway/shared/api/cohort.js';
import * as myLabels from '@causeway/shared/api/my-labels.js';
import { importParticipants as importEndpoint } from '@causeway/shared/api/observations.js';
import { listCohortRules } from '../../usecases/cohort-rule/list-cohort-rules.js';
import { saveCohortRule } from '../../usecases/cohort-rule/save-cohort-rule.js';
import { importParticipants } from '../../usecases/participant/import-participants.js';
import { listMyLabels } from '../../usecases/participant/list-my-labels.js';
import { purgeLabels } from '../../usecases/participant/purge-labels.js';
import { saveMyLabels } from '../../usecases/participant/save-my-labels.js';
import { listWindows } from '../../usecases/window/list-windows.js';
import { removeWindow } from '../../usecases/window/remove-window.js';
import { saveWindow } from '../../usecases/window/save-window.js';
import type { Edge } from '../route.js';
import { route } from '../route.js';

/** Who takes part, by which rule and in which windows. A label goes to the person it is about. */
export function cohortRoutes(edge: Edge): void {
  route(edge, importEndpoint, importParticipants);
  route(edge, myLabels.listMyLabels, listMyLabels);
  route(edge, myLabels.saveMyLabels, saveMyLabels);
  route(edge, cohort.purgeLabels, purgeLabels);
  route(edge, cohort.listCohortRules, listCohortRules);
  route(edge, cohort.saveCohortRule, saveCohortRule);
  route(edge, cohort.listWindows, listWindows);
  route(edge, cohort.saveWindow, saveWindow);
  route(edge, cohort.removeWindow, removeWindow);
}
