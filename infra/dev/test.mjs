import './require-node.mjs';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { findBrowser, noBrowserSentence } from '../../tests/harness/find-browser.mjs';
import { buildWhatChanged } from './build.mjs';
import { installWhatIsMissing } from './install.mjs';
import { makeDemo } from './make-demo.mjs';
import { cacheDir, inRoot } from './paths.mjs';
import { bringPlayground } from './playground.mjs';
import { runTool, stopWithSignals } from './processes.mjs';
import { Obstacle, elapsed, run, say, step } from './say.mjs';

const jestConfig = inRoot('tests/jest.config.mjs');
const resultsDir = path.join(cacheDir, 'test-results');
const demoDir = path.join(cacheDir, 'demo-of-tests');

/** Runs jest over some of its projects; its counts are said last, whatever they are. */
async function jest(runs, env = {}) {
  const results = [];
  try {
    for (const { name, projects, args = [] } of runs) {
      const outputFile = path.join(resultsDir, `${projects.join('-')}.json`);
      mkdirSync(resultsDir, { recursive: true });
      rmSync(outputFile, { force: true });
      const report = ['--json', `--outputFile=${outputFile}`];
      try {
        await step(name, () =>
          // What --json would print is in the file; jest's own report goes to stderr.
          runTool(
            'jest',
            [...args, '--config', jestConfig, ...report, '--selectProjects', ...projects],
            {
              stdio: ['ignore', 'ignore', 'inherit'],
              env: { ...process.env, ...env },
            },
          ),
        );
      } finally {
        if (existsSync(outputFile)) results.push(JSON.parse(readFileSync(outputFile, 'utf8')));
      }
    }
  } finally {
    sayTotals(results);
  }
}

function sayTotals(results) {
  const sum = (field) => results.reduce((total, result) => total + result[field], 0);
  // A suite that could not even be loaded counts no test, and is a failure all the same.
  const failed = sum('numFailedTests') + sum('numRuntimeErrorTestSuites');
  const skipped = sum('numPendingTests') + sum('numTodoTests');
  say(`All of it took ${elapsed()}.`);
  say(`Tests: ${sum('numPassedTests')} passed, ${failed} failed, ${skipped} skipped`);
}

async function testEverything() {
  const browser = await step('Looking for a browser', findBrowser);
  if (!browser) throw new Obstacle(noBrowserSentence);
  await buildWhatChanged();
  await step('Lint', () => runTool('oxlint', ['--type-aware', '--deny-warnings']));
  await step('Format', () =>
    runTool('prettier', [
      '--check',
      '--log-level=warn',
      '--cache',
      `--cache-location=${path.join(cacheDir, 'prettier')}`,
      '.',
    ]),
  );
  await step('Unused code and dependencies', () => runTool('knip', ['--no-progress']));
  await step('Types of the tests', () => runTool('tsc', ['-p', inRoot('tests'), '--noEmit']));
  await bringPlayground();
  await step('Making the demo that tests begin with', () => makeDemo(demoDir));
  await jest(
    [
      { name: 'Tests', projects: ['node', 'tab'] },
      { name: 'Browser tests', projects: ['browser'] },
    ],
    { CAUSEWAY_TEST_DEMO: demoDir },
  );
}

async function testSome(args) {
  const needsBuild = args.some((arg) => /tests\/(browser|faults|attacks)/.test(arg));
  if (needsBuild) await buildWhatChanged();
  await jest([{ name: 'Tests', projects: ['node', 'tab', 'browser'], args }]);
}

async function testSqlServer(args) {
  if (!process.env.MSSQL_URL) {
    throw new Obstacle(
      'MSSQL_URL is missing. Name a SQL Server whose databases may be created and dropped, for example ' +
        'MSSQL_URL="mssql://sa:password@127.0.0.1:1433/master" npm run test:mssql',
    );
  }
  await jest([
    {
      name: 'Store contract on SQL Server',
      projects: ['mssql'],
      args: [...args, '--runInBand'],
    },
  ]);
}

stopWithSignals();
await run(async () => {
  const args = process.argv.slice(2);
  await installWhatIsMissing();
  if (args[0] === 'mssql') await testSqlServer(args.slice(1));
  else if (args.length > 0) await testSome(args);
  else await testEverything();
});
