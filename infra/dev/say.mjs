const startedAt = Date.now();

export function say(sentence) {
  console.log(sentence);
}

/** Announces a step, does it, and says how long it took. */
export async function step(name, work) {
  const from = Date.now();
  console.log(`→ ${name}`);
  const result = await work();
  console.log(`  ${name}: ${seconds(Date.now() - from)}`);
  return result;
}

/** An expected obstacle: the sentence says what to do, and no stack trace follows. */
export class Obstacle extends Error {
  constructor(sentence, exitCode = 1) {
    super(sentence);
    this.exitCode = exitCode;
  }
}

/** Runs a script's main function and turns an obstacle into its sentence and exit code. */
export async function run(main) {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof Obstacle)) throw error;
    if (error.message) console.error(error.message);
    process.exitCode = error.exitCode;
  }
}

export function elapsed() {
  return seconds(Date.now() - startedAt);
}

function seconds(ms) {
  return `${(ms / 1000).toFixed(1)} s`;
}
