import type { RequestHandler } from 'express';
import express from 'express';
import type { Edge } from './route.js';

const screenshotPath = /^\/api\/my\/flags\/[^/]+\/attachments$/;
/** Rows from somebody who imports a file. */
const importPath = /^\/api\/programs\/[^/]+\/(?:observations|participants)$/;
/** Rows from a system: `keyRoute` reads them, once it knows the key. */
const keyPath = /^\/api\/(?:observations|participants)$/;

function json(limit: string): RequestHandler {
  return express.json({ limit, strict: true });
}

export const smallBodies = json('128kb');
const withPicture = json('3mb');
/** Ten thousand rows with their keys and codes written out. */
export const readRows = json('8mb');

const later: RequestHandler = (_request, _response, next) => {
  next();
};

/** Reads JSON as large as the path has use for; much of it for somebody known alone. */
export function jsonBodies(actorOf: Edge['actorOf']): RequestHandler {
  const readImport: RequestHandler = async (request, response, next) => {
    await actorOf(request);
    await readRows(request, response, next);
  };
  const readers: readonly (readonly [RegExp, RequestHandler])[] = [
    [keyPath, later],
    [importPath, readImport],
    [screenshotPath, withPicture],
  ];
  return (request, response, next) => {
    const [, read] = readers.find(([path]) => path.test(request.originalUrl)) ?? ['', smallBodies];
    return read(request, response, next);
  };
}
