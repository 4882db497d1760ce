import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { askAnewAt, askerId, fillApproval } from './approval-fill.mjs';
import { limit } from './goal.mjs';
import { runJob, startServer } from './processes.mjs';
import { cpuMs } from './rounds.mjs';

/** The bare turn is warm by then, and ours takes as many. */
const warmUp = 1_500;
const drawnOnce = 300;
const viewers = 60;
const bursts = 10;
const questions = 4;

async function pressed(server, kind, { count, atOnce, options }) {
  const before = cpuMs(server.pid);
  const { origin } = server;
  const { latencies, refused } = await runJob('presses', { origin, kind, count, atOnce, options });
  if (Object.keys(refused).length > 0) throw new Error(`${kind}: ${JSON.stringify(refused)}`);
  return { latencies, cpuEach: (cpuMs(server.pid) - before) / count };
}

const middle = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const p99 = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.99)];

/** Each question is answered by everybody once. The first ones only warm, as the bare turn was warmed. */
async function answered(server, { programId, approverIds }) {
  const each = [];
  for (let asked = 0; asked < 2 * questions; asked += 1) {
    const options = {
      ...(await askAnewAt(server, programId)),
      approverIds,
      token: server.botToken,
    };
    const count = approverIds.length;
    const { cpuEach } = await pressed(server, 'approve', { atOnce: 1, options, count });
    if (asked >= questions) each.push(cpuEach);
  }
  return each.reduce((sum, one) => sum + one, 0) / each.length;
}

async function measureOnce(folder, { programId, approverIds, ...filled }, bare) {
  const causeway = await startServer('causeway', { dataFolder: folder, personIds: [askerId] });
  const options = { ...filled, approverIds, token: causeway.botToken };
  const turn = { token: bare.botToken, personId: approverIds[0], connector: bare.connector };
  try {
    const one = { atOnce: 1, options };
    await pressed(causeway, 'refresh', { ...one, count: warmUp });
    const plain = await pressed(bare, 'bare', {
      count: drawnOnce,
      atOnce: 1,
      options: { ...turn, text: 'quiet' },
    });
    const drawn = await pressed(causeway, 'refresh', { ...one, count: drawnOnce });
    const atOnce = [];
    for (let burst = 0; burst < bursts; burst += 1) {
      const shown = await pressed(causeway, 'refresh', {
        count: viewers,
        atOnce: viewers,
        options,
      });
      atOnce.push(...shown.latencies);
    }
    const decided = await answered(causeway, { programId, approverIds });
    return { plain: plain.cpuEach, drawn: drawn.cpuEach, decided, atOnce };
  } finally {
    await causeway.stop();
  }
}

/** P8: a card of a question for approval, against a turn of the SDK that does nothing. */
export async function measureApproval(rounds) {
  const folder = mkdtempSync(path.join(tmpdir(), 'causeway-bench-'));
  const bare = await startServer('bare');
  try {
    const asked = path.join(folder, 'asked');
    const filled = await fillApproval(asked);
    await pressed(bare, 'bare', {
      count: warmUp,
      atOnce: 1,
      options: { token: bare.botToken, personId: 'x', connector: bare.connector, text: 'quiet' },
    });
    const taken = [];
    for (let round = 0; round < rounds; round += 1) {
      const copy = path.join(folder, String(round));
      cpSync(asked, copy, { recursive: true });
      taken.push(await measureOnce(copy, filled, bare));
    }
    const of = (name) => middle(taken.map((round) => round[name]));
    const plain = of('plain');
    const against = `bare turn, CPU ${plain.toFixed(2)} ms`;
    const atOnce = p99(taken.flatMap((round) => round.atOnce));
    return [
      {
        ...limit('P8', 'approval pressed → new card, CPU', of('decided'), 1.5 * plain, 'ms'),
        against,
      },
      { ...limit('P8', 'approval drawn anew, CPU', of('drawn'), 1.5 * plain, 'ms'), against },
      limit('P8', `${viewers} viewers refreshing at once, p99`, atOnce, 500, 'ms'),
    ];
  } finally {
    await bare.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
