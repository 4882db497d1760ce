import { fork } from 'node:child_process';
import { once } from 'node:events';

const file = new URL('./child.mjs', import.meta.url);

async function start(job, options, execArgv = []) {
  const child = fork(file, [], { execArgv });
  child.send({ job, options });
  const [message] = await once(child, 'message');
  if (message.error) {
    child.kill();
    throw new Error(`${job}: ${message.error}`);
  }
  return { child, result: message.result };
}

/** A server as a process of its own: what it says of itself, and a way to end it. */
export async function startServer(job, options = {}, execArgv = []) {
  const { child, result } = await start(job, options, execArgv);
  return {
    ...result,
    pid: child.pid,
    stop: async () => {
      if (!child.connected) return;
      child.disconnect();
      await once(child, 'exit');
    },
  };
}

/** Work in a process of its own, which ends with it. */
export async function runJob(job, options) {
  const { child, result } = await start(job, options);
  child.disconnect();
  return result;
}

export function load(options) {
  return runJob('load', options);
}
