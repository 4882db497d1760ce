import { Agent, request as httpRequest } from 'node:http';
import { askerOf } from './asks.mjs';

export function ask(agent, origin, { method, path, token, headers, body }) {
  return new Promise((resolve, reject) => {
    const request = httpRequest(`${origin}${path}`, {
      agent,
      method,
      headers: {
        ...(token && { Authorization: `Bearer ${token}` }),
        ...(body && {
          'Content-Type': 'application/json',
          'Content-Length': Buffer.byteLength(body),
        }),
        ...headers,
      },
    });
    request.on('error', reject);
    request.on('response', (response) => {
      let bytes = 0;
      response.on('data', (chunk) => {
        bytes += chunk.length;
      });
      response.on('end', () => resolve({ status: response.statusCode, bytes }));
    });
    request.end(body);
  });
}

function percentile(sorted, share) {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** A closed loop: every connection asks again when it was answered. Ends by itself; loopback alone. */
export async function runLoad({ origin, kind, connections, seconds, options }) {
  if (new URL(origin).hostname !== '127.0.0.1') throw new Error('Load is for this machine alone');
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const asker = askerOf(kind, options);
  const latencies = [];
  const refused = {};
  let bytes = 0;
  let at = 0;
  const begin = performance.now();
  const end = begin + seconds * 1_000;
  const work = async () => {
    while (performance.now() < end) {
      const sentAt = performance.now();
      at += 1;
      const answer = await ask(agent, origin, asker(at));
      if (answer.status !== 200) refused[answer.status] = (refused[answer.status] ?? 0) + 1;
      else latencies.push(performance.now() - sentAt);
      bytes += answer.bytes;
    }
  };
  await Promise.all(Array.from({ length: connections }, work));
  const elapsed = (performance.now() - begin) / 1_000;
  agent.destroy();
  latencies.sort((a, b) => a - b);
  return {
    answered: latencies.length,
    perSecond: latencies.length / elapsed,
    p50: percentile(latencies, 0.5),
    p99: percentile(latencies, 0.99),
    p999: percentile(latencies, 0.999),
    bytesEach: bytes / Math.max(1, at),
    refused,
  };
}
