import { personByKey } from './demo-people.mjs';
import { bringPlayground, isPlaygroundReady, startPlayground } from './playground.mjs';
import { exitOf, stopWithSignals } from './processes.mjs';
import { Obstacle, run, say } from './say.mjs';

/** `node infra/dev/open-playground.mjs deputy-1 56250 3978 <folder>`: one more Teams chat, as somebody else. */
stopWithSignals();
await run(async () => {
  const [key, port, botPort, workDir] = process.argv.slice(2);
  if (!(await bringPlayground())) throw new Obstacle('', 5);
  const person = personByKey(key);
  const child = startPlayground({ person, port: Number(port), botPort: Number(botPort), workDir });
  if (!(await isPlaygroundReady(Number(port), child))) {
    throw new Obstacle(`The Playground did not start; ${workDir} holds its logs.`);
  }
  say(`The chat of ${person.name} is open.`);
  process.exitCode = await exitOf(child);
});
