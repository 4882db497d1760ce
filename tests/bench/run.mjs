import os from 'node:os';
import { mkdirSync } from 'node:fs';
import { measureApi } from './api-speed.mjs';
import { measureApproval } from './approval-speed.mjs';
import { measureBot } from './bot-speed.mjs';
import { measureEvaluation } from './evaluation-speed.mjs';
import { filledFolders } from './fill.mjs';
import { measureFirstBoard } from './first-board.mjs';
import { measureFootprint } from './footprint.mjs';
import { measureGate } from './gate-speed.mjs';
import { measureImport } from './import-speed.mjs';
import { cache } from './places.mjs';
import { measurePageToPage } from './page-to-page.mjs';
import { measureStatistics } from './statistics-speed.mjs';

/** `--quick` for developing: shorter samples, and a hundred thousand flags where it is a million. */
const isQuick = process.argv.includes('--quick');
const only = process.argv.slice(2).filter((arg) => /^P\d+$|^statistics$|^evaluation$/.test(arg));
const form = isQuick ? { rounds: 3, seconds: 1 } : { rounds: 3, seconds: 3 };
const large = isQuick ? 100_000 : 1_000_000;

const say = (line) => process.stdout.write(`${line}\n`);
const wants = (...ids) => only.length === 0 || ids.some((id) => only.includes(id));

function machine() {
  const [cpu] = os.cpus();
  const memory = Math.round(os.totalmem() / 1e9);
  return `${cpu?.model.trim()}, ${os.cpus().length} cores, ${memory} GB, Node ${process.version}, ${os.platform()}; load average at the start ${os.loadavg()[0].toFixed(1)}`;
}

function print(lines) {
  const columns = ['id', 'what', 'goal', 'measured', 'against', 'ratio', 'verdict'];
  const head = Object.fromEntries(columns.map((name) => [name, name]));
  const rows = [head, ...lines];
  const widths = columns.map((name) => Math.max(...rows.map((row) => String(row[name]).length)));
  for (const row of rows) {
    say(
      columns
        .map((name, at) => String(row[name]).padEnd(widths[at]))
        .join('  ')
        .trimEnd(),
    );
  }
}

mkdirSync(cache, { recursive: true });
const started = machine();
const lines = [];
if (wants('P1', 'P2', 'P3', 'P4', 'P5')) {
  const big = await filledFolders(large, say);
  const size = large.toLocaleString('en');
  if (wants('P1')) {
    say('P1: flags out of the chat');
    lines.push(...(await measureBot(big, form)));
  }
  if (wants('P2') && !isQuick) {
    say('P2: creating at 100,000');
    const small = await filledFolders(100_000, say);
    const options = { size: '100,000', leastCreate: 0.5, reads: false, form };
    lines.push(...(await measureApi(small, options)));
  }
  if (wants('P2', 'P3', 'P4', 'P5')) {
    say(`P2–P5: the API at ${size}`);
    const leastCreate = isQuick ? 0.5 : 0.8;
    lines.push(...(await measureApi(big, { size, leastCreate, reads: true, form })));
  }
}
if (wants('P8')) {
  say('P8: deciding on a card');
  lines.push(...(await measureApproval(form.rounds)));
}
if (wants('P13')) {
  say('P13: the first board');
  lines.push(...(await measureFirstBoard(form.rounds)));
  lines.push(...(await measurePageToPage()));
}
if (wants('P14')) {
  say('P14: start, memory, install');
  lines.push(...(await measureFootprint(3)));
}
if (wants('P16')) {
  say('P16: observations');
  lines.push(...(await measureImport(isQuick ? 200_000 : 1_000_000, form)));
  lines.push(...(await measureGate(isQuick ? 1_000_000 : 10_000_000)));
}
if (wants('evaluation')) {
  say('Who may use what');
  lines.push(...(await measureEvaluation(form)));
}
if (wants('statistics')) {
  say('Statistics at n = 100,000');
  lines.push(...(await measureStatistics()));
}
say('');
print(lines);
say('');
say(started);
say(
  `Samples of ${form.seconds} s, ${form.rounds} rounds, median; a load process of its own. In both yardsticks and here nothing is ` +
    'delivered meanwhile; the filled flags have no history in the record.',
);
