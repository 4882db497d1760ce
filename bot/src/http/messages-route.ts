import type { Express } from 'express';
import express from 'express';

/** The shape of `bot/src/teams`' handler, which this edge does not import. */
export type HandleMessages = (request: {
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: unknown;
  readonly remoteAddress: string | undefined;
}) => Promise<{ readonly status: number; readonly body?: unknown }>;

/** Where Teams delivers activities. What is refused is refused by the guard behind this, in its own words. */
export function messagesRoute(server: Express, handle: HandleMessages): void {
  server.post(
    '/api/messages',
    express.json({ limit: '256kb', strict: true }),
    async (request, response) => {
      const { headers, socket } = request;
      const body: unknown = request.body;
      const answer = await handle({ headers, body, remoteAddress: socket.remoteAddress });
      response.status(answer.status);
      if (answer.body === undefined) response.end();
      else response.json(answer.body);
    },
  );
}
