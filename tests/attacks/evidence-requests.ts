import { randomUUID } from 'node:crypto';
import type { Prepare } from './matrix-requests';
import type { MatrixWorld, Request } from './matrix-world';

const ofProgram: Prepare = ({ programId }) => ({ params: { programId } });

async function madeKey(world: MatrixWorld): Promise<Request> {
  const { programId } = world;
  const body = { name: `Key ${randomUUID()}` };
  const { key } = await world.done<{ key: { id: string } }>('administrator', 'makeApiKey', {
    params: { programId },
    body,
  });
  return { params: { programId, apiKeyId: key.id } };
}

/** What has to do with systems that send, and with whom they send about. */
export const evidenceRequests: Readonly<Record<string, Prepare>> = {
  listApiKeys: ofProgram,
  makeApiKey: ({ programId }) => ({ params: { programId }, body: { name: randomUUID() } }),
  revokeApiKey: madeKey,
  listMyImportMappings: () => ({}),
};
