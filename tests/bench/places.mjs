import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');
export const cache = path.join(root, '.cache/bench');
/** The built server, as it is started everywhere else. */
export const built = (file) => path.join(root, 'bot/dist', file);
