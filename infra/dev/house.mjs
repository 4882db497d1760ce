import path from 'node:path';
import { personByKey } from './demo-people.mjs';
import { dataDir } from './paths.mjs';
import { bringPlayground, isPlaygroundReady, startPlayground } from './playground.mjs';
import { portFromEnv, refuseBusyPort } from './ports.mjs';
import { exitOf, isStopping, stopChildren } from './processes.mjs';
import { Obstacle, elapsed, say, step } from './say.mjs';
import { startServer, untilReady } from './server.mjs';

/** What `npm start` and `npm run dev` have in common: ports first, for a busy one is known at once. */
export async function choosePorts() {
  const port = portFromEnv('PORT', 3978);
  const isWanted = process.env.CAUSEWAY_PLAYGROUND !== 'off';
  const playgrounds = isWanted ? wantedPlaygrounds() : [];
  await refuseBusyPort(port, 'PORT', 'Causeway');
  for (const playground of playgrounds) {
    await refuseBusyPort(playground.port, playground.variable, 'the Agents Playground');
  }
  return { port, playgrounds };
}

function wantedPlaygrounds() {
  const variable = 'CAUSEWAY_PLAYGROUND_PORT';
  const port = portFromEnv(variable, 56_150);
  const first = { port, variable, person: personByKey('employee-1'), folder: 'playground' };
  if (process.env.CAUSEWAY_PLAYGROUND_SECOND !== '1') return [first];
  const second = {
    port: port + 1,
    variable,
    person: personByKey('owner-1'),
    folder: 'playground-2',
  };
  return [first, second];
}

/** Starts server and Playgrounds, says what to open, and ends everything when one of them ends. */
export async function openHouse({ port, playgrounds }, nodeArgs) {
  const isPlaygroundThere = playgrounds.length > 0 && (await bringPlayground());
  const used = isPlaygroundThere ? playgrounds : [];
  const playgroundOrigins = used.map((playground) => `http://127.0.0.1:${playground.port}`);
  const server = startServer({ port, playgroundOrigins, nodeArgs });
  await step('Starting the server', () => untilReady(server, port));
  const open = [];
  for (const playground of used) {
    const child = await openPlayground(playground, port);
    if (child) open.push({ ...playground, child });
  }
  sayWhatToOpen(port, open);
  const { who, code } = await Promise.race([
    exitOf(server).then((code) => ({ who: 'The server', code })),
    ...open.map(({ child }) => exitOf(child).then((code) => ({ who: 'The Playground', code }))),
  ]);
  await stopChildren();
  const sentence = `${who} ended (code ${code}), so everything else was ended too.`;
  throw new Obstacle(isStopping() ? '' : sentence, code || 1);
}

async function openPlayground(playground, botPort) {
  const workDir = path.join(dataDir, playground.folder);
  const child = startPlayground({ ...playground, botPort, workDir });
  if (
    await step('Starting the Agents Playground', () => isPlaygroundReady(playground.port, child))
  ) {
    return child;
  }
  say(
    `  The Playground did not start; ${workDir} holds its logs. Everything else runs without it.`,
  );
  return undefined;
}

function sayWhatToOpen(port, open) {
  say('');
  say(`Causeway is ready (${elapsed()}). Open:`);
  say(
    `  http://127.0.0.1:${port}/tab/   the tab in a browser; its switcher chooses the demo person`,
  );
  for (const { port: own, person } of open) {
    say(`  http://127.0.0.1:${own}/   Teams chat as ${person.name}, ${person.says}`);
  }
  if (open.length > 0) say("The tab's switcher does not change who the chat is.");
  if (open.length === 1)
    say('CAUSEWAY_PLAYGROUND_SECOND=1 npm start opens a second chat as an owner.');
  say('Ctrl-C ends everything.');
}
