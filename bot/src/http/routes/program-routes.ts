import * as programs from '@causeway/shared/api/programs.js';
import { addGrant } from '../../usecases/access/add-grant.js';
import { listGrants } from '../../usecases/access/list-grants.js';
import { revokeGrant } from '../../usecases/access/revoke-grant.js';
import { listPrograms } from '../../usecases/catalogue/list-programs.js';
import { listTools } from '../../usecases/catalogue/list-tools.js';
import { saveProgram } from '../../usecases/catalogue/save-program.js';
import { saveTool } from '../../usecases/catalogue/save-tool.js';
import { saveUseCase } from '../../usecases/catalogue/save-use-case.js';
import { getCharter } from '../../usecases/charter/get-charter.js';
import { saveCharter } from '../../usecases/charter/save-charter.js';
import { acknowledgeDrill } from '../../usecases/drill/acknowledge-drill.js';
import { listDrills } from '../../usecases/drill/list-drills.js';
import { startDrill } from '../../usecases/drill/start-drill.js';
import { listAdministrators } from '../../usecases/person/list-administrators.js';
import { searchPeople } from '../../usecases/person/search-people.js';
import type { Edge } from '../route.js';
import { route } from '../route.js';

export function programRoutes(edge: Edge): void {
  route(edge, programs.listPrograms, listPrograms);
  route(edge, programs.saveProgram, saveProgram);
  route(edge, programs.saveUseCase, saveUseCase);
  route(edge, programs.listTools, listTools);
  route(edge, programs.saveTool, saveTool);
  route(edge, programs.getCharter, getCharter);
  route(edge, programs.saveCharter, saveCharter);
  route(edge, programs.startDrill, startDrill);
  route(edge, programs.listDrills, listDrills);
  route(edge, programs.acknowledgeDrill, acknowledgeDrill);
  route(edge, programs.searchPeople, searchPeople);
  route(edge, programs.listAdministrators, listAdministrators);
  route(edge, programs.listGrants, listGrants);
  route(edge, programs.addGrant, addGrant);
  route(edge, programs.revokeGrant, revokeGrant);
}
