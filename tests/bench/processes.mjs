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

export async function load(options) {
  const { child, result } = await start('load', options);
  child.disconnect();
  return result;
}
