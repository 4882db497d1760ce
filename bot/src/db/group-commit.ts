import type { EmbeddedConnection } from './embedded-connection.js';
import { translateEmbeddedError } from './embedded-errors.js';
import { ConflictError } from './errors.js';
import type { Query, Write } from './query.js';

interface Job {
  perform(connection: EmbeddedConnection): void;
  settle(): void;
  fail(error: unknown): void;
}

/** A burst holds the event loop, so it ends after either and the rest waits for the next turn. */
const mostJobs = 256;
const longestBurstMs = 8;

const begin = plain('BEGIN IMMEDIATE');
const commit = plain('COMMIT');
const rollback = plain('ROLLBACK');
const savepoint = plain('SAVEPOINT command');
const release = plain('RELEASE command');
const rollbackTo = plain('ROLLBACK TO command');

function plain(sql: string): Query {
  return { sql, parameters: [] };
}

function queriesOf(write: Write): readonly Query[] {
  return write.kind === 'upsert' ? [write.update, write.insert] : [write.query];
}

function performWrite(connection: EmbeddedConnection, write: Write): void {
  switch (write.kind) {
    case 'expect-one':
      if (connection.change(write.query).changes !== 1) throw new ConflictError('stale');
      return;
    case 'run':
      connection.change(write.query);
      return;
    case 'upsert':
      if (connection.change(write.update).changes === 0) connection.change(write.insert);
      return;
  }
}

/** Many commands, one durable commit: each in its own savepoint, none answered before the disk has all. */
export class GroupCommit {
  readonly #connection: EmbeddedConnection;
  #waiting: Job[] = [];
  #isScheduled = false;
  /** What was performed in this burst. */
  readonly #changed = new Set<string>();

  constructor(
    connection: EmbeddedConnection,
    /** Called once others can see what was written, and before whoever wrote it is told. */
    private readonly wrote: (statements: ReadonlySet<string>) => void = () => undefined,
  ) {
    this.#connection = connection;
  }

  commit(writes: readonly Write[]): Promise<void> {
    return this.#enqueue((connection) => {
      for (const write of writes) {
        for (const { sql } of queriesOf(write)) this.#changed.add(sql);
        performWrite(connection, write);
      }
    });
  }

  run<Row>(query: Query<Row>): Promise<readonly Row[]> {
    return this.#enqueue((connection) => {
      this.#changed.add(query.sql);
      return connection.all(query);
    });
  }

  /** Writes what is still waiting; called before closing. */
  drain(): void {
    while (this.#waiting.length > 0) this.#burst();
  }

  #enqueue<Result>(work: (connection: EmbeddedConnection) => Result): Promise<Result> {
    return new Promise((resolve, reject) => {
      let result: Result;
      this.#waiting.push({
        perform: (connection) => {
          result = work(connection);
        },
        settle: () => resolve(result),
        fail: (error) => reject(translateEmbeddedError(error)),
      });
      this.#schedule();
    });
  }

  #schedule(): void {
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    // After this turn's input has been read, so that requests that arrived together share a commit.
    setImmediate(() => {
      this.#isScheduled = false;
      this.#burst();
      if (this.#waiting.length > 0) this.#schedule();
    });
  }

  #burst(): void {
    const performed: Job[] = [];
    try {
      this.#connection.change(begin);
    } catch (error) {
      this.#failAll(this.#waiting.splice(0), error);
      return;
    }
    try {
      this.#performWaiting(performed);
      this.#connection.change(commit);
    } catch (error) {
      if (this.#connection.isInTransaction()) this.#connection.change(rollback);
      this.#failAll(performed, error);
      return;
    } finally {
      this.wrote(this.#changed);
      this.#changed.clear();
    }
    for (const job of performed) job.settle();
  }

  #performWaiting(performed: Job[]): void {
    const endAt = performance.now() + longestBurstMs;
    const jobs = this.#waiting.splice(0, mostJobs);
    let next = 0;
    try {
      while (next < jobs.length && performance.now() < endAt) {
        const job = jobs[next];
        // Counted first: a job that ends the transaction must not come back into the line.
        next += 1;
        if (job) this.#performOne(job, performed);
      }
    } finally {
      this.#waiting.unshift(...jobs.slice(next));
    }
  }

  #performOne(job: Job, performed: Job[]): void {
    try {
      this.#connection.change(savepoint);
      job.perform(this.#connection);
      this.#connection.change(release);
      performed.push(job);
    } catch (error) {
      // A full disk ends the whole transaction, not only this command.
      if (!this.#connection.isInTransaction()) {
        performed.push(job);
        throw error;
      }
      this.#connection.change(rollbackTo);
      this.#connection.change(release);
      job.fail(error);
    }
  }

  #failAll(jobs: readonly Job[], error: unknown): void {
    for (const job of jobs) job.fail(error);
  }
}
