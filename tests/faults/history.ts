import { mkdirSync, writeFileSync, appendFileSync } from 'node:fs';
import path from 'node:path';

const flushEvery = 500;

/** What the clients of a run saw, in the order they saw it; the checkers know nothing else of the run. */
export class History<Event extends object> {
  readonly #events: Event[] = [];
  #written = 0;

  constructor(private readonly file: string) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, '');
  }

  get events(): readonly Event[] {
    return this.#events;
  }

  add(event: Event): void {
    this.#events.push(event);
    if (this.#events.length - this.#written >= flushEvery) this.flush();
  }

  flush(): void {
    const fresh = this.#events.slice(this.#written);
    this.#written = this.#events.length;
    appendFileSync(this.file, fresh.map((event) => `${JSON.stringify(event)}\n`).join(''));
  }
}
