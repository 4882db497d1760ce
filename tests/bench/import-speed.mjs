import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { company, insertCompany } from './company.mjs';
import { limit } from './goal.mjs';
import { load, runJob, startServer } from './processes.mjs';

const leastPerSecond = 50_000;
const connections = 8;
const [program] = company.programs;

const thousands = (perSecond) => `${Math.round(perSecond).toLocaleString('en')}/s`;

function speedLine(what, perSecond, cpuUsEach, bare) {
  const isMet = perSecond >= leastPerSecond;
  const missed = `missed by ${Math.round((1 - perSecond / leastPerSecond) * 100)}%`;
  return {
    id: 'P16',
    what,
    goal: `≥ ${thousands(leastPerSecond)}`,
    measured: `${thousands(perSecond)}; CPU ${cpuUsEach.toFixed(1)} µs a row`,
    against: `bare inserts ${thousands(bare.perSecond)}, CPU ${bare.cpuUsEach.toFixed(1)} µs`,
    ratio: (perSecond / bare.perSecond).toFixed(2),
    verdict: isMet ? 'met' : missed,
  };
}

function importLines(rows, measured, bare) {
  const { receiving, counting, together, peakMb, growth } = measured;
  const size = rows.toLocaleString('en');
  const cpu = receiving.cpuUsEach + counting.cpuUsEach;
  return [
    speedLine(`${size} rows received`, receiving.perSecond, receiving.cpuUsEach, bare),
    speedLine(`${size} rows received and counted`, together, cpu, bare),
    limit('P16', 'memory at the end against the beginning', growth, 1.5, '×'),
    limit('P16', 'memory at most while importing', peakMb, 400, 'MB'),
    limit('P16', 'others wait while receiving, p99', receiving.loopP99, 10, 'ms'),
    limit('P16', 'others wait while counting, p99', counting.loopP99, 10, 'ms'),
  ];
}

/** What somebody else notices of an import that goes on beside them. */
async function measureBeside({ seconds }) {
  const folder = mkdtempSync(path.join(tmpdir(), 'causeway-bench-'));
  await insertCompany(folder);
  const { employeeId, managerId } = company;
  const server = await startServer('causeway', {
    dataFolder: folder,
    personIds: [employeeId, managerId],
    isWorking: true,
  });
  const { origin, tokens } = server;
  const reading = {
    origin,
    kind: 'get',
    connections,
    seconds,
    options: { token: tokens[managerId], paths: ['/api/flags?state=new&limit=50'] },
  };
  const importing = {
    origin,
    kind: 'import',
    connections: 1,
    seconds: seconds + 1,
    options: { token: tokens[managerId], programId: program.id },
  };
  try {
    await load(reading);
    const alone = await load(reading);
    const [beside, imported] = await Promise.all([load(reading), load(importing)]);
    return { alone, beside, imported };
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** P16, as far as what arrives is concerned. */
export async function measureImport(rows, form) {
  const bare = await runJob('bare-inserts', { rows });
  const measured = await runJob('import', { rows });
  const { alone, beside, imported } = await measureBeside(form);
  const what = `p99 of a board page beside ${imported.perSecond.toFixed(1)} imports of 1,000 rows a second`;
  return [
    ...importLines(rows, measured, bare),
    {
      ...limit('P16', what, beside.p99 / alone.p99, 5, '×'),
      against: `alone ${alone.p99.toFixed(1)} ms, beside ${beside.p99.toFixed(1)} ms`,
    },
  ];
}
