import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { personKey } from './causeway-server.mjs';
import { contexts, fillRollout, flag } from './evaluation-fill.mjs';
import { goal } from './goal.mjs';
import { startServer } from './processes.mjs';
import { inRounds } from './rounds.mjs';

const connections = 16;
const least = 0.8;
const flags = '/ofrep/v1/evaluate/flags';

async function answerOf(origin, token) {
  const response = await fetch(`${origin}${flags}/${flag}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ context: contexts[0] }),
  });
  const answer = await response.json();
  if (answer.value !== true) throw new Error(`Nobody is let in: ${JSON.stringify(answer)}`);
  return answer;
}

/** So many in a second of the processor, for a load on the same machine may be what is slow. */
function byProcessor(sample) {
  const perSecond = 1_000 / sample.cpuEach;
  return { ...sample, perSecond, lowest: perSecond, highest: perSecond };
}

/** Whether a stage may take effect before everything somebody does with a tool. */
export async function measureEvaluation(form) {
  const folder = mkdtempSync(path.join(tmpdir(), 'causeway-bench-'));
  const tokens = await fillRollout(folder, Buffer.from(personKey, 'hex'));
  const causeway = await startServer('causeway', { dataFolder: folder, personIds: [] });
  try {
    await answerOf(causeway.origin, tokens.pilot[0]);
    const answer = await answerOf(causeway.origin, tokens.ring[0]);
    const bare = await startServer('bare-json', { answer });
    const asks = (name, { origin, pid }, of, address) => {
      const options = { tokens: tokens[of], path: address, contexts };
      return { name, origin, pid, kind: 'evaluate', connections, options };
    };
    const one = `${flags}/${flag}`;
    const measured = await inRounds(
      [
        asks('bare Express', bare, 'ring', one),
        asks('ring', causeway, 'ring', one),
        asks('pilot', causeway, 'pilot', one),
        asks('all', causeway, 'ring', flags),
      ],
      form,
    );
    await bare.stop();
    const of = measured.get('bare Express');
    const lines = (what, name) => {
      const sample = measured.get(name);
      const cpu = { of: byProcessor(of), least };
      return [
        goal('evaluation', what, sample, { of, least }),
        goal('evaluation', `${what}, processor alone`, byProcessor(sample), cpu),
      ];
    };
    return [
      ...lines('one flag, by ring', 'ring'),
      ...lines('one flag, by who takes part', 'pilot'),
      goal('evaluation', 'all flags of somebody', measured.get('all'), { of }),
    ];
  } finally {
    await causeway.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
