import { once } from 'node:events';
import express from 'express';

/** The yardstick for evaluations: parses the same question and says the same answer, knowing nothing. */
export async function serveBareJson({ answer }) {
  const server = express();
  server.use(express.json());
  server.post('/ofrep/v1/evaluate/flags/:key', (request, response) => {
    response.json({ ...answer, key: request.params.key });
  });
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  return { origin: `http://127.0.0.1:${listening.address().port}` };
}
