import { idSchema } from '@causeway/shared/api/values.js';
import { getAttachment } from '../../usecases/flag/get-attachment.js';
import { refusal } from '../problem.js';
import type { Edge } from '../route.js';

/** A picture is not JSON, so it stands beside the contract: `GET /api/attachments/:attachmentId`. */
export function attachmentRoute(edge: Edge): void {
  edge.router.get('/api/attachments/:attachmentId', async (request, response) => {
    const actor = await edge.actorOf(request);
    const id = idSchema<'attachment'>().safeParse(request.params.attachmentId);
    if (!id.success) throw refusal('absent');
    const outcome = await getAttachment(edge.ports, actor, { attachmentId: id.data });
    if (outcome.kind === 'rejected') throw refusal(outcome.code);
    response.type(outcome.value.contentType);
    response.set('Content-Disposition', 'inline');
    response.set('Cache-Control', 'private, max-age=86400, immutable');
    response.send(Buffer.from(outcome.value.bytes));
  });
}
