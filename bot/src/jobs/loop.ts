export interface Loop {
  /** There is something to do now; otherwise the loop looks by itself at every interval. */
  kick(): void;
  /** Resolves when the work under way has ended. */
  stop(): Promise<void>;
}

/** Runs `work` again and again, one at a time; it says whether more is waiting. */
export function startLoop(
  work: () => Promise<'more' | 'idle'>,
  intervalMs: number,
  failed: (error: unknown) => void,
): Loop {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let kicked = false;

  const run = async (): Promise<void> => {
    do {
      kicked = false;
      try {
        if ((await work()) === 'more') kicked = true;
      } catch (error) {
        failed(error);
        break;
      }
    } while (kicked && !stopped);
  };

  const start = (): void => {
    if (stopped || running) return;
    clearTimeout(timer);
    running = run().finally(() => {
      running = undefined;
      if (!stopped) timer = setTimeout(start, intervalMs);
    });
  };

  timer = setTimeout(start, 0);
  return {
    kick() {
      kicked = true;
      start();
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
