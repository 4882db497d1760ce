import * as agreed from '@causeway/shared/api/measures.js';
import { idSchema } from '@causeway/shared/api/values.js';
import { exportMeasures } from '../../usecases/measure/export-measures.js';
import { getMeasureHistory } from '../../usecases/measure/get-measure-history.js';
import { listEarlyWarnings } from '../../usecases/measure/list-early-warnings.js';
import { listMeasures } from '../../usecases/measure/list-measures.js';
import { refusal } from '../problem.js';
import type { Edge } from '../route.js';
import { route } from '../route.js';

export function measureRoutes(edge: Edge): void {
  route(edge, agreed.listMeasures, listMeasures);
  route(edge, agreed.getMeasureHistory, getMeasureHistory);
  route(edge, agreed.listEarlyWarnings, listEarlyWarnings);
  // A file is not JSON, so it stands beside the contract.
  edge.router.get('/api/programs/:programId/measures.csv', async (request, response) => {
    const actor = await edge.actorOf(request);
    const id = idSchema<'program'>().safeParse(request.params.programId);
    if (!id.success) throw refusal('absent');
    const outcome = await exportMeasures(edge.ports, actor, { programId: id.data });
    if (outcome.kind === 'rejected') throw refusal(outcome.code);
    response.type('text/csv; charset=utf-8');
    response.set('Content-Disposition', 'attachment; filename="measures.csv"');
    response.send(`\uFEFF${outcome.value.text}`);
  });
}
