import { Agent } from 'node:http';
import { askerOf } from './asks.mjs';
import { ask } from './load.mjs';

/** So many asked once, so many of them at the same moment. Loopback alone. */
export async function runPresses({ origin, kind, count, atOnce, options }) {
  if (new URL(origin).hostname !== '127.0.0.1') throw new Error('Load is for this machine alone');
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  const asker = askerOf(kind, options);
  const latencies = [];
  const refused = {};
  let at = 0;
  const work = async () => {
    while (at < count) {
      const asked = asker(at);
      at += 1;
      const sentAt = performance.now();
      const { status } = await ask(agent, origin, asked);
      if (status !== 200) refused[status] = (refused[status] ?? 0) + 1;
      latencies.push(performance.now() - sentAt);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  agent.destroy();
  return { latencies, refused };
}
